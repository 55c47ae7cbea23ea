// How a report is shown. `view` says where: {texts, base, target, make}; `make` makes elements, whose children are text and
// elements alone.

function paintReport(report, view) {
  const { make, texts } = view;
  const nodes = [make('p', { class: 'summary', tabindex: '-1' }, summary(report, texts))];
  if (report.causes.length) {
    nodes.push(make('ol', { class: 'causes' }, ...report.causes.map(cause => paintCause(cause, report.names, view))));
  }
  if (report.unknown.length) {
    const more = moreKinds(report, texts);
    nodes.push(make('h3', {}, texts.unknownErrors), make('ul', { class: 'unknown' },
      ...report.unknown.slice(0, mostShown).map(found => make('li', {}, ...paintSeen(found, report.names, view))),
      ...(more ? [make('li', {}, more)] : [])));
  }
  if (report.troubles.length) {
    nodes.push(make('h3', {}, texts.troubles), make('ul', { class: 'troubles' },
      ...report.troubles.map(trouble => make('li', {}, troubleText(trouble, texts)))));
  }
  return nodes;
}

function paintCause(cause, names, view) {
  const { make, texts } = view;
  const also = cause.alternatives.flatMap((entry, at) => [at ? ', ' : texts.alsoFits, paintEntry(entry, entry.id, view)]);
  return make('li', {}, paintEntry(cause.entry, cause.entry.question, view), ...paintSeen(cause, names, view),
    ...(also.length ? [make('p', { class: 'also' }, ...also)] : []));
}

function paintEntry(entry, text, { make, base, target }) {
  const link = make('a', { href: new URL(entry.url, base).href }, text);
  if (target !== null) link.target = target;
  return link;
}

function paintSeen(found, names, { make, texts }) {
  return [make('small', {}, whereSeen(found, names, texts)), make('code', { dir: 'auto' }, shortened(found.sample))];
}
