"""Checks 37 to 39, 42, 44 and 45: what gets out of the process, and what a person sees."""

import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import threading
import time

import memory
import read_vault
from everything import NEW, through
from format import split
from hostile import hold
from terminal import Terminal
from tracing import stopped, trace
from vault import IS_ROOT, PASSPHRASE, canary, expect, needs_root, ordinary

# --- 37 ---


def check_37(place, is_long):
    secret = canary()
    texts = [text.encode() for text in (secret, PASSPHRASE, NEW)]
    looks = 0
    for use, (result, seen) in through(place, secret, run=watching(place)):
        result.expect(use.code)
        looks += len(seen)
        for source, content in seen:
            for text in texts:
                expect(text not in content, f"{' '.join(use.words)}: {source} holds a secret")
    place = place.sub("positional").shop()
    for words in (["verify", "shop/PROD", secret], ["store", "shop/PROD", secret],
                  ["reset", "shop/PROD", secret], ["identify", secret],
                  ["store", "shop/PROD", "--secret", secret], 
                  ["--passphrase", secret, "app", "list"],
                  ["app", "list", f"--passphrase={secret}"], [f"--secret={secret}", "status"],
                  ["store", "shop/PROD", f"--secret={secret}", "--json"],
                  ["verify", "shop/PROD", secret, "--json"]):
        result = place.run(*words).expect(2)
        expect(secret.encode() not in result.out + result.err, f"{words[0]} repeats the secret")
        expect("exposed" in (result.errors + result.text), f"{words}: no warning: {result.errors}")
    expect(looks > 50, f"the process was looked at {looks} times only")
    return f"{looks} looks"


def watching(place):
    """Runs a command while its arguments and its environment are looked at."""
    def run(*words, **options):
        seen, stop = [], threading.Event()
        thread = threading.Thread(target=watch, args=(place, stop, seen))
        thread.start()
        try:
            return place.run(*words, **options), seen
        finally:
            stop.set()
            thread.join()
    return run


def watch(place, stop, seen):
    """Looks at all processes that run below this one."""
    me = pathlib.Path(f"/proc/self/task/{os.getpid()}/children")
    while not stop.wait(0.004):
        for child in me.read_text().split():
            for source in ("cmdline", "environ"):
                try:
                    seen.append((source, pathlib.Path(f"/proc/{child}/{source}").read_bytes()))
                except OSError:
                    # Only root can read the environment of a process that forbids tracing.
                    continue


# --- 38, 39 ---


def check_38(place, is_long):
    secret = canary()
    place.shop(secret=secret)
    with Terminal(place, "reveal", "shop/UATC", passphrase=True) as console:
        console.expect(secret)
        not_traced(console.process.pid)
        if IS_ROOT:
            hits = memory.scan(console.process.pid, {"canary": secret.encode()})
            found = {key: count for key, count in hits.items() if key != ("canary", "UTF-8")}
            expect(not found, f"while it is shown: {found}")
            count = hits.get(("canary", "UTF-8"), 0)
            expect(count <= 1, f"while it is shown: {count} copies instead of one")
        console.send(" ")
        console.finish(0)
    needs_root()
    count, left = after_use(place, secret)
    return f"{count} processes after use{', best effort: ' if left else ''}{', '.join(left)}"


def not_traced(process):
    command = f"open('/proc/{process}/mem', 'rb')"
    expect(ordinary("/usr/bin/python3", "-c", command).returncode != 0,
           "the user's own processes can read the memory")
    if subprocess.run(["which", "gdb"], capture_output=True).returncode == 0:
        result = ordinary("gdb", "-p", process, "-batch", "-ex", "info proc")
        said = result.stdout + result.stderr
        expect(b"not permitted" in said or b"ptrace" in said, f"gdb attaches: {said[-200:]}")


def after_use(place, secret):
    """Stops commands at the last thing they do, where nothing secret may be left.

    Returns how many, and what was found of keys: that the stack is cleared of what the C library
    put there is no promise, but worth knowing.
    """
    keys = class_s(place)
    uses = [(["verify", "shop/UATC"], secret, None), (["reveal", "shop/UATC", "--raw"], None, None),
            (["identify"], secret, None),
            (["store", "shop/PROD", "--allow-pending"], canary(), None),
            (["check", "--deep"], None, None), (["passphrase", "change"], None, NEW)]
    left = []
    for words, given, new in uses:
        place.save()
        _, calls = trace(place, *words, secret=given, new=new)
        last = [call for call in calls if call.name not in ("exit_group", "exit")][-1]
        place.restore()
        with stopped(place, *words, at=last, secret=given, new=new) as process:
            expect(process, f"{words}: ended before it was stopped")
            wanted = {
                "canary": (given or secret).encode(), "passphrase": PASSPHRASE.encode(), **keys}
            if new:
                wanted["new passphrase"] = new.encode()
            hits = memory.scan(process, wanted)
        found = [key for key in hits if key[0] not in keys]
        expect(not found, f"{' '.join(words)}: left behind: {hits}")
        left += [f"{name} ({' '.join(words)})" for name, _ in hits]
        shutil.rmtree(place.saved)
    return len(uses), left


