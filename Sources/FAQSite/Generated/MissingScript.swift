// Written by Scripts/generate-web; do not edit.

/// The script of the page for addresses that a site does not have, missing.js.
enum MissingScript {
    static let text: StaticString = #"""
        (function () {
        'use strict';
        var place = document.getElementById('perhaps');
        var help = document.querySelector('faq-help');
        if (!place || !help || !help.find) return;
        var name = location.pathname.split('/').filter(Boolean).pop() || '';
        try { name = decodeURIComponent(name); } catch (error) { return; }
        name = name.replace(/\.[a-z]+$/i, '').slice(0, 200);
        if (!name || name === '404' || name === 'index') return;
        function pairs(text) {
        var found = new Set();
        text = text.toLowerCase();
        for (var at = 0; at + 2 <= text.length; at++) found.add(text.slice(at, at + 2));
        return found;
        }
        function likeness(id) {
        var one = pairs(name), other = pairs(id), both = 0;
        one.forEach(function (pair) { if (other.has(pair)) both++; });
        return 2 * both / (one.size + other.size || 1);
        }
        help.find(name.replace(/[-_.+\s]+/g, ' ').trim()).then(function (found) {
        var near = found.matches.map(function (match) { return { match: match, likeness: likeness(match.id) }; });
        if (found.status === 'none') near = near.filter(function (one) { return one.likeness >= 0.4; });
        near.sort(function (one, other) { return other.likeness - one.likeness; });
        near.slice(0, 3).forEach(function (one) {
        var item = document.createElement('li');
        var link = document.createElement('a');
        link.href = new URL(one.match.url, help.base).href;
        link.dir = 'auto';
        link.textContent = one.match.question;
        item.appendChild(link);
        place.querySelector('ul').appendChild(item);
        });
        place.hidden = !near.length;
        }, function () {});
        })();

        """#
}
