"""`faq export html --watch`: exports again on a change, and shows the site on loopback."""

import contextlib
import http.client
import os
import pathlib
import re
import select
import socket
import subprocess
import tempfile
import time
import unittest

from sites import FAQ, PATIENCE


class Watch(unittest.TestCase):
    def setUp(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-watch-"))
        self.page = folder / "kb/a.md"
        self.page.parent.mkdir()
        self.page.write_text("# A\n\n### Q: One?\n<!-- faq\nid: one\n-->\n\nA: First.\n")
        (folder / "secret.html").write_text("secret")
        self.watch = subprocess.Popen(
            [FAQ, "export", "html", "--kb", folder / "kb", "-o", folder / "site", "--watch"],
            stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.stop)
        for line in self.watch.stderr:
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                self.port = int(found[1])
                return
        self.fail("the watch ended")

    def stop(self):
        self.watch.kill()
        self.watch.wait()
        self.watch.stderr.close()

    def get(self, path, method="GET", **fields):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers=fields)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body

    def test_a_change_is_seen(self):
        self.assertIn("First.", self.get("/q/one.html")[1])
        self.page.write_text(self.page.read_text().replace("First.", "Second."))
        end = time.monotonic() + PATIENCE
        while "Second." not in self.get("/q/one.html?x=1")[1]:
            self.assertLess(time.monotonic(), end)
            time.sleep(0.2)

    def test_only_files_of_the_site_are_shown(self):
        self.assertEqual(self.get("/")[0], 200)
        self.assertEqual(self.get("/q/one.html", "HEAD"), (200, ""))
        self.assertEqual(self.get("/nothing.html")[0], 404)
        self.assertEqual(self.get("/q/one.html", "POST")[0], 405)
        self.assertEqual(self.get("/", Host="evil.example")[0], 421)
        for path in ("/../secret.html", "/q/../../secret.html", "/%2e%2e/secret.html", "/.faq-export", "//etc/passwd", "/q"):
            status, body = self.get(path)
            self.assertIn(status, (400, 404), path)
            self.assertNotIn("secret", body)

    def connect(self, sent=b""):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        self.addCleanup(connection.close)
        connection.sendall(sent)
        return connection

    def read(self, connection):
        """All that comes until the connection ends, one way or the other."""
        answer = b""
        try:
            while piece := connection.recv(1 << 16):
                answer += piece
        except ConnectionError:
            pass
        return answer

    def request(self, path="/", host=None):
        return f"GET {path} HTTP/1.1\r\nHost: {host or f'127.0.0.1:{self.port}'}\r\n\r\n".encode()

    def quick(self, path="/"):
        """Fails when the others hold this one up."""
        began = time.monotonic()
        self.assertEqual(self.get(path)[0], 200)
        self.assertLess(time.monotonic() - began, 3)

    def test_names_of_other_sites_are_refused(self):
        for host in (f"localhost:{self.port}", f"LOCALHOST:{self.port}", f"[::1]:{self.port}", f"127.0.0.1:{self.port}"):
            self.assertTrue(self.read(self.connect(self.request(host=host))).startswith(b"HTTP/1.1 200 "), host)
        for host in ("localhost", "127.0.0.1:80", f"evil.example:{self.port}", f"127.0.0.1.evil.example:{self.port}", f"127.0.0.1:{self.port}0", f"x@127.0.0.1:{self.port}"):
            self.assertTrue(self.read(self.connect(self.request(host=host))).startswith(b"HTTP/1.1 421 "), host)
        two = self.request().replace(b"\r\n\r\n", b"\r\nhost: evil.example\r\n\r\n")
        self.assertTrue(self.read(self.connect(two)).startswith(b"HTTP/1.1 400 "))
        self.assertTrue(self.read(self.connect(b"GET / HTTP/1.0\r\n\r\n")).startswith(b"HTTP/1.1 421 "))

    def test_links_out_of_the_folder_and_what_is_no_file_are_not_shown(self):
        site = self.page.parents[1] / "site"
        (site / "out.html").symlink_to("../secret.html")
        (site / "outside").symlink_to("..")
        (site / "inside.html").symlink_to("index.html")
        os.mkfifo(site / "pipe.html")
        for path in ("/out.html", "/outside/secret.html", "/pipe.html", "/images", "/q"):
            status, body = self.get(path)
            self.assertEqual(status, 404, path)
            self.assertNotIn("secret", body)
        self.assertEqual(self.get("/inside.html")[0], 200)

    def test_slow_browsers_hold_nobody_up_and_are_given_up(self):
        big = self.page.parents[1] / "site/big.png"
        big.write_bytes(bytes(range(256)) * 100_000)
        idle = [self.connect() for _ in range(200)]
        part = self.connect(self.request()[:20])
        deaf = self.connect(self.request("/big.png"))
        silent = self.connect(self.request())
        for _ in range(20):
            self.quick()
        # A letter a second is no request.
        began = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() - began < 10 and not select.select([part], [], [], 0)[0]:
                part.sendall(b"x")
                self.quick()
                time.sleep(0.5)
        self.assertLess(time.monotonic() - began, 10)
        for connection in idle:
            self.assertEqual(self.read(connection), b"")
        self.assertIn(b"First.", self.read(silent))
        # Who reads at last gets all of it.
        self.assertEqual(self.read(deaf).partition(b"\r\n\r\n")[2], big.read_bytes())

    def test_of_too_many_browsers_the_oldest_goes(self):
        many = [self.connect() for _ in range(300)]
        self.quick()
        self.assertEqual(self.read(many[0]), b"")
        self.assertIn(b" 200 OK", self.read_after(many[-1], self.request()))

    def read_after(self, connection, sent):
        connection.sendall(sent)
        return self.read(connection)

    def test_one_request_is_answered_whatever_follows_it(self):
        whole = self.read(self.connect(self.request("/q/one.html")))
        self.assertIn(b"First.", whole)
        self.assertEqual(self.read(self.connect(self.request("/q/one.html") + b"\x00\xffGET " * 30_000)), whole)
        self.assertEqual(self.read(self.connect(self.request("/q/one.html") * 2)), whole)
        half = self.connect(self.request("/q/one.html"))
        half.shutdown(socket.SHUT_WR)
        self.assertEqual(self.read(half), whole)
        letters = self.connect()
        for letter in self.request("/q/one.html"):
            letters.sendall(bytes([letter]))
        self.assertEqual(self.read(letters), whole)

    def test_what_is_no_request_does_no_harm(self):
        for noise in (b"\r\n\r\n", b"GET\r\n\r\n", b"\x00" * 100 + b"\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 5000, b""):
            with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
                try:
                    connection.sendall(noise)
                    connection.shutdown(socket.SHUT_WR)
                    connection.recv(1000)
                except OSError:
                    pass
        self.assertEqual(self.get("/")[0], 200)


if __name__ == "__main__":
    unittest.main()
