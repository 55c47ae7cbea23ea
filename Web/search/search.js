// The search of a site, without anything that is seen.
//
//   const search = await FAQSearch.open('./')       the folder that holds search/, which this script came from
//   const r = await search.resolve(text, {limit: 8})
//
// r.status      'answer', 'ambiguous' or 'none'
// r.confidence  the probability that the first match is right, 0 to 1; r.shortlist: that one of the first three is
// r.matches     best first: {entry, id, question, url, category, excerpt, confidence, score,
//               why: [{lane, text, inQuestion}], marks: [[start, end], …]}. `excerpt` is what the answer begins with,
//               `marks` are the parts of `question` to highlight; `lane` is identifier, phrase, word, spelling, gloss or sound
// r.question    what to ask when 'ambiguous', else null: {reason, facet, choices: [{label, entry, id, url, question}]}.
//               `reason` is alike, unsure or several; `facet` what the labels are, null for whole questions
// r.recognised  codes and messages read out of the text: [{lane, text}]
//
// A resolve that is overtaken by another rejects with an AbortError. Loading starts with open(). What does not come, comes
// damaged, or breaks the matcher, rejects; the next open() or resolve() loads it again, into a new matcher where the last one
// broke. Where the site was deployed anew meanwhile and the files of this one are gone, the script is loaded again, which
// names those that are there now, and the question is asked again.
//
// `names` is declared before all of this: the files to load first.

// The address of this script, as long as it runs in a page.
var address = isWorker ? '' : (document.currentScript || {}).src;

// Workers run scripts of the page's own origin only.
function makeMatcher(folder) {
  var isOwn = /^https?:$/.test(location.protocol) && address && new URL(address).origin === location.origin
    && folder.origin === location.origin;
  if (isOwn && typeof Worker === 'function') {
    try { return new Distant(names, folder, address); } catch (error) {}
  }
  return new Matcher(names, folder);
}

function Search(folder) {
  var matcher = makeMatcher(folder);
  // The search of a later deployment, which took over.
  var successor;

  // Another search where another one stands now, else nothing.
  function renewed() {
    if (!address) return Promise.resolve();
    return run(address.split('?')[0] + '?' + Date.now()).then(function () {
      var now = globalThis.FAQSearch;
      return now.core === names.core ? null : now.open(folder);
    }, function () {});
  }

  // Asks the matcher; where that fails, another in this thread if there is no worker, or the one of a later deployment.
  function attempt(work) {
    if (successor) return work(successor);
    var used = matcher;
    return work(used).catch(function (error) {
      if (error.name === 'AbortError') throw error;
      if (used === matcher && used.end && /^no worker/.test(error.message)) {
        used.end();
        matcher = new Matcher(names, folder);
        return attempt(work);
      }
      return renewed().then(function (other) {
        if (!other) throw error;
        successor = other;
        return work(other);
      });
    });
  }

  this.open = function () { return attempt(function (one) { return one.open(); }); };
  this.resolve = function (text, options) { return attempt(function (one) { return one.resolve(text, options); }); };
}

var opened = {};

function openSearch(base) {
  var folder = new URL(base, document.baseURI);
  if (!opened[folder]) {
    var search = new Search(folder);
    opened[folder] = search.open().then(function () { return search; });
    opened[folder].catch(function () { delete opened[folder]; });
  }
  return opened[folder];
}

if (isWorker) serve();
else if ((globalThis.FAQSearch || {}).core !== names.core) globalThis.FAQSearch = { open: openSearch, inline: takePieces, core: names.core };
