// A resolution as callers of resolve() get it: with the words of the query, the marks in titles, and whole addresses.
function resultOf(resolution, query, folder) {
  function titled(target, title) {
    target.id = title[0];
    target.question = title[1];
    target.url = new URL(title[3], folder).href;
    target.category = title[2];
    target.excerpt = title[4];
    return target;
  }

  var matches = resolution.matches.map(function (found) {
    var match = { entry: found.entry, alias: found.alias, score: found.score, confidence: found.confidence };
    match.why = found.evidence.map(function (part) {
      var text = new TextDecoder().decode(query.subarray(part.start, part.end));
      return { lane: part.lane, text: text, inQuestion: part.inQuestion };
    });
    titled(match, found.title).marks = marksIn(match.question, match.why, query.length <= 4);
    return match;
  });
  var choices = resolution.choices.map(function (found) {
    var choice = titled({ entry: found.entry }, found.title);
    choice.label = found.label;
    return choice;
  });
  return {
    status: resolution.status, confidence: resolution.confidence, shortlist: resolution.shortlist, matches: matches,
    question: choices.length ? { reason: resolution.reason, facet: resolution.facet, choices: choices } : null,
    recognised: recognisedIn(matches)
  };
}

// The codes and messages that the first match was found by, each once.
function recognisedIn(matches) {
  var seen = {};
  return (matches.length ? matches[0].why : []).filter(function (part) {
    var isNew = part.lane === 'identifier' || part.lane === 'phrase';
    if (seen[part.text]) return false;
    seen[part.text] = true;
    return isNew;
  }).map(function (part) { return { lane: part.lane, text: part.text }; });
}
