// The site that this script came from.
const script = document.currentScript;
const home = script && script.src ? new URL('../', script.src).href : '';

// On pages of the site itself, the files that a first question needs come into the browser's cache while nothing else is to be
// done. On others nothing is loaded before the search is used.
function loadBeforehand(base) {
  const connection = navigator.connection;
  if (new URL(base).origin !== location.origin || !/^http/.test(location.protocol) || connection && connection.saveData) return;
  const idle = globalThis.requestIdleCallback || setTimeout;
  const load = name => fetch(base + 'search/' + name, { cache: 'force-cache', priority: 'low' }).catch(() => {});
  idle(() => {
    setup.first.forEach(load);
    document.head.append(make('link', { rel: 'preload', as: 'script', href: base + 'search/search.js' }));
  });
}

// The matcher of a site, opened once for all elements that ask for it.
const engines = {};
function engine(base) {
  if (!engines[base]) {
    engines[base] = new Promise((done, failed) => {
      const loader = make('script', { src: base + 'search/search.js' });
      loader.onload = done;
      loader.onerror = failed;
      document.head.append(loader);
    }).then(() => FAQSearch.open(base));
    engines[base].catch(() => { delete engines[base]; });
  }
  return engines[base];
}
