"""Browsers with one way to drive them, for tests that run in each: what they do is done by keys and scripts alone.

`open`, `back`, `type`, `press` and `run` are all that a browser has to have; `wait` and the rest are made of these.
"""

import atexit
import functools
import json
import time

from firefox import Firefox
from sites import PATIENCE, browser as chromium
from webkit import WebKit

# Keys by their names in a page, as WebDriver writes them.
KEYS = {
    "Backspace": "\ue003", "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "End": "\ue010", "Home": "\ue011",
    "ArrowUp": "\ue013", "ArrowDown": "\ue015",
}


class Chromium:
    def __init__(self):
        self.context = chromium().new_context()
        self.context.set_default_timeout(PATIENCE * 1000)
        self.page = self.context.new_page()

    def open(self, address):
        self.page.goto(address)

    def back(self):
        self.page.go_back()

    def keys(self, text):
        names = {code: name for name, code in KEYS.items()}
        for key in text:
            self.page.keyboard.press(names[key]) if key in names else self.page.keyboard.type(key)

    def evaluate(self, expression):
        return self.page.evaluate(expression)

    def close(self):
        self.context.close()


class Driven:
    """A browser that tests drive."""

    def __init__(self, browser):
        self.browser = browser

    def open(self, address):
        self.browser.open(address)

    def back(self):
        self.browser.back()

    def close(self):
        self.browser.close()

    def type(self, text):
        """Keys, one after the other, for what has the focus."""
        self.browser.keys(text)

    def press(self, key):
        self.browser.keys(KEYS[key])

    def run(self, function, *arguments):
        """What a function of the page gives, which may be a promise; everything that goes in and out is JSON."""
        call = f"({function})({', '.join(map(json.dumps, arguments))})"
        return json.loads(self.browser.evaluate(f"(async () => JSON.stringify([await {call}]))()"))[0]

    def wait(self, function, *arguments):
        """The first result of a function of the page that is true."""
        end = time.monotonic() + PATIENCE
        while True:
            found = None
            try:
                found = self.run(function, *arguments)
            except Exception:  # A page on its way to the next has no scripts.
                if time.monotonic() > end:
                    raise
            if found:
                return found
            if time.monotonic() > end:
                raise AssertionError(f"never true: {function} {arguments}")
            time.sleep(0.02)


@functools.cache
def driven(name):
    """The browser of this name; each is started once."""
    made = Driven({"Chromium": Chromium, "Firefox": Firefox, "WebKit": WebKit}[name]())
    atexit.register(made.close)
    return made
