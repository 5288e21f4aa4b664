"""Checks 1 and 3 to 13: the bytes of the file."""

import pathlib
import random
import subprocess
import sys

import read_vault
from hostile import RECIPES, hold, passphrase, table, written
from tracing import trace
from vault import Skipped, canary, expect

READER = pathlib.Path(read_vault.__file__)


def read(place, handle="ops", passphrase=None):
    """What the second reader finds in the vault: its index, its history and its secrets."""
    result = subprocess.run(
        [sys.executable, READER, place.vault, handle], capture_output=True,
        input=(passphrase or place.passphrase).encode())
    expect(result.returncode == 0, f"the second reader: {result.stderr.decode().strip()[-300:]}")
    found = {"secrets": {}}
    for line in result.stdout.decode().splitlines():
        word, value = line.split(" ", 1)
        if word == "secret":
            name, _, digits = value.partition(" ")
            found["secrets"][name] = bytes.fromhex(digits)
        elif word in ("index", "history"):
            found[word] = read_vault.decode(bytes.fromhex(value))
        else:
            found[word] = value
    return found


# --- 1, 3 ---


def check_1(place, is_long):
    secret = canary()
    place.shop(secret=secret)
    place.ok("app", "add", "till", "--name", "Kasse äöü", "--env", "DEMO")
    found = read(place)
    _, (organisation, _), people, applications = found["index"]
    told = {application["app"]: application for application in place.ask("app", "list")}
    expect({application[1] for application in applications} == set(told),
           "the second reader finds other applications")
    for _, slug, name, *_ in applications:
        expect(told[slug]["name"] == name, f"{slug} is called {name!r} and {told[slug]['name']!r}")
    keys = {(key["app"], key["env"]): key for key in place.ask("key", "list")}
    for application in applications:
        for key in application[5]:
            shown = keys.pop((application[1], key[0]))
            expect(shown["client_id"] == key[1], f"{key[0]} has another client ID")
            newest = next((version[0] for version in key[7] if version[2] == 1), None)
            expect(shown["current"] == newest, f"{key[0]} has another current version")
    expect(not keys, f"only keyvault finds {list(keys)}")
    expect(organisation == place.ask("org", "show")["organisation"], "another organisation")
    expect(len(people) == 1 and found["role"] == "owner", "other people")
    expect(found["secrets"] == {"shop/UATC@1": secret.encode()}, "the canary is not decrypted")
    audit = place.ask("audit", "list")
    expect([entry[0] for entry in found["history"][3]] == [entry["n"] for entry in audit],
           "another history")
    return None


def check_3(place, is_long):
    secret, client, slug = canary(), "cid-" + canary(20), "app" + canary(16).lower()
    place.found("Organisation " + canary(12))
    place.ok("app", "add", slug, "--name", "Name" + canary(12))
    place.ok("key", "set-id", f"{slug}/PROD", client)
    place.ok("store", f"{slug}/PROD", secret=secret)
    # A process that dies before the rename leaves its temporary file behind.
    trace(place, "store", f"{slug}/PROD", secret=canary(), inject="linkat:signal=KILL:when=1")
    expect(place.temporaries, "no temporary file to look at")
    index = read(place)["index"]
    texts = [secret, client, slug, index[1][0], index[3][0][2], place.passphrase]
    looked = 0
    for path in place.all_files():
        content = path.read_bytes()
        for text in texts:
            expect(text.encode() not in content, f"{path.name} holds {text!r}")
        looked += 1
    expect(len(place.generations) >= 3 and place.records, "not all kinds of files are there")
    return f"{looked} files"


# --- 4, 5 ---


def check_4(place, is_long):
    count = 0
    for name in ("founder", "team") if is_long else ("founder",):
        content = written(name)
        offsets = range(len(content)) if is_long else sorted(
            {*range(48), *range(48, 1300, 13), *range(1300, len(content), 97), len(content) - 1})
        for offset in offsets:
            flip(place, content, offset)
            code = place.check().code
            expect(code in (7, 8, 9, 13), f"{name}: byte {offset}: check exits {code}")
            count += 1
    count += flip_secrets(place, is_long)
    expect(not place.state.exists() or not place.records, "a damaged vault was remembered")
    return f"{count} flips"


def flip(place, content, offset):
    changed = bytearray(content)
    changed[offset] ^= 1 << random.randrange(8)
    place.put(place.vault.name, bytes(changed))


def flip_secrets(place, is_long):
    content = written("team")
    size = int.from_bytes(content[32:36], "big")
    offsets = range(len(content) - size, len(content))
    place.handle, place.passphrase = "ops", passphrase("ops")
    for offset in offsets if is_long else random.sample(offsets, 25):
        flip(place, content, offset)
        result = place.run("reveal", "shop/PROD", "--raw").expect(7, 8, 9, 13)
        expect(not result.out, f"byte {offset}: reveal writes something")
    return len(offsets) if is_long else 25


