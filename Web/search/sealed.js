// Bytes that come as base64 in scripts or as files, and whether they are those that were meant.

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), function (letter) { return letter.charCodeAt(0); });
}

// Every file of bytes ends in four bytes of FNV-1a over its name in search/ and what is before them. So nothing is used that
// was cut off or changed on its way, stands for another file or another content, or is no such file at all.
function checked(bytes, name) {
  var hash = 0x811c9dc5 | 0;
  function add(byte) { hash = Math.imul(hash ^ byte, 0x1000193); }
  for (var at = 0; at < name.length; at++) add(name.charCodeAt(at));
  var end = bytes.length - 4;
  for (at = 0; at < end; at++) add(bytes[at]);
  if (end < 0 || new DataView(bytes.buffer, bytes.byteOffset + end).getInt32(0, true) !== hash) throw new Error(name + ': damaged');
  return bytes.subarray(0, end);
}
