"""Content that wants to run programs in its readers' browsers, in every place content has."""

import html
import json
import pathlib
import re
import tempfile
import unittest

from sites import Tab, export, served

# What runs says so by a dialog or by setting `hit`.
RUN = "window.hit=1;alert(1)"

PAYLOADS = [
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<ScRiPt >{RUN}</sCrIpT>",
    f"<scr<script>ipt>{RUN}</scr</script>ipt>",
    f"<script src=data:,{RUN}></script>",
    f"<script/x>{RUN}</script>",
    f"<!--><script>{RUN}</script>-->",
    f"<!-- --!><script>{RUN}</script>-->",
    f"<![CDATA[<script>{RUN}</script>]]>",
    f"<?php <script>{RUN}</script> ?>",
    f"<img src=x onerror=\"{RUN}\">",
    f"<img src=x onerror={RUN}//",
    f"<img/src=x/onerror={RUN}>",
    f"<img src=`x` onerror={RUN}>",
    f"<img \"\"\"><script>{RUN}</script>\">",
    f"<image src=x onerror={RUN}>",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<svg><animate onbegin={RUN} attributeName=x dur=1s>",
    f"<svg><a xlink:href='javascript:{RUN}'><text y=20>x</text></a></svg>",
    f"<math><mi xlink:href='javascript:{RUN}'>x</mi></math>",
    f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={RUN}&gt;\">",
    f"<form><math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>",
    f"<noscript><p title=\"</noscript><img src=x onerror={RUN}>\">",
    f"<title><img title=\"</title><img src=x onerror={RUN}>\">",
    f"<textarea><img title=\"</textarea><img src=x onerror={RUN}>\">",
    f"<xmp><p title=\"</xmp><img src=x onerror={RUN}>\">",
    f"<plaintext><img src=x onerror={RUN}>",
    f"<template><script>{RUN}</script></template>",
    f"<iframe src=\"javascript:{RUN}\"></iframe>",
    f"<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>",
    f"<iframe src=\"https://video.example.com@evil.example/\"></iframe>",
    f"<object data=\"javascript:{RUN}\"></object>",
    f"<embed src=\"javascript:{RUN}\">",
    f"<link rel=stylesheet href=\"javascript:{RUN}\">",
    f"<meta http-equiv=refresh content=\"0;url=javascript:{RUN}\">",
    f"<base href=\"javascript:{RUN}//\">",
    f"<body onload={RUN}>",
    f"<details open ontoggle={RUN}><summary>x</summary></details>",
    f"<video><source onerror={RUN}></video>",
    f"<audio src=x onerror={RUN}>",
    f"<input autofocus onfocus={RUN}>",
    f"<select autofocus onfocus={RUN}>",
    f"<form action=\"javascript:{RUN}\"><button>go</button></form>",
    f"<button formaction=\"javascript:{RUN}\">go</button>",
    f"<marquee onstart={RUN}>x</marquee>",
    f"<a href=\"javascript:{RUN}\">x</a>",
    f"<a href=\" &#14; javascript:{RUN}\">x</a>",
    f"<a href=\"java\tscript:{RUN}\">x</a>",
    f"<a href=\"java&#10;script:{RUN}\">x</a>",
    f"<a href=\"jav&#x0A;ascript&colon;{RUN}\">x</a>",
    f"<a href=\"&#x6A;&#x61;vascript:{RUN}\">x</a>",
    f"<a href=\"JaVaScRiPt:{RUN}\">x</a>",
    f"<a href=\"vbscript:{RUN}\">x</a>",
    f"<a href=\"data:text/html,<script>{RUN}</script>\">x</a>",
    f"<a href=\"x\" style=\"background:url(javascript:{RUN})\" onclick=\"{RUN}\">x</a>",
    f"<a href='#' onmouseover = {RUN}>x</a>",
    f"<a name=body id=main>x</a><p id=filter>x</p>",
    f"<p style=\"position:fixed;inset:0\">cover</p>",
    f"<style>@import 'javascript:{RUN}';</style>",
    f"<div></main></body></html><script>{RUN}</script>",
    f"</title></style></textarea></noscript><script>{RUN}</script>",
    f"\"><script>{RUN}</script>",
    f"'><img src=x onerror={RUN}>",
    f"\" onmouseover=\"{RUN}\" x=\"",
    f"{{{{main}}}}<script>{RUN}</script>{{{{head}}}}",
    f"\u2028</script><script>{RUN}</script>",
    f"<\u0000script>{RUN}</script>",
    f"\u202e<script>{RUN}</script>",
    f"[x](javascript:{RUN})",
    f"[x](java%0ascript:{RUN})",
    f"[x](\u0001javascript:{RUN})",
    f"[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    f"![x](javascript:{RUN})",
    f"![x\" onerror=\"{RUN}](x)",
    f"![x](x\"onerror=\"{RUN})",
    f"![x](data:image/svg+xml,<svg onload={RUN}>)",
    f"![x](../../../../etc/passwd.png)",
    f"[x](https://x.example/\" onmouseover=\"{RUN})",
    f"[x](<https://x.example/> \"title\\\" onmouseover=\\\"{RUN}\")",
    f"<https://x.example/\"onmouseover=\"{RUN}>",
    f"<javascript:{RUN}>",
]


