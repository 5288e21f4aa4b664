"""Checks 30 to 36: whatever happens, the vault is there, the old one or the new one."""

import os
import random
import signal
import subprocess
import threading
import time

import terminal
from tracing import trace
from vault import PASSPHRASE, Failed, canary, expect, needs_root, ordinary, wait

# --- 30, 31 ---


def check_30(place, is_long):
    strays(place.sub("strays").shop())
    place.shop()
    usual = place.ok("app", "add", "first").seconds * 1.5
    stop, seen, kills = threading.Event(), {}, 500 if is_long else 24
    reader = threading.Thread(target=read_until, args=(place, stop, seen))
    reader.start()
    most, finished = 0, 0
    try:
        for number in range(kills):
            process = place.start(
                ["app", "add", f"app-{number}"], stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
            time.sleep(random.uniform(0, usual))
            # Popen.send_signal collects a process that has ended, and `wait` is to do that.
            os.kill(process.pid, signal.SIGKILL)
            wait(process, 10)
            finished += process.returncode == 0
            if number % 8 == 7:
                place.ok("app", "add", f"whole-{number}")
                most = max(most, len(place.temporaries))
    finally:
        stop.set()
        reader.join()
    place.ok("check", "--deep")
    slugs = place.slugs()
    expect(len(set(slugs)) == len(slugs), "an application is there twice")
    bad = {code: count for code, count in seen.items() if code != 0}
    expect(not bad, f"the reader met {bad} in {sum(seen.values())} reads")
    expect(most <= 1, f"{most} stray temporary files survived a write")
    return f"{kills} kills, {finished} too late; {sum(seen.values())} reads"


def strays(place):
    """Two writers die with their files half-written; one more write, and not both are left."""
    for number in range(2):
        trace(place, "app", "add", f"dead-{number}", inject="linkat:signal=KILL:when=1")
    expect(len(place.temporaries) == 2, "the writers left no temporary files to remove")
    place.ok("app", "add", "alive")
    count = len(place.temporaries)
    expect(count <= 1, f"{count} stray temporary files survive the next write")


def read_until(place, stop, seen):
    while not stop.is_set():
        try:
            code = place.check(timeout=20).code
        except Failed:
            code = "a hang"
        seen[code] = seen.get(code, 0) + 1


def check_31(place, is_long):
    writers, each = (8, 25) if is_long else (4, 3)
    place.found()
    first = place.ask("status", passphrase=None)["generation"]
    codes = []

    def write(writer):
        for number in range(each):
            codes.append(place.run("app", "add", f"app-{writer}-{number}", timeout=300).code)

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    strange = [code for code in codes if code not in (0, 11)]
    expect(len(codes) == writers * each and not strange, f"exits {strange}")
    done = codes.count(0)
    generation = place.ask("status", passphrase=None)["generation"]
    expect(generation == first + done, f"generation {generation} after {done} changes")
    expect(len(place.slugs()) == done, f"{len(place.slugs())} applications after {done} changes")
    place.ok("check", "--deep")
    return f"{done} changes, {codes.count(11)} busy"


# --- 32 ---


def check_32(place, is_long):
    limited_size(place.sub("limited"))
    rescue(place.sub("rescue"))
    rescue_of_piped(place.sub("piped"))
    if not is_long:
        return "without a full disk"
    needs_root()
    full_disk(place.sub("full"))
    return None


def limited_size(place):
    place.shop()
    before = place.content
    limit = ["sh", "-c", 'ulimit -f 4; exec "$@"', "sh"]
    result = place.run("app", "add", "till", before=limit).expect(10)
    expect(place.content == before, "the vault changed under ulimit -f")
    expect(not place.temporaries, "ulimit -f: a temporary file is left")
    expect("durab" not in result.errors, "ulimit -f: durability unknown")
    place.ok("check", "--deep")


def rescue(place):
    """The disk gets full after the click in the portal: the secret can be saved elsewhere."""
    place.shop()
    before, secret = place.content, canary()
    elsewhere = place.folder / "rescued.keyvault"
    with terminal.Terminal(place, "reset", "shop/UATC", passphrase=True) as console:
        console.expect("Paste the new secret")
        limit_files(console, 4096)
        console.send(secret + "\r")
        console.expect(r"\[r\]etry")
        expect(place.content == before and not place.temporaries, "reset: more than the old file")
        console.send("d\r")
        console.expect(secret[:20])
        console.send(" ")
        console.expect(r"\[r\]etry")
        console.send("q\r")
        console.expect("Leave without storing")
        console.send("\x1b[A\r")
        console.expect(r"\[r\]etry")
        limit_files(console, 1 << 30)
        console.send("s\r")
        console.expect("File that does not exist yet")
        console.send(f"{elsewhere}\r")
        console.finish(10, 0)
    expect(place.content == before, "reset: saving elsewhere changed the vault")
    saved = place.run("reveal", "shop/UATC", "--raw", "--vault", elsewhere).expect(0)
    expect(saved.out == secret.encode(), "the rescued vault has another secret")


def rescue_of_piped(place):
    """What came through a pipe is kept like what was pasted, and a pipe can be left."""
    place.shop()
    before, secret = place.content, canary()
    for content in (b"", secret[:20].encode()):
        reading, writing = os.pipe()
        os.write(writing, content)
        with terminal.Terminal(
                place, "reset", "shop/UATC", "--secret-stdin", passphrase=True,
                stdin=reading) as console:
            console.expect("Now press")
            console.send("\x03")
            console.finish(130)
        os.close(reading), os.close(writing)
        expect(place.content == before, "reset: stores a part of what was piped")
    reading, writing = os.pipe()
    with terminal.Terminal(
            place, "reset", "shop/UATC", "--secret-stdin", passphrase=True,
            stdin=reading) as console:
        console.expect("Now press")
        limit_files(console, 4096)
        os.write(writing, secret.encode())
        os.close(reading), os.close(writing)
        console.expect(r"\[r\]etry")
        limit_files(console, 1 << 30)
        console.send("r\r")
        console.finish(0)
    found = place.ok("reveal", "shop/UATC", "--raw").out
    expect(found == secret.encode(), f"reset: a piped secret became {len(found)} other bytes")


def fill(path):
    """Writes until there is no room left."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
    try:
        while True:
            os.write(file, bytes(4096))
    except OSError:
        os.close(file)


def limit_files(console, size):
    limited = ordinary("prlimit", f"--pid={console.process.pid}", f"--fsize={size}:unlimited")
    expect(limited.returncode == 0, f"prlimit: {limited.stderr}")


def full_disk(place):
    mount = place.folder / "small"
    mount.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mount], check=True)
    try:
        place.give(mount, 0o700)
        place.vault = mount / "shop.keyvault"
        place.shop()
        before = place.content
        filler = mount / "filler"
        fill(filler)
        place.run("app", "add", "till").expect(10)
        place.run("store", "shop/UATC", secret=canary()).expect(10)
        with terminal.Terminal(place, "reset", "shop/UATC", passphrase=True) as console:
            console.finish(10)
        expect("Paste" not in console.text, "reset asks for the secret although the disk is full")
        expect(place.content == before, "the vault changed on a full disk")
        left = [name for name in os.listdir(mount) if name.endswith(".tmp")]
        expect(not left, f"a full disk leaves {left}")
        filler.unlink()
        place.ok("check", "--deep")
    finally:
        subprocess.run(["umount", mount], check=True)


# --- 33 ---


def check_33(place, is_long):
    place.shop()
    result, calls = trace(
        place, "store", "shop/UATC", secret=canary(),
        only="openat,fsync,linkat,renameat,renameat2,write,prctl,close")
    result.expect(0)
    own = [call for call in calls if call.is_own]
    events = [event for event in map(event_of, own) if event]
    first = events.index("rename")
    expect(events[:first + 3][-4:] == ["link", "rename", "fsync", "print"]
           or events[first - 1:first + 2] == ["link", "rename", "fsync"],
           f"the order is {events}")
    expect("fsync" in events[:first - 1], f"nothing is synchronised before the link: {events}")
    expect("print" not in events[:first + 2], f"success before it is on the disk: {events}")
    renamed = own.index(next(call for call in own if call.name.startswith("renameat")))
    written = [call for call in own[:renamed] if call.name == "write" and call.descriptor > 2]
    synced = [call for call in own[:renamed] if call.name == "fsync"]
    expect(written and synced[-1].descriptor == written[-1].descriptor,
           "the file that is renamed is not the one that is synchronised")
    folder = own[renamed].descriptor
    later = next(call for call in own[renamed:] if call.name == "fsync")
    expect(folder == later.descriptor, "another folder is synchronised than the one renamed in")
    for place_, call in enumerate(own):
        if call.name.startswith("renameat"):
            expect(any(other.name == "fsync" for other in own[:place_]), "a rename without fsync")
    return None


def event_of(call):
    if call.name == "write" and call.descriptor == 1:
        return "print"
    return {"fsync": "fsync", "linkat": "link", "renameat": "rename", "renameat2": "rename"}.get(
        call.name)


# --- 34, 35 ---


def check_34(place, is_long):
    place.shop()
    real = place.folder / "elsewhere" / "real.keyvault"
    real.parent.mkdir()
    place.give(real.parent, 0o700)
    place.vault.rename(real)
    place.vault.symlink_to(real)
    place.ok("app", "add", "linked", "--accept-new-vault")
    expect(place.vault.is_symlink(), "the link was replaced")
    expect("linked" in place.slugs(), "the target was not replaced")
    expect([path for path in real.parent.iterdir() if ".g" in path.name],
           "the generations are not beside the target")
    fifo, folder = place.folder / "pipe.fifo", place.folder / "folder"
    os.mkfifo(fifo, 0o600)
    place.give(fifo)
    folder.mkdir()
    readers = [["check"], ["status"], ["app", "list"]]
    # A writer may be told first that the folder of devices is not its own to write to.
    for path, commands in (
            (fifo, readers + [["app", "add", "x"]]), (folder, readers + [["app", "add", "x"]]),
            ("/dev/zero", readers)):
        for words in commands:
            result = place.run(*words, "--vault", path, timeout=10).expect(14)
            expect(result.seconds < 1, f"{path}: {result.seconds:.2f} s")
    return None


def check_35(place, is_long):
    open_umask = ["sh", "-c", 'umask 000; exec "$@"', "sh"]
    place.shop()
    place.ok("store", "shop/UATC", secret=canary(), before=open_umask)
    place.ok("backup", "create", place.folder / "copy.keyvault", before=open_umask)
    fresh = place.sub("fresh")
    fresh.ok("init", "--org", "x", "--no-recovery", "--kdf-profile", "small", before=open_umask)
    modes = {path: path.stat().st_mode & 0o777 for path in place.all_files()}
    loose = {path.name: oct(mode) for path, mode in modes.items() if mode != 0o600}
    expect(not loose, f"modes under umask 000: {loose}")
    folders = [path for path in place.state.rglob("*") if path.is_dir()] + [place.state]
    expect(all(path.stat().st_mode & 0o077 == 0 for path in folders), "open state folders")
    before = place.content
    place.vault.chmod(0o666)
    place.run("app", "add", "x").expect(14)
    place.run("reveal", "shop/UATC", "--raw").expect(14)
    place.vault.chmod(0o600)
    place.folder.chmod(0o777)
    try:
        place.run("app", "add", "x").expect(14)
        place.ok("app", "list")
    finally:
        place.folder.chmod(0o755)
    expect(place.content == before, "an insecure place was written to")
    place.folder.chmod(0o1777)
    place.ok("app", "add", "sticky")
    place.folder.chmod(0o755)
    read_only(place)
    return None


def read_only(place):
    """Before any prompt for writers; readers work."""
    place.folder.chmod(0o555)
    try:
        place.run("app", "add", "x", passphrase=None).expect(10)
        place.ok("app", "list")
    finally:
        place.folder.chmod(0o755)


# --- 36 ---


def check_36(place, is_long):
    place.shop(secret=canary()).save()
    _, calls = trace(place, "passphrase", "change", new="another passphrase 1")
    place.passphrase = "another passphrase 1"
    nothing_opens_with_the_old(place)
    place.run("app", "list", passphrase=PASSPHRASE).expect(5)
    place.ok("check", "--deep")
    own = [call for call in calls if call.is_own]
    renamed = own.index(next(call for call in own if call.name.startswith("renameat")))
    stops = [call for call in own[renamed + 1:]
             if call.name in ("fsync", "openat", "unlinkat", "renameat", "flock")]
    for call in stops if is_long else [stops[0], stops[-1]]:
        place.restore().passphrase = PASSPHRASE
        result, _ = trace(
            place, "passphrase", "change", new="another passphrase 1",
            inject=f"{call.name}:signal=KILL:when={call.number}")
        result.expect(137)
        place.passphrase = "another passphrase 1"
        place.ok("app", "add", "later")
        nothing_opens_with_the_old(place)
    return None


def nothing_opens_with_the_old(place):
    for path in [*place.generations, place.vault]:
        place.run("backup", "verify", path, "--deep", passphrase=PASSPHRASE).expect(5)
