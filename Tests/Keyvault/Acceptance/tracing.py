"""Runs commands below strace: to see their system calls, and to make some of them fail."""

import contextlib
import dataclasses
import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time

from vault import Failed, Skipped, needs, piped

LINE = re.compile(r"(?:(\d+) +)?(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?: (E[A-Z0-9]+))?.*")
PARTS = re.compile(r"(\d+) +(?:(.*) <unfinished \.\.\.>|<\.\.\. \w+ resumed>(.*))$")
SIGNAL = re.compile(r"(?:\d+ +)?(?:\+\+\+|---) (.*) (?:\+\+\+|---)")
# The first thing that the program does itself is to forbid tracing; what comes before loads it.
BEGINNING = "PR_SET_DUMPABLE"


@dataclasses.dataclass
class Call:
    """A system call: `number` counts those of the same name from the start of the process."""

    name: str
    arguments: str
    result: int
    error: str | None
    number: int
    is_own: bool

    @property
    def descriptor(self):
        """The descriptor that is its first argument, or -1."""
        found = re.match(r"(\d+)\b", self.arguments)
        return int(found[1]) if found else -1

    @property
    def strings(self):
        return re.findall(r'"((?:[^"\\]|\\.)*)"', self.arguments)


def trace(place, *words, inject=None, only=None, **options):
    """Runs a command and returns its result and its system calls.

    `inject` makes calls fail, as in `fsync:error=EIO:when=2`; `only` names the calls to look at.
    """
    needs("strace")
    handle, log = tempfile.mkstemp(prefix="keyvault-strace-")
    os.close(handle)
    try:
        before = ["strace", "-f", "-qq", "-s", "256", "-o", log]
        if only or inject:
            before += ["-e", "trace=" + (only or f"prctl,{inject.split(':')[0]}")]
        if inject:
            before += ["-e", f"inject={inject}"]
        result = place.run(*words, before=before, tracer=True, **options)
        if result.code == 1 and b"strace:" in result.err and b"ptrace" in result.err:
            raise Skipped("strace may not trace here")
        return result, calls(pathlib.Path(log).read_text(errors="replace"))
    finally:
        os.unlink(log)


def calls(text):
    counts, found, is_own, pending = {}, [], False, {}
    for line in text.splitlines():
        if parts := PARTS.match(line):
            process, begun, resumed = parts.groups()
            if begun is not None:
                pending[process] = begun
                continue
            line = f"{process} {pending.pop(process, '')}{resumed}"
        if SIGNAL.match(line):
            continue
        matched = LINE.match(line)
        if not matched:
            continue
        _, name, arguments, result, error = matched.groups()
        is_own = is_own or (name == "prctl" and BEGINNING in arguments)
        counts[name] = counts.get(name, 0) + 1
        number = int(result, 16 if result.startswith("0x") else 10) if result != "?" else 0
        found.append(Call(name, arguments, number, error, counts[name], is_own))
    if not found:
        raise Failed("strace shows no system calls")
    return found


@contextlib.contextmanager
def stopped(place, *words, at, secret=None, **options):
    """Runs a command until it has made the call `at`, and lends its process while it stands still.

    No build of its own is needed for that: strace stops the process with a signal.
    """
    before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={at.name}",
              "-e", f"inject={at.name}:signal=STOP:when={at.number}"]
    source = subprocess.DEVNULL
    if secret is not None:
        words, source = (*words, "--secret-stdin"), piped(secret)
    tracer = place.start(
        words, before=before, tracer=True, stdin=source, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, **options)
    if source != subprocess.DEVNULL:
        os.close(source)
    try:
        yield standing(tracer)
    finally:
        os.killpg(tracer.pid, signal.SIGKILL)
        tracer.wait()


def standing(tracer):
    """The process below `tracer` once it stands still; None if it ends before."""
    end, before, count = time.monotonic() + 30, None, 0
    children = pathlib.Path(f"/proc/{tracer.pid}/task/{tracer.pid}/children")
    while tracer.poll() is None and time.monotonic() < end:
        time.sleep(0.005)
        for child in children.read_text().split():
            try:
                status = pathlib.Path(f"/proc/{child}/status").read_text()
            except FileNotFoundError:
                continue
            state = re.search(r"State:\t(.)|$", status)[1]
            # At a call that is traced it stands still, too, but it does not stay there.
            switches = re.findall(r"ctxt_switches:\t(\d+)", status)
            count = count + 1 if state in ("t", "T") and switches == before else 0
            before = switches
            if count == 12:
                return int(child)
    return None
