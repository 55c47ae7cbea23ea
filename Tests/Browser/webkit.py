"""WebKitGTK by WebDriver (https://www.w3.org/TR/webdriver2/), on a screen of its own that nobody sees."""

import json
import os
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

from sites import PATIENCE

# Debian keeps the browser with the library, whose folder has the machine in its name.
BROWSERS = sorted(pathlib.Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class WebKit:
    def __init__(self):
        home = tempfile.mkdtemp(prefix="faq-webkit-")
        # It says which display it took.
        read, write = os.pipe()
        self.screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"], pass_fds=[write],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with open(read, encoding="utf-8") as display:
            number = display.readline().strip()
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.driver = subprocess.Popen(
            ["WebKitWebDriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={
                **os.environ, "DISPLAY": f":{number}", "HOME": home, "XDG_RUNTIME_DIR": home, "GDK_BACKEND": "x11",
                "LIBGL_ALWAYS_SOFTWARE": "1", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", "NO_AT_BRIDGE": "1",
                "LC_ALL": "C.UTF-8",
            })
        self.await_driver()
        options = {"binary": str(BROWSERS[-1]), "args": ["--automation"]}
        started = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self.session = "/session/" + started["sessionId"]
        self.ask("POST", self.session + "/timeouts", {"script": PATIENCE * 1000, "pageLoad": PATIENCE * 1000})

    def await_driver(self):
        """It listens soon after it was started."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self.ask("GET", "/status")
            except urllib.error.URLError:
                if self.driver.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.05)

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]) from None

    def open(self, address):
        self.ask("POST", self.session + "/url", {"url": address})

    def back(self):
        self.ask("POST", self.session + "/back", {})

    def keys(self, text):
        actions = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.ask("POST", self.session + "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def evaluate(self, expression):
        script = f"const done = arguments[0]; {expression}.then((value) => done([value]), (error) => done([null, String(error)]));"
        value, *error = self.ask("POST", self.session + "/execute/async", {"script": script, "args": []})
        if error:
            raise RuntimeError(error[0])
        return value

    def close(self):
        self.ask("DELETE", self.session)
        for process in (self.driver, self.screen):
            process.terminate()
            process.wait(PATIENCE)
