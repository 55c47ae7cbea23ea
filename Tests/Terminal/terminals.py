"""Terminals to try the command in: tmux, which shows what a person would see.

    with Terminal(columns=80, rows=24) as terminal:
        terminal.run(FAQ, "--kb", KB)
        terminal.press("Down", "Enter")
        terminal.wait_for("clockwise")
        print(terminal.text())

A shell runs in it, so that what a command leaves behind is seen, too.
"""

import difflib
import os
import pathlib
import shlex
import shutil
import subprocess
import tempfile
import time
import unittest

FAQ = os.environ["FAQ"]
HERE = pathlib.Path(__file__).parent
GOLDENS = HERE / "Goldens"
KB = HERE / "sample/lamp.md"
# Seconds; only what goes wrong takes so long.
PATIENCE = 15
PROMPT = "ready$ "


class Terminal:
    def __init__(self, columns=80, rows=24, locale="C.UTF-8", term="xterm-256color", environment={}):
        self.folder = tempfile.mkdtemp(prefix="faq-terminal-")
        variables = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "LC_ALL": locale, "TERM": term, "PS1": PROMPT,
            "SHELL": "/bin/bash", **environment}
        self.variables = {name: value for name, value in variables.items() if value is not None}
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows, "cat")
        for option in [("status", "off"), ("remain-on-exit", "on"), ("escape-time", "0"), ("set-clipboard", "on")]:
            self.tmux("set-option", "-g", *option)
        words = ["env", "-i", *(f"{name}={value}" for name, value in self.variables.items()), "bash", "--norc",
                 "--noprofile", "-i"]
        self.tmux("respawn-pane", "-k", "-c", self.folder, shlex.join(words))
        self.wait_for(PROMPT.strip())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run([*self.server, "kill-server"], capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def server(self):
        return ["tmux", "-u", "-S", f"{self.folder}/socket"]

    def tmux(self, *words):
        done = subprocess.run(
            [*self.server, *map(str, words)], check=True, capture_output=True, text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"})
        return done.stdout

    def enter(self, line):
        """Has the shell run a line, on an empty screen."""
        self.tmux("send-keys", "-l", "clear; " + line)
        self.tmux("send-keys", "Enter")

    def run(self, *words):
        self.enter(shlex.join(map(str, words)))

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)

    def press(self, *keys):
        """Keys by the names of tmux, such as Enter, C-c or M-1."""
        self.tmux("send-keys", *keys)

    def paste(self, text):
        subprocess.run([*self.server, "load-buffer", "-b", "pasted", "-"], input=text.encode(), check=True)
        self.tmux("paste-buffer", "-p", "-d", "-b", "pasted")

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", columns, "-y", rows)

    def text(self, styles=False):
        """The screen, without the blanks at the ends of lines."""
        shown = self.tmux("capture-pane", "-p", *(["-e"] if styles else []))
        return "\n".join(line.rstrip() for line in shown.split("\n")).rstrip("\n") + "\n"

    def wait(self, condition, what):
        end = time.monotonic() + PATIENCE
        while not (result := condition()):
            if time.monotonic() > end:
                raise AssertionError(f"{what}; the terminal shows:\n{self.text()}")
            time.sleep(0.02)
        return result

    def wait_for(self, text):
        self.wait(lambda: text in self.text(), f"{text!r} does not come")

    def wait_until_gone(self, text):
        self.wait(lambda: text not in self.text(), f"{text!r} stays")

    def steady_text(self, styles=False):
        """The screen once it does not change any more."""
        shown, since = None, time.monotonic()
        while time.monotonic() - since < 0.4:
            if (now := self.text(styles)) != shown:
                shown, since = now, time.monotonic()
            time.sleep(0.05)
        return shown

    def process(self):
        """The process that the terminal is at the disposal of, by its number."""
        shell = int(self.tmux("display-message", "-p", "#{pane_pid}"))
        stat = pathlib.Path(f"/proc/{shell}/stat").read_text().rsplit(")", 1)[1].split()
        return int(stat[5])

    def wait_for_shell(self):
        """Waits until the command has ended, and gives its status."""
        self.wait(lambda: self.text().rstrip().endswith(PROMPT.strip()), "the command does not end")
        self.tmux("send-keys", "-l", "echo status $?")
        self.tmux("send-keys", "Enter")
        self.wait(lambda: "status " in self.text().replace("echo status $?", ""), "the shell does not answer")
        return int(self.text().replace("echo status $?", "").split("status ")[-1].split()[0])

    def settings(self):
        """How the terminal is set, by stty."""
        self.enter("stty -g > settings; tput -V > /dev/null 2>&1; echo settled")
        self.wait(lambda: "\nsettled" in "\n" + self.text().replace("echo settled", ""), "stty does not answer")
        return pathlib.Path(self.folder, "settings").read_text()

    def modes(self):
        """What programs have set beyond that: alternate screen, cursor, wrapping, brackets around what is pasted."""
        return self.tmux("display-message", "-p", "#{alternate_on} #{cursor_flag} #{wrap_flag}").strip()


class TerminalCase(unittest.TestCase):
    maxDiff = None

    def terminal(self, **options):
        terminal = Terminal(**options)
        self.addCleanup(terminal.__exit__)
        return terminal

    def assert_shows(self, terminal, golden, styles=False):
        """Compares the screen with a file in Goldens, or writes it where RECORD is set."""
        file = GOLDENS / f"{golden}.txt"
        if os.environ.get("RECORD"):
            GOLDENS.mkdir(exist_ok=True)
            file.write_text(terminal.steady_text(styles))
            return
        wanted = file.read_text()
        end = time.monotonic() + PATIENCE
        while (shown := terminal.text(styles)) != wanted:
            if time.monotonic() > end:
                lines = difflib.unified_diff(
                    wanted.splitlines(), shown.splitlines(), str(file), "the terminal", lineterm="")
                self.fail("\n".join(lines))
            time.sleep(0.02)
