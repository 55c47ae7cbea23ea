// Compares the scanner of logs in a page with `faq log`, line for line and byte for byte, over made-up logs full of the
// messages of a base: in pieces, packed with gzip in several members, and in a zip archive; and, where the optional
// evaluation folder ../shared is there, over its bases and reports.
//
//     Scripts/build-wasm logs && node Tests/Wasm/logs.mjs
//
// $FAQ names the command, else it is the debug build; arguments are further pairs of a base and a log.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { load, scripts } from "../Web/sources.mjs";
import { zip } from "../Web/zip.mjs";

const root = new URL("../../", import.meta.url);
const faq = process.env.FAQ ?? fileURLToPath(new URL(".build/debug/faq", root));
const module = new WebAssembly.Module(readFileSync(new URL(".build-wasm/faq-logs.wasm", root)));
assert.deepEqual(WebAssembly.Module.imports(module), [], "the module must run without any import");
const { LogReader, readFiles, inflated } = load(scripts["log-work.js"], { port: {}, turns: null });
const folder = mkdtempSync(join(tmpdir(), "faq-logs-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

function command(...options) {
  const done = spawnSync(faq, options, { encoding: "utf8", maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: "C.UTF-8" } });
  assert.ok(done.status === 0 || done.status === 1, done.stderr);
  return done.stdout;
}

/// What a page explains the logs of a base with, and the entries of the base.
async function site(kb) {
  const path = mkdtempSync(join(folder, "site-"));
  command("export", "html", "--kb", kb, "-o", path);
  const name = readdirSync(join(path, "search")).find((name) => name.startsWith("patterns-"));
  const [, base64] = /'(.*)'/.exec(readFileSync(join(path, "search", name), "utf8"));
  const index = await inflated(Uint8Array.from(Buffer.from(base64, "base64")));
  return { index, entries: JSON.parse(readFileSync(join(path, "entries.json"), "utf8")).entries };
}

async function inPage(index, files) {
  const reader = new LogReader(new WebAssembly.Instance(module).exports, index);
  return readFiles(reader, files, () => {}, async () => {});
}

function file(name, bytes) {
  return Object.assign(new Blob([bytes]), { name });
}

const where = ({ firstLine, lastLine, count, sample }) => ({ firstLine, lastLine, count, sample });

/// A report of the page in the form of `faq log --json`.
function asJSON(report) {
  return {
    status: report.causes.length ? "found" : "none", lines: report.lines,
    causes: report.causes.map(({ entry, alternatives, ...seen }) => ({
      entry: entry.id, question: entry.question, alternatives: alternatives.map((entry) => entry.id), ...where(seen),
    })),
    unknown: report.unknown.map(where), unlisted: report.unlisted, unread: report.troubles, unreadCount: report.troubles.length,
  };
}

let compared = 0, explained = 0;
async function compare(kb, index, log) {
  const path = join(folder, "app.log");
  writeFileSync(path, log);
  const expected = JSON.parse(command("log", "--kb", kb, "--json", path));
  for (const cause of expected.causes) for (const key of ["file", "entryLine"]) delete cause[key];
  const middle = log.length >> 1;
  const members = Buffer.concat([gzipSync(log.subarray(0, middle)), Buffer.alloc(5), gzipSync(log.subarray(middle))]);
  for (const one of [file("app.log", log), file("app.gz", members), file("logs.zip", zip([{ name: "app.log.gz", bytes: members }]))]) {
    const report = await inPage(index, [one]);
    assert.deepEqual(report.troubles, []);
    assert.deepEqual(asJSON(report), expected, `${kb}, ${one.name}`);
  }
  compared++;
  explained += expected.causes.length;
}

/// Numbers that look like chance, the same in every run.
function generator(seed) {
  let state = seed;
  return (count) => {
    state = Math.imul(state ^ state >>> 15, 0x2C1B3C6D) + 0x9E3779B9 >>> 0;
    return ((state ^ state >>> 13) >>> 0) % count;
  };
}

/// A log of what the entries speak of, with all that logs have: levels, frames, wrapped lines, secrets, colours, other
/// blanks, long lines, bytes that are no text.
function madeUp(entries, seed, lineCount) {
  const next = generator(seed);
  const texts = entries.flatMap((entry) => [entry.question, ...(entry.aliases ?? []), ...(entry.tags ?? []).map((tag) => tag.text ?? String(tag))]);
  const pick = (list) => list[next(list.length)];
  const parts = [
    () => pick(texts), () => pick(texts).toUpperCase(), () => pick(texts).split(" ").join("\n"), () => pick(texts).slice(0, next(40)),
    () => `password=${next(1e9)}`, () => "\u001b[31mFATAL\u001b[0m", () => `error code: ${next(50000)}`, () => "token: ghp_0123456789abcdefABCDEF0123",
    () => "x".repeat(next(3) === 0 ? 3000 : 3), () => "権限不足　ＩＳＶ", () => "tel 13912345678, mail a.b@example.com", () => "\u0000\t",
    () => `java.lang.IllegalStateException: no ${pick(["disk", "lamp", "room"])} ${next(99)}`, () => "   at com.example.Lamp.on(Lamp.java:7)",
  ];
  const lines = [];
  for (let line = 0; line < lineCount; line++) {
    const front = pick(["", "2026-11-22T10:00:01Z ERROR ", "[warn] ", "INFO ", "E/"]);
    lines.push(Buffer.from(front + Array.from({ length: next(5) }, () => pick(parts)()).join(pick([" ", ": ", ""])) + pick(["\n", "\n", "\r\n"])));
    if (next(20) === 0) lines.push(Buffer.from([0xFF, 0xC3, 0x28, next(256), 10]));
    if (next(400) === 0) lines.push(Buffer.from("y ".repeat(50000)));
  }
  return Buffer.concat(lines);
}

const bases = [fileURLToPath(new URL("Content", root)), fileURLToPath(new URL("Tests/Browser/sample", root))];
for (const kb of bases) {
  const { index, entries } = await site(kb);
  await compare(kb, index, Buffer.alloc(0));
  await compare(kb, index, Buffer.from("no end of line"));
  for (let seed = 1; seed <= 4; seed++) await compare(kb, index, madeUp(entries, seed, 500 * seed * seed));

  // An index that is damaged is refused, or says so; the module never reads beyond it.
  for (let length = 0; length < index.length; length += 97) {
    assert.throws(() => new LogReader(new WebAssembly.Instance(module).exports, index.subarray(0, length)), /not an index/);
  }
}

const trouble = fileURLToPath(new URL("../shared/eval/trouble/", root));
if (existsSync(trouble)) {
  const reports = readFileSync(join(trouble, "dev.jsonl"), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const log = Buffer.from(reports.map((report) => report.query ?? report.text ?? JSON.stringify(report)).join("\n"));
  for (const name of ["alipay-mini", "antd", "pnpm", "tidb"]) {
    const { index } = await site(join(trouble, "kb", name));
    await compare(join(trouble, "kb", name), index, log);
  }
}
for (let at = 2; at + 1 < process.argv.length; at += 2) {
  const { index } = await site(process.argv[at]);
  await compare(process.argv[at], index, readFileSync(process.argv[at + 1]));
}
assert.ok(explained > 20, `only ${explained} causes were found`);
console.log(`${compared} logs with ${explained} causes: the same as by faq log`);
