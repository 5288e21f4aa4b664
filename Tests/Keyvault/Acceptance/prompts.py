"""Checks 40 and 41: a person at a terminal who leaves, comes back, or pastes."""

import re
import time

from everything import NEW
from terminal import Terminal
from vault import PASSPHRASE, canary, expect, wait

# What is typed to get to each question: the words, then pairs of question and answer; the last
# one is the question that is left.
QUESTIONS = {
    "passphrase": (["app", "list"], False, [("Passphrase for ops", None)]),
    "secret": (["store", "shop/UATC"], True, [("Secret", None)]),
    "name": (["app", "delete", "shop"], True, [("Type", None)]),
    "new passphrase": (["passphrase", "change"], True, [("assphrase \\(12", None)]),
    "again": (["passphrase", "change"], True, [("assphrase \\(12", NEW + "\r"), ("Again", None)]),
    "screen": (["reveal", "shop/UATC"], True, [("clears the screen", None)]),
    "reset": (["reset", "shop/UATC"], True, [("Paste the new secret", None)]),
}


def to_question(console, steps):
    for pattern, answer in steps:
        console.expect(pattern)
        if answer:
            console.send(answer)


def check_40(place, is_long):
    place.shop(secret=canary())
    before = place.content
    for name, (words, opens, steps) in QUESTIONS.items():
        interrupted(place, words, opens, steps, name)
        hung_up(place, words, opens, steps, name)
        if is_long or name in ("passphrase", "reset", "name"):
            stopped_by_hand(place, words, opens, steps, name)
        expect(place.content == before, f"{name}: the vault changed")
        expect(not place.temporaries, f"{name}: a temporary file is left")
    answered(place)
    expect(place.content == before, "reset --yes: the vault changed")
    founding(place.sub("new"))
    place.ok("app", "add", "later")
    return f"{len(QUESTIONS)} questions"


def interrupted(place, words, opens, steps, name):
    with Terminal(place, *words, passphrase=opens or None) as console:
        to_question(console, steps)
        console.send("abc\x03" if name != "screen" else "\x03")
        if name == "reset":
            console.expect("Leave without storing")
            console.send("n\r")
            console.expect("Paste the new secret")
            console.send("\x03")
            if re.search("Leave", wait_for(console)):
                console.send("y\r")
        code = console.finish(130)
        expect(console.echoes, f"{name}: no echo after ^C (exit {code})")


def answered(place):
    """With --yes, whoever leaves is not asked whether that is meant."""
    with Terminal(place, "reset", "shop/UATC", "--yes", passphrase=True) as console:
        console.expect("Paste the new secret")
        console.send("\x03")
        console.finish(130)
        expect("Leave" not in console.text, "reset --yes asks a yes-or-no question")
        expect(console.echoes, "reset --yes: no echo after ^C")


def wait_for(console):
    """What comes within a moment."""
    start = len(console.text)
    end = time.monotonic() + 1
    while time.monotonic() < end and console.process.poll() is None:
        console.read(0.1)
    return console.text[start:]


def hung_up(place, words, opens, steps, name):
    with Terminal(place, *words, passphrase=opens or None) as console:
        to_question(console, steps)
        # Any key is an answer to the screen.
        if name != "screen":
            console.send("abc")
        console.close()
        usage = wait(console.process, 10)
        expect(usage, f"{name}: goes on without a terminal")
        expect(console.process.returncode != 0, f"{name}: success without a terminal")


def stopped_by_hand(place, words, opens, steps, name):
    """^Z at a question, and the shell's fg: the terminal is as usual in between."""
    shell = ["bash", "--norc", "--noprofile", "-i"]
    with Terminal(place, *words, command=shell) as console:
        console.send("PS1='ready> '; bind 'set enable-bracketed-paste off' 2>/dev/null\r")
        console.expect("\nready> |\rready> |ready> $")
        given = "--passphrase-fd 3 3<<<'" + place.passphrase + "'" if opens else ""
        line = " ".join(str(word) for word in [place.binary, "--as", "ops", *words])
        console.send(f"{line} {given}\r")
        to_question(console, steps)
        console.send("abc\x1a")
        console.expect("Stopped")
        console.expect("ready> ")
        console.send("stty -a | tr ' ;' '\\n\\n' | grep -x -e echo -e -echo -e icanon -e -icanon\r")
        console.expect("grep.*?\n")
        shown = console.expect("((?:-?(?:echo|icanon)\r\n)+)")[1].split()
        # The shell's own editor is off again while stty runs.
        expect("-echo" not in shown and "-icanon" not in shown, f"{name}: {shown} after ^Z")
        console.send("fg\r")
        console.expect(steps[-1][0])
        console.send("\x03")
        if name == "reset":
            console.expect("Leave")
            console.send("y\r")
        console.expect("ready> ")
        expect("abc" not in console.text.split("fg\r")[-1], f"{name}: shows what was typed")
        console.send("exit 0\r")
        console.finish()


def founding(place):
    """Two questions and the recovery code, left at each of them: there is no vault then."""
    words = ["init", "--org", "Example Shop", "--handle", "ops", "--kdf-profile", "small"]
    for steps in ([("assphrase \\(12", None)],
                  [("assphrase \\(12", PASSPHRASE + "\r"), ("Again", None)],
                  [("assphrase \\(12", PASSPHRASE + "\r"), ("Again", PASSPHRASE + "\r"),
                   ("Recovery code, shown once", None)]):
        with Terminal(place, *words) as console:
            to_question(console, steps)
            console.send("\x03")
            console.finish(130)
            expect(console.echoes, "init: no echo after ^C")
        expect(not place.vault.exists(), "init: a vault although it was left")
    with Terminal(place, *words) as console:
        to_question(console, steps)
        code = console.expect(r"((?:[0-9A-Z]{4}-){8}[0-9A-Z]{2})")[1].split("-")
        console.send(" ")
        found = console.expect(r"groups (\d) and (\d)")
        console.send("".join(code[int(number) - 1].lower() for number in found.groups()) + "\r")
        console.finish(0)
    place.ok("app", "list")
    expect(code[0] not in console.text.split("Created")[1], "the code is shown twice")
    # As a recovery owner it opens the vault; members of the vault never see it again.
    place.run("whoami", "--as", "recovery", passphrase="-".join(code).lower()).expect(0)


def check_41(place, is_long):
    place.shop()
    before = place.content
    for length, code in ((4096, 2), (5000, 2), (4095, 0)):
        secret = canary(length)
        with Terminal(place, "store", "shop/UATC", passphrase=True) as console:
            console.expect("Secret")
            time.sleep(0.1)
            console.send(f"\x1b[200~{secret}\x1b[201~")
            console.send("\r")
            console.finish(code)
            expect(secret[:30] not in console.text, "the paste is shown")
        if code:
            expect(place.content == before, f"{length} bytes: something was stored")
    result = place.ok("reveal", "shop/UATC", "--raw")
    expect(result.out == secret.encode(), "the paste was not stored exactly")
    place.run("store", "shop/UATC", secret=canary(4096)).expect(2)
    return None
