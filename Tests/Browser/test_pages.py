"""Pages as readers use them: from disk and over http, with and without scripts, by keyboard, on paper."""

import io
import pathlib
import re
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from sites import Tab, address, content_site, export, sample_site, served

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
            tab.page.locator("details.entry > summary").first.click()
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


class Layout(unittest.TestCase):
    HEADINGS = "## Why is the lamp dark?\n\n#### The fuse\n\nOne.\n\n#### The bulb\n\nTwo.\n\n"

    @classmethod
    def setUpClass(cls):
        content = pathlib.Path(tempfile.mkdtemp(prefix="faq-content-"))
        (content / "lamps").mkdir()
        for number in range(30):
            (content / "lamps" / f"lamp-{number}.md").write_text(f"# Lamp {number}\n\n{cls.HEADINGS}")
        (content / "radio.md").write_text("# Radio\n\n## Why is it quiet?\n\nOn.\n\n## Why is it loud?\n\nOff.\n")
        cls.folder, _ = export(content)
        cls.entry = next(path for path in sorted((cls.folder / "q").iterdir()) if "dark" in path.name)

    def boxes(self, tab, *names):
        return [tab.page.locator(name).bounding_box() for name in names]

    def test_the_tree_the_text_and_its_headings_stand_side_by_side_from_1100_pixels_on(self):
        for scripts in (True, False):
            with Tab(viewport={"width": 1100, "height": 800}, java_script_enabled=scripts) as tab:
                tab.page.goto(self.entry.as_uri())
                tree, text, contents = self.boxes(tab, ".sidebar", "article", ".toc")
                self.assertLessEqual(tree["x"] + tree["width"], text["x"])
                self.assertLessEqual(text["x"] + text["width"], contents["x"])
                self.assertTrue(tab.page.locator(".toc a").first.is_visible())
                self.assertTrue(tab.page.locator(".sidebar [aria-current=page]").is_visible())

    def test_the_headings_stay_in_sight(self):
        with Tab(viewport={"width": 1280, "height": 400}) as tab:
            tab.page.goto(self.entry.as_uri())
            tab.page.evaluate("document.querySelector('article').style.minHeight = '3000px'")
            tab.page.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
            self.assertGreaterEqual(self.boxes(tab, ".toc")[0]["y"], 0)
            self.assertGreaterEqual(self.boxes(tab, ".sidebar")[0]["y"], 0)

    def test_below_1100_pixels_both_are_folded_above_the_text_and_open_without_scripts(self):
        with Tab(viewport={"width": 1099, "height": 800}, java_script_enabled=False) as tab:
            tab.page.goto(self.entry.as_uri())
            tree, contents, text = self.boxes(tab, ".sidebar", ".toc", "article")
            self.assertLessEqual(tree["y"] + tree["height"], contents["y"])
            self.assertLessEqual(contents["y"] + contents["height"], text["y"])
            for name in (".sidebar", ".toc"):
                link = tab.page.locator(f"{name} a").first
                self.assertFalse(link.is_visible())
                tab.page.locator(f"{name} summary").click()
                link.wait_for(state="visible")
            tab.page.locator(".toc a", has_text="The bulb").click()
            self.assertTrue(tab.page.url.endswith("#the-bulb"))

    def test_a_heading_is_reached_by_keyboard_and_named_by_its_link(self):
        with Tab() as tab:
            tab.page.goto(self.entry.as_uri())
            link = tab.page.get_by_role("link", name="Link to “The fuse”")
            link.focus()
            self.assertEqual(link.evaluate("one => getComputedStyle(one).opacity"), "1")
            tab.page.keyboard.press("Enter")
            self.assertTrue(tab.page.url.endswith("#the-fuse"))
            self.assertEqual(tab.page.evaluate("document.querySelector(':target').tagName"), "H2")

    def test_readers_go_through_the_entries_one_by_one(self):
        with Tab() as tab:
            tab.page.goto(self.entry.as_uri())
            seen = {tab.page.url}
            while links := tab.page.locator(".neighbours .next a").all():
                tab.page.goto(links[0].evaluate("link => link.href"))
                self.assertNotIn(tab.page.url, seen)
                seen.add(tab.page.url)
            while links := tab.page.locator(".neighbours .previous a").all():
                tab.page.goto(links[0].evaluate("link => link.href"))
                seen.add(tab.page.url)
            self.assertEqual(len(seen), 32)

    def test_a_tree_higher_than_the_screen_shows_where_the_page_is(self):
        with Tab(viewport={"width": 1280, "height": 200}) as tab:
            tab.page.goto((self.folder / "c/radio.html").as_uri())
            here = self.boxes(tab, ".sidebar [aria-current=page]")[0]
            self.assertLessEqual(here["y"] + here["height"], 200)

    def test_pages_break_no_rule_of_axe(self):
        axe = Axe()
        paths = ["index.html", f"q/{self.entry.name}", "c/lamps.html", "c/radio.html", "tags/index.html"]
        for width in (1280, 390):
            with Tab(viewport={"width": width, "height": 800}) as tab:
                for path in paths:
                    tab.page.goto(address(self.folder, path))
                    found = axe.run(tab.page)
                    self.assertEqual(found.violations_count, 0, f"{path} ({width})\n{found.generate_report()}")


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
                """() => Array.from(document.querySelectorAll('a[href], button, pre, faq-help'))
                    // The field, and the button for logs.
                    .flatMap(one => one.localName === 'faq-help' ? ['', ''] : [one.textContent])""")
            found = []
            for _ in wanted:
                tab.page.keyboard.press("Tab")
                found.append(tab.page.evaluate("document.activeElement.textContent"))
            self.assertEqual(found, wanted)

    def test_enter_opens_an_answer(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            tab.page.locator("details.entry > summary").nth(2).focus()
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
