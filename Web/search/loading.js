// Where the bytes of the search come from. Pages from disk and of other origins get them from scripts, others by fetch:
// pages from disk read no files, and those of another origin only if the server of this one lets them.

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
}

function inflated(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
    .arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
}

function fetched(url) {
  return fetch(url).then(function (response) {
    if (!response.ok) throw new Error(url + ': ' + response.status);
    return response.arrayBuffer();
  });
}

// What scripts have brought, by their address.
var pieces = {};

// Called by such a script.
function takePieces(found) {
  pieces[document.currentScript.src].found = found;
}

function scripted(url, piece) {
  if (!pieces[url]) {
    pieces[url] = new Promise(function (loaded, failed) {
      var element = document.createElement('script');
      element.src = url;
      element.onload = function () { loaded(pieces[url].found); };
      element.onerror = function () {
        element.remove();
        delete pieces[url];
        failed(new Error(url));
      };
      document.head.appendChild(element);
    });
  }
  return pieces[url].then(function (found) { return bytesOf(found[piece]); });
}

// The bytes of a file in search/, or of the piece of a script there that holds the same.
function load(folder, name, script, piece) {
  return folder.protocol === 'file:' || folder.origin !== location.origin ?
    scripted(new URL('search/' + script, folder).href, piece) :
    fetched(new URL('search/' + name, folder).href);
}
