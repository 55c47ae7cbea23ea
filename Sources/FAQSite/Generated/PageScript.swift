// Written by Scripts/generate-web; do not edit.

/// The script of a site's pages, site.js. They are complete without it; it adds what needs a program: copying,
/// opening an answer that a link names, and opening all answers to be printed.
enum PageScript {
    static let text: StaticString = #"""
        (function () {
          'use strict';
          var says = document.body.dataset;

          // Copying, with what happened said aloud.
          var voice = document.createElement('p');
          voice.className = 'hidden';
          voice.setAttribute('role', 'status');
          document.body.appendChild(voice);

          function copyBySelection(code) {
            var range = document.createRange();
            range.selectNodeContents(code);
            var selection = getSelection();
            selection.removeAllRanges();
            selection.addRange(range);
            var copied = document.execCommand('copy');
            selection.removeAllRanges();
            return copied ? Promise.resolve() : Promise.reject();
          }

          function copy(code) {
            var text = code.textContent.replace(/\n$/, '');
            if (!navigator.clipboard) return copyBySelection(code);
            return navigator.clipboard.writeText(text).catch(function () { return copyBySelection(code); });
          }

          document.querySelectorAll('figure.code').forEach(function (figure) {
            var button = document.createElement('button');
            button.type = 'button';
            button.className = 'copy';
            button.textContent = says.copy;
            button.addEventListener('click', function () {
              copy(figure.querySelector('code')).then(function () {
                button.textContent = voice.textContent = says.copied;
                setTimeout(function () { button.textContent = says.copy; voice.textContent = ''; }, 2000);
              }, function () {});
            });
            figure.querySelector('figcaption').appendChild(button);
          });

          // An address with #id opens its answer; on a list of questions it leads to the question's page, also where the index
          // page does not list it and the id is the name of its page.
          function openNamed() {
            var id = location.hash.slice(1);
            try { id = decodeURIComponent(id); } catch (error) {}
            var named = id && document.getElementById(id);
            if (!named) {
              if (document.querySelector('.index .more') && /^[a-z0-9][\w.-]*$/.test(id)) location.replace('q/' + id + '.html');
              return;
            }
            var folded = named.closest('details');
            if (folded) {
              for (; folded; folded = folded.parentElement.closest('details')) folded.open = true;
              named.scrollIntoView();
            } else if (named.matches('.questions > li')) {
              location.replace(named.querySelector('a').href);
            }
          }
          addEventListener('hashchange', openNamed);
          openNamed();

          // The lists of languages and versions close when a reader goes on elsewhere.
          function closeSwitches(event) {
            document.querySelectorAll('details.switch[open]').forEach(function (list) {
              if (event.key === 'Escape' || !event.key && !list.contains(event.target)) list.open = false;
            });
          }
          ['pointerdown', 'focusin', 'keydown'].forEach(function (name) { document.addEventListener(name, closeSwitches); });

          addEventListener('beforeprint', function () {
            document.querySelectorAll('details').forEach(function (folded) {
              if (!folded.open) { folded.open = true; folded.dataset.folded = ''; }
            });
          });
          addEventListener('afterprint', function () {
            document.querySelectorAll('details[data-folded]').forEach(function (folded) {
              folded.open = false;
              delete folded.dataset.folded;
            });
          });
        })();
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

        """#
}
