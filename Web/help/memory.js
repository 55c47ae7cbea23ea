// The page keeps what is asked, so that it is there again after going back: one line in the address, which can be passed on;
// a log, too long for that and nobody else's business, with this entry of the history alone. `name` is that of the question
// in the address; without one, the page is somebody else's, and nothing is kept.

const longestLog = 50000;

function recall(name) {
  if (!name) return '';
  const { state } = history;
  return new URLSearchParams(location.search).get(name) || state && typeof state.faqLog === 'string' && state.faqLog || '';
}

function note(name, text, isLog) {
  if (!name) return;
  const address = new URL(location.href);
  address.searchParams.delete(name);
  if (!isLog && text.trim() && text.length <= 200) address.searchParams.set(name, text);
  const { faqLog, ...state } = Object(history.state);
  if (isLog && text.length <= longestLog) state.faqLog = text;
  try { history.replaceState(state, '', address); } catch (error) {}
}
