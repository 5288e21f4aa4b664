"""Checks 18 to 24: who comes, leads, leaves, and gets back in."""

from nacl import bindings

import read_vault
from terminal import Terminal
from vault import CHEAP, Failed, canary, expect

OTHER = "nineteen wet umbrellas"


def request(owner, newcomer, handle):
    """The file of somebody who asks to join the owner's vault, and what is read out of it."""
    invitation = owner.ask("invite", passphrase=None)["invitation"]
    name = f"{handle}-{canary(6)}.kvjoin"
    told = newcomer.ask("join", invitation, "--handle", handle, "--out", name, *CHEAP)
    expect(told["vault_fingerprint"] == owner.ask("invite", passphrase=None)["fingerprint"],
           "the invitation is to another vault")
    return (newcomer.folder / name).read_bytes(), told["fingerprint"]


def letting_in(owner, newcomer, handle, role="member"):
    """Lets somebody in who works in a place of their own from now on."""
    content, fingerprint = request(owner, newcomer, handle)
    path = owner.put("request.kvjoin", content)
    owner.ok("approve", path, "--role", role, "--confirm", fingerprint.lower())
    newcomer.handle = handle
    return newcomer.hold(owner.content)


def pair(place, role="member"):
    """A vault with two secrets, its owner, and somebody else on another machine."""
    owner, other = place.sub("owner").shop(secret=canary()), place.sub("other")
    owner.ok("key", "set-id", "shop/PROD", "client")
    owner.ok("store", "shop/PROD", secret=canary())
    other.passphrase = OTHER
    return owner, letting_in(owner, other, "dev1", role)


def epoch(place):
    return place.ask("status", passphrase=None)["epoch"]


def check_18(place, is_long):
    owner, other = pair(place)
    other.run("reveal", "shop/PROD", "--raw").expect(6)
    owner.ok("member", "role", "dev1", "owner")
    old = other.hold(owner.content).ok("reveal", "shop/PROD", "--raw").out
    before = epoch(owner)
    owner.run("member", "role", "dev1", "member", "--no-input").expect(12)
    owner.run("member", "role", "dev1", "member", "--yes", "--confirm", "Dev1").expect(12)
    result = owner.ok("member", "role", "dev1", "member", "--confirm", "dev1")
    listed = [line.strip() for line in result.text.splitlines() if line.startswith("  ")]
    expect(listed == ["shop/PROD", "shop/UATC"], f"to be reset are {listed}")
    expect(epoch(owner) == before + 1, "the keys of the vault stay")
    exposed = [key["exposed"] for key in owner.ask("key", "list")]
    expect(exposed == [True, True], "not all versions are exposed")
    other.hold(owner.content).run("reveal", "shop/PROD", "--raw").expect(6)
    other.run("verify", "shop/PROD", secret=old.decode()).expect(0)
    owner.run("due").expect(20)
    return None


def check_19(place, is_long):
    owner, other = pair(place)
    before = owner.content
    result = owner.ok("member", "remove", "dev1", "--confirm", "dev1")
    expect("Copies from before" in result.text, f"no word about copies: {result.text}")
    expect(not owner.generations, "earlier states are left")
    other.hold(owner.content).run("app", "list").expect(3)
    none_opens(before, owner.content, "dev1", OTHER.encode())
    other.forget().hold(before).ok("app", "list")
    return None


def none_opens(before, after, handle, passphrase):
    """No grant of the later file opens with the keys that somebody had in the earlier one."""
    trust, locks, *_ = read_vault.split(before)
    vault, people, _, _ = read_vault.read_chain(trust)
    person, = [name for name, values in people.items() if values[4] == handle]
    lock = read_vault.read_locks(locks, vault, people)[person]
    box, secret = read_vault.unlock(lock, vault, person, passphrase, people[person][:2])
    trust, _, state, *_ = read_vault.split(after)
    _, people, count, last = read_vault.read_chain(trust)
    _, grants, _ = read_vault.read_state(state, vault, people, count, last)
    expect(person not in grants and grants, "the removed person has a grant")
    for grant in grants.values():
        try:
            bindings.crypto_box_seal_open(grant, box, secret)
        except Exception:
            continue
        raise Failed("a grant opens with the key of the removed person")


