// Content of another document, made anew: only elements and attributes that are known here, and addresses that run nothing.
// Whatever else stands there leaves its text, and what is no text to read leaves nothing.

const keptElements = new Set(('a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 '
  + 'hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time '
  + 'tr u ul var').split(' '));
const lostElements = new Set(('applet audio base button canvas embed form head iframe input link math meta noscript object script '
  + 'select style svg template textarea title video').split(' '));
const keptAttributes = new Set('alt colspan dir height lang open rowspan span start title value width'.split(' '));
const keptClasses = /^(asked|bare|box|caution|center|code|danger|error|important|left|right|success|table|tasks|tip|title|warning|[a-z])$/;

function address(text, base, schemes) {
  try {
    const url = new URL(text, base);
    return schemes.includes(url.protocol) ? url.href : null;
  } catch (error) {
    return null;
  }
}

// The children of a node, of a document that stands at `base`.
function rebuilt(parent, base, target) {
  const nodes = [];
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) nodes.push(document.createTextNode(node.data));
    if (node.nodeType !== Node.ELEMENT_NODE || lostElements.has(node.localName)) continue;
    const children = rebuilt(node, base, target);
    const made = keptElements.has(node.localName) ? rebuiltElement(node, base, target) : null;
    if (made) made.append(...children);
    nodes.push(...(made ? [made] : children));
  }
  return nodes;
}

// Null where only the children are of use.
function rebuiltElement(node, base, target) {
  const made = document.createElement(node.localName);
  for (const { name, value } of node.attributes) {
    if (keptAttributes.has(name)) made.setAttribute(name, value);
  }
  const classes = Array.from(node.classList).filter(name => keptClasses.test(name));
  if (classes.length) made.className = classes.join(' ');
  if (node.localName === 'a') {
    const written = node.getAttribute('href') || '';
    const href = written.startsWith('#') ? null : address(written, base, ['http:', 'https:', 'mailto:', 'tel:']);
    if (!href) return null;
    made.href = href;
    made.rel = 'noopener';
    if (target) made.target = target;
  }
  if (node.localName === 'img') {
    const src = address(node.getAttribute('src') || '', base, ['http:', 'https:']);
    if (!src) return null;
    made.src = src;
    made.loading = 'lazy';
  }
  if (node.localName === 'pre') made.tabIndex = 0;
  return made;
}