def check_5(place, is_long):
    content = written("founder")
    lengths = range(len(content)) if is_long else sorted(
        {*range(48), *random.sample(range(len(content)), 150), len(content) - 1})
    slowest = 0
    for length in lengths:
        place.put(place.vault.name, content[:length])
        result = place.check().expect(7)
        slowest = max(slowest, result.seconds)
        expect(not result.out, f"{length} bytes: {result.out!r}")
    expect(slowest < 0.2, f"a cut took {slowest:.2f} s")
    place.put(place.vault.name, content + b"\0")
    place.check().expect(7)
    return f"{len(lengths)} lengths, the slowest {1000 * slowest:.0f} ms"


check_5.is_alone = True


# --- 6, 7, 8 ---

# What each section says in another spelling, re-signed and re-sealed so that it gets that far.
SPELLINGS = [
    (path, words)
    for path, other in (
        ("chain/0/body/number", "raw 1800"), ("locks/ops/body/memory", "wide 8"),
        ("state/body/generation", "wide 4"), ("index/people/0/added", "wide 8"),
        ("history/base", "raw 1b0000000000000000"))
    for words in (other, "tag")
] + [
    (path, words)
    for path in ("chain", "locks", "state", "chain/0/body", "locks/ops/body", "state/body",
                 "index", "history", "secrets", "grants/ops")
    for words in ("indefinite", "map", "nest 8")
] + [
    ("state/body/grants", "double 0"), ("index/applications", "double 0"),
    ("index/applications", "swap 0 1"), ("secrets", "swap 0 1"), ("secrets", "double 0"),
    ("locks", "swap 0 1"), ("index/organisation/name", "raw 62c328"),
    ("index/organisation/name", "raw 61ff"), ("index/applications/0/slug", "raw 63612d80"),
    ("state/body/epoch", "raw 20"), ("state/body/time", "raw f94000"),
    ("index/organisation/created", "raw f7"),
]

UNKNOWN = [
    ("file", "put 8 0002"), ("chain/0/body/label", 'set "kv.trust.2"'),
    ("locks/ops/body/label", 'set "kv.lock.2"'), ("state/body/label", 'set "kv.state.2"'),
    ("index/label", 'set "kv.index.2"'), ("history/label", 'set "kv.history.2"'),
    ("grants/ops/label", 'set "kv.grant.2"'), ("chain/0/body", "add 0"),
    ("locks/ops/body", "add 0"), ("state/body", "add 0"), ("index", "add 0"),
    ("history", "add 0"), ("index/applications/0", "add 0"), ("history/entries/0", "add 0"),
    ("chain/1/body/action", "set 9"), ("chain/1/body/role", "set 3"),
    ("locks/ops/body/algorithm", "set 2"), ("history/entries/0/action", "set 99"),
    ("index/applications/0/keys/0/versions/0/status", "set 9"),
    ("index/applications/0/keys/0/versions/0/origin", "set 9"),
]


def meets(place, recipe, path, words, code, opener="ops", section=""):
    """Opens such a vault as deep as it goes, and expects it to be refused and left alone."""
    hold(place, recipe, path, words, opener)
    before = place.content
    result = place.run("check", "--deep")
    expect(result.code == code, f"{recipe}: {path} {words}: exit {result.code} instead of {code}: "
                                f"{result.errors.strip()}")
    expect(section in result.errors, f"{path} {words}: no word of the {section}: {result.errors}")
    expect(place.content == before, f"{path} {words}: the file was changed")
    # Secrets are looked at last, when it is known that the vault descends from what was seen.
    is_last = path.split("/")[0] == "secrets" or "(secrets)" in result.errors
    remembered = place.records and not is_last
    place.forget()
    expect(not remembered, f"{path} {words}: the vault is remembered")
    return result


def meets_all(place, changes, code, is_long):
    for path, words in changes:
        meets(place, "team", path, words, code)
    lines = table(code) if is_long else []
    for line in lines:
        section = line.section if code == 7 else ""
        meets(place, line.recipe, line.path, line.words, code, line.opener, section)
    return f"{len(changes) + len(lines)} changes"


def check_6(place, is_long):
    return meets_all(place, SPELLINGS, 7, is_long)


def check_7(place, is_long):
    remark = meets_all(place, UNKNOWN, 9, is_long)
    hold(place, "team", "state/body", "add 0")
    before = place.content
    result = place.run("app", "add", "x").expect(9)
    expect("newer" in result.errors and "nothing was changed" in result.errors, result.errors)
    expect(place.content == before and not place.generations, "a newer vault was written over")
    return remark


