// As much of a document as the scripts need to be run without a browser.

export class Node {
  constructor(name) {
    this.localName = name;
    this.attributes = {};
    this.children = [];
    this.listeners = {};
    this.dataset = {};
    this.hidden = false;
    this.value = "";
  }

  set textContent(text) { this.children = [text]; }
  get textContent() { return this.children.map((child) => child.textContent ?? child).join(""); }
  get firstChild() { return this.children[0] ?? null; }
  get childElementCount() { return this.children.filter((child) => child instanceof Node).length; }

  append(...nodes) {
    for (const node of nodes) {
      if (node instanceof Node) node.parentElement = this;
      this.children.push(node);
    }
  }
  appendChild(node) { this.append(node); }
  replaceChildren(...nodes) {
    this.children = [];
    this.append(...nodes);
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (name === "hidden") this.hidden = true;
  }
  getAttribute(name) { return this.attributes[name] ?? null; }
  hasAttribute(name) { return name in this.attributes; }
  removeAttribute(name) { delete this.attributes[name]; }

  addEventListener(name, action) { (this.listeners[name] ??= []).push(action); }
  fire(name, event = {}) { for (const action of this.listeners[name] ?? []) action(event); }

  attachShadow() { return (this.shadowRoot = new Node("shadow")); }
  scrollIntoView() { this.wasScrolledTo = true; }
  focus() { this.hadFocus = true; }
  /// Only by class.
  matches(selector) { return this.attributes.class === selector.slice(1); }

  /// All elements below for which `isWanted` holds, in their order.
  find(isWanted) {
    return this.children.filter((child) => child instanceof Node)
      .flatMap((child) => [...(isWanted(child) ? [child] : []), ...child.find(isWanted)]);
  }
}

export const node = (name, attributes = {}, ...children) => {
  const made = new Node(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

export const createElement = (name) => new Node(name);
