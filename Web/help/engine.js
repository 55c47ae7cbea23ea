// The site that this script came from.
const script = document.currentScript;
const home = script && script.src ? new URL('../', script.src).href : '';

// On pages of the site itself, the files that a first question needs come into the browser's cache while nothing else is to be
// done. On others nothing is loaded before the search is used.
function loadBeforehand(base) {
  const connection = navigator.connection;
  if (new URL(base).origin !== location.origin || !/^http/.test(location.protocol) || connection && connection.saveData) return;
  const idle = globalThis.requestIdleCallback || setTimeout;
  idle(() => {
    for (const name of setup.first) fetch(base + 'search/' + name, { priority: 'low' }).catch(() => {});
  });
}

// What scripts of sites have brought, each for all elements that ask for it.
const brought = {};
function bring(address, what) {
  if (!brought[address]) {
    brought[address] = new Promise((done, failed) => {
      const loader = make('script', { src: address });
      loader.onload = done;
      loader.onerror = failed;
      document.head.append(loader);
    }).then(what);
    brought[address].catch(() => { delete brought[address]; });
  }
  return brought[address];
}

// The matcher of a site.
const engine = base => bring(base + 'search/search.js', () => FAQSearch.open(base));

// What shows answers here.
const answers = base => bring(base + 'search/faq-answers.js', () => FAQAnswers);
