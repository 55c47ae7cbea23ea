"""Measures the search of exported sites beside Pagefind's over the same pages; see Scripts/bench-site."""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

from boxes import OURS, PAGEFIND
from measures import measure
from playwright.sync_api import sync_playwright
from server import Certificate, Site, serving

ROWS = {
    "first bytes": "bytes until first results, brotli 11",
    "first requests": "  in how many requests",
    "bytes": "  until the results of the whole query",
    "requests": "  in how many requests",
    "first": "Fast 3G, ¼ processor: click to first results, ms",
    "last": "  click to the results of the whole query, ms",
    "warm": "  another query on the same page, ms",
    "warm most": "    at most, ms",
    "warm requests": "    in how many requests",
    "warm waves": "    round trips that wait for each other, at most",
    "longest task / 4": "  longest task of the main thread, ms",
    "key median": "everything loaded: key to painted results, ms",
    "key p95": "  95 % of keys, ms",
    "longest task": "  longest task of the main thread, ms",
}


def export(kb, folder):
    """A site with an index of Pagefind in it, and its entries."""
    command = [os.environ["FAQ"], "export", "html", "--kb", kb, "-o", folder]
    subprocess.run(command, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "pagefind", "--site", folder, "--glob", "q/*.html", "--quiet"],
                   check=True, capture_output=True)
    entries = json.loads((folder / "entries.json").read_text(encoding="utf-8"))
    return entries["entries"] if isinstance(entries, dict) else entries


def queries_of(entries, count=60):
    """Beginnings of questions, the same at each run, where no queries are given."""
    chosen = random.Random(1).sample(entries, min(count, len(entries)))
    texts = [" ".join(entry["question"].split())[:24].strip() for entry in chosen]
    return [texts[at % len(texts)] for at in range(max(16, len(texts)))]


def read_queries(file, count):
    """Kind, query and id of the entry, of lines of id, kind, query and entry."""
    with open(file, encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")[1:4]) for line in lines][:count]


def measure_site(browser, certificate, kb, options):
    """The figures of each box over one knowledge base."""
    with tempfile.TemporaryDirectory(prefix="faq-bench-") as name:
        folder = pathlib.Path(name)
        entries = export(kb, folder / "site")
        judged = read_queries(options.queries, options.count) if options.queries else []
        queries = [query for _, query, _ in judged] or queries_of(entries)
        boxes = [OURS] if options.alone else [OURS, PAGEFIND]
        pages = {f"bench-{box.name}-{language}.html": box.page(language) for box in boxes for language in ("en", "zh")}
        site = Site(folder / "site", pages)
        with serving(site, certificate) as url:
            figures = {box.name: measure(browser, url, site, box, queries, judged) for box in boxes}
        return {"kb": str(kb), "entries": len(entries), "boxes": figures}


def show(result):
    names = list(result["boxes"])
    print(f"\n{result['kb']}: {result['entries']:,} entries")
    print(f"{'':52}" + "".join(f"{name:>12}" for name in names))
    for key, title in ROWS.items():
        line(title, [result["boxes"][name].get(key) for name in names], "{:,.0f}")
    kinds = result["boxes"][names[0]].get("found@1", {})
    for kind in kinds:
        line(f"found@1, {kind}", [result["boxes"][name]["found@1"].get(kind) for name in names], "{:.3f}")


def line(title, values, form):
    print(f"{title:52}" + "".join(f"{'–' if value is None else form.format(value):>12}" for value in values))


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/bench-site")
    parser.add_argument("kb", nargs="+", help="knowledge bases to measure, one after another")
    parser.add_argument("--queries", help="lines of id, kind, query and entry; else beginnings of questions are asked")
    parser.add_argument("--count", type=int, default=250, help="how many of the queries are asked")
    parser.add_argument("--alone", action="store_true", help="without Pagefind")
    parser.add_argument("--json", help="write the figures to this file as well")
    return parser.parse_args()


def main():
    options = arguments()
    results = []
    with tempfile.TemporaryDirectory(prefix="faq-bench-") as folder, sync_playwright() as playwright:
        certificate = Certificate(pathlib.Path(folder))
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
            args=["--no-sandbox", f"--ignore-certificate-errors-spki-list={certificate.pin}"])
        for kb in options.kb:
            results.append(measure_site(browser, certificate, kb, options))
            show(results[-1])
        browser.close()
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