def check_8(place, is_long):
    slowest, most = 0, 0
    for path, words in (
            ("memory", "set 68719476736"), ("passes", "set 2147483648"), ("memory", "set 8388608"),
            ("memory", "set 9223372036854775807"), ("passes", "set 17"), ("passes", "set 1")):
        hold(place, "founder", f"locks/ops/body/{path}", words)
        result = place.run("app", "list").expect(13)
        slowest, most = max(slowest, result.seconds), max(most, result.memory)
    expect(slowest < 0.1, f"it took {slowest:.2f} s to refuse")
    expect(most < 50 << 20, f"it took {most >> 20} MiB to refuse")
    for line in table(13) if is_long else []:
        meets(place, line.recipe, line.path, line.words, 13, line.opener)
    return f"{1000 * slowest:.0f} ms, {most >> 20} MiB"


check_8.is_alone = True


# --- 9, 10 ---


def check_9(place, is_long):
    one, other = place.sub("one"), place.sub("other")
    for each in (one, other):
        each.found()
        each.ok("app", "add", "shop")
        each.ok("store", "shop/UATC", "--allow-pending", secret="the same secret 0123456")
    randoms = [set(chosen(each.content, read(each))) for each in (one, other)]
    expect(not randoms[0] & randoms[1], "two vaults share a random value")
    blocks = [windows(sealed(each.content)) for each in (one, other)]
    expect(not blocks[0] & blocks[1], "two vaults share a block of ciphertext")
    earlier = one.generations[-1].read_bytes()
    for place_ in (3, 4):
        shared = windows([split(earlier)[place_]]) & windows([split(one.content)[place_]])
        expect(not shared, "two generations share a block of the index or the history")
    return f"{len(randoms[0])} random values each"


def split(content):
    return read_vault.split(content)


def sealed(content):
    """The sections and blobs that are ciphertext."""
    *_, index, history, secrets = split(content)
    return [index, history] + [blob[1] for blob in read_vault.decode(secrets)]


def windows(texts):
    return {text[at:at + 16] for text in texts for at in range(len(text) - 15)}


def chosen(content, found):
    """What was drawn at random, and what follows from it."""
    trust, locks, state, index, history, secrets = split(content)
    record = read_vault.decode(read_vault.decode(trust)[0][0])
    yield from (record[2], record[6], record[7], record[8])
    lock = read_vault.decode(read_vault.decode(locks)[0][0])
    yield from (lock[6], lock[7][:24], lock[7])
    body = read_vault.decode(read_vault.decode(state)[0])
    yield from (body[1], body[13][0][1], index[:24], history[:24])
    for name, blob in read_vault.decode(secrets):
        yield from (name, blob[:24])
    for application in found["index"][3]:
        yield application[0]
        for key in application[5]:
            yield key[4]
            yield from (version[4] for version in key[7] if version[4])


def check_10(place, is_long):
    sizes = {}
    place.found()
    place.ok("app", "add", "shop")
    place.save()
    for length in (20, 200, 255, 256, 300):
        place.restore()
        place.ok("store", "shop/UATC", "--allow-pending", secret=canary(length))
        sizes[length] = place.vault.stat().st_size
    expect(sizes[20] == sizes[200] == sizes[255], f"sizes tell the length: {sizes}")
    expect(sizes[300] != sizes[20] and sizes[256] == sizes[300], f"sizes: {sizes}")
    return None


# --- 11, 12, 13 ---


def check_11(place, is_long):
    stored = RECIPES["team"]().stored
    for one, other in (("shop.PROD.3", "shop.PROD.5"), ("shop.PROD.4", "till.UATC.1")):
        order = sorted(stored, key=lambda name: stored[name][0])
        hold(place, "team", "secrets", f"exchange {order.index(one)} {order.index(other)}")
        for name in (one, other):
            slug, environment, version = name.split(".")
            result = place.run("reveal", f"{slug}/{environment}@{version}", "--raw").expect(7)
            expect(not result.out, f"{name} reveals something")
        place.run("check", "--deep").expect(7)
        place.forget()
    return None


def check_12(place, is_long):
    # The same owner, whose lock belongs to another vault.
    sections = split(written("founder"))
    hold(place, "archived", "raw/locks", f"set x'{sections[1].hex()}'")
    place.run("app", "list").expect(7)
    vault = read_vault.read_chain(sections[0])[0]
    # The thief of a lock cannot sign it anew, but its owner could be led to.
    hold(place, "archived", "context/locks/ops/vault", f"set x'{vault.hex()}'")
    place.run("app", "list").expect(5)
    hold(place, "archived", "context/locks/ops/vault", "keep")
    place.ok("app", "list")
    return None


def check_13(place, is_long):
    raise Skipped("the Swift tests make it: 'swift test --filter VectorTests'")
