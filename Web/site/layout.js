(function () {
  'use strict';
  // Beside the text, the tree of the site and the headings of the page are always open; the style sheet shows them so
  // without this, but not to every program that reads pages aloud.
  var wide = matchMedia('(min-width: 68.75rem)');
  function unfold() {
    document.querySelectorAll('.sidebar > details, .toc > details').forEach(function (folded) { folded.open = wide.matches; });
  }
  wide.addEventListener('change', unfold);
  unfold();

  // A tree that is higher than the screen shows where the page is.
  var here = document.querySelector('.sidebar [aria-current=page]');
  var tree = here && here.closest('.sidebar');
  if (tree && here.offsetTop + here.offsetHeight > tree.clientHeight) tree.scrollTop = here.offsetTop - tree.clientHeight / 2;
})();