def class_s(place):
    """The seed and the keys of the vault, as the second reader derives them."""
    trust, locks, state, *_ = split(place.content)
    vault, people, count, last = read_vault.read_chain(trust)
    _, grants, _ = read_vault.read_state(state, vault, people, count, last)
    locks = read_vault.read_locks(locks, vault, people)
    person, = people
    seed = open_lock(locks[person], vault, person, place.passphrase.encode())
    box, key = read_vault.bindings.crypto_box_seed_keypair(
        read_vault.derived(seed, "KVperson", 2))
    grant = read_vault.decode(read_vault.bindings.crypto_box_seal_open(grants[person], box, key))
    metadata, secrets = grant[5], grant[6]
    return {
        "seed": seed, "metadata key": metadata, "secrets key": secrets, "box key": key,
        "signing key": read_vault.derived(seed, "KVperson", 1),
        "index key": read_vault.derived(metadata, "KVmeta__", 1),
        "derived secrets key": read_vault.derived(secrets, "KVsecret", 1),
    }


def open_lock(lock, vault, person, passphrase):
    *parameters, sealed = lock
    _, _, passes, size, salt = parameters
    key = read_vault.derived(
        read_vault.argon2id(passphrase, salt, passes, size), "KVlock__", 1)
    context = b"keyvault.lock.v1\0" + vault + read_vault.encode([person, *parameters])
    return read_vault.opened(key, context, sealed)


