"""Pages that were opened or cached before their site was deployed anew."""

import contextlib
import functools
import pathlib
import shutil
import tempfile
import threading
import unittest

from playwright.sync_api import expect

from sites import PATIENCE, ROOT, Quiet, Server, Tab, export

expect.set_options(timeout=PATIENCE * 1000)


class Cached(Quiet):
    """A server that lets a browser keep everything for an hour, as careless ones do."""

    def end_headers(self):
        self.send_header("Cache-Control", "max-age=3600")
        super().end_headers()


@contextlib.contextmanager
def served(folder):
    server = Server(("127.0.0.1", 0), functools.partial(Cached, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/faq/"
    finally:
        server.shutdown()
        server.server_close()


# So many entries that what one question loads is not what another needs.
OTHERS = "".join(
    f"\n## How does machine {number} whistle?\n\n" + " ".join(f"tune{number * 40 + word}" for word in range(40)) + "\n"
    for number in range(200))


class Deploying(unittest.TestCase):
    def setUp(self):
        self.kb = pathlib.Path(tempfile.mkdtemp(prefix="faq-kb-"))
        for file in (ROOT / "Tests/Browser/sample").iterdir():
            if file.is_file() and file.suffix == ".md":
                shutil.copy(file, self.kb)
        # In parts, so that each question asks for files.
        (self.kb / "site.conf").write_text("search-parts: yes\n")
        self.site = pathlib.Path(tempfile.mkdtemp(prefix="faq-site-"))
        self.deploy("first")

    def deploy(self, word):
        (self.kb / "news.md").write_text(
            f"# News\n\n## What is the {word} word of the gazette?\n\nIt is {word}.\n" + OTHERS)
        export(self.kb, folder=str(self.site))

    def open(self, tab, url):
        tab.page.goto(url + "index.html")
        # Without the pack, which would answer everything from memory; a worker has a navigator of its own.
        tab.page.evaluate("""() => {
            Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
            window.Worker = undefined;
        }""")
        return tab.page.get_by_role("combobox")

    def ask(self, tab, field, query, answer):
        field.fill(query)
        expect(tab.page.locator("faq-help")).to_contain_text(answer)

    def test_a_page_that_is_open_goes_on_with_the_files_it_knows(self):
        with served(self.site) as url, Tab() as tab:
            field = self.open(tab, url)
            self.ask(tab, field, "tune100 tune101", "How does machine 2 whistle?")
            self.deploy("second")
            self.ask(tab, field, "gazette word", "What is the first word of the gazette?")
            self.assertEqual([one for one in tab.problems if "404" in one], [])

    def test_a_page_whose_files_are_gone_takes_those_that_are_there_now(self):
        with served(self.site) as url, Tab() as tab:
            field = self.open(tab, url)
            self.ask(tab, field, "tune100 tune101", "How does machine 2 whistle?")
            for word in ("second", "third"):
                self.deploy(word)
            self.ask(tab, field, "gazette word", "What is the third word of the gazette?")

    def test_a_page_from_the_cache_finds_its_search(self):
        for words in (["second"], ["second", "third", "fourth"]):
            with self.subTest(deployments=len(words)), served(self.site) as url, Tab() as tab:
                field = self.open(tab, url)
                self.ask(tab, field, "tune100 tune101", "How does machine 2 whistle?")
                for word in words:
                    self.deploy(word)
                # Page and scripts come from the cache, as after a visit of yesterday.
                field = self.open(tab, url)
                field.fill("gazette word")
                expect(tab.page.locator("faq-help")).to_contain_text("word of the gazette?")


if __name__ == "__main__":
    unittest.main()
