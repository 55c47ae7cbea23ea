"""What is measured of a box on a site."""

import contextlib
import itertools
import math
import statistics
import time
from urllib.parse import urlsplit

from boxes import search_script, watch_script
from playwright.sync_api import TimeoutError
from server import FAST_3G, LOCAL, waves

KEY = 80  # milliseconds between keys
QUIET = 2  # seconds without a change after which results are final
PATIENCE = 30  # seconds after which nothing more is waited for


class Visit:
    """A page with a box that was just opened, with an empty cache."""

    def __init__(self, browser, url, site, box, language, network=LOCAL, slowdown=1):
        site.network = network
        site.requests.clear()
        self.site = site
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.page.set_default_timeout(120_000)
        self.page.goto(f"{url}bench-{box.name}-{language}.html")
        self.page.evaluate(watch_script(box))
        self.field = self.page.locator(box.field)
        if slowdown > 1:
            self.context.new_cdp_session(self.page).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        self.context.close()

    def shown_after(self, moment):
        """When results became others after `clicked` or `changed`: all times, once the box is at rest and nothing is loading."""
        for _ in range(PATIENCE * 5):
            self.page.wait_for_timeout(200)
            rest = self.page.evaluate(f"performance.now() - Math.max(watch.{moment}, watch.touched)")
            loaded = max((one.ended or math.inf for one in self.site.requests), default=0)
            if rest > QUIET * 1000 and time.time() - loaded > QUIET:
                break
        return self.page.evaluate(f"watch.shown.filter(time => time > watch.{moment})")

    def click_and_type(self, query):
        """Milliseconds from the click to the first results and to the last, with what was loaded."""
        self.field.click()
        self.field.press_sequentially(query, delay=KEY)
        shown = self.shown_after("clicked")
        start, typed = self.page.evaluate("[watch.clicked, watch.changed]")
        return (shown[0] - start, max(shown[-1], typed) - start) if shown else None

    def replace(self, query):
        """Milliseconds from a new query, put in at once, to its results; its requests."""
        known = len(self.site.requests)
        self.field.fill(query)
        shown = self.shown_after("changed")
        changed = self.page.evaluate("watch.changed")
        return shown[-1] - changed if shown else None, self.site.requests[known:]

    def last_key(self, query):
        """Milliseconds from the last key of a query to its results."""
        self.field.fill(query[:-1])
        self.page.wait_for_timeout(500)
        known = self.page.evaluate("watch.keys.length")
        self.field.press("End")
        self.field.press_sequentially(query[-1])
        with contextlib.suppress(TimeoutError):
            self.page.wait_for_function("known => watch.keys.length > known", arg=known, timeout=3000)
        return self.page.evaluate("known => watch.keys[known]", known)

    def loaded_until(self, moment):
        """Bytes and requests that had come at a time of the page's clock, without the page itself."""
        clock = (self.page.evaluate("performance.timeOrigin") + moment) / 1000
        come = [one for one in self.site.requests[1:] if one.ended and one.ended <= clock]
        return sum(one.size for one in come), len(come)

    def longest_task(self):
        return self.page.evaluate("Math.max(0, ...watch.tasks)")


def loaded_until_results(open_visit, queries):
    """Bytes as sent and requests of all but the page itself, until first results stand and until those of the whole query."""
    loads = []
    for query in queries:
        with open_visit(query) as visit:
            if visit.click_and_type(query):
                shown = visit.shown_after("clicked")
                loads.append(visit.loaded_until(shown[0]) + visit.loaded_until(shown[-1]))
    names = ("first bytes", "first requests", "bytes", "requests")
    return {name: middle(load[at] for load in loads) for at, name in enumerate(names)}


def slow_network(open_visit, queries, others):
    """On Fast 3G with a quarter of the processor: the first query, then others on the same page."""
    first, last, warm, asked, rounds, tasks = [], [], [], [], [], []
    for query in queries:
        with open_visit(query, network=FAST_3G, slowdown=4) as visit:
            times = visit.click_and_type(query)
            if times:
                first.append(times[0])
                last.append(times[1])
            visit.page.wait_for_timeout(5000)
            for other in others:
                took, requests = visit.replace(other)
                if took is not None:
                    warm.append(took)
                    asked.append(len(requests))
                    rounds.append(waves(requests))
            tasks.append(visit.longest_task())
    return {"first": middle(first), "last": middle(last), "warm": middle(warm), "warm most": max(warm, default=None),
            "warm requests": middle(asked), "warm waves": max(rounds, default=None), "longest task / 4": max(tasks, default=None)}


def key_to_paint(open_visit, queries):
    """Milliseconds from a key to its painted results, everything loaded before."""
    times, tasks = [], []
    for language in sorted({language_of(query) for query in queries}):
        asked = [query for query in queries if language_of(query) == language]
        with open_visit(asked[0]) as visit:
            visit.field.click()
            for query in asked:
                for _ in range(2):  # the second time everything is there
                    took = visit.last_key(query)
                if took:
                    times.append(took)
            tasks.append(visit.longest_task())
    return {"key median": middle(times), "key p95": part(times, 0.95), "longest task": max(tasks, default=None)}


def found_first(open_visit, queries, place):
    """The share of queries whose first result is the entry they were made from, by kind."""
    hits = {}
    for language in ("en", "zh"):
        asked = [one for one in queries if language_of(one[1]) == language]
        if not asked:
            continue
        with open_visit(asked[0][1]) as visit:
            for kind, query, entry in asked:
                found = visit.page.evaluate(place, query)
                hits.setdefault(kind, []).append(bool(found) and page_name(found[0]) == entry)
    share = {kind: sum(right) / len(right) for kind, right in sorted(hits.items())}
    return {"all": sum(map(sum, hits.values())) / max(1, sum(map(len, hits.values()))), **share}


def measure(browser, url, site, box, queries, judged):
    """All of it, of one box. `queries` are texts; `judged` holds kind, query and id of the entry."""
    def open_visit(query, **options):
        return Visit(browser, url, site, box, language_of(query), **options)

    # Few are asked more than once.
    short = itertools.cycle(query for query in queries if len(query) <= 40)
    figures = loaded_until_results(open_visit, list(itertools.islice(short, 6)))
    figures |= slow_network(open_visit, list(itertools.islice(short, 3)), list(itertools.islice(short, 4)))
    figures |= key_to_paint(open_visit, list(itertools.islice(short, 30)))
    if judged:
        figures["found@1"] = found_first(open_visit, judged, search_script(box))
    return figures


def language_of(text):
    """Pagefind has an index for each language, and takes that of the page."""
    return "zh" if any("\u4e00" <= character <= "\u9fff" for character in text) else "en"


def page_name(address):
    return urlsplit(address).path.rpartition("/")[2].removesuffix(".html")


def middle(values):
    values = list(values)
    return statistics.median(values) if values else None


def part(values, share):
    """The value that so great a share of values does not exceed."""
    values = sorted(values)
    return values[max(0, math.ceil(share * len(values)) - 1)] if values else None