def check_39(place, is_long):
    secret = canary()
    place.shop(secret=secret)
    unlimited = {resource.RLIMIT_CORE: (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2}
    for number in (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGQUIT, signal.SIGTERM):
        for words, prompt in ((["reveal", "shop/UATC"], secret),
                              (["app", "list"], "Passphrase for ops")):
            opened = True if words[0] == "reveal" else None
            with Terminal(place, *words, passphrase=opened, limits=unlimited,
                          stderr=subprocess.PIPE) as console:
                before = console.modes
                console.expect(prompt)
                if words[0] != "reveal":
                    console.send(PASSPHRASE)
                    time.sleep(0.1)
                shown = len(console.raw)
                console.signal(number)
                console.finish(128 + number)
                said = console.process.stderr.read()
                rest = console.raw[shown:]
                expect(console.echoes, f"{number.name}: the terminal shows nothing any more")
                expect(len(said) + len(rest) < 400 and b"0x" not in said,
                       f"{number.name}: {said + rest!r}")
                for text in (secret, PASSPHRASE):
                    expect(text.encode() not in said + rest, f"{number.name}: a secret is shown")
                expect(console.modes[3] & before[3] == before[3], f"{number.name}: other modes")
    cores = [path.name for path in place.folder.iterdir() if path.name.startswith("core")]
    expect(not cores, f"memory dumps: {cores}")
    return None


# --- 42 ---


def check_42(place, is_long):
    secret = canary()
    for use, result in through(place, secret, "--json"):
        result.expect(use.code)
        if not use.has_json:
            continue
        document = result.document
        is_answer = document["schema"] == "keyvault.v1" and document["ok"] == (use.code == 0)
        expect(is_answer, f"{use.words}: no answer")
        for text in (secret, PASSPHRASE, NEW):
            expect(text.encode() not in result.out + result.err, f"{use.words} shows a secret")
    place = place.sub("again")
    for length in (20, 4095):
        place.found() if length == 20 else None
        place.run("app", "add", "shop").expect(0, 4)
        secret = canary(length)
        place.ok("store", "shop/PROD", "--allow-pending", secret=secret)
        expect(place.ok("reveal", "shop/PROD", "--raw").out == secret.encode(), "other bytes")
        result = place.ok("reveal", "shop/PROD", "--raw", "--newline")
        expect(result.out == secret.encode() + b"\n", "other bytes with a line end")
    for words in (["reveal", "shop/PROD"], ["reveal", "shop/PROD", "--json"]):
        result = place.run(*words).expect(2)
        expect(secret.encode() not in result.out + result.err, f"{words}: a secret is shown")
        expect("--json" in words or not result.out, "the file is not empty")
    for words, code in ((["reveal", "shop/UATC", "--json"], 2), (["app", "show", "x", "--json"], 3),
                        (["app", "add", "shop", "--json"], 4), (["nothing", "--json"], 2),
                        (["store", "shop/PROD", "--allow-pending", "--json"], 4)):
        result = place.run(*words, secret=secret if words[0] == "store" else None).expect(code)
        expect(result.document["ok"] is False and result.document["error"]["exit"] == code,
               f"{words}: another error in JSON")
        expect(secret.encode() not in result.out + result.err, f"{words}: a secret is shown")
    return None


# --- 44, 45 ---


def check_44(place, is_long):
    place.shop()
    before = place.content
    evil = ["a\x1b[31mb", "a\nb", "a\u202eb", "a\x7fb", "a\u009bb", "a\u2028b", "a\u200eb", "a\tb"]
    for text in evil if is_long else evil[:4]:
        for words in (["app", "add", "x", "--name", text], ["app", "add", text],
                      ["app", "rename", "shop", "--name", text], ["org", "rename", text],
                      ["key", "set-id", "shop/PROD", text], ["app", "show", text],
                      ["key", "add", f"shop/{text}"], [text], [f"--{text}"]):
            result = place.run(*words)
            expect(result.code in (2, 3), f"{words!a}: exit {result.code}")
            is_plain(result, words)
    fresh = place.sub("fresh")
    for text in evil:
        is_plain(fresh.run("init", "--org", text, "--no-recovery").expect(2), ["init"])
        result = fresh.run("init", "--org", "x", "--handle", text, "--no-recovery").expect(2)
        is_plain(result, ["init"])
        is_plain(fresh.run("status", "--vault", fresh.folder / text, passphrase=None), ["status"])
    expect(place.content == before, "the vault was changed")
    hostile = place.sub("hostile")
    texts = ['set "a\\u001b[31mb"', 'set "a\\nb"', 'set "a\\u202eb"']
    commands = [["check", "--deep"], ["app", "list"], ["audit", "list"], ["org", "show"]]
    paths = ["index/organisation/name", "index/applications/0/name", "history/entries/0/note",
             "index/applications/0/slug", "chain/0/body/handle", "index/people/0/note"]
    for number, path in enumerate(paths):
        for words in texts if is_long else [texts[number % 3]]:
            hold(hostile.forget(), "team", path, words)
            for command in commands if is_long else commands[:2]:
                result = hostile.run(*command)
                expect(result.code == 7 or (command[0] != "check" and "history" in path),
                       f"{path} {words}: {command[0]} exits {result.code}")
                is_plain(result, [path, words])
    return f"{len(evil)} texts"


def is_plain(result, words):
    """Nothing that steers a terminal, nor turns text around, is written raw."""
    text = (result.out + result.err).decode()
    raw = re.findall(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
        text)
    expect(not raw, f"{words!a}: {raw!a} on the terminal")


SYSTEM = re.compile(
    r"/(?:usr/)?lib(?:64|x?32)?/|/etc/ld\.so\.|/opt/[^/]*swift[^/]*/|/usr/local/lib/|"
    r"/sys/fs/cgroup|/sys/devices/system/cpu/|/proc/(?:self|meminfo|\d+|$)|/dev/(?:null|tty|urandom)$|"
    r".*/usr/lib/swift/")
NETWORK = ("socket", "connect", "bind", "sendto", "socketpair")


def check_45(place, is_long):
    secret, opened = canary(), set()
    calls = {}
    only = ",".join(NETWORK) + ",openat,open,creat,prctl,execve"

    def run(*words, **options):
        result, found = trace(place, *words, only=only, **options)
        calls[words] = found
        return result

    for use, result in through(place, secret, run=run):
        result.expect(use.code)
    names_are_readable = False
    for words, found in calls.items():
        if words[0] == "exec":
            found = found[:next((at for at, call in enumerate(found)
                                 if call.name == "execve" and '"/' in call.arguments and at > 0),
                                len(found))]
        sockets = [call for call in found if call.name in NETWORK]
        expect(not sockets, f"{words}: {sockets[0].name} {sockets[0].arguments}" if sockets else "")
        for call in found:
            if call.is_own and call.name in ("openat", "open", "creat") and call.error is None:
                names_are_readable |= bool(call.strings)
                opened.update(string for string in call.strings[:1])
    allowed = [str(place.folder), "/proc/"]
    strange = sorted(
        name for name in opened
        if name.startswith("/") and not SYSTEM.match(name + ("/" if name == "/proc" else ""))
        and not any(name.startswith(path) for path in allowed))
    expect(not strange, f"opened besides: {strange}")
    return None if names_are_readable else "only root sees which files are opened"
