"""The search in Chromium, Firefox and WebKit, of a site on disk and of one on a server: typing, asking back, keys, logs, failures,
and the results of the command. What is tried of it in Chromium alone is in test_search.py."""

import json
import pathlib
import shutil
import tempfile
import unittest

from browsers import driven
from sites import ROOT, address, content_site, sample_site, served
from test_parity import ASK, in_command, page_and_command
from test_search import ANSWER, ANSWER_PAGE, LOG, NOTHING, TWINS, by_command

# What the search shows, in a form that can be compared.
SEEN = """() => {
    const help = document.querySelector('faq-help');
    if (!help || !help.shadowRoot || help.panel.hidden || help.panel.getAttribute('aria-busy') === 'true') return null;
    const texts = (selector) => Array.from(help.shadowRoot.querySelectorAll(selector), (node) => node.textContent);
    return {
        head: texts('.head').join(), questions: texts('.question'), labels: texts('.choice b'), notes: texts('small'),
        excerpts: texts('.excerpt'), options: help.options.length, heard: texts('.heard code'), reading: texts('.reading h2'),
        field: help.field.value, active: help.field.getAttribute('aria-activedescendant'), answer: texts('.reading pre')
    };
}"""
FOCUSED = "() => document.activeElement && document.activeElement.localName === 'faq-help'"
PASTE = """(text) => {
    const field = document.querySelector('faq-help').field;
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    // Firefox gives events of scripts nothing to paste.
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => text } });
    field.dispatchEvent(paste);
}"""


