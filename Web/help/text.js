// Texts of the search as they are shown.

// `%` stands for a value.
function fill(text, ...values) {
  let at = 0;
  return text.replace(/%/g, () => values[at++]);
}

// With two digits, cut off rather than rounded, so that only certainty reads 1.00.
function decimal(number) {
  return (Math.floor(number * 100) / 100).toFixed(2);
}

function oneLine(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return Array.from(line).length > 60 ? Array.from(line).slice(0, 59).join('') + '…' : line;
}
