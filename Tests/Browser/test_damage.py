"""What the search of a page does with files that come damaged, exchanged, cut off, empty, or are not the files at all."""

import pathlib
import tempfile
import unittest

from playwright.sync_api import expect

from sites import PATIENCE, ROOT, Tab, export, sealed, served

expect.set_options(timeout=PATIENCE * 1000)

# A worker has a policy and a WebAssembly of its own.
NO_WORKER = "window.Worker = undefined"
QUERIES = ["ISV 权限不足", "ＩＳＶ insuficient", "shouquan", "how to upload"]

# Asks over files of which `spoil` changes the target in several ways, and gives the files that were loaded and what went
# wrong. Every search begins anew, since the address of its folder is another.
TRY = """async ([queries, target]) => {
    const whole = window.fetch;
    // What a worker fetches, or the page when it is idle, is not seen here.
    window.Worker = undefined;
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    const files = [];
    let spoil = bytes => bytes, number = 0;
    const reloaded = new Set();
    window.fetch = async (url, options) => {
        const name = new URL(url).pathname.split('/search/')[1];
        if (options.cache === 'reload') reloaded.add(name);
        const bytes = new Uint8Array(await (await whole(url, options)).arrayBuffer());
        if (!files.includes(name)) files.push(name);
        const came = name === target ? await spoil(bytes) : bytes;
        return new Response(came);
    };
    const begin = () => FAQSearch.open('./?' + number++);
    const ask = async search => {
        const found = [];
        for (const query of queries) found.push(JSON.stringify(await search.resolve(query)));
        return found.join().replace(/[?][0-9]+/g, '');
    };
    const wanted = await ask(await begin());
    const names = files.slice();
    const at = (bytes, place, mask) => { bytes[Math.floor(place * (bytes.length - 1))] ^= mask; return bytes; };
    const ways = {
        first: bytes => at(bytes, 0, 1), middle: bytes => at(bytes, 0.5, 0x80), late: bytes => at(bytes, 0.9, 0x10),
        last: bytes => at(bytes, 1, 0xff), cut: bytes => bytes.slice(0, bytes.length >> 1), short: bytes => bytes.slice(0, -1),
        empty: () => new Uint8Array(), page: () => new TextEncoder().encode('<!doctype html><title>Not found</title>'),
        other: async () => new Uint8Array(await (await whole('search/' + names[(names.indexOf(target) + 1) % names.length])).arrayBuffer())
    };
    const wrong = [];
    if (target) {
        for (const way in ways) {
            const expectFailure = async work => {
                try { await work(); wrong.push([target, way, 'was used']); } catch (error) {
                    if (!/damaged$/.test(error.message)) wrong.push([target, way, String(error)]);
                }
            };
            let search = null;
            spoil = ways[way];
            await expectFailure(async () => { search = await begin(); await ask(search); });
            spoil = bytes => bytes;
            // The page goes on where it was as soon as the file comes whole.
            if ((await ask(search || await begin())) !== wanted) wrong.push([target, way, 'other answers afterwards']);
        }
        if (!reloaded.has(target)) wrong.push([target, 'asked for from the cache']);
    }
    return [names, wrong];
}"""

BREAK_ONCE = """() => {
    const made = WebAssembly.instantiate;
    window.made = 0;
    window.isBroken = true;
    WebAssembly.instantiate = async (module, imports) => {
        const { exports } = await made.call(WebAssembly, module, imports);
        window.made++;
        // As a trap within the matcher: the memory is in whatever state it is then.
        const faq_resolve = (...query) => {
            if (!window.isBroken) return exports.faq_resolve(...query);
            new Uint8Array(exports.memory.buffer).fill(0xff);
            throw new WebAssembly.RuntimeError('unreachable');
        };
        return { exports: { ...exports, faq_resolve } };
    };
}"""


