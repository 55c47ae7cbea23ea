"""The files of a site, as browsers, feed readers and search engines check them."""

import json
import re
import tempfile
import unittest
import xml.etree.ElementTree as xml

import html5lib

from sites import BASE_URL, ROOT, content_site, export, sample_site

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class Files(unittest.TestCase):
    def test_html_is_valid(self):
        for folder in (content_site(), sample_site()):
            for path in sorted(folder.rglob("*.html")):
                parser = html5lib.HTMLParser(strict=False)
                document = parser.parse(path.read_bytes(), transport_encoding="utf-8")
                self.assertEqual(parser.errors, [], path)
                names = [node.get("id") for node in document.iter() if node.get("id")]
                self.assertEqual(len(names), len(set(names)), f"{path}: an id stands twice")

    def test_every_link_between_pages_leads_somewhere(self):
        for folder in (content_site(), sample_site()):
            for path in sorted(folder.rglob("*.html")):
                if path.name == "404.html":
                    continue
                for link in re.findall(r'(?:href|src)="([^"]*)"', path.read_text()):
                    if re.match(r"[a-z]+:", link) or link.startswith("#"):
                        continue
                    target = (path.parent / link.split("#")[0]).resolve()
                    self.assertTrue(target.is_file(), f"{path}: {link}")

    def test_images_of_the_content_come_along(self):
        found = sorted(path.name for path in (sample_site() / "images").iterdir())
        self.assertEqual(found, ["pictures-lamp-2.svg", "pictures-lamp.png"])

    def test_the_index_page_is_small(self):
        self.assertLessEqual((content_site() / "index.html").stat().st_size, 40_000)

    def test_the_sitemap_lists_every_page_once(self):
        folder = content_site()
        root = xml.parse(folder / "sitemap.xml").getroot()
        self.assertEqual(root.tag, SITEMAP + "urlset")
        found = [one.text for one in root.iter(SITEMAP + "loc")]
        self.assertEqual(len(found), len(set(found)))
        pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")} - {"404.html"}
        self.assertEqual(set(found), {BASE_URL + (page if page != "index.html" else "") for page in pages})
        for day in root.iter(SITEMAP + "lastmod"):
            self.assertRegex(day.text, r"^\d{4}-\d{2}-\d{2}$")

    def test_the_feed_is_atom(self):
        feed = xml.parse(sample_site() / "feed.xml").getroot()
        self.assertEqual(feed.tag, ATOM + "feed")
        for parent in [feed, *feed.iter(ATOM + "entry")]:
            for name in ("id", "title", "updated"):
                self.assertEqual(len(parent.findall(ATOM + name)), 1, name)
        self.assertEqual(len(feed.findall(ATOM + "author")), 1)
        updated = [entry.find(ATOM + "updated").text for entry in feed.iter(ATOM + "entry")]
        self.assertEqual(updated, sorted(updated, reverse=True))
        self.assertEqual(feed.find(ATOM + "updated").text, updated[0])
        for content in feed.iter(ATOM + "content"):
            html5lib.parseFragment(content.text)
            self.assertNotIn("<script", content.text)

    def test_structured_data_holds_the_question_and_its_answer(self):
        for path in sorted(content_site().glob("q/*.html")):
            page = html5lib.parse(path.read_text(), namespaceHTMLElements=False)
            data = [json.loads(one.text) for one in page.iter("script") if one.get("type") == "application/ld+json"]
            self.assertEqual(len(data), 1)
            self.assertEqual(data[0]["@context"], "https://schema.org")
            question = data[0]["mainEntity"][0]
            self.assertEqual(question["name"], "".join(next(page.iter("h1")).itertext()))
            self.assertTrue(question["acceptedAnswer"]["text"])

    def test_canonical_addresses_name_the_page_itself(self):
        folder = content_site()
        for path in sorted(folder.rglob("*.html")):
            found = re.findall(r'<link rel="canonical" href="([^"]*)"', path.read_text())
            name = path.relative_to(folder).as_posix()
            self.assertEqual(found, [] if name == "404.html" else [BASE_URL + (name if name != "index.html" else "")])

    def test_entries_and_llms_and_opensearch_can_be_read(self):
        folder = content_site()
        entries = json.loads((folder / "entries.json").read_text())
        self.assertEqual(len(entries["entries"]), 9)
        self.assertEqual((folder / "llms.txt").read_text().count(f"]({BASE_URL}q/"), 9)
        search = xml.parse(folder / "opensearch.xml").getroot()
        self.assertIn("{searchTerms}", search.find("{http://a9.com/-/spec/opensearch/1.1/}Url").get("template"))

    def test_pages_name_the_language_of_their_entry(self):
        folder = sample_site()
        for name, language in (("lamp-dark", "en"), ("radio-hum", "zh"), ("lamp-arabic", "ar")):
            self.assertIn(f'<html lang="{language}"', (folder / f"q/{name}.html").read_text())

    def test_a_second_export_writes_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            export(ROOT / "Content", folder=folder)
            self.assertIn(": 0 files written", export(ROOT / "Content", folder=folder)[1])


if __name__ == "__main__":
    unittest.main()
