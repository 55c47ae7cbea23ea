"""The search boxes that are compared, each on a page that holds nothing else, and what a script can see of them."""

from dataclasses import dataclass

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="data:,">
{head}</head><body>{body}</body></html>
"""


@dataclass(frozen=True)
class Box:
    """`field` is a locator of the field; `root` and `results` are scripts: the node whose changes show, and the addresses
    of the results that are shown in it; `search` asks without typing and returns the addresses, best first."""

    name: str
    head: str
    body: str
    field: str
    root: str
    results: str
    search: str

    def page(self, language):
        return PAGE.format(language=language, head=self.head, body=self.body)


OURS = Box(
    name="faq",
    head='<script src="search/faq-help.js"></script>',
    body="<faq-help></faq-help>",
    field="faq-help >> role=combobox",
    root="document.querySelector('faq-help').shadowRoot",
    results="""[...document.querySelector('faq-help').shadowRoot.querySelectorAll('[role=option]')]
        .map(one => (one.href ? one : one.querySelector('a'))?.href).filter(Boolean)""",
    search="""async (query, results) => {
        await document.querySelector('faq-help').ask(query);
        return results();
    }""",
)

# The box of Pagefind's own instructions, without the excerpts of sub-headings.
PAGEFIND = Box(
    name="Pagefind",
    head='<link href="pagefind/pagefind-ui.css" rel="stylesheet"><script src="pagefind/pagefind-ui.js"></script>',
    body="""<div id="search"></div><script>
        new PagefindUI({ element: '#search', showImages: false });
    </script>""",
    field=".pagefind-ui__search-input",
    root="document.querySelector('#search')",
    results="[...document.querySelectorAll('.pagefind-ui__result-link')].map(one => one.href)",
    search="""async (query) => {
        window.engine ??= await import(new URL('pagefind/pagefind.js', document.baseURI));
        const found = await window.engine.search(query);
        const first = await Promise.all(found.results.slice(0, 1).map(one => one.data()));
        return first.map(one => new URL(one.url, document.baseURI).href);
    }""",
)

# Notes when the results on the screen became others, and the long tasks of the main thread. A change counts when nodes came
# that show results, in the frame after it. `clicked` and `changed` are when the field was last clicked and its text changed,
# as the browser had it, however late this program hears of it; `keyed` is when a key was pressed that nothing came of yet, `touched` when the box changed in any way.
WATCH = """() => {{
    const results = () => {results};
    const watch = window.watch = {{ clicked: 0, changed: 0, keyed: 0, touched: 0, shown: [], keys: [], tasks: [], results }};
    new PerformanceObserver(list => {{
        for (const task of list.getEntries()) watch.tasks.push(task.duration);
    }}).observe({{ type: 'longtask', buffered: true }});
    addEventListener('pointerdown', event => {{ watch.clicked = event.timeStamp; }}, true);
    addEventListener('input', event => {{ watch.changed = event.timeStamp; }}, true);
    addEventListener('keydown', event => {{ watch.keyed = event.timeStamp; }}, true);
    let last = '';
    new MutationObserver(records => {{
        watch.touched = performance.now();
        if (!records.some(record => record.addedNodes.length)) return;
        const now = results().join(' ');
        if (!now) return;
        const from = watch.keyed;
        watch.keyed = 0;
        const isOther = now !== last;
        last = now;
        requestAnimationFrame(() => setTimeout(() => {{
            if (from) watch.keys.push(performance.now() - from);
            if (isOther) watch.shown.push(performance.now());
        }}));
    }}).observe({root}, {{ subtree: true, childList: true }});
}}"""


def watch_script(box):
    return WATCH.format(results=box.results, root=box.root)


def search_script(box):
    return f"query => ({box.search})(query, () => {box.results})"
