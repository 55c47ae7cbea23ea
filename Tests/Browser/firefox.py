"""Firefox by WebDriver BiDi, which it speaks itself (https://w3c.github.io/webdriver-bidi/)."""

import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

from websockets.sync.client import connect

from sites import PATIENCE

# Nothing is asked of the network by itself, and nothing stands over the page.
PREFERENCES = {
    "app.normandy.enabled": False, "app.update.auto": False, "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.firstRunURL": "", "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,", "toolkit.telemetry.reportingpolicy.firstRun": False,
}


class Firefox:
    def __init__(self):
        self.profile = pathlib.Path(tempfile.mkdtemp(prefix="faq-firefox-"))
        (self.profile / "user.js").write_text(
            "".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()))
        self.process = subprocess.Popen(
            ["firefox-esr", "--headless", "--no-remote", "--profile", str(self.profile), "--remote-debugging-port", "0"],
            env={**os.environ, "HOME": str(self.profile), "MOZ_DISABLE_CONTENT_SANDBOX": "1"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.open_socket = contextlib.ExitStack()
        self.socket = self.open_socket.enter_context(
            connect(self.address(), open_timeout=PATIENCE, max_size=None, ping_interval=None, compression=None))
        self.count = 0
        self.ask("session.new", capabilities={})
        self.context = self.ask("browsingContext.getTree", maxDepth=0)["contexts"][0]["context"]

    def address(self):
        """Where it listens, once it says so."""
        end = time.monotonic() + PATIENCE
        said = self.profile / "WebDriverBiDiServer.json"
        while self.process.poll() is None and time.monotonic() < end:
            try:
                server = json.loads(said.read_text())
                return f"ws://{server['ws_host']}:{server['ws_port']}/session"
            except (FileNotFoundError, json.JSONDecodeError):
                time.sleep(0.05)
        raise RuntimeError("Firefox does not listen")

    def ask(self, method, **parameters):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": parameters}))
        while True:
            said = json.loads(self.socket.recv(timeout=PATIENCE))
            if said.get("id") == self.count:
                if said["type"] == "error":
                    raise RuntimeError(f"{said['error']}: {said['message']}")
                return said["result"]

    def open(self, address):
        self.ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def back(self):
        self.ask("browsingContext.traverseHistory", context=self.context, delta=-1)

    def keys(self, text):
        actions = [{"type": kind, "value": key} for key in text for kind in ("keyDown", "keyUp")]
        self.ask("input.performActions", context=self.context, actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def evaluate(self, expression):
        done = self.ask(
            "script.evaluate", expression=expression, target={"context": self.context}, awaitPromise=True)
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return done["result"]["value"]

    def close(self):
        self.open_socket.close()
        self.process.terminate()
        self.process.wait(PATIENCE)
        shutil.rmtree(self.profile, ignore_errors=True)
