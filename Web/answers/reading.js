// Shows the answer of a result within `<faq-help>`, from the page of its entry, with a way back to the results.

const patience = 8000;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

let sheet;

function dress(root) {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

// The question and the answer of an entry's page, as nodes. Rejects where the page may not be read, or is another one.
async function read(url, target) {
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(url + ': ' + response.status);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const answer = page.querySelector('.entry .answer');
  if (!answer) throw new Error(url + ': no answer');
  return { nodes: rebuilt(answer, response.url, target), lang: page.documentElement.lang, dir: page.documentElement.dir };
}

// `help` is the element, `option` a link of its results.
async function open(help, option) {
  const { turn } = help;
  const { nodes, lang, dir } = await read(option.href, option.target);
  if (turn !== help.turn) return;
  if (help.panel.hidden) return help.setBusy(false);
  const { texts, options, explain } = help;
  const results = Array.from(help.panel.childNodes);
  const { question } = option.match;

  const back = element('button', { type: 'button', part: 'back' }, texts.back);
  const link = element('a', { href: option.href, part: 'open' }, texts.openPage);
  if (option.target) link.target = option.target;
  const content = element('div', { lang, dir: dir || 'auto' }, element('h2', {}, question), ...nodes);
  const view = element('div', { class: 'reading', role: 'region', 'aria-label': question, tabindex: '-1', part: 'answer' },
    element('p', { class: 'ways' }, back, link), content);

  function leave() {
    help.show(results, options);
    help.explain = explain;
    help.field.focus();
    help.choose(options.indexOf(option));
  }
  back.addEventListener('click', leave);
  view.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  });
  dress(help.shadowRoot);
  help.show([view], []);
  view.focus();
  help.say(question);
}

globalThis.FAQAnswers = { open };
