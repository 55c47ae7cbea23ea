// Where the bytes of the search come from: by fetch where the page may, else from scripts. Pages from disk read no files, and
// those of another origin only if the server of this one lets them.
//
// Only what a page has no need to ask a server for again has a name of its content; such a file is taken from the browser's
// cache, however old.

function inflated(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
    .arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
}

// How often an address has failed. What the browser keeps of it is not asked again.
var failures = {};

function fetched(url, priority) {
  return fetch(url, { cache: failures[url] ? 'reload' : 'force-cache', priority: priority || 'auto' }).then(function (response) {
    if (!response.ok) throw new Error(url + ': ' + response.status);
    return response.arrayBuffer();
  }).then(function (buffer) { return new Uint8Array(buffer); });
}

// What scripts have brought, by their address.
var pieces = {};

// Called by such a script.
function takePieces(found) {
  pieces[document.currentScript.src].found = found;
}

function run(address) {
  return new Promise(function (loaded, failed) {
    var element = document.createElement('script');
    element.src = address;
    element.onload = loaded;
    element.onerror = function () { failed(new Error(address + ': failed')); };
    document.head.appendChild(element);
  });
}

function scripted(url, piece) {
  var address = failures[url] ? url + '?' + failures[url] : url;
  if (!pieces[address]) pieces[address] = {};
  var script = pieces[address];
  if (!script.comes) script.comes = run(address);
  return script.comes.then(function () { return bytesOf(script.found[piece]); });
}

// By which way a folder's files come: whether by scripts, once that is known.
var isScripted = {};

// The bytes of a file in search/, or of the piece of a script there that holds the same.
function load(folder, name, script, piece, priority) {
  function from(file, way) {
    var url = new URL('search/' + file, folder).href;
    return way(url).then(function (bytes) { return checked(bytes, name); }).catch(function (error) {
      failures[url] = (failures[url] || 0) + 1;
      throw error;
    });
  }
  function byScript() { return from(script, function (url) { return scripted(url, piece); }); }
  function byFetch() { return from(name, function (url) { return fetched(url, priority); }); }
  var isForeign = folder.origin !== location.origin;
  if (isScripted[folder] || folder.protocol === 'file:') return byScript();
  if (!isForeign || isScripted[folder] === false) return byFetch();
  // Whether the server lets other origins read shows only when it is asked.
  return byFetch().then(function (bytes) {
    isScripted[folder] = false;
    return bytes;
  }, function () {
    return byScript().then(function (bytes) {
      isScripted[folder] = true;
      return bytes;
    });
  });
}
