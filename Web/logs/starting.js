// Where the work is done, and what it is done with.

// What logs are explained with, by the address of its script, and what the script that runs just now has brought.
const indexes = {};
let taken;

function take(base64) {
  taken = bytesOf(base64);
}

function indexAt(address, make) {
  if (!indexes[address]) {
    indexes[address] = new Promise((done, failed) => {
      const loader = make('script', { src: address });
      loader.onload = done;
      loader.onerror = failed;
      document.head.append(loader);
    }).then(() => checked(taken, address.split('/').pop()));
    indexes[address].catch(() => { delete indexes[address]; });
  }
  return indexes[address];
}

// Has `message` worked on in a worker, or in the page where the browser or the page's policy lets it have none. `hear` hears
// what the work says. Gives what stops it.
function start(message, hear) {
  let stop;
  function inPage() {
    const { port1, port2 } = new MessageChannel();
    const turns = { stopped: false };
    port2.onmessage = event => hear(event.data);
    work(port1, turns);
    port2.postMessage(message);
    stop = () => { turns.stopped = true; };
  }
  try {
    const address = URL.createObjectURL(new Blob(['"use strict";(' + work + ')(self, null)'], { type: 'text/javascript' }));
    const worker = new Worker(address);
    let isHeard = false;
    worker.onmessage = event => {
      if (!isHeard) URL.revokeObjectURL(address);
      isHeard = true;
      hear(event.data);
    };
    worker.onerror = event => {
      event.preventDefault();
      worker.terminate();
      if (isHeard) hear({ failure: event.message });
      else inPage();
    };
    worker.postMessage(message);
    stop = () => worker.terminate();
  } catch (error) {
    inPage();
  }
  return () => stop();
}