def check_20(place, is_long):
    owner, other = pair(place, "owner")
    owner.ok("member", "remove", "dev1", "--confirm", "dev1")
    # The removed owner goes on from before, further than the owners who are left.
    for number in range(4):
        other.ok("app", "add", f"forked-{number}")
    genuine = owner.content
    owner.hold(other.content)
    for words in (["app", "list"], ["app", "add", "x"], ["status"]):
        result = owner.run(*words, "--json", passphrase=None if words == ["status"] else True)
        expect(result.expect(8).error == "fork", f"{words}: {result.error} instead of fork")
    owner.run("app", "list", "--no-input", passphrase=None).expect(8)
    owner.hold(genuine).ok("app", "list")
    theirs = owner.put("theirs.keyvault", other.content)
    owner.run("reconcile", owner.vault, theirs).expect(8)
    expect(owner.content == genuine, "reconcile took something from the removed owner")
    return None


def check_21(place, is_long):
    owner = place.sub("owner")
    founded(owner)
    other = place.sub("other")
    other.passphrase = OTHER
    letting_in(owner, other, "dev1")
    before = owner.content
    for words in (["remove", "ops"], ["role", "ops", "member"]):
        result = owner.run("member", *words, "--confirm", "ops", "--json").expect(6)
        expect(result.error in ("last-owner", "role-refused"), f"{words}: {result.error}")
        other.run("member", *words, "--confirm", "ops").expect(6)
    # With a second owner the first one can be sent away, but never by themselves.
    owner.ok("member", "role", "dev1", "owner")
    expect(owner.content != before, "nothing was written")
    owner.run("member", "remove", "ops", "--confirm", "ops").expect(6)
    other.hold(owner.content).ok("member", "remove", "ops", "--confirm", "ops")
    other.run("member", "remove", "dev1", "--confirm", "dev1").expect(6)
    return None


def check_22(place, is_long):
    owner, other = place.sub("owner").shop(), place.sub("other")
    content, fingerprint = request(owner, other, "dev1")
    exchanged, _ = request(owner, other, "dev1")
    before = owner.content
    step = 1 if is_long else 29
    changed = [content[:at] + bytes([content[at] ^ 1]) + content[at + 1:]
               for at in range(0, len(content), step)]
    for number, file in enumerate([exchanged, content[:-1], content + b"\0", b"", *changed]):
        path = owner.put("request.kvjoin", file)
        result = owner.run("approve", path, "--confirm", fingerprint)
        # A byte of the name or of the vault makes another request, which is refused as such.
        expect(result.code in (7, 8, 9, 12, 13), f"file {number}: exit {result.code}")
    expect(owner.content == before, "somebody was let in")
    owner.put("request.kvjoin", bytes(5000))
    owner.run("approve", "request.kvjoin", "--confirm", fingerprint).expect(7)
    owner.put("request.kvjoin", content)
    owner.run("approve", "request.kvjoin", "--no-input").expect(12)
    owner.run("approve", "request.kvjoin", "--yes", "--confirm", "yes").expect(12)
    with Terminal(owner, "approve", "request.kvjoin", passphrase=True) as console:
        console.expect("dev1 asks to join and would be: member")
        console.expect("Already here: ops")
        console.expect("Fingerprint read out")
        expect(fingerprint not in console.text, "the fingerprint is shown and could be copied")
        console.send(fingerprint.replace("-", " ") + "\r")
        console.finish(0)
    return f"{len(changed) + 4} files"


