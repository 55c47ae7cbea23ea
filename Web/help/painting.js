// How a result of FAQSearch is shown.
//
// `view` says where: {texts, base, target, contact, isLog}; `base` is the folder of the site, `target` that of links or
// null, `contact` where to ask or null, and `isLog` whether what was asked has several lines.

const mostShown = 5;
// Such an answer is right nine times in ten.
const fitsWell = 0.9;
// Half of the probability from which it would be asked which of the first three is meant (Docs/Matching.md, balanced). Below
// it what comes closest has as a rule only common words in common with the question.
const leastClose = 0.225;

// What is to be seen and said of a result: {nodes, options, none, said, isAnswered}. The options are among the nodes, in
// the order in which keys reach them; `none`, the last of them, is for who means none of the choices, else null.
function paint(found, text, view) {
  const { texts } = view;
  const { matches, status } = found;
  const nodes = [];
  const known = found.recognised.filter(one =>
    oneLine(one.text) !== oneLine(text) && (one.lane === 'identifier' || view.isLog));
  if (known.length) {
    nodes.push(make('p', { class: 'heard' }, texts.recognised, ...known.map(one =>
      make('code', {}, oneLine(one.text)))));
  }
  const choices = status === 'ambiguous' && found.question ? found.question.choices : [];
  const main = [];
  let head = '';
  if (choices.length) {
    const { reason, facet } = found.question;
    head = fill(texts.asking[reason], choices.length)
      + (reason === 'several' ? '' : texts.which[facet] || texts.which.none);
    for (const choice of choices) {
      const match = matches.find(one => one.entry === choice.entry) || choice;
      const label = choice.label === match.question ? [] : [make('b', { part: 'choice' }, choice.label)];
      main.push(paintOption(match, 'choice', view, label));
    }
  } else if (status === 'answer') {
    const note = matches[0].confidence < fitsWell ? texts.probable : texts.fits;
    main.push(paintOption(matches[0], 'answer', view, [], note));
  } else {
    const close = closest(found);
    head = texts.nothing + (close.length ? texts.closest : '');
    main.push(...close.map(match => paintOption(match, 'close', view)));
  }
  const shown = new Set(status === 'answer' ? [matches[0].entry] : choices.map(choice => choice.entry));
  const rest = status === 'none' || !matches.length ? [] : matches
    .filter(match => !shown.has(match.entry) && match.score >= matches[0].score / 5)
    .slice(0, Math.max(0, mostShown - main.length))
    .map(match => paintOption(match, 'other', view));

  if (head) nodes.push(make('p', { class: 'head', id: 'head' }, head));
  const none = choices.length ? make('div', {
    role: 'option', class: 'none', part: 'option', tabindex: '-1', 'aria-selected': 'false'
  }, texts.noneOfThese) : null;
  const options = main.concat(rest, none || []);
  if (options.length) {
    const list = make('div', { id: 'list', role: 'listbox', part: 'list', 'aria-label': head || texts.results }, ...main);
    if (rest.length) list.append(make('div', { role: 'group', 'aria-label': texts.others }, ...rest));
    if (none) list.append(none);
    nodes.push(list);
  }
  if (status === 'none') nodes.push(make('p', { class: 'contact' }, ...paintContact(text, view), allQuestions(view)));
  const heard = known.length ? texts.recognised + ' ' + known.map(one => oneLine(one.text)).join(', ') + '. ' : '';
  const said = heard + (status === 'answer' ? texts.best + matches[0].question
    + (rest.length ? fill(texts.more, rest.length) : '') : head);
  return { nodes, options, none, said, isAnswered: options.length > 0 && status !== 'none' };
}

// Of what is no answer, what is worth a look.
function closest({ shortlist, matches }) {
  if (!(shortlist >= leastClose)) return [];
  const first = matches.slice(0, 3);
  const best = Math.max(...first.map(match => match.confidence));
  return first.filter(match => match.confidence >= best / 2);
}

function paintOption(match, kind, view, label = [], note = '') {
  const small = kind === 'choice' ? '' : [match.category, note].filter(Boolean).join(' · ');
  // Chinese among words of ours in another language is to be read as Chinese.
  const piece = (name, text, ...nodes) => {
    const made = make('span', { class: name }, ...nodes);
    if (view.texts !== setup.texts.zh && /\p{Script=Han}/u.test(text) && !/[\u3040-\u30ff]/.test(text)) made.lang = 'zh';
    return made;
  };
  const option = make('a', {
    role: 'option', class: kind, part: 'option', tabindex: '-1', 'aria-selected': 'false',
    href: new URL(match.url, view.base).href
  }, ...label, piece('question', match.question, ...marked(match.question, match.marks)));
  if (match.excerpt && kind !== 'other') option.append(piece('excerpt', match.excerpt, match.excerpt));
  if (small) option.append(make('small', {}, small));
  if (view.target !== null) option.target = view.target;
  option.match = match;
  return option;
}

// Where to ask what is not recorded, with the question carried along.
function paintContact(text, view) {
  const address = view.contact;
  if (!address || !/^(https?|mailto):/i.test(address)) return [];
  const question = encodeURIComponent(text.trim().slice(0, 1000));
  const join = address.includes('?') ? '&' : '?';
  const href = address.includes('{question}') ? address.replace('{question}', question)
    : address + join + (/^mailto:/i.test(address) ? 'body=' : 'q=') + question;
  return [make('a', { href, part: 'contact' }, view.texts.contact)];
}

function allQuestions(view) {
  return make('a', { href: view.base + 'index.html', part: 'all' }, view.texts.all);
}

// Why a match was found, as items of a list.
function paintReasons(match, texts) {
  const reasons = (match.why || []).map(one =>
    make('li', {}, (texts.lanes[one.lane] || one.lane) + ' ', make('q', {}, oneLine(one.text)), ' '
      + (one.inQuestion ? texts.inQuestion : texts.inAnswer)));
  if (match.confidence !== undefined) reasons.push(make('li', {}, texts.confidence + ' ' + decimal(match.confidence)));
  return reasons;
}
