#!/usr/bin/env python3
"""Types a line and Tab into an interactive shell, and fails unless a word is put in its place or offered.

    Tests/Run/complete.py zsh|fish COMPLETIONS WORD LINE
"""
import os
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from terminal import Terminal  # noqa: E402

shell, completions, word, line = sys.argv[1:]
environment = dict(os.environ, TERM="dumb" if shell == "zsh" else "xterm", LC_ALL="C.UTF-8")
commands = {
    "zsh": (["zsh", "-f", "-i"], f"PS1='READY> '; fpath=({completions} $fpath); autoload -U compinit; compinit -u -D"),
    "fish": (["fish", "--no-config", "-i"], f"function fish_prompt; echo -n 'READY> '; end; source {completions}/faq.fish"),
}
command, start = commands[shell]
terminal = Terminal(command, os.getcwd(), environment)
try:
    terminal.expect(rb"[%>#$] ?")
    terminal.type(start.encode() + b"\r")
    terminal.expect(rb"\n.*READY> ")
    terminal.type(b"echo settled\r")
    terminal.expect(rb"settled\r?\n.*READY> ")
    # A shell may drop what comes before it has set the terminal.
    time.sleep(0.3)
    terminal.read(0)
    terminal.seen = len(terminal.output)
    terminal.type(line.encode() + b"\t")
    terminal.expect(word.encode(), 10)
except AssertionError as error:
    sys.exit(str(error)[-600:])
finally:
    terminal.process.kill()
