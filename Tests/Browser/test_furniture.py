"""What stands around pages: colours, boxes, icons, languages, and what a missing page may have been."""

import pathlib
import struct
import tempfile
import unittest

from axe_playwright_python.sync_playwright import Axe

from sites import Tab, address, content_site, export, sample_site, served

BOXES = """# Lamps

### Q: What does the lamp say when lamp.boxes fails?
<!-- faq
id: lamp-boxes
-->

A: These:

> [!NOTE]
> A note.

> [!TIP]
> A tip.

> [!IMPORTANT]
> Something important, ![a script](script.svg).

> [!WARNING]
> A warning.

> [!CAUTION]
> A caution.

### Q: Why does lamp.turnOn fail with "bulb access denied"?
<!-- faq
id: lamp-stays-dark
-->

A: One contact is loose.
"""
ARABIC = """# دليل المصباح

### لماذا لا يضيء المصباح ويظهر "bulb access denied"؟
<!-- faq
id: lamp-stays-dark
reviewed: 2026-10-30
-->

أدر المصباح:

> [!IMPORTANT]
> لا تلمس الزجاج.
"""
OWN = """helpful: https://lamp.example.com/helpful?entry={id}&answer={answer}
edit: https://git.example.com/edit/main/{path}#L{line}
version: 3.0
other-version: 2.0 https://old.example.com/
"""