def check_23(place, is_long):
    owner, other = pair(place)
    third, before = place.sub("third"), owner.content
    elsewhere = place.sub("elsewhere").found()

    def refused(content, fingerprint, code):
        path = owner.put("request.kvjoin", content)
        owner.run("approve", path, "--confirm", fingerprint).expect(code)
        expect(owner.content == before, "somebody was let in")

    refused(*request(elsewhere, third, "dev2"), 8)
    refused(*request(owner, third, "dev1"), 4)
    for handle in ("recovery", "Dev", "12", "-x", ""):
        invitation = owner.ask("invite", passphrase=None)["invitation"]
        third.run("join", invitation, "--handle", handle, "--out", "x", *CHEAP).expect(2)
    invitation = owner.ask("invite", passphrase=None)["invitation"]
    wrong = invitation[:-1] + ("0" if invitation[-1] != "0" else "1")
    third.run("join", wrong, "--handle", "dev2", "--out", "x", *CHEAP).expect(2)
    content, fingerprint = request(owner, third, "dev2")
    path = owner.put("request.kvjoin", content)
    owner.ok("approve", path, "--confirm", fingerprint)
    owner.run("approve", path, "--confirm", fingerprint).expect(4)
    owner.ok("member", "remove", "dev2", "--confirm", "dev2")
    before = owner.content
    refused(content, fingerprint, 4)
    return None


# --- 24 ---


def founded(place):
    """A vault with a recovery code, which is returned as it was shown."""
    words = ["init", "--org", "Example Shop", "--handle", "ops", *CHEAP]
    with Terminal(place, *words, passphrase=True) as console:
        return written_down(console)


def written_down(console):
    """Writes the code down that is shown, and types back what is asked for."""
    code = console.expect(r"((?:[0-9A-Z]{4}-){8}[0-9A-Z]{2})")[1]
    console.send(" ")
    found = console.expect(r"groups (\d) and (\d)")
    groups = code.split("-")
    console.send("".join(groups[int(number) - 1] for number in found.groups()) + "\r")
    console.finish(0)
    return code


def check_24(place, is_long):
    code = founded(place)
    place.ok("app", "add", "shop")
    place.ok("store", "shop/PROD", "--allow-pending", secret=canary())
    before = place.content
    confused = code.lower().replace("-", " ").replace("0", "o").replace("1", "i")
    for typed in (code, confused, code.replace("-", "").replace("1", "l")):
        place.ok("recovery", "test", passphrase=typed)
    swapped = code.replace(code[5], "Z" if code[5] != "Z" else "Y", 1)
    derived = place.ok("recovery", "test", passphrase=code).processor
    for wrong in (swapped, code[:-3], code + "0", "no code at all", code[:-1] + "é"):
        result = place.run("recovery", "test", passphrase=wrong).expect(2)
        expect("typing error" in result.errors, f"not told as a typing error: {result.errors}")
        expect(result.processor < derived / 2, "a key was derived for a typing error")
    expect(place.content == before, "a test changed the vault")
    stranger = founded(place.sub("stranger"))
    place.run("recovery", "test", passphrase=stranger).expect(5)
    newest = used(place, code)
    place.run("recovery", "test", passphrase=code).expect(5)
    place.ok("recovery", "test", passphrase=newest)
    renewed(place, newest)
    return None


def used(place, code):
    """Gets back in with the code, in the place of whoever lost the passphrase."""
    place.run("recovery", "use", "--handle", "ops2", "--no-input", passphrase=code).expect(12)
    words = ["recovery", "use", "--handle", "ops2", "--remove", "ops"]
    with Terminal(place, *words, passphrase=code) as console:
        console.expect("Type the handle of the lost person")
        console.send("ops\r")
        for question in (r"New passphrase for ops2 \(12", "Again"):
            console.expect(question)
            console.send(OTHER + "\r")
        newest = written_down(console)
        expect("shop/PROD" in console.text, "nothing is to be reset")
    place.run("app", "list", "--as", "ops").expect(3)
    place.passphrase = OTHER
    # This machine remembers who got back in.
    people = {person["handle"]: person["role"] for person in place.ask("member", "list")}
    expect(people == {"ops2": "owner", "recovery": "owner"}, f"the people are {people}")
    place.ok("reveal", "shop/PROD", "--raw")
    expect(not place.generations, "earlier states open for the old code")
    return newest


def renewed(place, code):
    with Terminal(place, "recovery", "renew", passphrase=True) as console:
        console.expect("Type the organisation's name")
        console.send("Example Shop\r")
        newest = written_down(console)
    expect(newest != code, "the same code again")
    place.run("recovery", "test", passphrase=code).expect(5)
    place.ok("recovery", "test", passphrase=newest)
