#!/usr/bin/env python3
"""The hook in real shells: the cause above the next prompt, once; the status stays; nothing is run again.

    Tests/Run/test_hook.py FAQ
"""
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from terminal import Terminal  # noqa: E402

FAQ = pathlib.Path(sys.argv[1]).resolve()
SHELLS = {
    "bash": (["bash", "--noprofile", "--rcfile", "rc", "-i"], 'eval "$(faq hook bash)"', "status=$?"),
    "zsh": (["zsh", "-d", "-i"], 'eval "$(faq hook zsh)"', "status=$?"),
    "fish": (["fish", "-i"], "faq hook fish | source", "status=$status"),
}
# What others do before a prompt, and a prompt that is known.
OTHERS = {
    "bash": "PROMPT_COMMAND='echo others:$?'\nPS1='READY> '\n",
    "zsh": "precmd() { echo others:$? }\nPS1='READY> '\nunsetopt zle prompt_cr prompt_sp\n",
    "fish": "function others --on-event fish_prompt; echo others:$status; end\nfunction fish_prompt; echo -n 'READY> '; end\n"
            "function fish_greeting; end\nset -g fish_autosuggestion_enabled 0\n",
}


def check(shell, folder):
    command, hook, status = SHELLS[shell]
    config = {"bash": "rc", "zsh": ".zshrc", "fish": ".config/fish/config.fish"}[shell]
    (folder / config).parent.mkdir(parents=True, exist_ok=True)
    (folder / config).write_text(OTHERS[shell] + hook + "\n" + hook + "\n")
    (folder / "base.md").write_text("# Lamps\n\n## What does `LAMP_E17: bulb dark` mean?\n\nChange the bulb.\n")
    (folder / "fails").write_text("#!/bin/sh\necho run >>runs\necho error LAMP_E17: bulb dark\nexit 7\n")
    (folder / "fails").chmod(0o755)
    env = {"PATH": f"{FAQ.parent}:{os.environ['PATH']}", "HOME": str(folder), "ZDOTDIR": str(folder), "TERM": "dumb",
           "LC_ALL": "C.UTF-8", "FAQ_KB": "base.md", "XDG_RUNTIME_DIR": str(folder / "state")}
    terminal = Terminal(command, folder, env)
    terminal.expect(rb"READY> ")

    def say(line):
        begin = getattr(say, "seen", 0)
        terminal.type(line.encode() + b"\r")
        # Some shells draw the prompt anew at each word that is typed.
        size, until = -1, time.monotonic() + 20
        while time.monotonic() < until:
            if size == len(terminal.output) and re.search(rb"\n[^\n]*READY> [^\n]*$", terminal.output[begin:]):
                break
            size = len(terminal.output)
            terminal.read(0.3)
        say.seen = len(terminal.output)
        return terminal.output[begin:].decode(errors="replace")

    failed = []

    def hold(what, is_so, text):
        if not is_so:
            failed.append(f"{shell}: {what}: {text!r}")

    text = say("faq run -- ./fails")
    hold("shows the cause", text.count("Change the bulb.") == 1, text)
    hold("what others do before the prompt sees the status", "others:7" in text, text)
    text = say("sh -c 'exit 5'")
    hold("shows it once", "Change the bulb." not in text, text)
    hold("the status of what is not run by faq", "others:5" in text, text)
    text = say("faq run -- ./fails; echo " + status)
    hold("the status stays", "status=7" in text, text)
    text = say("faq-last")
    hold("shows it again", "Change the bulb." in text, text)
    text = say("faq run -- true")
    hold("says nothing of a success", "Change the bulb." not in text, text)
    hold("runs nothing again", (folder / "runs").read_text() == "run\nrun\n", (folder / "runs").read_text())
    kept = list((folder / "state/faq").iterdir())
    hold("keeps one cause", len(kept) == 1 and kept[0].stat().st_mode & 0o777 == 0o600, kept)
    terminal.type(b"exit\r")
    terminal.finish()
    if shell != "bash":
        hold("leaves nothing", not list((folder / "state/faq").iterdir()), "")
    return failed


def main():
    failed = []
    shells = [shell for shell in SHELLS if shutil.which(shell)]
    for shell in shells:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="faq-hook-"))
        try:
            failed += check(shell, folder)
        except AssertionError as error:
            failed.append(f"{shell}: {error}")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print("\n".join(failed + [f"hook: {', '.join(shells)}, {len(failed)} failed"]))
    return 1 if failed or "bash" not in shells else 0


sys.exit(main())
