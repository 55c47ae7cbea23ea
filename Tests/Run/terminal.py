"""A command on a terminal of its own, or in pipes: what it writes, and how it ends."""
import errno
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time


class Terminal:
    """Starts a command that leads a session with a pseudo-terminal."""

    def __init__(self, command, folder, env, size=(24, 80), stdin=None, stdout=None):
        self.output = b""
        self.status = None
        near = None
        self.file, near = pty.openpty()
        fcntl.ioctl(near, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))

        def lead():
            os.setsid()
            fcntl.ioctl(near, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            command, cwd=folder, env=env, stdin=near if stdin is None else stdin,
            stdout=near if stdout is None else stdout, stderr=near, preexec_fn=lead, close_fds=True)
        os.close(near)

    def read(self, seconds):
        """Reads what comes within a time; false at the end."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        if not ready:
            return True
        try:
            piece = os.read(self.file, 1 << 16)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            piece = b""
        self.output += piece
        return bool(piece)

    def expect(self, text, seconds=20):
        """Waits until a text, a pattern of bytes, has come since the last one that was waited for."""
        until = time.monotonic() + seconds
        begin = getattr(self, "seen", 0)
        while True:
            found = re.search(text, self.output[begin:], re.DOTALL)
            if found:
                self.seen = begin + found.end()
                return found
            if time.monotonic() > until:
                raise AssertionError(f"no {text!r} in {self.output[begin:]!r}")
            if not self.read(0.2) and not re.search(text, self.output[begin:], re.DOTALL):
                raise AssertionError(f"ended without {text!r}: {self.output[begin:]!r}")

    def type(self, text):
        os.write(self.file, text)

    def resize(self, rows, columns):
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def settings(self):
        return termios.tcgetattr(self.file)

    def finish(self, seconds=30):
        """Reads to the end; the status is below 0 for a signal."""
        until = time.monotonic() + seconds
        while self.read(0.05):
            if time.monotonic() > until:
                self.process.kill()
                raise AssertionError(f"does not end: {self.output[-500:]!r}")
            if self.process.poll() is not None:
                # What somebody else still has open is not waited for.
                while select.select([self.file], [], [], 0.05)[0] and self.read(0):
                    pass
                break
        self.status = self.process.wait(timeout=max(1, until - time.monotonic()))
        os.close(self.file)
        return self.output, self.status
