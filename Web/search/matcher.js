// The matcher of one index, in this thread.
//
// `names` are those of its first files in search/, which stands in `folder`.

// How long a question waits for another before it loads parts, in milliseconds: a key follows the one before sooner.
var keyPause = 90;
// How long the matcher has had nothing to do when it loads parts that nobody has asked for.
var idlePause = 600;

function Matcher(names, folder) {
  var latest = 0;
  var encoder = new TextEncoder();
  // Of the index: [name of the group, rank in it] of each part, and the core itself.
  var files = [], core, module;
  // The instance with the parts that are on their way or there, and the promise of it.
  var wasm, coming, started, pack, idle;

  function copied(bytes) {
    var pointer = wasm.faq_allocate(bytes.length);
    if (!pointer) throw new Error('out of memory');
    new Uint8Array(wasm.memory.buffer, pointer, bytes.length).set(bytes);
    return pointer;
  }

  // Reads which parts there are; the core follows.
  function readCore(bytes) {
    var view = new DataView(bytes.buffer, bytes.byteOffset);
    var count = view.getUint32(0, true);
    files = [];
    for (var group = 0; group < count; group++) {
      var at = 4 + 6 * group;
      var name = Array.from(bytes.subarray(at + 1, at + 6), function (byte) { return (byte + 256).toString(16).slice(1); }).join('');
      for (var rank = 0; rank < bytes[at]; rank++) files.push([name, rank]);
    }
    return bytes.subarray(4 + 6 * count);
  }

  var loading;
  function loaded() {
    if (!loading) {
      loading = Promise.all([
        load(folder, names.engine, names.both, 0).then(unpackLZMA).then(WebAssembly.compile),
        load(folder, names.core, names.both, 1).then(inflated).then(readCore)
      ]).then(function (both) {
        module = both[0];
        core = both[1];
      });
      loading.catch(function () { loading = null; });
    }
    return loading;
  }

  // Does something with the matcher, which is of no use any more if it fails there.
  function using(work) {
    if (!started) {
      started = loaded().then(function () { return WebAssembly.instantiate(module); }).then(function (instance) {
        wasm = instance.exports;
        coming = {};
        pack = null;
        if (!wasm.faq_open(copied(core), core.length)) throw new Error('not an index of this version');
      });
    }
    var used = started;
    return used.then(work).catch(function (error) {
      if (error.name !== 'AbortError' && started === used) started = null;
      throw error;
    });
  }

  function part(number) {
    var known = coming;
    if (!known[number]) {
      var file = files[number];
      known[number] = load(folder, file[0] + '-' + file[1] + '.bin', file[0] + '.js', file[1]).then(inflated).then(function (bytes) {
        return using(function () { if (known === coming) wasm.faq_add(number, copied(bytes), bytes.length); });
      });
      known[number].catch(function () { delete known[number]; });
    }
    return known[number];
  }

  // Loads beforehand what later questions may ask for, unless the reader's connection is to be spared or files come as scripts.
  function loadPack() {
    var connection = navigator.connection;
    if (pack || folder.protocol === 'file:' || isScripted[folder] || (connection && connection.saveData)) return;
    var known = coming;
    pack = load(folder, names.pack, null, 0, 'low').then(inflated).then(function (bytes) {
      return using(function () {
        if (known !== coming) return;
        var view = new DataView(bytes.buffer, bytes.byteOffset);
        var count = view.getUint32(0, true);
        for (var at = 4, start = 4 + 8 * count; count; count--, at += 8) {
          var number = view.getUint32(at, true);
          var end = start + view.getUint32(at + 4, true);
          if (!known[number]) {
            wasm.faq_add(number, copied(bytes.subarray(start, end)), end - start);
            known[number] = Promise.resolve();
          }
          start = end;
        }
      });
    });
    // Parts come one by one as well.
    pack.catch(function () {});
  }

  function rest() {
    clearTimeout(idle);
    idle = setTimeout(loadPack, idlePause);
  }

  // The result, or the parts of the index that are missing for it.
  function ask(query, limit) {
    var at = copied(query);
    var found = wasm.faq_resolve(at, query.length, limit);
    wasm.faq_release(at);
    var missing = [];
    if (found) {
      var result = resultOf(readResolution(wasm.memory.buffer, found), query, folder);
      wasm.faq_release(found);
    } else {
      for (var next; (next = wasm.faq_missing(missing.length)) >= 0;) missing.push(next);
      if (!missing.length) throw new Error('the index is damaged');
    }
    return { result: result, missing: missing };
  }

  this.open = function () {
    return using(rest);
  };

  this.resolve = function (text, options) {
    var number = ++latest;
    var query = encoder.encode(text);
    var waits = true;
    clearTimeout(idle);
    function attempt() {
      return using(function () {
        if (number !== latest) throw new DOMException('a later question', 'AbortError');
        return ask(query, (options && options.limit) || 10);
      }).then(function (found) {
        if (found.result) {
          rest();
          return found.result;
        }
        if (waits) {
          waits = false;
          return new Promise(function (done) { setTimeout(done, keyPause); }).then(attempt);
        }
        return Promise.all(found.missing.map(part)).then(attempt);
      });
    }
    return attempt();
  };
}
