// Logs that are dropped on the page, or chosen with a button, for elements with the attribute `logs`. What reads them is
// loaded with the first, from the site that this script came from; nothing is sent anywhere.

const logCheck = () => bring(home + 'search/' + setup.log.script, () => FAQLogs);

async function checkLogs(files, help) {
  if (!files.length) return;
  try {
    const check = (await logCheck()).check;
    check(files, {
      lang: help.code, base: home, index: setup.log.index, root: help.shadowRoot,
      target: help.getAttribute('target'), make
    });
  } catch (error) {
    help.show([make('p', { class: 'head' }, help.texts.noLogCheck)], []);
    help.say(help.texts.noLogCheck);
  }
}

// What is to be seen of it: a button, which covers the page while files are dragged over it.
function logButton(help) {
  const input = make('input', { type: 'file', multiple: '', hidden: '' });
  input.addEventListener('change', () => {
    // The list changes with the field.
    const files = Array.from(input.files);
    input.value = '';
    checkLogs(files, help);
  });
  help.check = make('button', { type: 'button', class: 'check', part: 'check' }, help.texts.checkLog);
  help.check.addEventListener('click', () => input.click());
  return [help.check, input];
}

// `on` listens to the page.
function hearDrops(help, on) {
  const isOurs = event => Array.from(event.dataTransfer.types).includes('Files') && !event.defaultPrevented
    && document.querySelector('faq-help[logs]') === help;
  const show = isDragged => help.check.classList.toggle('drop', isDragged);
  on(document, 'dragover', event => {
    if (!isOurs(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    show(true);
  });
  on(document, 'dragleave', event => { if (!event.relatedTarget) show(false); });
  on(document, 'drop', event => {
    show(false);
    if (!isOurs(event)) return;
    event.preventDefault();
    checkLogs(Array.from(event.dataTransfer.files), help);
  });
}
