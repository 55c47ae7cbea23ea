// Reads logs with the scanner of `faq log`, a WebAssembly module; its contract is in Wasm/Logs/Exports.swift.

class LogReader {
  constructor(wasm, index) {
    this.wasm = wasm;
    const at = wasm.faq_allocate(index.length);
    new Uint8Array(wasm.memory.buffer, at, index.length).set(index);
    if (!wasm.faq_open(at, index.length)) throw new Error('not an index of this version');
  }

  scan(bytes) {
    const { wasm } = this;
    for (let at = 0, count; at < bytes.length; at += count) {
      count = Math.min(wasm.faq_room_size(), scanSize, bytes.length - at);
      new Uint8Array(wasm.memory.buffer, wasm.faq_room(), count).set(bytes.subarray(at, at + count));
      if (!wasm.faq_scan(count)) throw new Error('the index is damaged');
    }
  }

  finish() {
    if (!this.wasm.faq_finish()) throw new Error('the index is damaged');
  }

  report() {
    const at = this.wasm.faq_report();
    if (!at) throw new Error('the index is damaged');
    const report = readReport(this.wasm.memory.buffer, at);
    this.wasm.faq_release(at);
    return report;
  }
}

// At most so much is scanned at once: what stays in the processor's cache.
const scanSize = 1 << 18;

// A report in the layout of Wasm/Logs/ReportBytes.swift: {lines, unlisted, causes, unknown}. A cause is where it was seen,
// with `entry` and `alternatives`, each {id, question, url}.
function readReport(buffer, start) {
  const view = new DataView(buffer);
  // Text is as `faq log` prints it, byte order mark and all.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let at = start;
  function number() {
    at += 4;
    return view.getUint32(at - 4, true);
  }
  function text() {
    const length = number();
    at += length;
    return decoder.decode(new Uint8Array(buffer, at - length, length));
  }
  function seen() {
    return {
      firstLog: number(), firstLine: number(), lastLog: number(), lastLine: number(), count: number(), sample: text()
    };
  }
  function entry() {
    const [id, question, , url] = [text(), text(), text(), text()];
    return { id, question, url };
  }
  function cause() {
    const found = seen();
    const entries = Array.from({ length: number() }, entry);
    return { ...found, entry: entries[0], alternatives: entries.slice(1) };
  }
  const [lines, unlisted, causes, unknown] = [number(), number(), number(), number()];
  return {
    lines, unlisted, causes: Array.from({ length: causes }, cause), unknown: Array.from({ length: unknown }, seen)
  };
}

// Reads all logs in some files, and gives the report with the `names` of the logs and what could not be read, as
// `troubles`: [{name, reason}]. `tell(name, share)` hears how far it is; `pause` lets others have their turn.
async function readFiles(reader, files, tell, pause) {
  const names = [], troubles = [];
  const budget = { left: mostUnpacked };
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let read = 0;
  const note = count => { read += count; };
  for (const file of files) {
    const before = read;
    try {
      for await (const { name, pieces } of logsOf(file, budget, note)) {
        names.push(name);
        tell(name, read / total);
        try {
          for await (const piece of pieces) {
            reader.scan(piece);
            tell(name, Math.min(read / total, 1));
            await pause();
          }
        } catch (error) {
          if (!(error instanceof Trouble)) throw error;
          troubles.push({ name, reason: error.reason });
        }
        reader.finish();
      }
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      troubles.push({ name: file.name, reason: error.reason });
    }
    read = before + file.size;
  }
  return { ...reader.report(), names, troubles };
}
