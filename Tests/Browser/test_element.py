"""`<faq-help>` in pages of others: of another origin, on disk, under rules that mean it no good, and with answers in place."""

import pathlib
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sites import PATIENCE, Tab, address, content_site, sample_site, served
from test_hostile import PAYLOADS
from test_search import ANSWER, ANSWER_PAGE, TWINS, Search

expect.set_options(timeout=PATIENCE * 1000)

FOREIGN = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>An application</title>{policy}
<style>* {{ color: red; font-size: 30px }} a {{ display: none }} p {{ margin: 5em }}</style></head>
<body><main><h1>An application</h1>
<script src="{site}search/faq-help.js"></script>
<faq-help {attributes}></faq-help>
</main></body></html>
"""


class Elsewhere(unittest.TestCase):
    def page(self, site, attributes="", policy=""):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-foreign-"))
        (folder / "app.html").write_text(FOREIGN.format(site=site, attributes=attributes, policy=policy))
        return folder

    def check(self, tab, page, target):
        tab.page.goto(page)
        self.assertEqual(tab.page.get_by_role("combobox", name="Search").count(), 1)
        # Its keys and its address are its own.
        tab.page.keyboard.press("/")
        self.assertEqual(tab.page.evaluate("document.activeElement.localName"), "body")
        search = Search(tab)
        search.type(TWINS)
        expect(search.head).to_have_text("2 answers fit alike. Which API is it?")
        self.assertEqual(search.options.first.locator(".question").get_attribute("lang"), "zh")
        self.assertEqual(tab.page.url, page)
        self.assertEqual(search.head.evaluate("node => getComputedStyle(node).color"), "rgb(29, 35, 43)")
        search.options.first.click()
        tab.page.wait_for_url(target + "q/isv-getopenuserinfo.html")
        # Whether the server lets other origins read is asked once.
        refused = ("404", "CORS policy", "net::ERR_FAILED")
        self.assertEqual([p for p in tab.problems if not any(one in p for one in refused)], [])

    def test_a_page_of_another_origin_has_the_search_of_a_site(self):
        with served(content_site()) as site:
            policy = f'<meta http-equiv="Content-Security-Policy" content="script-src {site} \'wasm-unsafe-eval\'; connect-src {site}; style-src \'unsafe-inline\'">'
            for policy in ("", policy):
                folder = self.page(site, f'src="{site}"', policy)
                with served(folder) as app, Tab() as tab:
                    self.check(tab, app + "app.html", site)

    def test_a_page_on_disk_has_the_search_of_a_site_on_disk(self):
        site = address(content_site())
        folder = self.page(site)
        with Tab() as tab:
            self.check(tab, address(folder, "app.html"), site)

    def test_language_colours_and_question_can_be_given(self):
        site = address(content_site())
        folder = self.page(site, 'lang="zh" ask="ISV 权限不足" style="--faq-ink: #abcdef; color-scheme: dark"')
        with Tab() as tab:
            tab.page.goto(address(folder, "app.html"))
            search = Search(tab)
            expect(search.head).to_have_text("有 2 条答案同样符合。是哪个接口？")
            self.assertEqual(search.head.evaluate("node => getComputedStyle(node).color"), "rgb(171, 205, 239)")
            self.assertEqual(tab.page.locator("faq-help .panel").evaluate("node => getComputedStyle(node).backgroundColor"), "rgb(20, 24, 29)")
            self.assertEqual(Axe().run(tab.page, "faq-help").violations_count, 0)

    def test_rules_of_the_page_do_not_reach_the_panel(self):
        site = address(content_site())
        rules = [
            "* { position: static !important }", "* { display: block !important; position: static !important }",
            "* { display: inline !important; float: left !important }", "* { display: contents !important }",
            "* { all: unset !important }", "* { all: initial !important }",
            "faq-help { overflow: hidden !important; height: 40px !important; max-height: 40px !important; contain: strict !important }",
            "faq-help { clip-path: inset(0) !important; columns: 3 !important }",
            "* { text-transform: uppercase !important; letter-spacing: 9px !important; line-height: 0 !important }",
            "* { white-space: nowrap !important; text-indent: 400px !important; text-align: right !important }",
            "* { pointer-events: none !important; user-select: none !important; cursor: none !important; color: red !important }",
            "html { font-size: 62.5% !important }",
        ]
        folder = self.page(site)
        text = (folder / "app.html").read_text()
        for number, rule in enumerate(rules):
            (folder / f"{number}.html").write_text(text.replace("</style>", rule + "</style>"))
            with self.subTest(rule), Tab() as tab:
                tab.page.goto(address(folder, f"{number}.html"))
                tab.page.evaluate("(text) => document.querySelector('faq-help').ask(text)", TWINS)
                expect(Search(tab).options).to_have_count(3)
                seen = tab.page.evaluate("""() => {
                    const help = document.querySelector('faq-help');
                    const box = (node) => node.getBoundingClientRect().toJSON();
                    const style = getComputedStyle(help.shadowRoot.querySelector('.head'));
                    const first = box(help.options[0]);
                    const hit = help.shadowRoot.elementFromPoint(first.left + 30, first.top + 20);
                    return {
                        field: box(help.input), panel: box(help.panel), option: first, hit: Boolean(hit && hit.closest('[role=option]')),
                        position: getComputedStyle(help.panel).position,
                        style: ['color', 'textTransform', 'letterSpacing', 'whiteSpace', 'textIndent', 'lineHeight'].map((name) => style[name])
                    };
                }""")
                self.assertEqual(seen["position"], "absolute")
                # Below the field and as wide, with its options in it, to be seen and clicked.
                self.assertGreaterEqual(seen["panel"]["top"], seen["field"]["bottom"])
                self.assertLess(seen["panel"]["top"], seen["field"]["bottom"] + 20)
                self.assertAlmostEqual(seen["panel"]["width"], seen["field"]["width"], delta=2)
                self.assertGreater(seen["panel"]["height"], 100)
                self.assertGreater(seen["option"]["height"], 30)
                self.assertTrue(seen["hit"])
                self.assertEqual(seen["style"], ["rgb(29, 35, 43)", "none", "normal", "normal", "0px", "24px"])

    def test_a_page_still_hides_the_element(self):
        folder = self.page(address(content_site()), 'hidden=""')
        with Tab() as tab:
            tab.page.goto(address(folder, "app.html"))
            self.assertFalse(tab.page.locator("faq-help").is_visible())
            for style in ("display: none", "visibility: hidden"):
                tab.page.evaluate("(style) => { const help = document.querySelector('faq-help'); help.hidden = false; help.style = style; }", style)
                self.assertFalse(tab.page.get_by_role("combobox").is_visible(), style)

    def test_the_first_answer_on_another_origin_is_not_much_more_to_load(self):
        """With a server that lets other origins read its files, and with one that does not."""
        def loaded(site, page):
            asked = []
            with Tab() as tab:
                tab.page.on("requestfinished", lambda request: asked.append(request))
                tab.page.goto(page)
                Search(tab).type(ANSWER)
                return sum(one.sizes()["responseBodySize"] for one in asked if one.url.startswith(site + "search/"))

        with served(content_site()) as site:
            own = loaded(site, site)
        for is_shared in (False, True):
            with served(content_site(), is_shared=is_shared) as site, served(self.page(site)) as app:
                self.assertLess(loaded(site, app + "app.html"), 1.5 * own, is_shared)


class Answers(unittest.TestCase):
    """With `answers`, what a page of an entry holds is shown where the results stood."""

    def open(self, tab, site, app, text=ANSWER):
        (app / "app.html").write_text(FOREIGN.format(site=site, attributes='answers=""', policy=""))
        with served(app) as page:
            tab.page.goto(page + "app.html")
        search = Search(tab)
        search.type(text)
        search.field.press("Enter")
        return tab.page.locator("faq-help .reading")

    def test_an_answer_of_another_origin_is_read_and_left_by_keys(self):
        app = pathlib.Path(tempfile.mkdtemp(prefix="faq-foreign-"))
        for scheme in ("light", "dark"):
            with served(content_site(), is_shared=True) as site, Tab(color_scheme=scheme) as tab:
                reading = self.open(tab, site, app)
                expect(reading).to_be_focused()
                expect(reading).to_have_attribute("aria-label", "调用 my.getOpenUserInfo 时提示“无效的授权关系”，怎么解决？")
                expect(reading.locator("pre")).to_contain_text("<button")
                expect(reading.get_by_role("link", name="Open this page")).to_have_attribute("href", site + ANSWER_PAGE)
                self.assertEqual(Axe().run(tab.page, "faq-help").violations_count, 0)
                expect(Search(tab).voice).to_contain_text("无效的授权关系")
                tab.page.keyboard.press("Escape")
                search = Search(tab)
                expect(search.field).to_be_focused()
                self.assertEqual(search.active(), "option-0")
                tab.page.keyboard.press("Enter")
                reading.get_by_role("button", name="Back to the results").click()
                expect(search.options).to_have_count(1)
                # Another question takes its place.
                tab.page.keyboard.press("Enter")
                expect(reading).to_be_focused()
                search.field.fill(TWINS)
                expect(search.options).to_have_count(3)
                self.assertEqual(tab.problems, [])

    def test_where_the_page_may_not_be_read_the_link_is_followed(self):
        app = pathlib.Path(tempfile.mkdtemp(prefix="faq-foreign-"))
        with served(content_site()) as site, Tab() as tab:
            self.open(tab, site, app)
            tab.page.wait_for_url(site + ANSWER_PAGE)

    def test_what_a_page_holds_runs_nothing_in_another(self):
        with served(sample_site(), is_shared=True) as site, Tab() as tab:
            tab.page.goto(site)
            search = Search(tab)
            search.type("lamp")
            content = "\n".join(PAYLOADS)
            body = '<article class="entry"><div class="answer"><p>Begin</p>{}<a href="javascript:hit=1">x</a><a href="../q/a.html">way</a>' \
                '<p class="panel voice tip" style="position:fixed" id="main" part="panel" onclick="hit=1">End</p></div></article>'
            for payload in [*PAYLOADS, content]:
                tab.page.route("**/q/**", lambda route, payload=payload: route.fulfill(content_type="text/html", body=body.format(payload)))
                tab.page.evaluate("document.querySelector('faq-help').setAttribute('answers', '')")
                tab.page.evaluate("document.querySelector('faq-help').options[0].click()")
                expect(tab.page.locator("faq-help .reading")).to_contain_text("Begin")
                made = tab.page.evaluate("""() => {
                    const nodes = Array.from(document.querySelector('faq-help').shadowRoot.querySelectorAll('.reading > div *'));
                    const names = (list) => Array.from(new Set(list)).sort();
                    return {
                        elements: names(nodes.map((node) => node.localName)), hit: window.hit || null,
                        attributes: names(nodes.flatMap((node) => node.getAttributeNames())),
                        schemes: names(nodes.flatMap((node) => [node.href, node.src]).filter(Boolean).map((url) => new URL(url).protocol)),
                        way: nodes.filter((node) => node.textContent === 'way').map((node) => node.href).pop() || null,
                        classes: names(nodes.flatMap((node) => Array.from(node.classList)))
                    };
                }""")
                self.assertIsNone(made["hit"], payload)
                self.assertFalse(set(made["elements"]) & {
                    "script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math", "base", "link", "meta",
                    "template", "video", "audio", "select", "textarea", "title", "noscript"}, payload)
                self.assertLessEqual(set(made["attributes"]), {
                    "href", "rel", "target", "src", "loading", "alt", "title", "class", "open", "tabindex", "width", "height", "colspan",
                    "rowspan", "span", "start", "dir", "lang", "value"}, payload)
                self.assertLessEqual(set(made["schemes"]), {"http:", "https:", "mailto:", "tel:"}, payload)
                self.assertFalse(set(made["classes"]) & {"panel", "voice"}, payload)
                tab.page.unroute("**/q/**")
                tab.page.keyboard.press("Escape")
                expect(search.options.first).to_be_visible()
            self.assertEqual([problem for problem in tab.problems if "dialog" in problem], [])


if __name__ == "__main__":
    unittest.main()
