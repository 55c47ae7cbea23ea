// The parts of a title that stand in what the reader wrote: words, and pairs of Han characters. One character
// by itself says little, so it is marked only where nothing else was asked.
function marksIn(title, why, isOneCharacter) {
  var marked = [];
  var low = title.toLowerCase();
  function mark(piece, isWord) {
    for (var at = low.indexOf(piece); at >= 0; at = low.indexOf(piece, at + 1)) {
      if (isWord && /[a-z0-9]/.test(low.charAt(at - 1) + low.charAt(at + piece.length))) continue;
      for (var i = 0; i < piece.length; i++) marked[at + i] = true;
    }
  }
  why.forEach(function (part) {
    if (!part.inQuestion) return;
    (part.text.toLowerCase().match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) || []).forEach(function (run) {
      if (!/\p{Script=Han}/u.test(run)) mark(run, run.length < 3);
      else if (isOneCharacter) mark(run);
      else for (var at = 0; at + 2 <= run.length; at++) mark(run.slice(at, at + 2));
    });
  });
  var marks = [];
  for (var at = 0; at < title.length; at++) {
    if (!marked[at]) continue;
    var start = at;
    while (marked[at] || (title[at] === ' ' && marked[at + 1])) at++;
    marks.push([start, at]);
  }
  return marks;
}