class Damage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.NamedTemporaryFile("w", suffix=".conf", dir=ROOT / "Tests/Browser/sample") as configuration:
            configuration.write("search-parts: yes\n")
            configuration.flush()
            cls.site = export(ROOT / "Content", "--config", configuration.name)[0]

    def test_every_file_carries_its_checksum(self):
        for file in self.site.glob("search/*.bin"):
            name = file.relative_to(self.site / "search").as_posix()
            self.assertEqual(file.read_bytes(), sealed(name, file.read_bytes()[:-4]), name)

    def test_no_damaged_file_is_used_and_each_is_loaded_again(self):
        with served(self.site) as url, Tab() as tab:
            def attempt(target):
                # A browser has room for so many matchers in one page.
                tab.page.goto(url + "404.html")
                tab.page.add_script_tag(url=url + "search/search.js")
                return tab.page.evaluate(TRY, [QUERIES, target])

            names = attempt(None)[0]
            self.assertEqual({name.split("-")[0] for name in names[:2]}, {"engine", "core"})
            self.assertGreater(len(names), 15)
            for name in names[:2] + names[2::4]:
                self.assertEqual(attempt(name)[1], [])

    def test_the_line_that_says_so_tries_again(self):
        with served(self.site) as url, Tab() as tab:
            tab.page.goto(url + "index.html")
            spoiled = []
            tab.page.route("**/search/*-*.bin", lambda route: (spoiled.append(route), route.fulfill(body="<!doctype html>")))
            field = tab.page.get_by_role("combobox")
            field.fill(QUERIES[0])
            head = tab.page.locator("faq-help .head")
            expect(head).to_contain_text("搜索无法载入。")
            again = head.get_by_role("button", name="重试")
            again.click()
            expect(head).to_contain_text("搜索无法载入。")
            tab.page.unroute("**/search/*-*.bin")
            again.click()
            expect(head).to_contain_text("有 2 条答案同样符合")
            expect(field).to_be_focused()
            self.assertTrue(spoiled)

    def test_without_a_network_nothing_is_lost_and_it_goes_on_with_one(self):
        log = "[error] request failed\ncode: 40006"
        with served(self.site) as url, Tab() as tab:
            tab.page.goto(url + "index.html")
            tab.context.set_offline(True)
            head = tab.page.locator("faq-help .head")
            for text, field in ((QUERIES[0], "combobox"), (log, "textbox")):
                tab.page.evaluate("(text) => { document.querySelector('faq-help').ask(text); }", text)
                expect(head).to_have_text("没有网络，搜索无法载入。 重试 全部问题")
                expect(tab.page.get_by_role(field)).to_have_value(text)
                head.get_by_role("button").click()
                expect(head).to_have_text("没有网络，搜索无法载入。 重试 全部问题")
                expect(tab.page.get_by_role(field)).to_have_value(text)
            tab.context.set_offline(False)
            expect(tab.page.get_by_role("option").first).to_be_visible()
            expect(tab.page.get_by_role("textbox")).to_have_value(log)

    def test_where_the_matcher_may_not_run_that_is_said(self):
        with served(self.site) as url, Tab() as tab:
            page = (self.site / "index.html").read_text()
            self.assertIn(" 'wasm-unsafe-eval'", page)
            tab.page.route(url, lambda route: route.fulfill(
                content_type="text/html; charset=utf-8", body=page.replace(" 'wasm-unsafe-eval'", "")))
            tab.page.add_init_script(NO_WORKER)
            tab.page.goto(url)
            field = tab.page.get_by_role("combobox")
            field.fill(QUERIES[0])
            expect(tab.page.locator("faq-help .head")).to_have_text(
                "搜索在这里无法运行：浏览器或页面不允许 WebAssembly。 重试 全部问题")
            expect(field).to_have_value(QUERIES[0])

    def test_a_broken_matcher_gives_way_to_another(self):
        with served(self.site) as url, Tab() as tab:
            tab.page.add_init_script(NO_WORKER)
            tab.page.goto(url + "index.html")
            tab.page.evaluate(BREAK_ONCE)
            tab.page.get_by_role("combobox").fill(QUERIES[0])
            head = tab.page.locator("faq-help .head")
            expect(head).to_contain_text("搜索无法载入。")
            self.assertEqual(tab.page.evaluate("window.made"), 1)
            tab.page.evaluate("window.isBroken = false")
            head.get_by_role("button", name="重试").click()
            expect(head).to_contain_text("有 2 条答案同样符合")
            self.assertEqual(tab.page.evaluate("window.made"), 2)

    def test_pages_on_disk_refuse_damage_too(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-site-"))
        for file in self.site.rglob("*"):
            copy = folder / file.relative_to(self.site)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if file.is_file():
                copy.write_bytes(file.read_bytes())
        scripts = sorted(folder.glob("search/*[0-9a-f].js"))
        whole = {script: script.read_bytes() for script in scripts}
        for script, data in whole.items():
            # A letter of each piece is another.
            script.write_bytes(data.replace(b"A", b"B"))
        with Tab() as tab:
            tab.page.goto((folder / "index.html").as_uri())
            tab.page.get_by_role("combobox").fill(QUERIES[0])
            head = tab.page.locator("faq-help .head")
            expect(head).to_contain_text("搜索无法载入。")
            for script, data in whole.items():
                script.write_bytes(data)
            head.get_by_role("button", name="重试").click()
            expect(head).to_contain_text("有 2 条答案同样符合")


if __name__ == "__main__":
    unittest.main()
