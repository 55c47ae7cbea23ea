"""Pages as readers use them: from disk and over http, with and without scripts, by keyboard, on paper."""

import io
import re
import unittest

from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from sites import Tab, address, content_site, sample_site, served

ENTRY = "q/getopenuserinfo-invalid-authorization.html"
PAGES = ["index.html", ENTRY, "c/{category}", "tags/index.html", "tags/code-40006.html", "404.html"]


def pages(folder):
    category = min((folder / "c").iterdir()).name
    return [page.format(category=category) for page in PAGES]


class FromDisk(unittest.TestCase):
    def test_every_page_loads_its_style_and_script_and_reports_nothing(self):
        folder = content_site()
        for scheme in ("light", "dark"):
            with Tab(color_scheme=scheme) as tab:
                for path in pages(folder):
                    tab.page.goto(address(folder, path))
                    body = tab.page.evaluate("getComputedStyle(document.body).backgroundColor")
                    # The 404 page is shown at any address, so it names its style from the root of the server.
                    if path != "404.html":
                        self.assertEqual(body, "rgb(20, 24, 29)" if scheme == "dark" else "rgb(255, 255, 255)", path)
                self.assertEqual([p for p in tab.problems if "ERR_FILE_NOT_FOUND" not in p], [])

    def test_a_link_opens_the_answer_it_names(self):
        folder = content_site()
        for scripts in (True, False):
            with Tab(java_script_enabled=scripts) as tab:
                tab.page.goto(address(folder, "index.html") + "#nickname-missing")
                tab.page.locator("#nickname-missing").wait_for(state="visible")
                self.assertFalse(tab.page.locator("#user-id").is_visible())

    def test_a_link_opens_the_answer_on_its_own_page_too(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY) + "#getopenuserinfo-invalid-authorization")
            self.assertTrue(tab.page.locator("article .answer").is_visible())

    def test_answers_are_there_without_scripts(self):
        with Tab(java_script_enabled=False) as tab:
            tab.page.goto(address(content_site(), "index.html"))
            self.assertEqual(tab.page.locator("details.entry").count(), 9)
            tab.page.locator("summary").first.click()
            tab.page.locator("details.entry .answer").first.wait_for(state="visible")
            tab.page.locator("details.entry .open a").first.click()
            tab.page.wait_for_url("**/q/*.html")
            self.assertIn("my.getOpenUserInfo", tab.page.locator("h1").inner_text())

    def test_an_address_without_base_stays_relative(self):
        html = (content_site() / ENTRY).read_text()
        for link in re.findall(r'(?:href|src)="([^"]*)"', html):
            self.assertFalse(link.startswith("/"), link)


class OverHTTP(unittest.TestCase):
    def test_pages_and_their_links_work(self):
        folder = content_site()
        with served(folder) as base, Tab() as tab:
            for path in pages(folder):
                self.assertEqual(tab.page.goto(base + path).status, 200)
                for link in tab.page.eval_on_selector_all("a[href], link[href], script[src]", "all => all.map(one => one.href || one.src)"):
                    if link.startswith(base):
                        target = folder / link[len(base):].split("#")[0].split("?")[0]
                        self.assertTrue(target.exists(), f"{path}: {link}")
            self.assertEqual([p for p in tab.problems if "404" not in p], [])

    def test_what_is_missing_is_said_to_be(self):
        with served(content_site()) as base, Tab() as tab:
            self.assertEqual(tab.page.goto(base + "q/nothing.html").status, 404)
            self.assertEqual(tab.page.locator("h1").inner_text(), "没有这个页面")
            self.assertEqual(tab.page.locator("main a").get_attribute("href"), "/faq/index.html")

    def test_code_is_copied_and_that_is_said_aloud(self):
        with served(content_site()) as base, Tab(permissions=["clipboard-read", "clipboard-write"]) as tab:
            tab.page.goto(base + ENTRY)
            # It is said for two seconds only, and the test may look later.
            tab.page.evaluate("""() => {
                const voice = document.querySelector('[role=status]');
                window.said = new Promise(done => new MutationObserver(() => done(voice.textContent))
                    .observe(voice, { childList: true }));
            }""")
            tab.page.get_by_role("button", name="复制").click()
            self.assertEqual(tab.page.evaluate("said"), "已复制")
            copied = tab.page.evaluate("navigator.clipboard.readText()")
            self.assertTrue(copied.startswith("<!-- .axml -->\n<button\n  a:if="))
            self.assertTrue(copied.endswith("</button>"))

    def test_old_ids_lead_to_the_entry(self):
        with served(sample_site()) as base:
            for scripts in (True, False):
                with Tab(java_script_enabled=scripts) as tab:
                    # The page is left before it has loaded.
                    tab.page.goto(base + "q/old-lamp.html", wait_until="commit")
                    tab.page.wait_for_url("**/q/lamp-dark.html")