def in_every_block(payload):
    line = payload.replace("\n", " ").replace("\r", " ")
    cell = line.replace("|", "\\|")
    return "\n\n".join([
        f"{line}", f"- {line}\n  - {line}", f"1. {line}", f"- [x] {line}", f"> {line}",
        f"| {cell} | {cell} |\n|:--|--:|\n| {cell} | {cell} |",
        f"## {line}", f"**{line}** *{line}* ~~{line}~~ [{line}](https://x.example)",
        f"`{line}`", f"```{line.replace('`', '')}\n{line}\n```", f"```html\n{line}\n```", f"```js\n{line}\n```",
        f"```yaml\n{line}: {line}\n```", f"```diff\n+{line}\n```",
        f":::warning {line}\n{line}\n:::", f":::{line.split()[0] if line.split() else 'x'}\n{line}\n:::",
        f"<details><summary>{line}</summary>\n\n{line}\n\n</details>",
        f"<div>\n{line}\n</div>", f"<table><tr><td>{line}</table>", f"<ul><li>{line}</ul>", f"<ruby>{line}<rt>{line}</ruby>",
        f"![{line}](https://x.example/y.png \"{line}\")",
    ])


def markdown():
    text = f"# Hostile {PAYLOADS[0]}\n"
    for number, payload in enumerate(PAYLOADS):
        line = payload.replace("\n", " ").replace("\r", " ").replace("\u0000", "")
        value = line.replace("-->", "- ->")
        text += (
            f"\n## {line}\n\n### Q: What of {line} in \"{line}\" ({number})?\n"
            f"<!-- faq\nid: {value} {number}\nalso: {value}\ncodes: {value}\ntags: api:{value}, message:{value}\n"
            f"reviewed: {value}\n-->\n\nA: {in_every_block(payload)}\n")
    return text


def jsonl():
    return "".join(
        json.dumps({"id": f"{payload} {number}".replace("\n", " "), "question": f"{payload} {number}",
                    "answer": payload, "aliases": [payload]}) + "\n"
        for number, payload in enumerate(PAYLOADS))


CONFIGURATION = """
title: "<script>window.hit=1</script>
description: <img src=x onerror=window.hit=1>
footer: <script>window.hit=1</script><b onclick=window.hit=1>foot</b><a href="javascript:window.hit=1">x</a>
frames: video.example.com
version: "><script>window.hit=1</script>
other-version: <img/src=x/onerror=window.hit=1> ../x/
other-language: ar ../x/onerror=window.hit=1/
helpful: https://x.example/{id}?a={answer}
edit: https://x.example/{path}#L{line}
redirect: "><script>window.hit=1</script>  0
"""


