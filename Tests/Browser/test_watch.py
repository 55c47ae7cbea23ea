"""`faq export html --watch`: exports again on a change, and shows the site on loopback."""

import http.client
import pathlib
import re
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
