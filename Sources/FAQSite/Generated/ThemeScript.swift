// Written by Scripts/generate-web; do not edit.

/// The script of a site's pages that keeps the colours a reader chose, theme.js.
enum ThemeScript {
    static let text: StaticString = #"""
        (function () {
        'use strict';
        var key = 'faq-theme';
        var choices = ['system', 'light', 'dark'];
        var chosen = 'system';
        var button;
        function choose(theme) {
        chosen = choices.indexOf(theme) < 0 ? 'system' : theme;
        if (chosen === 'system') delete document.documentElement.dataset.theme;
        else document.documentElement.dataset.theme = chosen;
        if (button) name();
        }
        function name() {
        var says = document.body.dataset;
        button.dataset.shows = chosen;
        button.title = says.appearance + ': ' + says[chosen];
        button.setAttribute('aria-label', button.title);
        }
        try { choose(localStorage.getItem(key)); } catch (error) {}
        addEventListener('storage', function (event) {
        if (event.key === key) choose(event.newValue);
        });
        document.addEventListener('DOMContentLoaded', function () {
        var tools = document.querySelector('.tools');
        if (!tools || !document.body.dataset.appearance) return;
        button = document.createElement('button');
        button.type = 'button';
        button.className = 'theme';
        button.addEventListener('click', function () {
        choose(choices[(choices.indexOf(chosen) + 1) % choices.length]);
        try { localStorage.setItem(key, chosen); } catch (error) {}
        });
        name();
        tools.appendChild(button);
        });
        })();

        """#
}
