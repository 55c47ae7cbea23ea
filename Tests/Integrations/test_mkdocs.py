"""The plugin of MkDocs in a site of Material for MkDocs, and what it says of mistakes."""

import unittest

from building import FAQ, Project, Tab, ask, expect, served

CONFIGURATION = """site_name: Example
theme:
  name: material
  font: false
  features: [navigation.instant]
plugins:
  - search
  - faq-help:
      kb: faq
      command: {command}
"""
PAGES = {"docs/index.md": "# Home\n\nSee [setup](guide/setup.md).\n", "docs/guide/setup.md": "# Setup\n\nThree steps.\n"}


def project(options="", command=FAQ, **others):
    return Project({"mkdocs.yml": CONFIGURATION.format(command=command) + options, **PAGES, **others})


class MkDocs(unittest.TestCase):
    def build(self, built, *options):
        said, status = built.run("mkdocs", "build", *options)
        self.assertEqual(status, 0, said)
        return built.folder / "site"

    def refuses(self, built, *words):
        said, status = built.run("mkdocs", "build")
        self.assertNotEqual(status, 0)
        self.assertNotIn("Traceback", said)
        for word in words:
            self.assertIn(word, said)

    def test_a_question_typed_on_a_page_gets_the_answer(self):
        with served(self.build(project())) as url:
            for page in ("", "guide/setup/"):
                with Tab() as tab:
                    tab.page.goto(url + page)
                    ask(self, tab, "disk quota exceeded", "Saving fails")

    def test_pages_that_come_without_a_new_document_have_the_search(self):
        with served(self.build(project("site_url: http://127.0.0.1/faq/\n"))) as url, Tab() as tab:
            tab.page.goto(url)
            tab.page.get_by_role("link", name="setup", exact=True).click()
            expect(tab.page.get_by_role("heading", level=1)).to_contain_text("Setup")
            ask(self, tab, "disk quota exceeded", "Saving fails")

    def test_the_owner_chooses_where_it_stands_and_how_it_looks(self):
        options = ("      base: support/faq\n      where: bottom\n      attributes:\n"
                   "        placeholder: '\"Stuck\"? <ask>'\n        hotkey: h\n")
        site = self.build(project(options))
        self.assertTrue((site / "support/faq/search/faq-help.js").is_file())
        with served(site) as url, Tab() as tab:
            tab.page.goto(url)
            self.assertEqual(tab.page.evaluate("document.querySelector('article faq-help').previousElementSibling.localName"), "p")
            tab.page.keyboard.press("h")
            self.assertEqual(tab.page.evaluate("document.activeElement.localName"), "faq-help")
            expect(tab.page.get_by_role("combobox", name="Search").last).to_have_attribute("placeholder", '"Stuck"? <ask>')

    def test_a_page_can_place_it_itself(self):
        pages = {"docs/index.md": "# Home\n\nAsk here:\n\n<faq-help></faq-help>\n\nOr write to us.\n"}
        with served(self.build(project("      where: none\n", **pages))) as url, Tab() as tab:
            tab.page.goto(url)
            ask(self, tab, "disk quota exceeded", "Saving fails")

    def test_the_address_of_the_site_reaches_the_help_site(self):
        site = self.build(project("site_url: https://example.com/docs/\n"))
        self.assertIn("https://example.com/docs/help/", (site / "help/sitemap.xml").read_text())

    def test_warnings_of_the_content_are_those_of_the_build(self):
        built = project(**{"faq/more.md": "# More\n\n## Q: Which?\n\nA: ![this](none.png)\n"})
        said, status = built.run("mkdocs", "build", "--strict")
        self.assertIn("more.md:3: warning: there is no image none.png", said)
        self.assertNotEqual(status, 0)

    def test_mistakes_are_said(self):
        self.refuses(project(command="no-such-command"), "no command no-such-command on PATH")
        self.refuses(project(command="./tools/faq"), "tools/faq is not there")
        self.refuses(project(command="docs/index.md"), "docs/index.md is not there, or is no program")
        self.refuses(project("      config: elsewhere\n"), "config: ", "elsewhere: no such file")
        self.refuses(Project({"mkdocs.yml": CONFIGURATION.format(command=FAQ).replace("kb: faq", "kb: nowhere"), **PAGES}),
                     "nowhere: no such file or folder")
        self.refuses(Project({"mkdocs.yml": CONFIGURATION.format(command=FAQ).replace("kb: faq", "where: top"), **PAGES}),
                     "kb is missing")
        self.refuses(project("      base: ../help\n"), "base: expected a folder within the site")
        self.refuses(project(**{"docs/help.md": "# Help\n"}), "the export failed", "index.html")
        self.refuses(project("      where: left\n"), "where: expected top, bottom or none, not 'left'")
        self.refuses(project("      attributes:\n        'on click': x\n"), "no name of an attribute")
        self.refuses(project("      attributes:\n        hotkey: 1\n"), "expected text in quotes, not 1")
        self.refuses(project(**{"faq/site.conf": "titel: x\n"}), "the export failed", "site.conf:1: error: “titel” is no key")


if __name__ == "__main__":
    unittest.main()