def base(text, configuration):
    folder = pathlib.Path(tempfile.mkdtemp())
    (folder / "lamp.md").write_text(text)
    (folder / "script.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    (folder / "site.conf").write_text(configuration)
    return folder


def two_languages():
    """The folder with both exports, and what the command said of the first."""
    folder = tempfile.mkdtemp()
    arabic = base(ARABIC, "language: ar\naccent: #7a1fa2\nother-language: en ../en/\n" + OWN)
    english = base(BOXES, "language: en\naccent: #ffcc00\nother-language: ar ../ar/\n" + OWN)
    export(arabic, folder=folder + "/ar")
    _, said = export(english, folder=folder + "/en")
    export(arabic, folder=folder + "/ar")
    return pathlib.Path(folder), said


def background(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 24, 29)"


class Colours(unittest.TestCase):
    def test_a_reader_chooses_them_and_they_stay_on_disk_too(self):
        folder = content_site()
        with served(folder) as base_url:
            for start in (base_url, address(folder)):
                with Tab(color_scheme="light") as tab:
                    tab.page.goto(start + "index.html")
                    button = tab.page.locator("button.theme")
                    self.assertEqual(button.get_attribute("aria-label"), "外观: 跟随系统")
                    for shown, colour in (("light", LIGHT), ("dark", DARK)):
                        button.click()
                        self.assertEqual(button.get_attribute("data-shows"), shown)
                        self.assertEqual(background(tab.page), colour)
                    # Known before the body is there, so that nothing is painted in other colours first.
                    tab.page.add_init_script(
                        "new MutationObserver((all, me) => { if (document.body) { me.disconnect();"
                        "window.early = document.documentElement.dataset.theme; } })"
                        ".observe(document, { childList: true, subtree: true })")
                    tab.page.goto(start + "tags/index.html")
                    self.assertEqual(tab.page.evaluate("window.early"), "dark")
                    self.assertEqual(background(tab.page), DARK)
                    scheme = "getComputedStyle(document.querySelector('faq-help')).colorScheme"
                    self.assertEqual(tab.page.evaluate(scheme), "dark")
                    tab.page.locator("button.theme").click()
                    self.assertEqual(background(tab.page), LIGHT)
                    self.assertIsNone(tab.page.evaluate("document.documentElement.dataset.theme || null"))
                    self.assertEqual(tab.problems, [])

    def test_the_light_wins_over_a_dark_system_and_paper_is_white(self):
        with Tab(color_scheme="dark") as tab:
            tab.page.goto(address(content_site(), "index.html"))
            self.assertEqual(background(tab.page), DARK)
            tab.page.locator("button.theme").click()
            self.assertEqual(background(tab.page), LIGHT)
            tab.page.locator("button.theme").click()
            tab.page.emulate_media(media="print")
            self.assertEqual(background(tab.page), LIGHT)

    def test_there_is_no_button_without_scripts(self):
        with Tab(java_script_enabled=False) as tab:
            tab.page.goto(address(content_site(), "index.html"))
            self.assertEqual(tab.page.locator("button").count(), 0)


class Icons(unittest.TestCase):
    def test_boxes_have_an_icon_from_the_style_sheet_alone(self):
        folder, said = two_languages()
        self.assertIn("[active-image]", said)
        with Tab() as tab:
            tab.page.goto(address(folder, "en/q/lamp-boxes.html"))
            titles = tab.page.locator(".box .title")
            self.assertEqual(titles.all_inner_texts(), ["Note", "Tip", "Important", "Warning", "Caution"])
            masks = tab.page.evaluate("""Array.from(document.querySelectorAll('.box .title'),
                one => getComputedStyle(one, '::before').maskImage)""")
            self.assertEqual(len(set(masks)), 5)
            self.assertTrue(all(mask.startswith('url("data:image/svg+xml,') for mask in masks), masks)
            self.assertEqual(tab.page.locator("main img").count(), 0)
            self.assertIn("Something important, a script.", tab.page.locator(".box.important").inner_text())
            self.assertEqual(tab.problems, [])

    def test_a_browser_gets_the_icon_and_asks_for_no_other(self):
        folder = content_site()
        with served(folder) as base_url, Tab() as tab:
            missing = []
            tab.page.on("response", lambda answer: missing.append(answer.url) if answer.status == 404 else None)
            tab.page.goto(base_url + "index.html")
            for name, size in (("favicon.svg", 0), ("card.png", 1200)):
                width = tab.page.evaluate("""async name => {
                    const image = new Image();
                    const loaded = new Promise(done => { image.onload = done; image.onerror = done; });
                    image.src = name;
                    await loaded;
                    return image.naturalWidth;
                }""", base_url + name)
                self.assertTrue(width == size or not size and width > 0, f"{name}: {width}")
            self.assertEqual(missing, [])
        data = (folder / "card.png").read_bytes()
        self.assertEqual(struct.unpack(">II", data[16:24]), (1200, 630))
        self.assertLess(len(data), 20_000)
        # Playwright asks for no favicon.ico, whoever wants it.
        icon = (folder / "favicon.ico").read_bytes()
        count, width, height, size, start = struct.unpack("<4xHBB6xII", icon[:22])
        self.assertEqual((count, width, height, size), (1, 32, 32, len(icon) - start))
        self.assertTrue(icon[start:].startswith(b"\x89PNG"))


class Languages(unittest.TestCase):
    def test_a_page_leads_to_the_same_page_in_another_language(self):
        folder, _ = two_languages()
        with Tab() as tab:
            tab.page.goto(address(folder, "en/q/lamp-stays-dark.html"))
            tab.page.locator(".switch summary").first.click()
            tab.page.get_by_role("link", name="العربية").click()
            tab.page.wait_for_url("**/ar/q/lamp-stays-dark.html")
            self.assertEqual(tab.page.evaluate("[document.documentElement.lang, document.documentElement.dir].join()"), "ar,rtl")
            tab.page.locator(".switch summary").first.click()
            tab.page.keyboard.press("Escape")
            self.assertEqual(tab.page.locator(".switch[open]").count(), 0)
            tab.page.locator(".switch summary").first.click()
            tab.page.get_by_role("link", name="English").click()
            tab.page.wait_for_url("**/en/q/lamp-stays-dark.html")
            self.assertEqual(tab.problems, [])

    def test_the_search_speaks_the_language_of_the_page_from_right_to_left(self):
        folder, _ = two_languages()
        with Tab() as tab:
            tab.page.goto(address(folder, "ar/index.html"))
            self.assertEqual(tab.page.get_by_role("combobox").get_attribute("aria-label"), "بحث")
            tab.page.get_by_role("combobox").fill("bulb access denied")
            tab.page.locator("faq-help [role=option]").first.wait_for()
            self.assertEqual(tab.page.evaluate(
                "getComputedStyle(document.querySelector('faq-help').shadowRoot.querySelector('.panel')).direction"), "rtl")
            self.assertIn("لماذا هذا الجواب؟", tab.page.locator("faq-help .panel").inner_text())
        script = (folder / "ar/search/faq-help.js").read_text()
        self.assertNotIn("搜索", script)
        self.assertNotIn("Suche", script)

    def test_a_day_keeps_its_order_from_right_to_left(self):
        folder, _ = two_languages()
        with Tab() as tab:
            tab.page.goto(address(folder, "ar/q/lamp-stays-dark.html"))
            left, right = tab.page.evaluate("""() => {
                const text = document.querySelector('.reviewed').firstChild;
                return ['2026', '-30'].map(part => {
                    const range = document.createRange();
                    const at = text.data.indexOf(part);
                    range.setStart(text, at);
                    range.setEnd(text, at + part.length);
                    return range.getBoundingClientRect().left;
                });
            }""")
            self.assertLess(left, right)


class Missing(unittest.TestCase):
    def test_an_address_with_a_slip_leads_to_the_entry(self):
        with served(sample_site()) as base_url, Tab() as tab:
            tab.page.goto(base_url + "q/lamp-drak.html")
            link = tab.page.locator("#perhaps a").first
            link.wait_for()
            self.assertTrue(link.get_attribute("href").endswith("/faq/q/lamp-dark.html"))
            link.click()
            tab.page.wait_for_url("**/q/lamp-dark.html")

    def test_an_address_that_means_nothing_leads_nowhere(self):
        with served(sample_site()) as base_url, Tab() as tab:
            tab.page.goto(base_url + "wp-login.php")
            tab.page.wait_for_load_state("networkidle")
            self.assertFalse(tab.page.locator("#perhaps").is_visible())


class Accessibility(unittest.TestCase):
    def test_no_page_breaks_a_rule_of_axe(self):
        folder, _ = two_languages()
        axe = Axe()
        with served(folder) as base_url:
            for options in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
                with Tab(**options) as tab:
                    for path in ("en/q/lamp-boxes.html", "en/index.html", "en/404.html", "ar/q/lamp-stays-dark.html"):
                        tab.page.goto(base_url + path)
                        tab.page.evaluate("""() => {
                            document.querySelectorAll('details').forEach(one => one.open = true);
                            const place = document.getElementById('perhaps');
                            if (place) place.hidden = false;
                        }""")
                        found = axe.run(tab.page)
                        self.assertEqual(found.violations_count, 0, f"{path} {options}\n{found.generate_report()}")


if __name__ == "__main__":
    unittest.main()
