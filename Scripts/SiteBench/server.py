"""Serves a folder over HTTP/2 as a slow network would, and notes what was sent.

The server delays and paces, rather than the browser, because a browser leaves what its workers ask for alone. Text and
everything else goes out as brotli packed ahead at level 11, as a good server of static files has it.
"""

import asyncio
import base64
import contextlib
import functools
import hashlib
import mimetypes
import pathlib
import socket
import subprocess
import threading
import time
from dataclasses import dataclass
from urllib.parse import unquote

import brotli
from hypercorn.asyncio import serve
from hypercorn.config import Config


@dataclass(frozen=True)
class Network:
    """How long a request waits for its answer, in seconds, and how many bytes come in a second, over all."""

    latency: float = 0
    rate: float = 0


FAST_3G = Network(latency=0.562, rate=180_000)
LOCAL = Network()


@dataclass
class Request:
    """What was asked for and when, by the clock that pages have as well, and the bytes that went out."""

    path: str
    began: float
    ended: float = 0
    size: int = 0


@functools.lru_cache(maxsize=4096)
def packed(file):
    """The bytes a server sends of a file, and whether they are packed."""
    data = file.read_bytes()
    small = brotli.compress(data, quality=11)
    return (small, True) if len(small) < len(data) else (data, False)


class Site:
    """A folder with a few pages besides, on a network that can be changed."""

    def __init__(self, folder, pages):
        self.folder = pathlib.Path(folder).resolve()
        self.pages = pages
        self.network = LOCAL
        self.requests = []
        self.free_at = 0.0

    def find(self, path):
        """Body, whether it is packed, and type of what stands at a path, or None."""
        if path in self.pages:
            return self.pages[path].encode(), False, "text/html"
        file = (self.folder / path).resolve()
        if not file.is_relative_to(self.folder) or not file.is_file():
            return None
        return *packed(file), mimetypes.guess_type(file.name)[0] or "application/octet-stream"

    async def pace(self, count):
        """Waits until so many more bytes have gone through the network, which all answers share."""
        if self.network.rate:
            now = time.monotonic()
            self.free_at = max(self.free_at, now) + count / self.network.rate
            await asyncio.sleep(self.free_at - now)

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return
        request = Request(unquote(scope["path"]).lstrip("/"), time.time())
        self.requests.append(request)
        # Packing is done ahead by a real server: it must not add to the time a request waits.
        found, _ = await asyncio.gather(asyncio.to_thread(self.find, request.path), asyncio.sleep(self.network.latency))
        body, is_packed, kind = found or (b"", False, "text/plain")
        headers = [(b"content-type", kind.encode()), (b"cache-control", b"max-age=600")]
        if is_packed:
            headers.append((b"content-encoding", b"br"))
        await send({"type": "http.response.start", "status": 200 if found else 404, "headers": headers})
        for at in range(0, len(body), 4096):
            piece = body[at:at + 4096]
            await self.pace(len(piece))
            request.size += len(piece)
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        request.ended = time.time()


class Certificate:
    """A certificate for loopback, since browsers speak HTTP/2 only over TLS. `pin` is what a browser is told to trust: one that
    only overlooks errors keeps nothing in its cache."""

    def __init__(self, folder):
        self.key, self.chain = folder / "key.pem", folder / "chain.pem"
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                     "-keyout", self.key, "-out", self.chain)
        public = self.openssl("x509", "-in", self.chain, "-pubkey", "-noout")
        der = self.openssl("pkey", "-pubin", "-outform", "der", input=public)
        self.pin = base64.b64encode(hashlib.sha256(der).digest()).decode()

    @staticmethod
    def openssl(*arguments, **options):
        return subprocess.run(["openssl", *arguments], check=True, capture_output=True, **options).stdout


@contextlib.contextmanager
def serving(site, certificate):
    """The address of a site on loopback, while it is served."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    config = Config()
    config.bind = [f"127.0.0.1:{port}"]
    config.keyfile, config.certfile = str(certificate.key), str(certificate.chain)
    config.alpn_protocols = ["h2"]
    config.loglevel = "CRITICAL"
    config.keep_alive_timeout = 600
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()
    thread = threading.Thread(
        target=lambda: loop.run_until_complete(serve(site, config, shutdown_trigger=ended.wait)), daemon=True)
    thread.start()
    wait_until_open(port)
    try:
        yield f"https://127.0.0.1:{port}/"
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(10)


def wait_until_open(port):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise SystemExit("bench-site: the server did not start")


def waves(requests):
    """How many requests had to wait for another to end: the longest chain of round trips."""
    depth = []
    for request in sorted(requests, key=lambda one: one.began):
        before = [wave for other, wave in depth if other.ended and other.ended <= request.began]
        depth.append((request, 1 + max(before, default=0)))
    return max((wave for _, wave in depth), default=0)
