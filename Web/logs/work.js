// The work on dropped logs, in a worker where the page may have one. It hears one message, {module, index, files}, the first
// two packed, and answers with {name, share} while it reads, and with {report} or {failure} at the end.
//
// `port` is the worker, or a port in the page itself; then `turns` is {stopped}, else null: the page has its turn now and then,
// and may stop the work.

// How long is worked at a time in a page, and how often it hears how far the work is, in milliseconds.
const turn = 12, noticeable = 100;

async function inflated(bytes) {
  const pieces = [];
  for await (const piece of inflate(new Input((async function* () { yield bytes; })()))) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function serve(port, turns) {
  let told = 0, began = performance.now();
  function tell(name, share) {
    const now = performance.now();
    if (now - told < noticeable) return;
    told = now;
    port.postMessage({ name, share });
  }
  async function pause() {
    if (!turns || performance.now() - began < turn) return;
    await new Promise(done => { setTimeout(done, 0); });
    if (turns.stopped) throw new Error('stopped');
    began = performance.now();
  }
  port.onmessage = async ({ data: { module, index, files } }) => {
    try {
      const { instance } = await WebAssembly.instantiate(unpackLZMA(module));
      const reader = new LogReader(instance.exports, await inflated(index));
      port.postMessage({ report: await readFiles(reader, files, tell, pause) });
    } catch (error) {
      port.postMessage({ failure: String(error) });
    }
  };
}

serve(port, turns);
