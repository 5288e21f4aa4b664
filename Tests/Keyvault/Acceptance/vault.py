"""Drives keyvault from outside: a place with a vault in it, and commands that are run there.

Nothing is known of the program but its arguments, its descriptors and the files it leaves.
"""

import dataclasses
import json
import os
import pathlib
import re
import secrets
import select
import shutil
import signal
import string
import subprocess
import tempfile
import time

# Who the commands run as when the script is root, whom no permission would stop.
ORDINARY = 65534
IS_ROOT = os.geteuid() == 0
CHEAP = ("--kdf-profile", "small")
PASSPHRASE = "seven herons left the quay"


class Failed(Exception):
    """The program did not do what the check asks for."""


class Skipped(Exception):
    """The check cannot be made here."""


def expect(condition, reason):
    if not condition:
        raise Failed(reason)


def needs_root():
    if not IS_ROOT:
        raise Skipped("needs root")


def needs(program):
    if not shutil.which(program):
        raise Skipped(f"needs {program}")


def canary(length=32):
    """A secret that occurs nowhere else."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(length))


@dataclasses.dataclass
class Result:
    """What a command printed, how it ended, and what it took."""

    words: tuple
    code: int
    out: bytes
    err: bytes
    seconds: float
    processor: float
    memory: int

    @property
    def text(self):
        return self.out.decode(errors="replace")

    @property
    def errors(self):
        return self.err.decode(errors="replace")

    @property
    def data(self):
        """The data of a JSON answer."""
        return self.document["data"]

    @property
    def document(self):
        try:
            return json.loads(self.out)
        except ValueError:
            raise Failed(f"{self.name}: no JSON document but {self.out[:200]!r}") from None

    @property
    def error(self):
        """The word for the error of a JSON answer."""
        return self.document.get("error", {}).get("code")

    @property
    def name(self):
        return " ".join(str(word) for word in self.words)

    def expect(self, *codes):
        """This result, provided that the command ended with one of the codes."""
        if self.code not in codes:
            wanted = " or ".join(map(str, codes))
            said = (self.errors or self.text).strip().replace("\n", " / ")[-300:]
            raise Failed(f"{self.name}: exit {self.code} instead of {wanted}: {said}")
        return self


class Place:
    """A folder with a vault, the machine's memory of it, and the program to open it with."""

    binary = None
    # The exit codes that any command of this process ended with.
    seen = set()

    def __init__(self, folder, name="shop.keyvault"):
        self.folder = pathlib.Path(folder)
        self.vault = self.folder / name
        self.state = self.folder / "state"
        self.passphrase = PASSPHRASE
        self.handle = None
        self.folder.mkdir(parents=True, exist_ok=True)
        self.give(self.folder)

    def give(self, path, mode=None):
        """Hands a file over to whoever runs the commands."""
        if IS_ROOT:
            os.chown(path, ORDINARY, ORDINARY, follow_symlinks=False)
        if mode is not None:
            os.chmod(path, mode)
        return path

    def put(self, name, content, mode=0o600):
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self.give(path, mode)

    def sub(self, name):
        """Another place within this one."""
        place = Place(self.folder / name)
        place.passphrase, place.handle = self.passphrase, self.handle
        return place

    def save(self):
        """Remembers the whole place, so that `restore` brings it back where it was."""
        self.saved = self.folder.with_name(self.folder.name + "-saved")
        shutil.copytree(self.folder, self.saved, symlinks=True)
        return self

    def restore(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.saved, self.folder, symlinks=True)
        for path in [self.folder, *self.folder.rglob("*")]:
            self.give(path)
        return self

    # --- Commands ---

    def environment(self, **more):
        base = {
            "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(self.folder), "LC_ALL": "C.UTF-8",
            "TZ": "UTC", "TERM": "xterm", "XDG_STATE_HOME": str(self.state),
            "KEYVAULT_FILE": str(self.vault),
        }
        return {name: value for name, value in (base | more).items() if value is not None}

    def command(self, words, before=()):
        globals_ = ["--as", self.handle] if self.handle else []
        return [*map(str, before), str(self.binary), *globals_, *map(str, words)]

    def start(self, words, *, passphrase=True, new=None, before=(), tracer=False, stdin=None,
              stdout=None, stderr=None, environment=None, **options):
        """Starts a command with its passphrases on descriptors of their own."""
        passphrase = self.passphrase if passphrase is True else passphrase
        given = []
        for option, value in (("passphrase", passphrase), ("new-passphrase", new)):
            if value is not None:
                given.append((option, piped(value)))
        words = [word for option, number in given for word in (f"--{option}-fd", number)] + list(
            words)
        identity = {}
        if IS_ROOT and not tracer:
            identity = {"user": ORDINARY, "group": ORDINARY, "extra_groups": []}
        if IS_ROOT and tracer:
            before = [before[0], "-u", "nobody", *before[1:]]
        try:
            return subprocess.Popen(
                self.command(words, before), cwd=self.folder, stdin=stdin, stdout=stdout,
                stderr=stderr, env=self.environment(**(environment or {})),
                start_new_session=True,
                pass_fds=[number for _, number in given] + list(options.pop("pass_fds", ())),
                **identity, **options)
        finally:
            for _, number in given:
                os.close(number)

    def run(self, *words, secret=None, stdin=None, timeout=120, **options):
        """Runs a command to its end; `secret` is given to it on its standard input."""
        if secret is not None:
            words = (*words, "--secret-stdin")
            stdin = secret
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            source = subprocess.DEVNULL if stdin is None else piped(stdin)
            began = time.monotonic()
            try:
                process = self.start(words, stdin=source, stdout=out, stderr=err, **options)
            finally:
                if source != subprocess.DEVNULL:
                    os.close(source)
            usage = wait(process, timeout)
            seconds = time.monotonic() - began
            if usage is None:
                raise Failed(f"{' '.join(map(str, words))}: no end after {timeout} s")
            out.seek(0), err.seek(0)
            code = process.returncode
            result = Result(
                words, code if code >= 0 else 128 - code, out.read(), err.read(), seconds,
                usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
        Place.seen.add(result.code)
        return result

    def ok(self, *words, **options):
        """Runs a command that has to succeed."""
        return self.run(*words, **options).expect(0)

    def ask(self, *words, **options):
        """The data of a command that has to succeed, as JSON."""
        return self.ok(*words, "--json", **options).data

    def check(self, *words, **options):
        """`check` without a passphrase."""
        return self.run("check", *words, "--no-input", passphrase=None, **options)

    # --- Vaults ---

    def found(self, organisation="Example Shop", handle="ops", *more):
        self.ok("init", "--org", organisation, "--handle", handle, "--no-recovery", *CHEAP, *more)
        return self

    def shop(self, secret=None, client="client-3f2c9a10"):
        """A vault with one application, of whose keys UATC has a client ID."""
        self.found()
        self.ok("app", "add", "shop")
        self.ok("key", "set-id", "shop/UATC", client)
        if secret is not None:
            self.ok("store", "shop/UATC", secret=secret)
        return self

    def hold(self, content, handle=None, passphrase=None):
        """Puts a file that was written elsewhere in the vault's place."""
        self.put(self.vault.name, content)
        if handle:
            self.handle = handle
        self.passphrase = passphrase or self.passphrase
        return self

    def forget(self):
        """Takes this machine's memory of all vaults away."""
        shutil.rmtree(self.state, ignore_errors=True)
        return self

    @property
    def content(self):
        return self.vault.read_bytes()

    def beside(self, pattern):
        """The files beside the vault whose names match."""
        return sorted(self.folder.glob(pattern))

    @property
    def generations(self):
        return self.beside(f"{self.vault.name}.g*")

    @property
    def temporaries(self):
        return [path for path in self.folder.iterdir()
                if path.name.startswith(f".{self.vault.name}.") and path.name.endswith(".tmp")]

    @property
    def records(self):
        return sorted(self.state.rglob("*.rec"))

    def all_files(self):
        return [path for path in self.folder.rglob("*") if path.is_file()]

    def slugs(self, **options):
        return [application["app"] for application in self.ask("app", "list", **options)]

    def commands(self, *above):
        """All commands that the help lists, as tuples of words."""
        text = self.ok(*above, "--help", passphrase=None).text
        _, _, listed = text.partition("\nCommands:\n")
        for line in listed.partition("\n\n")[0].splitlines():
            if match := re.match(r"  ([a-z-]+)(?: |$)", line):
                inner = list(self.commands(*above, match[1]))
                yield from inner or [(*above, match[1])]


def piped(content):
    """The end of a pipe from which `content` can be read, and then its end."""
    reading, writing = os.pipe()
    content = content.encode() if isinstance(content, str) else content
    # A full pipe would block us, and nothing that is given to the program is that long.
    assert len(content) <= 60_000
    os.write(writing, content)
    os.close(writing)
    return reading


def wait(process, timeout):
    """Waits for the end and returns what it took; ends it and returns None if it takes too long."""
    handle = os.pidfd_open(process.pid)
    try:
        ended, _, _ = select.select([handle], [], [], timeout)
        if not ended:
            os.killpg(process.pid, signal.SIGKILL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return usage if ended else None
    finally:
        os.close(handle)


def ordinary(*command):
    """Runs another command as whoever runs keyvault, and returns how it ended."""
    identity = {"user": ORDINARY, "group": ORDINARY, "extra_groups": []} if IS_ROOT else {}
    return subprocess.run(list(map(str, command)), capture_output=True, **identity)


def scratch():
    """A folder that only those who run the commands may write to."""
    # The folder for temporary files that root was given may be root's alone.
    folder = tempfile.mkdtemp(prefix="keyvault-", dir="/tmp" if IS_ROOT else None)
    os.chmod(folder, 0o755)
    return pathlib.Path(folder)