class Shared:
    """The tests, for a browser that a class below names."""

    name = None

    def setUp(self):
        self.browser = driven(self.name)

    def tearDown(self):
        # Nothing of one page goes on in the next.
        self.browser.open("about:blank")

    def everywhere(self, check, folder=None):
        """Checks the page of a site on disk and on a server."""
        folder = folder or content_site()
        with self.subTest("on disk"):
            check(address(folder, "index.html"))
        with served(folder) as base, self.subTest("on a server"):
            check(base + "index.html")

    def open(self, page):
        self.browser.open(page)
        self.browser.wait("() => Boolean(customElements.get('faq-help'))")
        self.browser.type("/")
        self.browser.wait(FOCUSED)

    def seen(self, condition):
        """What is seen once `condition`, an expression over `seen`, holds."""
        return self.browser.wait(f"() => {{ const seen = ({SEEN})(); return seen && ({condition}) && seen; }}")

    def ask(self, page, text):
        self.open(page)
        self.browser.type(text)
        return self.seen(f"seen.field === {json.dumps(text)} && (seen.options || seen.head)")

    def test_an_answer_is_typed_for_and_opened(self):
        wanted = by_command(ANSWER)["matches"][0]["question"]

        def check(page):
            seen = self.ask(page, ANSWER)
            self.assertEqual(seen["questions"][0], wanted)
            self.assertEqual(seen["notes"], ["报错排查 · 很符合"])
            self.assertTrue(seen["excerpts"][0].startswith("这条报错与授权有关"), seen)
            self.browser.press("Enter")
            self.browser.wait("(end) => location.pathname.endsWith(end)", ANSWER_PAGE)

        self.everywhere(check)

    def test_twins_are_asked_about_and_chosen_by_keys(self):
        labels = [choice["label"] for choice in by_command(TWINS)["question"]["choices"]]

        def check(page):
            seen = self.ask(page, TWINS)
            self.assertEqual(seen["head"], "有 2 条答案同样符合。是哪个接口？")
            self.assertEqual(seen["labels"], labels)
            self.assertEqual(seen["options"], 3)
            for key, active in [
                ("ArrowDown", "option-0"), ("End", "option-2"), ("ArrowDown", None), ("ArrowUp", "option-2"), ("Home", "option-0"),
                ("ArrowDown", "option-1"),
            ]:
                self.browser.press(key)
                self.assertEqual(self.browser.run(SEEN)["active"], active, key)
            self.browser.press("Enter")
            self.browser.wait("() => location.pathname.endsWith('/q/isv-user-info-share.html')")
            self.browser.back()
            # The address kept the question.
            self.assertEqual(self.seen("seen.options === 3")["field"], TWINS)

        self.everywhere(check)

    def test_escape_closes_and_then_empties(self):
        def check(page):
            self.ask(page, ANSWER)
            self.browser.press("Escape")
            self.assertIsNone(self.browser.run(SEEN))
            self.browser.press("ArrowDown")
            self.assertEqual(self.seen("true")["active"], "option-0")
            self.browser.press("Escape")
            self.browser.press("Escape")
            self.assertEqual(self.browser.run("() => document.querySelector('faq-help').field.value"), "")

        self.everywhere(check)

    def test_nothing_recorded_is_said_and_the_page_hears_of_it(self):
        def check(page):
            self.open(page)
            self.browser.run("() => { document.addEventListener('faq-miss', (event) => { window.missed = event.detail; }); }")
            self.browser.type("zebra giraffe")
            self.assertEqual(self.seen("seen.head && seen.field === 'zebra giraffe'")["options"], 0)
            links = self.browser.run("() => Array.from(document.querySelector('faq-help').shadowRoot.querySelectorAll('.contact a'), a => a.href)")
            self.assertEqual(links, ["https://lamp.example.com/ask?q=zebra%20giraffe", page])
            self.browser.press("Enter")
            self.assertEqual(
                self.browser.wait("() => window.missed"), {"query": "zebra giraffe", "why": "none", "declined": []})

        self.everywhere(check, sample_site())

    def test_a_pasted_log_keeps_its_lines_and_is_there_again_after_going_back(self):
        wanted = by_command(LOG)["matches"][0]["question"]

        def check(page):
            self.open(page)
            self.browser.run(PASTE, LOG)
            seen = self.seen("seen.options")
            self.assertEqual(seen["field"], LOG.rstrip())
            self.assertEqual(seen["questions"][0], wanted)
            self.assertIn("40006", seen["heard"])
            self.browser.press("Enter")
            self.browser.wait("() => location.pathname.includes('/q/')")
            self.browser.back()
            self.assertEqual(self.seen("seen.options")["field"], LOG.rstrip())
            self.assertEqual(self.browser.run("() => location.search"), "")

        self.everywhere(check)

    def test_what_does_not_load_is_said_and_tried_again(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-failing-"))
        shutil.copytree(content_site(), folder, dirs_exist_ok=True)
        script = folder / "search/search.js"
        away = folder / "search.js"

        def check(page):
            script.rename(away)
            seen = self.ask(page, ANSWER)
            self.assertEqual(seen["head"], "搜索无法载入。 重试 全部问题")
            away.rename(script)
            self.browser.run("() => document.querySelector('faq-help').shadowRoot.querySelector('button').click()")
            seen = self.seen("seen.options")
            self.assertEqual((seen["field"], seen["options"]), (ANSWER, 1))

        self.everywhere(check, folder)

    def test_an_answer_is_read_in_the_element_where_its_page_may_be_read(self):
        def check(page):
            self.ask(page, ANSWER)
            self.browser.run("() => document.querySelector('faq-help').setAttribute('answers', '')")
            self.browser.press("Enter")
            if page.startswith("file:"):
                self.browser.wait("(end) => location.pathname.endsWith(end)", ANSWER_PAGE)
                return
            seen = self.seen("seen.reading.length")
            self.assertIn("getAuthorize", seen["answer"][0])
            self.browser.press("Escape")
            seen = self.seen("seen.options")
            self.assertEqual((seen["field"], seen["active"]), (ANSWER, "option-0"))

        self.everywhere(check)

    def test_the_results_are_those_of_the_command(self):
        kb = ROOT / "Content"
        queries = [
            ANSWER, TWINS, NOTHING, LOG, "40006", "isv权限不足", "GetOpenUserInfo 权限", "昵称", "支付回调收不到", "shouquan",
            "nickname is missing", "two dialogs",
        ]

        def check(page):
            self.browser.open(page)
            self.browser.run("""() => new Promise((done, failed) => {
                const script = document.createElement('script');
                Object.assign(script, { src: 'search/search.js', onload: () => done(true), onerror: failed });
                document.head.append(script);
            })""")
            found = self.browser.run(ASK, queries)
            for query, result, line in zip(queries, found, in_command(kb, queries), strict=True):
                self.assertEqual(*page_and_command(result, line), query)

        self.everywhere(check)


class InChromium(Shared, unittest.TestCase):
    name = "Chromium"


class InFirefox(Shared, unittest.TestCase):
    name = "Firefox"


class InWebKit(Shared, unittest.TestCase):
    name = "WebKit"


if __name__ == "__main__":
    unittest.main()
