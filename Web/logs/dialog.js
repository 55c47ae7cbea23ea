// The check of logs in a page, without a server: FAQLogs.check(files, view).
//
// `view` is {lang, base, index, root, target, make}: 'zh' or 'en', the folder of the site, the name of the script with what
// explains logs, the shadow tree of <faq-help>, the target of links or null, and what makes elements of text.

let sheet;

function dress(root, make) {
  try {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(setup.style);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch (error) {
    if (!root.querySelector('style.logs')) root.append(make('style', { class: 'logs' }, setup.style));
  }
}

// Where there is no other way to the clipboard.
function copyBySelection(text, root, make) {
  const area = make('textarea', {});
  area.value = text;
  root.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (!isCopied) throw new Error('not copied');
}

class Check {
  constructor(view) {
    const { make } = view;
    this.view = { ...view, texts: setup[view.lang] };
    const { texts } = this.view;
    this.body = make('div', { class: 'found' });
    this.voice = make('p', { class: 'voice', role: 'status' });
    this.buttons = make('div', { class: 'buttons' });
    this.dialog = make('dialog', { class: 'logs', part: 'log', 'aria-labelledby': 'log-title' },
      make('h2', { id: 'log-title' }, texts.title), make('p', { class: 'private' }, texts.private), this.body, this.buttons,
      this.voice);
    this.dialog.addEventListener('close', () => {
      this.stop();
      this.dialog.remove();
    });
    this.stop = () => { this.isStopped = true; };
  }

  button(text, action) {
    const button = this.view.make('button', { type: 'button' }, text);
    button.addEventListener('click', action);
    return button;
  }

  async run(files) {
    const { make, root, texts, base, index } = this.view;
    dress(root, make);
    root.append(this.dialog);
    this.progress = make('progress', { max: '1', value: '0', 'aria-label': texts.title });
    this.name = make('p', { class: 'name' });
    this.body.append(this.name, this.progress);
    this.buttons.append(this.button(texts.cancel, () => this.dialog.close()));
    this.dialog.showModal();
    this.quarter = -1;
    this.hear({ name: files[0].name, share: 0 });
    try {
      const message = { module: checked(bytesOf(packedModule), 'logs'), index: await indexAt(base + 'search/' + index, make), files };
      if (!this.isStopped) this.stop = start(message, said => this.hear(said));
    } catch (error) {
      this.hear({ failure: String(error) });
    }
  }

  hear({ name, share, report, failure }) {
    if (report) this.show(report);
    else if (failure) this.end([this.view.make('p', { class: 'summary', tabindex: '-1' }, this.view.texts.failed)]);
    else {
      const text = fill(this.view.texts.reading, oneLine(name));
      this.name.textContent = text;
      this.progress.value = share;
      // Said four times, however long it takes.
      const quarter = Math.floor(share * 4);
      if (quarter > this.quarter) this.voice.textContent = text + (share ? ' ' + Math.floor(share * 100) + ' %' : '');
      this.quarter = Math.max(this.quarter, quarter);
    }
  }

  show(report) {
    const { texts } = this.view;
    const copy = this.button(texts.copy, async () => {
      const text = reportText(report, texts);
      try { await navigator.clipboard.writeText(text); } catch (error) { copyBySelection(text, this.dialog, this.view.make); }
      copy.textContent = this.voice.textContent = texts.copied;
    });
    this.end(paintReport(report, this.view), copy);
  }

  // What was found stands in place of the progress, and has the focus, so that it is read.
  end(nodes, ...buttons) {
    this.voice.textContent = '';
    this.body.replaceChildren(...nodes);
    this.buttons.replaceChildren(...buttons, this.button(this.view.texts.close, () => this.dialog.close()));
    nodes[0].focus();
  }
}

// One check at a time: files that are dropped while another is open take its place.
let current;
function check(files, view) {
  if (current) current.dialog.close();
  current = new Check(view);
  return current.run(files);
}

globalThis.FAQLogs = { check, take };
