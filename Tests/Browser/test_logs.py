"""Logs that are dropped on a page: found causes as by the command, nothing sent, hostile names and contents, bombs."""

import gzip
import io
import pathlib
import subprocess
import tempfile
import unittest
import zipfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from sites import FAQ, PATIENCE, ROOT, Tab, address, content_site, export, served
from test_hostile import PAYLOADS, RUN

expect.set_options(timeout=PATIENCE * 1000)

LOG = "".join(
    f"2026-11-22 10:00:{second:02} {line}\n" for second, line in enumerate([
        "INFO started", "ERROR my.getOpenUserInfo 无效的授权关系 token=ghp_0123456789abcdefABCDEF01",
        "ERROR [worker-1] disk of lamp 7 is full", "ERROR my.getOpenUserInfo ISV 权限不足", "WARN slow",
        "ERROR [worker-2] disk of lamp 9 is full", "ERROR 无效的授权关系", "INFO password: hunter2"])).encode()


def by_command(path, locale="zh_CN.UTF-8"):
    """What the command says of a log."""
    done = subprocess.run(
        [FAQ, "log", "--kb", str(ROOT / "Content"), str(path)],
        capture_output=True, text=True, env={"LC_ALL": locale})
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def drop(page, files):
    """Drops files on the page as a hand would: over it, then on it."""
    data = page.evaluate_handle("""files => {
        const data = new DataTransfer();
        for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
    }""", [[name, list(data)] for name, data in files])
    for kind in ("dragenter", "dragover", "drop"):
        page.dispatch_event("body", kind, {"dataTransfer": data})


class Check:
    """The check of logs on the page in a tab."""

    def __init__(self, tab):
        self.page = tab.page
        self.dialog = tab.page.locator("faq-help dialog")
        self.summary = self.dialog.locator(".summary")
        self.input = tab.page.locator("faq-help input[type=file]")

    def report(self):
        """The report as it is copied."""
        expect(self.summary).to_be_visible()
        self.page.evaluate("""() => { navigator.clipboard.writeText = async text => { window.copied = text; }; }""")
        self.dialog.get_by_role("button").first.click()
        self.page.wait_for_function("window.copied")
        return self.page.evaluate("window.copied")