class Hostile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        kb = pathlib.Path(tempfile.mkdtemp(prefix="faq-hostile-"))
        (kb / "a.md").write_text(markdown())
        (kb / "<img src=x onerror=alert(1)>.md").write_text("# <script>alert(1)</script>\n\n### Q: x?\n\nA: y\n")
        (kb / "site.conf").write_text("\n".join(
            line for line in CONFIGURATION.splitlines() if not line.startswith("redirect")))
        lines = pathlib.Path(tempfile.mkdtemp(prefix="faq-hostile-")) / "a.jsonl"
        lines.write_text(jsonl())
        cls.sites = [export(kb, "--base-url", "https://x.example/")[0], export(lines)[0]]

    def test_nothing_runs(self):
        """Every page is loaded, everything on it opened, hovered and focused, every link of ours or theirs looked at."""
        for folder in self.sites:
            with served(folder) as base, Tab() as tab:
                pages = sorted(folder.rglob("*.html"))
                self.assertGreater(len(pages), 50)
                for path in pages:
                    tab.page.goto(base + path.relative_to(folder).as_posix())
                    state = tab.page.evaluate("""() => {
                        document.querySelectorAll('details').forEach(one => one.open = true);
                        const fire = ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load', 'click'];
                        document.querySelectorAll('main *').forEach(one => {
                            if (one.localName !== 'a' && one.localName !== 'summary' && one.localName !== 'button') {
                                fire.forEach(name => one.dispatchEvent(new Event(name)));
                            }
                        });
                        const bad = [];
                        for (const one of document.querySelectorAll('*')) {
                            for (const attribute of one.attributes) {
                                if (/^on/i.test(attribute.name) || attribute.name === 'style' || attribute.name === 'srcdoc'
                                    || attribute.name === 'formaction') bad.push(one.outerHTML.slice(0, 200));
                            }
                            for (const url of [one.href, one.src, one.action]) {
                                if (typeof url === 'string' && /^(javascript|vbscript|data:text)/i.test(url)) bad.push(url);
                            }
                            if (['STYLE', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'META', 'TEMPLATE', 'svg', 'math', 'SELECT']
                                .includes(one.nodeName) && !document.head.contains(one)) bad.push(one.outerHTML.slice(0, 200));
                            if (one.nodeName === 'SCRIPT' && one.type !== 'application/ld+json'
                                && !/\\/(site|theme|missing|search\\/faq-help)\\.js$/.test(one.src)) bad.push(one.outerHTML.slice(0, 200));
                            if (one.nodeName === 'IFRAME' && !one.src.startsWith('https://video.example.com/')) bad.push(one.outerHTML);
                        }
                        const frame = ['body > header', 'body > .layout > main'].every(one => document.querySelectorAll(one).length === 1);
                        return { hit: window.hit, bad, frame };
                    }""")
                    self.assertIsNone(state.get("hit"), path)
                    self.assertEqual(state["bad"], [], path)
                    self.assertTrue(state["frame"], f"{path}: content broke out of its place")
                self.assertEqual([p for p in tab.problems if "dialog" in p or "Refused to execute" in p or "inline" in p], [])

    def test_nothing_runs_in_results(self):
        """Questions that want to run something are found, shown as they are written, and explained."""
        for folder in self.sites:
            with Tab() as tab:
                tab.page.goto((folder / "index.html").as_uri() + "?q=<img src=x onerror=window.hit=1>")
                for payload in PAYLOADS[::4]:
                    tab.page.evaluate("text => document.querySelector('faq-help').ask(text)", payload)
                    tab.page.get_by_role("option").first.wait_for()
                    state = tab.page.evaluate("""() => {
                        const panel = document.querySelector('faq-help').shadowRoot.querySelector('.panel');
                        panel.querySelectorAll('details').forEach(one => one.open = true);
                        const names = Array.from(panel.querySelectorAll('*')).map(one => one.localName);
                        const links = Array.from(panel.querySelectorAll('a')).map(one => one.protocol);
                        return { hit: window.hit, names: Array.from(new Set(names)), links: Array.from(new Set(links)) };
                    }""")
                    self.assertIsNone(state.get("hit"), payload)
                    self.assertLessEqual(set(state["names"]), {
                        "p", "div", "a", "b", "span", "small", "mark", "code", "details", "summary", "ul", "li", "q"})
                    self.assertEqual(state["links"], ["file:"])
                self.assertEqual([p for p in tab.problems if "dialog" in p], [])

    def test_no_file_of_the_machine_is_copied(self):
        for folder in self.sites:
            for path in folder.rglob("*"):
                self.assertFalse(path.suffix == ".png" and path.name != "card.png", path)
                self.assertRegex(path.name, r"^[a-z0-9._-]+$")

    def test_programs_get_no_address_that_runs(self):
        def addresses(value):
            if isinstance(value, dict):
                yield from (link["url"] for key in ("links", "images") for link in value.get(key, []))
            for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
                yield from addresses(inner)

        safe = re.compile(r"(https?|mailto|tel):|data:image/(png|gif|jpeg|webp);base64,|[^:]*([/?#]|$)")
        for folder in self.sites:
            found = set(addresses(json.loads((folder / "entries.json").read_text())))
            self.assertTrue(found)
            for text in found:
                self.assertRegex(html.unescape(text), re.compile(r"\A" + safe.pattern, re.I))
            for path in folder.rglob("*.xml"):
                self.assertIsNone(re.search(r"<(?:loc|id)>(?!https:)|<link[^>]* href=\"(?!https:)", path.read_text()), path)

    def test_data_stays_data(self):
        for folder in self.sites:
            for path in folder.rglob("q/*.html"):
                for data in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(), re.S):
                    self.assertEqual(json.loads(data)["@type"], "FAQPage")
                    self.assertNotIn("<", data)


if __name__ == "__main__":
    unittest.main()
