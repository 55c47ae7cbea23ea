// How often questions were asked in vain, in this browser alone: for the owner of a page who tries it, or lets a desk of support
// work with it. Nothing is sent.

const mostMisses = 200;
const longestMiss = 200;
const missesOf = base => 'faq-misses ' + base;

function readMisses(base) {
  try {
    const misses = JSON.parse(localStorage.getItem(missesOf(base)));
    return Array.isArray(misses) ? misses : [];
  } catch (error) {
    return [];
  }
}

// The latest last; the oldest go.
function countMiss(base, text) {
  const query = text.trim().slice(0, longestMiss);
  const misses = readMisses(base);
  const at = misses.findIndex(one => one.query === query);
  const [known] = at < 0 ? [{ query, count: 0 }] : misses.splice(at, 1);
  known.count++;
  known.last = new Date().toISOString().slice(0, 10);
  misses.push(known);
  try { localStorage.setItem(missesOf(base), JSON.stringify(misses.slice(-mostMisses))); } catch (error) {}
}

function takeMisses(base) {
  const misses = readMisses(base);
  try { localStorage.removeItem(missesOf(base)); } catch (error) {}
  return misses;
}
