// Reads a resolution as the matcher leaves it in its memory; the layout is that of Wasm/ResolutionBytes.swift.
//
// `title` is what the index carries of an entry: [id, question, category, path of its page, excerpt], made of what
// EntryTitles.swift of FAQSite writes. Evidence says where in the UTF-8 of the query it was found.
var statuses = ['answer', 'ambiguous', 'none'];
var reasons = ['alike', 'unsure', 'several'];
var facets = ['message', 'code', 'api', 'parameter', 'component', 'category', 'file', 'version', 'platform', 'phrase'];
var lanes = ['identifier', 'phrase', 'word', 'spelling', 'gloss', 'sound'];

function readResolution(memory, start) {
  var view = new DataView(memory, start);
  var at = 0;
  function u32() { at += 4; return view.getUint32(at - 4, true); }
  function f64() { at += 8; return view.getFloat64(at - 8, true); }
  function text() {
    var length = u32();
    at += length;
    return new TextDecoder().decode(new Uint8Array(memory, start + at - length, length));
  }
  function times(count, make) { return Array.from({ length: count }, make); }

  // A file and headings have line breaks between them; the first is that after the file.
  function path(lines) { return lines.filter(Boolean).join(' › '); }
  function title() { return [text(), text(), path(text().split('\n').slice(1)), text(), text()]; }

  var resolution = {
    status: statuses[u32()], reason: reasons[u32()], facet: facets[u32()] || null, confidence: f64(), shortlist: f64()
  };
  var matchCount = u32();
  var choiceCount = u32();
  resolution.matches = times(matchCount, function () {
    var match = { entry: u32(), alias: u32(), score: f64(), confidence: f64() };
    match.evidence = times(u32(), function () {
      return { lane: lanes[u32()], inQuestion: u32() === 1, start: u32(), end: u32() };
    });
    match.title = title();
    return match;
  });
  resolution.choices = times(choiceCount, function () {
    return { entry: u32(), label: resolution.facet === 'category' ? path(text().split('\n')) : text(), title: title() };
  });
  return resolution;
}
