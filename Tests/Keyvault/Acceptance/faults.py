"""Check 29: a fault at every step of a write leaves the old vault or the new one."""

import concurrent.futures
import os

from tracing import trace
from vault import PASSPHRASE, canary, expect

# The calls that the write sequence is made of, and those that find what it works on.
WRITING = {
    "openat", "flock", "newfstatat", "fstat", "statx", "faccessat2", "fstatfs", "readlink",
    "getdents64", "mkdir", "fchmod", "fallocate", "write", "pwrite64", "fsync", "pread64", "read",
    "close", "linkat", "renameat", "renameat2", "unlinkat",
}
FAULTS = {
    "KILL": "signal=KILL", "ENOSPC": "error=ENOSPC", "EIO": "error=EIO", "EINTR": "error=EINTR",
}


class Change:
    """A command that changes a vault, and how to tell whether it did."""

    def __init__(self, words, prepare, secret=None, new=None):
        self.words, self.prepare, self.secret, self.new = words, prepare, secret, new

    def options(self):
        # The pipe is read empty by every run.
        return {"secret": self.secret, "new": self.new}


def found_shop(place):
    place.shop(secret=canary())


CHANGES = {
    "app add": Change(["app", "add", "till"], found_shop),
    "store": Change(["store", "shop/UATC"], found_shop, secret="another-secret-0123456789"),
    "passphrase change": Change(["passphrase", "change"], found_shop, new="another passphrase 1"),
    "secret destroy": Change(
        ["secret", "destroy", "shop/UATC@1", "--confirm", "shop/UATC@1"], found_shop),
    "init": Change(
        ["init", "--org", "Example Shop", "--no-recovery", "--kdf-profile", "small"],
        lambda place: None),
}


def check_29(place, is_long):
    changes = CHANGES if is_long else {"app add": CHANGES["app add"]}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda item: disturb(place, *item, is_long), changes.items())
        return f"{sum(counts)} faults"


def disturb(place, name, change, is_long):
    """Makes the change with every fault there is to be, and returns how many those were."""
    origin = place.sub(name.replace(" ", "-"))
    change.prepare(origin)
    result, calls = trace(origin.save(), *change.words, **change.options())
    result.expect(0)
    faults = injections(calls, is_long, is_whole=name == "app add")
    for call, fault in faults:
        inject(origin.restore(), change, call, fault)
        origin.passphrase = PASSPHRASE
    return len(faults)


def injections(calls, is_long, is_whole):
    """The calls to disturb, and how.

    All commands read a vault in the same way, so that it is enough to disturb one of them before
    it takes the lock.
    """
    own = [call for call in calls if call.is_own and call.name in WRITING]
    lock = [call.name for call in own].index("flock")
    if is_long:
        return [(call, fault) for call in own[0 if is_whole else lock:] for fault in FAULTS]
    renamed = [place for place, call in enumerate(own) if call.name.startswith("renameat")]
    core = [call for call in own[lock:renamed[0] + 2]
            if call.name not in ("newfstatat", "fstat", "statx", "getdents64", "read")]
    return [(call, list(FAULTS)[place % len(FAULTS)]) for place, call in enumerate(core)]


def inject(place, change, call, fault):
    before = place.content if place.vault.exists() else None
    result, _ = trace(
        place, *change.words, inject=f"{call.name}:{FAULTS[fault]}:when={call.number}",
        **change.options())
    what = f"{' '.join(change.words[:2])}: {fault} at {call.name} {call.number}"
    check_outcome(place, change, before, result, fault, what)


def check_outcome(place, change, before, result, fault, what):
    what += f" (exit {result.code})"
    if fault == "KILL":
        expect(result.code == 137, f"{what}: was not killed")
    else:
        expect(result.code < 64, f"{what}: {result.errors.strip()[-200:]}")
        expect(not place.temporaries, f"{what}: leaves {[t.name for t in place.temporaries]}")
    if fault == "EINTR":
        expect(result.code == 0, f"{what}: {result.errors.strip()[-200:]}")
    after = place.content if place.vault.exists() else None
    is_new = after != before
    if result.code == 0:
        expect(is_new, f"{what}: success, and the vault is the old one")
    elif fault != "KILL" and is_new:
        # What is said after the write may find no room on the terminal.
        is_told = "durab" in result.errors or "the output cannot be written" in result.errors
        expect(is_told, f"{what}: failed and wrote: {result.errors.strip()}")
    if after is None:
        return
    if is_new and change.new:
        place.passphrase = change.new
    deep = place.run("check", "--deep", "--json")
    expect(deep.code == 0, f"{what}: check --deep exits {deep.code}: {deep.text[-300:]}")
    if is_new and change.words[:2] == ["app", "add"]:
        expect("till" in place.slugs(), f"{what}: a new vault without the change")
