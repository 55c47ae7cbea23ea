"""The extension of Sphinx in a site of furo, and what it says of mistakes."""

import unittest

from building import FAQ, Project, Tab, ask, expect, served

PAGES = {
    "index.rst": "Home\n====\n\n.. toctree::\n\n   guide/setup\n",
    "guide/setup.rst": "Setup\n=====\n\nThree steps.\n",
}


def project(options="", command=FAQ, kb="faq", **others):
    configuration = (f"project = 'Example'\nhtml_theme = 'furo'\nextensions = ['faq_help.sphinx']\n"
                     f"exclude_patterns = ['faq']\nfaq_help_kb = {kb!r}\nfaq_help_command = {command!r}\n{options}\n")
    return Project({"conf.py": configuration, **PAGES, **others})


class Sphinx(unittest.TestCase):
    def build(self, built, builder="html"):
        said, status = built.run("sphinx", "-b", builder, "-W", ".", "site")
        self.assertEqual(status, 0, said)
        return built.folder / "site"

    def refuses(self, built, *words):
        said, status = built.run("sphinx", "-b", "html", ".", "site")
        self.assertNotEqual(status, 0)
        self.assertIn("Extension error!", said)
        for word in words:
            self.assertIn(word, said)

    def test_a_question_typed_on_a_page_gets_the_answer(self):
        for builder, pages in {"html": ("index.html", "guide/setup.html"), "dirhtml": ("guide/setup/",)}.items():
            with served(self.build(project(), builder)) as url:
                for page in pages:
                    with Tab() as tab:
                        tab.page.goto(url + page)
                        ask(self, tab, "disk quota exceeded", "Saving fails")

    def test_it_can_stand_in_the_side_bar(self):
        options = "faq_help_where = 'none'\ntemplates_path = ['parts']\nhtml_sidebars = {'**': ['sidebar/brand.html', 'help.html']}"
        files = {"parts/help.html": "{{ faq_help }}\n"}
        with served(self.build(project(options, **files))) as url, Tab(viewport={"width": 1280, "height": 900}) as tab:
            tab.page.goto(url + "guide/setup.html")
            expect(tab.page.locator(".sidebar-sticky faq-help")).to_have_count(1)
            ask(self, tab, "disk quota exceeded", "Saving fails")

    def test_the_owner_chooses_where_it_stands_and_how_it_looks(self):
        options = "faq_help_base = 'support/faq'\nfaq_help_where = 'bottom'\nfaq_help_attributes = {'placeholder': '\"Stuck\"? <ask>'}"
        site = self.build(project(options))
        self.assertTrue((site / "support/faq/search/faq-help.js").is_file())
        with served(site) as url, Tab() as tab:
            tab.page.goto(url + "index.html")
            expect(tab.page.locator("article faq-help")).to_have_count(1)
            expect(tab.page.get_by_role("combobox")).to_have_attribute("placeholder", '"Stuck"? <ask>')

    def test_a_second_build_has_the_same_bytes(self):
        built = project()
        first = (self.build(built) / "guide/setup.html").read_bytes()
        said, status = built.run("sphinx", "-b", "html", "-E", "-a", ".", "site")
        self.assertEqual(status, 0, said)
        self.assertEqual((built.folder / "site/guide/setup.html").read_bytes(), first)

    def test_other_builders_are_left_alone(self):
        self.assertFalse((self.build(project(), "text") / "help").exists())

    def test_the_address_of_the_site_reaches_the_help_site(self):
        site = self.build(project("html_baseurl = 'https://example.com/docs/'"))
        self.assertIn("https://example.com/docs/help/", (site / "help/sitemap.xml").read_text())

    def test_warnings_of_the_content_are_those_of_the_build(self):
        built = project(**{"faq/more.md": "# More\n\n## Q: Which?\n\nA: ![this](none.png)\n"})
        said, status = built.run("sphinx", "-b", "html", "-W", ".", "site")
        self.assertIn("more.md:3: warning: there is no image none.png", said)
        self.assertNotEqual(status, 0)

    def test_mistakes_are_said(self):
        self.refuses(project(command="no-such-command"), "no command no-such-command on PATH")
        self.refuses(project(kb="nowhere"), "nowhere: no such file or folder")
        self.refuses(project(kb=""), "kb is missing")
        self.refuses(project("faq_help_base = '/help'"), "base: expected a folder within the site")
        self.refuses(project(**{"help/index.rst": ":orphan:\n\nHelp\n====\n"}), "the page help/index would stand among those")
        self.refuses(project("faq_help_where = 'left'"), "where: expected top, bottom or none, not 'left'")
        self.refuses(project("faq_help_attributes = {'on click': 'x'}"), "no name of an attribute")
        self.refuses(project("faq_help_attributes = ['hotkey']"), "attributes: expected a dictionary")
        self.refuses(project(**{"faq/site.conf": "titel: x\n"}), "the export failed", "site.conf:1: error: “titel” is no key")


if __name__ == "__main__":
    unittest.main()
