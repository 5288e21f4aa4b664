"""A terminal at which a command is used as a person would use it."""

import fcntl
import os
import pty
import re
import select
import subprocess
import termios
import time

from vault import IS_ROOT, ORDINARY, Failed, Place, piped


class Terminal:
    """Runs a command with a terminal of its own; `with` ends what is still running."""

    def __init__(self, place, *words, passphrase=None, command=None, limits=None, **more):
        self.words, self.text, self.raw = words, "", b""
        self.near, self.far = pty.openpty()
        given = []
        if passphrase is not None:
            given = [piped(place.passphrase if passphrase is True else passphrase)]
            words = ("--passphrase-fd", str(given[0]), *words)
        identity = {}
        if IS_ROOT:
            identity = {"user": ORDINARY, "group": ORDINARY, "extra_groups": []}
        streams = {name: more.pop(name, self.far) for name in ("stdin", "stdout", "stderr")}
        self.process = subprocess.Popen(
            command or place.command(words), cwd=place.folder, **streams, env=place.environment(),
            start_new_session=True, pass_fds=given, preexec_fn=lambda: prepare(self.far, limits),
            **identity, **more)
        for number in given:
            os.close(number)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.returncode is None:
            self.process.kill()
            self.process.wait()
        self.close()

    def close(self):
        """Hangs the terminal up."""
        for number in (self.near, self.far):
            if number is not None:
                os.close(number)
        self.near = self.far = None

    def read(self, seconds):
        ready, _, _ = select.select([self.near], [], [], seconds)
        if not ready:
            return False
        try:
            content = os.read(self.near, 65536)
        except OSError:
            return False
        self.raw += content
        self.text += content.decode(errors="replace")
        return bool(content)

    def expect(self, pattern, seconds=30):
        """Waits until the pattern shows behind what was found before, and returns the match."""
        end = time.monotonic() + seconds
        while True:
            if found := re.search(pattern, self.text[self.place:], re.DOTALL):
                self.place += found.end()
                return found
            left = end - time.monotonic()
            if left <= 0 or (not self.read(min(left, 0.2)) and self.process.poll() is not None
                             and not self.read(0)):
                raise Failed(
                    f"{' '.join(map(str, self.words))}: no '{pattern}' on the terminal but "
                    f"{self.text[self.place:][-300:]!r}")

    place = 0

    def send(self, text):
        content = text.encode() if isinstance(text, str) else text
        while content:
            # The terminal holds 4 KiB that nobody has read, and drops what comes on top.
            count = os.write(self.near, content[:1024])
            content = content[count:]
            if content:
                time.sleep(0.02)

    def signal(self, number):
        os.kill(self.process.pid, number)

    def finish(self, *codes, seconds=30):
        """Waits for the end of the command, which has to be one of these exit codes."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise Failed(f"{' '.join(map(str, self.words))}: no end; {self.text[-300:]!r}")
            self.read(0.05)
        while self.read(0):
            pass
        code = self.process.returncode
        code = 128 - code if code < 0 else code
        Place.seen.add(code)
        if codes and code not in codes:
            raise Failed(
                f"{' '.join(map(str, self.words))}: exit {code} instead of {codes}: "
                f"{self.text[-300:]!r}")
        return code

    @property
    def echoes(self):
        """Whether what is typed is shown."""
        return bool(termios.tcgetattr(self.far)[3] & termios.ECHO)

    @property
    def modes(self):
        return termios.tcgetattr(self.far)


def prepare(descriptor, limits):
    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)
    for name, value in (limits or {}).items():
        import resource
        resource.setrlimit(name, value)
