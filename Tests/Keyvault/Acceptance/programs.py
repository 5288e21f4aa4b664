"""Check 43: a program that takes the process over with secrets."""

import os
import pathlib
import re
import signal
import subprocess
import time

from tracing import trace
from vault import canary, expect, wait


def check_43(place, is_long):
    secret = canary()
    place.shop(secret=secret)

    def run(*words):
        return place.run("exec", *words)

    run("--env", "S=shop/UATC", "--", "sh", "-c", "exit 42").expect(42)
    shown = run("--env", "S=shop/UATC", "--", "printenv", "S").expect(0)
    expect(shown.out == secret.encode() + b"\n", "the variable has another value")
    shown = run("--file", "F=shop/UATC", "--", "sh", "-c", 'cat "$F"; echo "$F"').expect(0)
    expect(shown.out.startswith(secret.encode()), "the file has another content")
    expect(re.search(rb"/proc/self/fd/\d+\n$", shown.out), f"the path is {shown.out[-40:]!r}")
    for name in ("LD_PRELOAD", "PATH", "HOME", "IFS", "BASH_ENV", "ENV", "KEYVAULT_FILE", "1A",
                 "A-B"):
        for option in ("--env", "--file"):
            run(option, f"{name}=shop/UATC", "--", "true").expect(2)
    run("--env", "S=shop/UATC", "--", "/nonexistent").expect(127)
    run("--env", "S=shop/UATC", "--", "no-such-program-here").expect(127)
    run("--env", "S=shop/UATC", "--", str(place.put("plain", "x", 0o600))).expect(126)
    run("--env", "S=shop/PROD", "--", "true").expect(3)
    sealed_files(place)
    closed_descriptors(place)
    same_process(place)
    # Of a process that may open no more files, none can be made for the secret.
    result, _ = trace(
        place, "exec", "--file", "F=shop/UATC", "--", "true",
        inject="memfd_create:error=EMFILE:when=1")
    result.expect(125)
    return None


def sealed_files(place):
    program = (
        "import fcntl, os, sys; n = int(os.environ['F'].rsplit('/', 1)[1]);"
        "print(fcntl.fcntl(n, 1034));"
        "\ntry: os.write(n, b'x')\nexcept OSError as e: print(e.errno)"
        "\ntry: os.ftruncate(n, 0)\nexcept OSError as e: print(e.errno)")
    result = place.run(
        "exec", "--file", "F=shop/UATC", "--", "/usr/bin/python3", "-c", program).expect(0)
    seals, *errors = result.text.split()
    # F_SEAL_SEAL, SHRINK, GROW and WRITE.
    expect(int(seals) & 15 == 15, f"the seals are {seals}")
    expect(errors[-1:] == ["1"] and len(errors) == 2, f"the file can be changed: {errors}")


def closed_descriptors(place):
    spare = os.open("/dev/null", os.O_RDONLY)
    try:
        for option, count in (("--env", 0), ("--file", 1)):
            result = place.run(
                "exec", option, "S=shop/UATC", "--", "sh", "-c", "ls -l /proc/$$/fd",
                pass_fds=[spare]).expect(0)
            names = re.findall(r" (\d+) -> (\S+)", result.text)
            others = [(number, name) for number, name in names if int(number) > 2]
            expect(len(others) == count and all("memfd:" in name for _, name in others),
                   f"open in the program: {others}")
    finally:
        os.close(spare)


def same_process(place):
    result = place.run(
        "exec", "--env", "S=shop/UATC", "--", "sh", "-c", "kill -TERM $$; sleep 5").expect(143)
    expect(result.seconds < 4, "the signal did not reach the program")
    process = place.start(
        ["exec", "--env", "S=shop/UATC", "--", "sleep", "20"], stdin=subprocess.DEVNULL)
    end = time.monotonic() + 10
    while time.monotonic() < end:
        if pathlib.Path(f"/proc/{process.pid}/comm").read_text() == "sleep\n":
            break
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGTERM)
    expect(wait(process, 5) and process.returncode == -signal.SIGTERM,
           "SIGTERM to the process did not reach the program")
