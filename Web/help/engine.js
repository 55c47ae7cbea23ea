// The site that this script came from.
const script = document.currentScript;
const home = script && script.src ? new URL('../', script.src).href : '';

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
