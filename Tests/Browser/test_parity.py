"""The matcher in the page gives what the command gives: order, decision, confidence."""

import json
import pathlib
import subprocess
import tempfile
import unittest

from sites import FAQ, ROOT, Tab, address, export, served

TROUBLE = ROOT.parent / "shared/eval/trouble"

ASK = """async (queries) => {
    const search = await FAQSearch.open('./');
    const results = [];
    for (const text of queries) {
        const { status, confidence, matches, question } = await search.resolve(text, { limit: 10 });
        results.push({
            status, confidence, matches: matches.map(({ id, confidence }) => ({ id, confidence })),
            choices: question && question.choices.map(({ id, label }) => ({ id, label }))
        });
    }
    return results;
}"""


def in_page(site, queries):
    """What the page in `site`, a folder or an address, finds for each query."""
    with Tab() as tab:
        tab.page.goto(site if isinstance(site, str) else address(site, "index.html"))
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


class Parity(unittest.TestCase):
    def compare(self, kb, site, queries):
        differences = []
        for query, page, command in zip(queries, in_page(site, queries), in_command(kb, queries), strict=True):
            page = (
                page["status"], rounded(page["confidence"]),
                [(match["id"], rounded(match["confidence"])) for match in page["matches"]],
                page["choices"] and [(choice["id"], choice["label"]) for choice in page["choices"]])
            command = (
                command["status"], rounded(command["confidence"]),
                [(match["entry"], rounded(match["confidence"])) for match in command["matches"]],
                command["question"] and [(choice["entry"], choice["label"]) for choice in command["question"]["choices"]])
            if page != command:
                differences.append(f"{query!r}\n  page    {page}\n  command {command}")
        self.assertFalse(differences, "\n".join(differences[:5]))

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
