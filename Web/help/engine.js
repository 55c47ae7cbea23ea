// The site that this script came from.
const script = document.currentScript;
const home = script && script.src ? new URL('../', script.src).href : '';

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
