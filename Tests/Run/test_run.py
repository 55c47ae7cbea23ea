#!/usr/bin/env python3
"""Runs commands with and without `faq run` and compares what they write, to the byte, and how they end.

    Tests/Run/test_run.py FAQ [WORD…]      only what has one of the words in it

Each is run on a terminal of its own, and in pipes; others in a shell with job control, or talked to. The knowledge base that
`faq` is given explains nothing.
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from commands import ENDING, PLAIN, WITH_INPUT  # noqa: E402
from terminal import Terminal  # noqa: E402

FAQ = os.path.abspath(sys.argv[1])
WORDS = sys.argv[2:]
ROOT = pathlib.Path(tempfile.mkdtemp(prefix="faq-run-"))
BASE = ROOT / "base.md"
BASE.write_text("# Nothing\n\n## What does `QUAGGA_E99: no stripe` mean?\n\nPaint it.\n")
RUN = [FAQ, "run", "--kb", str(BASE), "--"]
ENV = {
    "PATH": os.environ["PATH"], "HOME": str(ROOT), "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": "$ ", "LANG": "C.UTF-8",
    "HISTFILE": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "PYTHONDONTWRITEBYTECODE": "1",
}


def plain(data):
    """Without what differs from run to run: numbers of processes, addresses, names of terminals."""
    for pattern, stand_in in [
        (re.escape(" ".join(RUN).encode()) + b" ?", b""), (re.escape(bytes(ROOT)) + rb"/tmp\w+", b"FOLDER"), (rb"/dev/pts/\d+", b"/dev/pts/N"), (rb"0x[0-9a-f]{6,}", b"0xN"),
        (rb"(line \d+: +)\d+ ", rb"\1PID "), (rb"\[(\d)\] \d{2,}", rb"[\1] PID"), (rb"\[1\][+-]", b"[1]"), (rb"cc[A-Za-z0-9]{6}\.", b"ccN."), (rb"/tmp/Gm\w{6}", b"GmN"),
        (rb"[0-9.]+ s, [0-9.]+ [kMG]B/s", b"TIME"), (rb"(node:)\d+", rb"\1PID"), (rb"in [0-9.]+s", b"in N s"),
    ]:
        data = re.sub(pattern, stand_in, data)
    return data


class Case:
    """One comparison: `run` takes the words that go before the command, and a folder, and gives what came of it."""

    def __init__(self, name, run):
        self.name, self.run = name, run

    def outcome(self, prefix):
        folder = pathlib.Path(tempfile.mkdtemp(dir=ROOT)) / "work"
        folder.mkdir()
        try:
            return self.run(prefix, folder)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            return f"{type(error).__name__}: {error}"[:2000]
        finally:
            shutil.rmtree(folder.parent, ignore_errors=True)

    def differs(self):
        first, second = self.outcome([]), self.outcome(RUN)
        if first != second or isinstance(first, str):
            # A machine that is busy, or a race in the command itself.
            print(f"once more: {self.name}", *(str(each)[:300] for each in (first, second)), sep="\n    ", flush=True)
            first, second = self.outcome([]), self.outcome(RUN)
        return None if first == second and not isinstance(first, str) else (first, second)


def on_terminal(command, talk=None, size=(24, 80)):
    def run(prefix, folder):
        terminal = Terminal(prefix + command, folder, ENV, size)
        if talk:
            talk(terminal)
        output, status = terminal.finish()
        return plain(output), status
    return run


def in_pipes(command, data=b"", together=False):
    def run(prefix, folder):
        done = subprocess.run(
            prefix + command, cwd=folder, env=ENV, input=data, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if together else subprocess.PIPE, timeout=30, process_group=0)
        return plain(done.stdout), plain(done.stderr or b""), done.returncode
    return run


def in_files(command):
    def run(prefix, folder):
        with open(folder / "out", "wb") as out, open(folder / "err", "wb") as err:
            done = subprocess.run(
                prefix + command, cwd=folder, env=ENV, stdin=subprocess.DEVNULL, stdout=out, stderr=err, timeout=30, process_group=0)
        return plain((folder / "out").read_bytes()), plain((folder / "err").read_bytes()), done.returncode
    return run


def in_shell(talk, shell=("bash", "--norc", "--noprofile", "-i")):
    """A shell with job control, in which `r` goes before the command."""
    def run(prefix, folder):
        terminal = Terminal(list(shell), folder, ENV)
        terminal.expect(rb"\$ ")
        terminal.type(f"alias r='{' '.join(prefix)} '; bind 'set enable-bracketed-paste off'; clear\n".encode())
        terminal.expect(rb"\x1b\[[23]J.*\$ ")
        terminal.output = b""
        terminal.seen = 0
        talk(terminal)
        terminal.type(b"stty -a | md5sum; exit 0\n")
        output, status = terminal.finish()
        return plain(output), status
    return run


def lines(*steps):
    """Types and waits by turns."""
    def talk(terminal):
        for step in steps:
            if callable(step):
                step(terminal)
            elif isinstance(step, (int, float)):
                time.sleep(step)
            elif isinstance(step, str):
                terminal.type(step.encode())
            else:
                terminal.expect(step)
    return talk


def sent(number, line, expected=b"go"):
    """A signal from outside, to the process itself."""
    def run(prefix, folder):
        process = subprocess.Popen(
            prefix + ["bash", "-c", line], cwd=folder, env=ENV, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        first = process.stdout.readline()
        assert expected in first, first
        time.sleep(0.1)
        process.send_signal(number)
        rest, _ = process.communicate(timeout=20)
        return first + rest, process.returncode
    return run


def sent_on_terminal(number, line, expected=rb"go"):
    def talk(terminal):
        terminal.expect(expected)
        time.sleep(0.1)
        terminal.process.send_signal(number)
    return on_terminal(["bash", "-c", line], talk)


def resized(terminal):
    terminal.expect(rb"24 80")
    terminal.resize(40, 100)
    terminal.expect(rb"40 100")


def cases():
    for line in PLAIN:
        program = line.split()[0]
        if program not in ("umask", "ulimit", "cd") and not shutil.which(program):
            continue
        yield Case(f"on a terminal: {line}", on_terminal(["bash", "-c", line]))
        yield Case(f"in pipes: {line}", in_pipes(["bash", "-c", line]))
    for line, data in WITH_INPUT:
        yield Case(f"with input: {line}", in_pipes(["bash", "-c", line], data))
    for line in ("echo out; echo err >&2; echo more; exit 3", "seq 50000; ls /nowhere", "ls /nowhere; seq 50000"):
        yield Case(f"both streams in one pipe: {line}", in_pipes(["bash", "-c", line], together=True))
        yield Case(f"in files: {line}", in_files(["bash", "-c", line]))

    def statuses(prefix, folder):
        return [subprocess.run(prefix + ["sh", "-c", f"exit {n}"], env=ENV).returncode for n in range(256)]
    yield Case("every exit status", statuses)
    for number in ENDING:
        line = ["sh", "-c", f"ulimit -c 0; kill -{number} $$"]
        yield Case(f"ended by signal {number}, on a terminal", on_terminal(line))
        yield Case(f"ended by signal {number}, in pipes", in_pipes(line))
    for name in ("HUP", "INT", "QUIT", "USR1", "USR2", "ALRM", "TERM", "KILL", "XCPU"):
        number = getattr(signal, f"SIG{name}")
        ends = "ulimit -c 0; echo go; exec sleep 20"
        yield Case(f"SIG{name} from outside, in pipes", sent(number, ends))
        yield Case(f"SIG{name} from outside, on a terminal", sent_on_terminal(number, ends))
        if name != "KILL":
            traps = f"trap 'echo caught; exit 7' {name}; echo go; for i in {{1..100}}; do sleep 0.05; done"
            yield Case(f"SIG{name} caught, in pipes", sent(number, traps))
            yield Case(f"SIG{name} caught, on a terminal", sent_on_terminal(number, traps))

    big = ["python3", "-c", "import sys\nfor i in range(100): sys.stdout.buffer.write(bytes(range(256)) * 400)"]
    yield Case("10 MB in pipes", in_pipes(big))
    yield Case("10 MB on a terminal", on_terminal(["bash", "-c", "seq 1500000"]))

    def reader_goes(prefix, folder):
        line = " ".join(f"'{word}'" for word in prefix)
        done = subprocess.run(
            ["bash", "-c", f"{line} seq 1000000 | head -n 3; echo ${{PIPESTATUS[0]}}; {line} sh -c 'sleep 0.2; echo x' | true;"
             f" echo ${{PIPESTATUS[0]}}; : | {line} cat; (sleep 0.1; echo late) | {line} cat"],
            cwd=folder, env=ENV, stdout=subprocess.PIPE, timeout=20)
        return done.stdout, done.returncode
    yield Case("a reader that goes away", reader_goes)

    def left_behind(prefix, folder):
        began = time.monotonic()
        process = subprocess.Popen(
            prefix + ["bash", "-c", "(sleep 1; echo late) & echo now; exit 3"], env=ENV, stdout=subprocess.PIPE)
        status = process.wait(timeout=10)
        waited = time.monotonic() - began
        return status, waited < 0.9, process.stdout.read()
    yield Case("what was left behind writes on", left_behind)

    def descriptors(prefix, folder):
        reading, writing = os.pipe()
        process = subprocess.Popen(
            prefix + ["bash", "-c", f"echo to three >&{writing}; exec {writing}>&-; sleep 1"], env=ENV, pass_fds=[writing])
        os.close(writing)
        began = time.monotonic()
        text = os.read(reading, 100), os.read(reading, 100)
        quick = time.monotonic() - began < 0.9
        os.close(reading)
        return text, quick, process.wait()
    yield Case("files that the command inherits are its own to close", descriptors)

    def closed(prefix, folder):
        line = " ".join(f"'{word}'" for word in prefix)
        done = subprocess.run(
            ["bash", "-c", f"{line} ls -l /proc/self/fd <&- 2>&1 | wc -l; {line} cat <&-; echo $?; {line} /bin/echo lost >&-;"
             f" echo $?; {line} sh -c 'echo out; echo err >&2' 2>&-; echo $?"],
            cwd=folder, env=ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=20)
        return done.stdout, done.stderr, done.returncode
    yield Case("streams that are closed stay closed", closed)

    def ignored(prefix, folder):
        def ignore():
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGTERM])
        done = subprocess.run(
            prefix + ["grep", "-E", "Sig(Blk|Ign|Cgt)", "/proc/self/status"], env=ENV, stdout=subprocess.PIPE,
            preexec_fn=ignore, restore_signals=False)
        return done.stdout, done.returncode
    yield Case("signals that are ignored and blocked stay so", ignored)

    shell = ["bash", "-c"]
    talked = [
        ("a line is read", shell + ["read -p 'name: ' x; echo \"hi $x\""], lines(rb"name: ", "bob\n")),
        ("a line is edited", shell + ["read -p 'name: ' x; echo \"<$x>\""], lines(rb"name: ", "bop\x7fb\n")),
        ("without echo", shell + ["read -s -p 'password: ' x; echo; echo ${#x}"], lines(rb"password: ", 0.1, "secret\n")),
        ("stty -echo", shell + ["stty -echo; echo ready; read x; stty echo; echo $x"], lines(rb"ready", 0.1, "abc\n")),
        ("one key", shell + ["read -n 1 -p 'key: ' x; echo; echo \"<$x>\""], lines(rb"key: ", 0.1, "y")),
        ("raw mode", ["python3", "-c", "import tty, sys; tty.setraw(0); print('raw', flush=True); x = sys.stdin.buffer.raw.read(3);"
                      "print(x)"], lines(rb"raw", 0.1, "\x03\x1a\x04")),
        ("end of input", ["cat"], lines(0.3, "abc\n", rb"abc\r\nabc", "\x04")),
        ("Ctrl-C", shell + ["echo go; sleep 20"], lines(rb"go", "\x03")),
        ("Ctrl-\\", shell + ["ulimit -c 0; echo go; sleep 20"], lines(rb"go", 0.2, "\x1c")),
        ("Ctrl-C that is caught", shell + ["trap 'echo int; exit 4' INT; echo go; sleep 20"], lines(rb"go", "\x03")),
        ("Ctrl-C that is ignored", shell + ["trap '' INT; echo go; sleep 0.5; echo on"], lines(rb"go", 0.1, "\x03")),
        ("Ctrl-C in Python", ["python3", "-c", "import time; print('go', flush=True); time.sleep(20)"], lines(rb"go", "\x03")),
        ("Ctrl-S and Ctrl-Q", shell + ["echo go; read x; echo on; echo off"], lines(rb"go", "\x13\x11\n")),
        ("the terminal itself", shell + ["exec 3<>/dev/tty; echo ask >&3; read x <&3; echo got $x >&3"], lines(rb"ask", 0.1, "me\n")),
        ("a shell", ["bash", "--norc", "--noprofile", "-i"], lines(rb"\$ ", "echo a$((1+1))\n", rb"a2", rb"\$ ", "exit 3\n")),
        ("jobs of a shell", ["bash", "--norc", "--noprofile", "-i"], lines(
            rb"\$ ", "sleep 20\n", 0.3, "\x1a", rb"Stopped.*\$ ", "kill -9 %1; sleep 0.3; wait %1\n", rb"\$ ", "exit 3\n")),
        ("Python's prompt", ["python3", "-q"], lines(rb">>> ", "1+1\n", rb"2\r\n", rb">>> ", "exit(4)\n")),
        ("less", ["less", "/etc/passwd"], lines(rb"root", 0.2, "q")),
        ("less of a pipe", shell + ["seq 500 | less"], lines(rb"23", 0.2, " ", rb"46", "q")),
        ("vi", ["vi", "-u", "NONE", "new.txt"], lines(rb"new", 0.3, "ihello\x1b", 0.1, ":wq\r")),
        ("top", ["top", "-b", "-n", "1", "-p", "1", "-w", "1"], None),
        ("a new size", shell + ["trap 'stty size; exit 2' WINCH; stty size; while :; do sleep 0.05; done"], resized),
        ("bc", ["bc", "-q"], lines(0.3, "2*3\n", rb"6\r\n", 0.3, "quit\n")),
        ("su without rights", shell + ["stty -echo; printf 'pin: '; read x; stty echo; echo; exit 1"], lines(rb"pin: ", 0.1, "1\n")),
    ]
    for name, command, talk in talked:
        if shutil.which(command[0]):
            yield Case(f"talked to: {name}", on_terminal(command, talk))
    yield Case("a small terminal", on_terminal(["stty", "size"], size=(5, 20)))
    yield Case("a terminal of no size", on_terminal(["stty", "size"], size=(0, 0)))

    in_job = [
        ("stopped and continued", lines(
            "r sh -c 'echo go; sleep 1; echo end'\n", rb"go\r\n", 0.1, "\x1a", rb"Stopped.*\$ ", "fg\n", rb"end\r\n.*\$ ",
            "echo status $?\n", rb"status 0\r\n.*\$ ")),
        ("stopped and continued in the background", lines(
            "r sh -c 'echo go; sleep 0.5; echo end'\n", rb"go\r\n", 0.1, "\x1a", rb"Stopped.*\$ ", "bg; wait\n", rb"end\r\n", rb"\$ ")),
        ("stopped twice", lines(
            "r sh -c 'echo go; sleep 2; echo end'\n", rb"go\r\n", 0.1, "\x1a", rb"Stopped.*\$ ", "fg\n", 0.3, "\x1a",
            rb"Stopped.*\$ ", "fg\n", rb"end\r\n.*\$ ")),
        ("stopped and ended", lines(
            "r sh -c 'echo go; sleep 20'\n", rb"go\r\n", 0.1, "\x1a", rb"Stopped.*\$ ", "kill %1; sleep 0.3; fg\n", rb"\$ ", "echo status $?\n",
            rb"status \d+\r\n.*\$ ")),
        ("in the background", lines("r sh -c 'sleep 0.2; echo out; exit 3' &\n", rb"out\r\n", "wait $!; echo status $?\n", rb"status 3\r\n", rb"\$ ")),
        ("reads in the background", lines(
            "r sh -c 'sleep 0.3; read x; echo got $x' &\n", rb"\$ ", 0.7, "\n", rb"Stopped.*\$ ", "fg\n", 0.3, "me\n", rb"got me\r\n.*\$ ")),
        ("Ctrl-C, and the shell goes on", lines("r sleep 20\n", 0.4, "\x03", rb"\$ ", "echo status $?\n", rb"status 130\r\n.*\$ ")),
        ("ended by a signal", lines("r sh -c 'kill -9 $$'\n", rb"Killed.*\$ ", "echo status $?\n", rb"status 137\r\n.*\$ ")),
        ("first of a pipeline", lines("r seq 5 | tail -n 1\n", rb"5\r\n.*\$ ")),
        ("last of a pipeline", lines("seq 5 | r tail -n 1\n", rb"5\r\n.*\$ ")),
        ("a pager at the end of a pipeline", lines("r seq 500 | less\n", rb"23", 0.3, " ", rb"46", 0.1, "q", rb"\$ ")),
        ("Ctrl-C in a pipeline", lines("r sleep 20 | cat\n", 0.4, "\x03", rb"\$ ", "echo ${PIPESTATUS[*]}\n", rb"130", rb"\$ ")),
        ("Ctrl-Z in a pipeline", lines("r sh -c 'sleep 1; echo end' | cat\n", 0.4, "\x1a", rb"Stopped.*\$ ", "fg\n", rb"end\r\n.*\$ ")),
        ("asks in a pipeline", lines("r sh -c 'read x </dev/tty; echo got $x' | cat\n", 0.4, "me\n", rb"got me\r\n.*\$ ")),
        ("standard error on the terminal alone", lines("r sh -c 'echo out; echo err >&2; exit 2' >f; cat f\n", rb"err\r\nout\r\n.*\$ ")),
        ("asks with its output in a file", lines("r sh -c 'read x; echo got $x' >f\n", 0.4, "me\n", rb"\$ ", "cat f\n", rb"got me\r\n.*\$ ")),
        ("changes the terminal", lines("r stty -echo\n", rb"\$ ", "r stty echo\n", rb"\$ ")),
        ("writes on after its end", lines("r sh -c '(sleep 0.4; echo late) & echo now'\n", rb"now\r\n.*\$ ", rb"late\r\n", "\n", rb"\$ ")),
        ("types ahead", lines("r sleep 1\n", 0.5, "echo a$((1+1))head\n", rb"a2head\r\n.*\$ ")),
        ("a loop", lines("for i in 1 2 3; do r echo $i; done\n", rb"3\r\n.*\$ ")),
        ("in place of a command", lines("echo \"<$(r echo inner)>\"\n", rb"<inner>\r\n.*\$ ")),
    ]
    for name, talk in in_job:
        yield Case(f"in a shell: {name}", in_shell(talk))

    # What is run runs in turn.
    nested = on_terminal(RUN + ["bash", "-c", "stty size; echo in; exit 9"])
    yield Case("one in another", nested)
    yield Case("one in another, in pipes", in_pipes(RUN + ["bash", "-c", "echo in; exit 9"]))


def main():
    chosen = [case for case in cases() if not WORDS or any(word in case.name for word in WORDS)]
    began = time.monotonic()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS", "6"))) as pool:
        for case, difference in zip(chosen, pool.map(Case.differs, chosen)):
            if difference:
                failed += 1
                print(f"differs: {case.name}\n    without: {str(difference[0])[:600]}\n    with:    {str(difference[1])[:600]}")
    shutil.rmtree(ROOT, ignore_errors=True)
    print(f"run: {len(chosen)} commands, {failed} different, {time.monotonic() - began:.0f} s")
    return 1 if failed or not chosen else 0


sys.exit(main())
