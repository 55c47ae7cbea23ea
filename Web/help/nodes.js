// Elements made of attributes and children. What comes from content is only ever a child that is text.

function make(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...children);
  return node;
}

// A text with the ranges of it that were found.
function marked(text, ranges) {
  const parts = [];
  let end = 0;
  for (const [from, to] of ranges || []) {
    if (from < end || to <= from) continue;
    parts.push(text.slice(end, from), make('mark', {}, text.slice(from, to)));
    end = to;
  }
  parts.push(text.slice(end));
  return parts;
}