class Keyboard(unittest.TestCase):
    def test_the_first_stop_skips_to_the_content(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            tab.page.keyboard.press("Tab")
            self.assertEqual(tab.page.evaluate("document.activeElement.className"), "skip")
            tab.page.keyboard.press("Enter")
            tab.page.wait_for_function("document.activeElement.id === '~main'")

    def test_everything_is_reached_in_the_order_it_stands(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), ENTRY))
            wanted = tab.page.evaluate(
                "Array.from(document.querySelectorAll('a[href], button, pre, faq-help')).map(one => one.textContent)")
            found = []
            for _ in wanted:
                tab.page.keyboard.press("Tab")
                found.append(tab.page.evaluate("document.activeElement.textContent"))
            self.assertEqual(found, wanted)

    def test_enter_opens_an_answer(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            tab.page.locator("summary").nth(2).focus()
            tab.page.keyboard.press("Enter")
            tab.page.locator("details.entry .answer").nth(2).wait_for(state="visible")


class OnPaper(unittest.TestCase):
    def text(self, folder, path, **options):
        with Tab(**options) as tab:
            tab.page.goto(address(folder, path))
            pdf = tab.page.pdf(format="A4")
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)

    def test_all_answers_are_open_and_addresses_written_out(self):
        for scripts in (True, False):
            text = re.sub(r"\s", "", self.text(content_site(), "index.html", java_script_enabled=scripts))
            for words in ("open-type=\"getAuthorize\"", "scopes:['auth_base']", "https://opendocs.alipay.com/mini/02qkj4"):
                self.assertIn(words, text, f"scripts: {scripts}")

    def test_dark_screens_print_on_white(self):
        with Tab(color_scheme="dark") as tab:
            tab.page.goto(address(content_site(), ENTRY))
            tab.page.emulate_media(media="print", color_scheme="dark")
            self.assertEqual(
                tab.page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")


class SmallScreens(unittest.TestCase):
    def test_nothing_is_wider_than_the_screen(self):
        for folder in (content_site(), sample_site()):
            with Tab(viewport={"width": 320, "height": 640}) as tab:
                for path in sorted(folder.rglob("*.html")):
                    if path.name in ("404.html", "old-lamp.html"):
                        continue
                    tab.page.goto(path.as_uri())
                    wide = tab.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    self.assertLessEqual(wide, 0, path)

    def test_right_to_left_text_runs_right_to_left(self):
        with Tab() as tab:
            tab.page.goto(address(sample_site(), "q/lamp-arabic.html"))
            self.assertEqual(tab.page.evaluate("getComputedStyle(document.body).direction"), "rtl")
            self.assertEqual(tab.page.evaluate("getComputedStyle(document.querySelector('pre')).direction"), "ltr")


class Accessibility(unittest.TestCase):
    def test_no_page_breaks_a_rule_of_axe(self):
        axe = Axe()
        for folder in (content_site(), sample_site()):
            paths = pages(folder) if folder == content_site() else [
                path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html"))
                if path.name != "old-lamp.html"]
            with served(folder) as base:
                for scheme in ("light", "dark"):
                    with Tab(color_scheme=scheme) as tab:
                        for path in paths:
                            tab.page.goto(base + path)
                            tab.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
                            found = axe.run(tab.page)
                            self.assertEqual(found.violations_count, 0, f"{path} ({scheme})\n{found.generate_report()}")


if __name__ == "__main__":
    unittest.main()
