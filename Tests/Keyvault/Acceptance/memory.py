"""What can be found in the memory of a process."""

import base64
import os
import re


def encodings(secret):
    """A secret in the spellings in which it may have been left behind."""
    yield "UTF-8", secret
    yield "UTF-16", secret.decode().encode("utf-16-le")
    yield "hexadecimal digits", secret.hex().encode()
    yield "hexadecimal digits", secret.hex().upper().encode()
    # In base 64 it looks different for each remainder of its place by three.
    for shift in range(3):
        text = base64.b64encode(bytes(shift) + secret)
        yield "base 64", text[{0: 0, 1: 2, 2: 3}[shift]:-4]


def scan(process, secrets):
    """How often each secret occurs in the readable memory, by its name and its encoding."""
    patterns = [
        (name, how, pattern) for name, secret in secrets.items()
        for how, pattern in (encodings(secret) if secret.isascii() else [("bytes", secret)])]
    hits = {}
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb", 0) as memory:
        for line in maps:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+) ", line)
            start, end = int(match[1], 16), int(match[2], 16)
            if "r" not in match[3] or "[vvar" in line or "[vsyscall]" in line:
                continue
            try:
                content = os.pread(memory.fileno(), end - start, start)
            except OSError:
                continue
            for name, how, pattern in patterns:
                if count := content.count(pattern):
                    hits[name, how] = hits.get((name, how), 0) + count
    return hits
