// The report as text, as `faq log` prints it: what goes into a ticket. Samples are indented, which is code in Markdown.

// How many kinds of unknown errors are shown, and how much of a sample.
const mostShown = 20, longestSample = 196;

// `%` stands for a value.
function fill(text, ...values) {
  let at = 0;
  return text.replace(/%/g, () => values[at++]);
}

// A text for one or for more of something.
function counted(forms, count) {
  return fill(forms[count === 1 ? 0 : 1], count);
}

function summary(report, texts) {
  const known = counted(texts.causes, report.causes.length);
  const unknown = report.unknown.length ? counted(texts.unknown, report.unknown.length) : '';
  return texts.lines[report.lines === 1 ? 0 : 1].replace('#', report.lines).replace('%', known) + unknown;
}

// That more kinds of unknown errors are there than are shown; lines that were not told apart are not counted.
function moreKinds(report, texts) {
  const more = report.unknown.length - mostShown;
  return more > 0 ? fill(texts.moreUnknown, more + (report.unlisted ? '+' : '')) : '';
}

function whereSeen(found, names, texts) {
  const place = (log, line) => (names.length > 1 ? oneLine(names[log]) + ' ' : '') + fill(texts.line, line);
  const first = place(found.firstLog, found.firstLine);
  if (found.count === 1) return first;
  return fill(texts.from, first, place(found.lastLog, found.lastLine)) + fill(texts.times, found.count);
}

// What would steer whatever shows it becomes visible.
function oneLine(text) {
  return text.replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

function shortened(text) {
  const characters = Array.from(oneLine(text));
  return characters.length > longestSample ? characters.slice(0, longestSample - 1).join('') + '…' : characters.join('');
}

function troubleText({ name, reason }, texts) {
  return oneLine(name) + ': ' + texts.reasons[reason];
}

function reportText(report, texts) {
  const { names } = report;
  const lines = [summary(report, texts)];
  const seen = found => ['  ' + whereSeen(found, names, texts), '    ' + shortened(found.sample)];
  for (const cause of report.causes) {
    lines.push('', cause.entry.question + '  [' + cause.entry.id + ']', ...seen(cause));
    if (cause.alternatives.length) lines.push('  ' + texts.alsoFits + cause.alternatives.map(entry => entry.id).join(', '));
  }
  if (report.unknown.length) {
    lines.push('', texts.unknownErrors);
    for (const found of report.unknown.slice(0, mostShown)) lines.push(...seen(found));
    const more = moreKinds(report, texts);
    if (more) lines.push('  ' + more);
  }
  if (report.troubles.length) {
    lines.push('', texts.troubles, ...report.troubles.map(trouble => '  ' + troubleText(trouble, texts)));
  }
  return lines.join('\n') + '\n';
}
