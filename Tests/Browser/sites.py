"""Exports knowledge bases with the built command, and opens their pages in Chromium."""

import atexit
import contextlib
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAQ = os.environ.get("FAQ") or str(ROOT / ".build/debug/faq")
BASE_URL = "https://help.example.com/faq/"
# How long anything may take, in seconds: far more than it does, since the machine may be busy.
PATIENCE = float(os.environ.get("FAQ_PATIENCE", 120))


def export(kb, *options, folder=None):
    """The folder of the site made from `kb`, and what the command said."""
    folder = folder or tempfile.mkdtemp(prefix="faq-site-")
    done = subprocess.run(
        [FAQ, "export", "html", "--kb", str(kb), "-o", folder, *options],
        capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert done.returncode == 0, done.stderr
    return pathlib.Path(folder), done.stderr


@functools.cache
def content_site():
    return export(ROOT / "Content", "--base-url", BASE_URL)[0]


@functools.cache
def sample_site():
    """A site that uses everything: languages, boxes, tables, images, redirects, and its owner's choices."""
    return export(ROOT / "Tests/Browser/sample", "--base-url", BASE_URL)[0]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Shows a folder below /faq/, where BASE_URL puts it, and its 404 page for what is not there."""

    def translate_path(self, path):
        return super().translate_path(path[4:] if path.startswith("/faq/") else "/nothing")

    def log_message(self, *arguments):
        pass

    def handle(self):
        # A page that is left takes its connections along.
        with contextlib.suppress(ConnectionError):
            super().handle()

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory, "404.html")
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Shared(Quiet):
    def end_headers(self):
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


class Server(http.server.ThreadingHTTPServer):
    request_queue_size = 128


def sealed(name, data):
    """A file of search/ with its checksum: FNV-1a over its name and its bytes."""
    checksum = 0x811C9DC5
    for byte in name.encode() + data:
        checksum = (checksum ^ byte) * 0x01000193 & 0xFFFFFFFF
    return data + checksum.to_bytes(4, "little")


@contextlib.contextmanager
def served(folder, is_shared=False):
    """The address of a folder on loopback; pages of other origins may read what `is_shared`."""
    handler = functools.partial(Shared if is_shared else Quiet, directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/faq/"
    finally:
        server.shutdown()
        server.server_close()


@functools.cache
def browser():
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    playwright = sync_playwright().start()
    chromium = playwright.chromium.launch(
        executable_path=chromium, args=["--no-sandbox"], timeout=PATIENCE * 1000)

    # It writes to its folder until it has ended, and that folder is removed next.
    def end():
        chromium.close()
        playwright.stop()

    atexit.register(end)
    return chromium


class Tab:
    """A page with what went wrong on it."""

    def __init__(self, **options):
        self.context = browser().new_context(**options)
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.new_page()
        self.problems = []
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.note(str(error)))
        self.page.on("dialog", lambda dialog: (self.note("dialog: " + dialog.message), dialog.dismiss()))
        # Pictures of other hosts are not what is tested, and there may be no network.
        self.page.route("https://**", lambda route: route.abort())

    def hear(self, message):
        if message.type in ("error", "warning") and not message.location["url"].startswith("https:"):
            self.note(message.text)

    def note(self, text):
        self.problems.append(text)

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        self.context.close()


def address(folder, path=""):
    return (folder / path).as_uri() if path else folder.as_uri() + "/"
