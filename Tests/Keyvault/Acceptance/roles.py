"""Checks 2 and 14 to 17: what a member can do. The second person comes from the second writer."""

import read_vault
import terminal
from format import read
from hostile import PEOPLE, RECIPES, hold, passphrase, written
from vault import canary, expect


def team(place, handle="dev1"):
    """A vault with a member, which keyvault itself has written, in the hands of `handle`."""
    hold(place, "team")
    place.ok("app", "rename", "shop", "--name", "Renamed")
    place.forget()
    place.handle, place.passphrase = handle, passphrase(handle)
    for path in [*place.generations, place.folder / f".{place.vault.name}.lock"]:
        path.unlink()
    return place


def check_2(place, is_long):
    team(place)
    # The reader itself tries all keys that a member can derive on every blob.
    found = read(place, "dev1")
    expect(found["role"] == "member" and not found["secrets"], f"a member reads {found['secrets']}")
    place.handle, place.passphrase = "ops", passphrase("ops")
    place.ok("rekey")
    found = read(place, "dev1", passphrase("dev1"))
    expect(found["role"] == "member" and not found["secrets"], "a member reads after a re-key")
    return None


def check_14(place, is_long):
    team(place)
    before, secret, tried = place.content, canary(), 0
    for words in (
            ["reveal", "shop/PROD", "--raw"], ["copy", "shop/PROD"],
            ["exec", "--env", "SECRET=shop/PROD", "--", "true"], ["identify", "--secret-stdin"],
            ["store", "shop/PROD", "--secret-stdin"], ["reset", "shop/PROD", "--secret-stdin"],
            ["app", "add", "new"], ["member", "remove", "eva"], ["rekey"],
            ["restore", str(place.vault)], ["export", "--plaintext", "--out", "plain"],
            ["app", "rename", "shop", "--name", "x"], ["app", "archive", "shop"],
            ["app", "delete", "shop", "--confirm", "shop"], ["key", "set-id", "shop/PROD", "x"],
            ["key", "policy", "shop/PROD", "--max-age", "1"], ["key", "add", "shop/DEMO"],
            ["secret", "revoke", "shop/PROD@4"],
            ["secret", "destroy", "shop/PROD@4", "--confirm", "shop/PROD@4"],
            ["member", "role", "dev1", "owner"], ["recovery", "renew"],
            ["audit", "compact", "--before", "2020-01-01"], ["sub", "add", "shop", "x"],
            ["sub", "remove", "shop", "accounts"], ["import", "-"],
            ["org", "rename", "x"], ["org", "delete", "--confirm", "Bücher & Söhne"]):
        result = place.run(*words, stdin=secret).expect(6)
        expect(not result.out or result.out == b"{}", f"{words[0]} prints {result.out!r}")
        expect(place.content == before, f"{words}: the vault was changed")
        expect(not place.beside(".*.lock"), f"{words}: the write lock was taken")
        tried += 1
    return f"{tried} commands"


def check_15(place, is_long):
    team(place)
    for secret, code in (("t" * 255, 0), ("s" * 256, 21), ("from another copy", 21),
                         ("the first secret of shop", 21), ("no secret of this key", 1)):
        place.run("verify", "shop/PROD", secret=secret).expect(code)
    return None


def check_16(place, is_long):
    recipe = RECIPES["team"]()
    recipe.author = "dev1"
    recipe.entries[-1][2] = PEOPLE["dev1"].name
    content = written(recipe)
    for handle in ("ops", "dev1"):
        place.hold(content, handle, passphrase(handle))
        place.run("app", "list").expect(7)
        place.check().expect(7)
    return None


def check_17(place, is_long):
    member, owner = team(place.sub("member")), team(place.sub("owner"), "ops")
    owner.put(owner.vault.name, member.content)
    before = read_vault.split(member.content)
    # Who says who it is, and not for one command only, is remembered with the own lock.
    member.handle = None
    with terminal.Terminal(member, "app", "list", passphrase=True) as console:
        console.expect("Number or handle")
        console.send("dev1\r")
        console.finish(0)
    new = "a passphrase of my own"
    member.ok("passphrase", "change", new=new)
    member.changed = member.content
    after = read_vault.split(member.content)
    expect(before[2] == after[2], "the state section changed")
    expect([a == b for a, b in zip(before, after)] == [True, False, True, True, True, True],
           "more than the locks changed")
    member.run("app", "list").expect(5)
    member.passphrase = new
    member.ok("app", "list")
    # The owner writes without having seen the new lock, and the member receives the file.
    owner.ok("app", "add", "later")
    member.put(member.vault.name, owner.content)
    expect("later" in member.slugs(), "the new passphrase does not open the owner's later file")
    everywhere(place, owner, member)
    return None


def everywhere(place, owner, member):
    """Once the owner's copy took over the lock, the old passphrase opens it nowhere."""
    theirs = owner.put("theirs.keyvault", member.changed)
    elsewhere = place.sub("elsewhere").hold(member.content, "dev1", passphrase("dev1"))
    elsewhere.ok("app", "list")
    state = read_vault.split(owner.content)[2]
    answer = owner.ask("reconcile", owner.vault, theirs)
    expect(answer["relation"] == "ours-newer", f"the copies are {answer['relation']}")
    expect(read_vault.split(owner.content)[2] == state, "the state section changed")
    elsewhere.hold(owner.content).run("app", "list").expect(5)
    elsewhere.passphrase = member.passphrase
    elsewhere.ok("app", "list")
    owner.ok("app", "list")