class DroppedLogs(unittest.TestCase):
    def assert_checked(self, base):
        with tempfile.TemporaryDirectory() as folder, Tab() as tab:
            path = pathlib.Path(folder, "app.log")
            path.write_bytes(LOG)
            requests, sent = [], []
            tab.page.on("request", lambda request: (requests.append(request.url), sent.append(request)))
            tab.page.goto(base + "index.html")
            self.assertFalse([url for url in requests if "logs-" in url or "patterns-" in url])
            requests.clear()
            drop(tab.page, [("app.log", LOG)])
            check = Check(tab)
            expect(check.dialog.get_by_role("link").first).to_be_visible()
            names = [url.removeprefix(base) for url in requests if "logs-" in url or "patterns-" in url]
            # Besides, what a page loads when it has nothing else to do; nothing leaves it.
            self.assertTrue(all(url.startswith((base, "blob:")) for url in requests), requests)
            self.assertEqual({one.method for one in sent}, {"GET"})
            self.assertEqual(len(names), 2, names)
            self.assertRegex(names[0], r"^search/logs-[0-9a-f]{16}\.js$")
            self.assertRegex(names[1], r"^search/patterns-[0-9a-f]{16}\.js$")
            self.assertEqual(check.report(), by_command(path))
            self.assertNotIn("ghp_", check.dialog.text_content())
            href = check.dialog.get_by_role("link").first.get_attribute("href")
            self.assertEqual(href, base + "q/getopenuserinfo-invalid-authorization.html")
            self.assertEqual(tab.problems, [])

    def test_a_dropped_log_is_reported_as_by_the_command_from_disk(self):
        self.assert_checked(address(content_site()))

    def test_a_dropped_log_is_reported_as_by_the_command_over_http(self):
        with served(content_site()) as base:
            self.assert_checked(base)

    def test_packed_logs_are_read_and_what_cannot_be_is_said(self):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("../../etc/app.log", LOG)
            file.writestr("inner.zip", b"PK\x03\x04")
        half = len(LOG) // 2
        members = gzip.compress(LOG[:half]) + gzip.compress(LOG[half:])
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            drop(tab.page, [("a.zip", archive.getvalue()), ("b.gz", members), ("c.gz", members[:-9])])
            check = Check(tab)
            expect(check.summary).to_contain_text("24 行")
            self.assertEqual(check.dialog.locator(".troubles li").all_text_contents(), [
                "a.zip/inner.zip: 压缩包中的压缩包不会打开", "c.gz: 文件不完整，末尾缺失"])
            self.assertIn("a.zip/../../etc/app.log 第 2 行至c.gz 第 7 行，共 6 次", check.dialog.text_content())
            self.assertEqual(tab.problems, [])

    def test_a_bomb_ends_and_says_so(self):
        # A megabyte that unpacks a thousandfold, a thousand times over.
        inner = gzip.compress(gzip.compress(bytes(1 << 30)) * 3)
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            archive = io.BytesIO()
            with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
                file.writestr("bomb.gz", gzip.decompress(inner))
                file.writestr("app.log", LOG)
            drop(tab.page, [("bomb.zip", archive.getvalue())])
            check = Check(tab)
            expect(check.summary).to_be_visible()
            self.assertIn("bomb.zip/bomb.gz: 解压后超过 2 GB", check.dialog.text_content())
            self.assertEqual(tab.problems, [])

    def test_hostile_names_and_lines_are_text(self):
        lines = "".join(f"ERROR 无效的授权关系 {payload}\nFATAL error {payload} {number}\n" for number, payload in enumerate(PAYLOADS))
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            drop(tab.page, [(f"<img src=x onerror={RUN}>", lines.encode()), ("\u202egol.ppa", b"PK\x03\x04")])
            check = Check(tab)
            expect(check.summary).to_be_visible()
            self.assertEqual(check.dialog.locator("img, script, svg, iframe, [onerror], [style]").count(), 0)
            self.assertIsNone(tab.page.evaluate("window.hit ?? null"))
            self.assertEqual(tab.problems, [])

    def test_a_hostile_base_names_nothing_but_text_and_pages_of_the_site(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "kb.md").write_text(
                f"# Lamps\n\n## Q: Starting fails with \"ERR_LAMP_DARK\" <img src=x onerror={RUN}>?\n\nA: Use light, always and often.\n")
            site, _ = export(folder)
            with Tab() as tab:
                tab.page.goto(address(site, "index.html"))
                drop(tab.page, [("a", b"ERROR ERR_LAMP_DARK\n")])
                check = Check(tab)
                link = check.dialog.get_by_role("link").first
                expect(link).to_be_visible()
                self.assertTrue(link.get_attribute("href").startswith(address(site) + "q/"))
                self.assertEqual(check.dialog.locator("img").count(), 0)
                self.assertEqual(tab.problems, [])

    def test_keys_alone_choose_a_file_and_close_what_was_found(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            # Or the browser itself takes what the first key opens.
            tab.page.on("filechooser", lambda chooser: None)
            tab.page.get_by_role("combobox").first.focus()
            tab.page.keyboard.press("Tab")
            with tab.page.expect_file_chooser() as chooser:
                tab.page.keyboard.press("Enter")
            chooser.value.set_files({"name": "app.log", "mimeType": "text/plain", "buffer": LOG})
            check = Check(tab)
            expect(check.summary).to_be_focused()
            self.assertEqual(check.dialog.get_by_role("status").count(), 1)
            tab.page.keyboard.press("Escape")
            expect(check.dialog).to_have_count(0)
            expect(tab.page.get_by_role("button", name="检查日志文件")).to_be_focused()
            self.assertEqual(tab.problems, [])

    def test_files_that_are_dropped_on_a_check_take_its_place(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            drop(tab.page, [("app.log", LOG)])
            check = Check(tab)
            expect(check.summary).to_contain_text("8 行")
            drop(tab.page, [("app.log", LOG + LOG)])
            expect(check.summary).to_contain_text("16 行")
            expect(check.dialog).to_have_count(1)
            self.assertEqual(tab.problems, [])

    def test_a_check_can_be_cancelled(self):
        with Tab() as tab:
            tab.page.goto(address(content_site(), "index.html"))
            # A file that goes on for ever.
            tab.page.evaluate("""() => {
                const slice = Blob.prototype.slice;
                Worker = function () { throw new Error('none'); };
                Blob.prototype.slice = function (...range) { return this.name ? new Blob(['ERROR lamp\\n'.repeat(90000)]) : slice.apply(this, range); };
                Object.defineProperty(File.prototype, 'size', { get: () => 2 ** 50 });
            }""")
            drop(tab.page, [("endless.log", b"x")])
            check = Check(tab)
            expect(check.dialog.locator("progress")).to_be_visible()
            check.dialog.get_by_role("button").click()
            expect(check.dialog).to_have_count(0)
            self.assertEqual(tab.problems, [])

    def test_without_workers_the_page_reads_the_log_itself(self):
        with tempfile.TemporaryDirectory() as folder:
            site = content_site()
            page = pathlib.Path(folder, "app.html")
            page.write_text(
                "<!DOCTYPE html><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"worker-src 'none'\">"
                f"<html lang=en><title>App</title><script src='{address(site, 'search/faq-help.js')}'></script><faq-help logs></faq-help>")
            with Tab() as tab:
                tab.page.goto(page.as_uri())
                drop(tab.page, [("app.log", LOG)])
                check = Check(tab)
                path = pathlib.Path(folder, "app.log")
                path.write_bytes(LOG)
                self.assertEqual(check.report(), by_command(path, "C.UTF-8"))
                self.assertFalse([problem for problem in tab.problems if "worker" not in problem.lower()])

    def test_files_that_do_not_load_or_are_damaged_say_so(self):
        with tempfile.TemporaryDirectory() as folder:
            site, _ = export(ROOT / "Content", folder=folder)
            for pattern, change in [("logs-*.js", ""), ("patterns-*.js", "FAQLogs.take('AAAA');"), ("patterns-*.js", None)]:
                path = next((site / "search").glob(pattern))
                text = path.read_text()
                path.write_text(change) if change is not None else path.unlink()
                with Tab() as tab:
                    tab.page.goto(address(site, "index.html"))
                    drop(tab.page, [("app.log", LOG)])
                    where = tab.page.locator("faq-help .head, faq-help .summary")
                    expect(where).to_contain_text("请重试")
                    # It is loaded again when it is there again.
                    path.write_text(text)
                    tab.page.keyboard.press("Escape")
                    drop(tab.page, [("app.log", LOG)])
                    expect(tab.page.locator("faq-help .summary")).to_contain_text("8 行")

    def test_what_was_found_breaks_no_rule_of_axe(self):
        with served(content_site()) as base:
            for scheme in ("light", "dark"):
                with Tab(color_scheme=scheme) as tab:
                    tab.page.goto(base)
                    drop(tab.page, [("app.log", LOG)])
                    expect(Check(tab).summary).to_be_visible()
                    found = Axe().run(tab.page)
                    self.assertEqual(found.violations_count, 0, found.generate_report())


if __name__ == "__main__":
    unittest.main()
