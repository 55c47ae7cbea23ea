// The matcher of one index in a thread of its own, so that a page stays quick whatever is asked. Both ends are here: the same
// script runs in the page and as the worker.

var isWorker = typeof document === 'undefined';

// The page's end. Says what a Matcher says.
function Distant(names, folder, address) {
  var worker = new Worker(address);
  var asked = {};
  var count = 0;
  var failure;

  function fail(error) {
    failure = error;
    for (var key in asked) asked[key].failed(error);
    asked = {};
  }
  worker.onerror = function (event) {
    event.preventDefault();
    fail(new Error('no worker: ' + event.message));
  };
  worker.onmessage = function (event) {
    var one = asked[event.data.number];
    if (!one) return;
    delete asked[event.data.number];
    if (!event.data.error) return one.done(event.data.result);
    // By its name a page tells what may help.
    var error = new Error(event.data.error);
    error.name = event.data.name;
    one.failed(error);
  };

  function post(name, text, options) {
    if (failure) return Promise.reject(failure);
    return new Promise(function (done, failed) {
      asked[++count] = { done: done, failed: failed };
      worker.postMessage({ number: count, name: name, text: text, options: options });
    });
  }
  worker.postMessage({ names: names, folder: folder.href });

  this.open = function () { return post('open'); };
  this.resolve = function (text, options) { return post('resolve', text, options); };
  this.end = function () { worker.terminate(); };
}

// The worker's end.
function serve() {
  var matcher;
  self.onmessage = function (event) {
    var asked = event.data;
    if (asked.names) {
      matcher = new Matcher(asked.names, new URL(asked.folder));
      return;
    }
    matcher[asked.name](asked.text, asked.options).then(function (result) {
      self.postMessage({ number: asked.number, result: result });
    }, function (error) {
      self.postMessage({ number: asked.number, error: String(error.message || error), name: error.name });
    });
  };
}
