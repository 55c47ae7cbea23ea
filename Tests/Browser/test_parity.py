"""The matcher in the page gives what the command gives: order, decision, confidence."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import zlib

from sites import FAQ, ROOT, Tab, address, export, sealed, served

TROUBLE = ROOT.parent / "shared/eval/trouble"

ASK = """async (queries) => {
    const search = await FAQSearch.open('./');
    const results = [];
    for (const text of queries) {
        const { status, confidence, shortlist, matches, question } = await search.resolve(text, { limit: 10 });
        results.push({
            status, confidence, shortlist, asked: question && [question.reason, question.facet], matches: matches.map(({ id, confidence }) => ({ id, confidence })),
            choices: question && question.choices.map(({ id, label }) => ({ id, label }))
        });
    }
    return results;
}"""


ASK_EXACTLY = """async (queries) => {
    const search = await FAQSearch.open('./');
    const results = [];
    for (const text of queries) {
        const { status, confidence, matches } = await search.resolve(text, { limit: 3 });
        results.push({
            status, confidence,
            matches: matches.map(({ entry, alias, score, confidence }) => [entry, alias, score, confidence])
        });
    }
    return results;
}"""


def deflated(data):
    return zlib.compress(data, 9, wbits=-15)


def in_page(site, queries):
    """What the page in `site`, a folder or an address, finds for each query."""
    with Tab() as tab:
        tab.page.goto((site if isinstance(site, str) else address(site)) + "index.html")
        if not tab.page.evaluate("typeof FAQSearch !== 'undefined'"):
            tab.page.add_script_tag(url="search/search.js")
        found = tab.page.evaluate(ASK, queries)
        assert not tab.problems, tab.problems
    return found


def in_command(kb, queries):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as batch:
        for number, query in enumerate(queries):
            batch.write(json.dumps({"id": number, "query": query}) + "\n")
        batch.flush()
        done = subprocess.run(
            [FAQ, "resolve", "--kb", str(kb), "--limit", "10", "--batch", batch.name],
            capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def rounded(number):
    return round(number, 4)


def page_and_command(page, command):
    """What the page found and what the command did, in a form in which they are to be equal."""
    return (
        (
            page["status"], rounded(page["confidence"]), rounded(page["shortlist"]), page["asked"],
            [(match["id"], rounded(match["confidence"])) for match in page["matches"]],
            page["choices"] and [(choice["id"], choice["label"]) for choice in page["choices"]]),
        (
            command["status"], rounded(command["confidence"]), command["shortlist"],
            command["question"] and [command["question"]["reason"], command["question"]["facet"]],
            [(match["entry"], rounded(match["confidence"])) for match in command["matches"]],
            command["question"] and [(choice["entry"], choice["label"]) for choice in command["question"]["choices"]]))


class Parity(unittest.TestCase):
    def compare(self, kb, site, queries):
        differences = []
        for query, page, command in zip(queries, in_page(site, queries), in_command(kb, queries), strict=True):
            page, command = page_and_command(page, command)
            if page != command:
                differences.append(f"{query!r}\n  page    {page}\n  command {command}")
        self.assertFalse(differences, "\n".join(differences[:5]))

    def test_an_index_in_parts(self):
        """From disk and over http, with characters that only the whole table of folding knows."""
        kb = ROOT / "Tests/Browser/sample"
        with tempfile.NamedTemporaryFile("w", suffix=".conf") as configuration:
            configuration.write("search-parts: yes\n")
            configuration.flush()
            site = export(kb, "--config", configuration.name)[0]
        queries = [
            "lamp does not light", "lampp dosnt lite", "權限不足", "ＬＡＭＰ", "лампа", "deng bu liang",
            "[error] lamp: power lost\nat lamp.js:3\n[info] bye", "灯不亮怎么办", "lamp.on no power",
        ]
        self.compare(kb, site, queries)
        with served(site) as url:
            self.compare(kb, url, queries)

    def test_what_tells_choices_apart(self):
        """Headings, files, versions, platforms and phrases, under the policy of the site."""
        kb = pathlib.Path(tempfile.mkdtemp(prefix="faq-choices-"))
        (kb / "a.md").write_text("".join(f"## {group}\n\n### {question}\n\nDo {group} thing {number}.\n\n" for number, (group, question) in enumerate([
            ("Desk", "The dimmer hums without reason"), ("Floor", "The dimmer hums without reason"),
            ("Versions", "How to upgrade the viewer to version 1.2"), ("Versions", "How to upgrade the viewer to version 2.0"),
            ("平台", "如何在微信里打开账单页面"), ("平台", "如何在支付宝里打开账单页面"),
            ("Export", "How do I export the monthly report as PDF?"), ("Export", "How do I export the monthly report as CSV?"),
            ("Files", "Where is the spare bulb of the projector"),
        ])))
        (kb / "b.md").write_text("## Files\n\n### Where is the spare bulb of the projector?\n\nIn the box.\n")
        (kb / "site.conf").write_text("policy: cautious\n")
        index = kb / "kb.faqx"
        subprocess.run([FAQ, "index", kb, "-o", index, "--policy", "cautious"], check=True, capture_output=True)
        queries = [
            "the dimmer hums", "dimmer hums without reason", "upgrade the viewer", "打开账单页面", "如何打开账单页面",
            "export the monthly report", "spare bulb of the projector", "spare bulb", "humming", "report viewer bulb dimmer",
        ]
        self.compare(index, export(kb)[0], queries)
        asked = [answer["question"]["facet"] for answer in in_command(index, queries) if answer["question"]]
        self.assertTrue({"category", "version"} <= set(asked), asked)

    def test_golden_vectors(self):
        """To the last bit, on the index that GoldenVectorTests left."""
        vectors = ROOT / ".build-wasm/vectors"
        if not vectors.exists():
            self.skipTest("Scripts/test leaves .build-wasm/vectors, which is not there")
        lines = (ROOT / "Tests/Vectors/resolve.jsonl").read_text(encoding="utf-8").splitlines()
        cases = [line for line in map(json.loads, lines) if "query" in line]
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-site-"))
        shutil.copytree(export(ROOT / "Content")[0], folder, dirs_exist_ok=True)
        for source in (vectors, vectors / "split"):
            core = (source / "core").read_bytes()
            parts = sorted(source.glob("[0-9]*"), key=lambda part: int(part.name))
            # Each part is a group of its own, called by its number.
            head = len(parts).to_bytes(4, "little") + b"".join(
                b"\x01" + int(part.name).to_bytes(5, "big") for part in parts)
            name = next(folder.glob("search/core-*.bin")).name
            (folder / "search" / name).write_bytes(sealed(name, deflated(head + core)))
            for part in parts:
                name = f"{int(part.name):010x}-0.bin"
                (folder / "search" / name).write_bytes(sealed(name, deflated(part.read_bytes())))
            with served(folder) as url, Tab() as tab:
                tab.page.goto(url + "404.html")
                tab.page.add_script_tag(url=url + "search/search.js")
                found = tab.page.evaluate(ASK_EXACTLY, [case["query"] for case in cases])
            for case, outcome in zip(cases, found, strict=True):
                expected = case["expect"]
                with self.subTest(query=case["query"], index=source.name):
                    self.assertEqual(outcome["status"], expected["status"])
                    self.assertEqual(outcome["confidence"], expected["confidence"])
                    self.assertEqual(
                        outcome["matches"],
                        [[match[key] for key in ("entry", "alias", "score", "confidence")] for match in expected["matches"]])

    def test_development_queries(self):
        if not TROUBLE.exists():
            self.skipTest("../shared/eval/trouble is not there")
        queries = {}
        for line in (TROUBLE / "dev.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            queries.setdefault(record.get("kb"), []).append(record["query"])
        for name, asked in queries.items():
            with self.subTest(kb=name, queries=len(asked)):
                kb = TROUBLE / "kb" / name
                self.compare(kb, export(kb)[0], asked)


if __name__ == "__main__":
    unittest.main()
