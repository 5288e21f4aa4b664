"""Checks 25 to 28: a state that is not the newest, or not of this vault."""

from hostile import lineage, passphrase, written
from vault import canary, expect


def refuses(place, kind):
    """The vault is refused before any prompt, with a passphrase at hand as well as without."""
    before, memory = place.content, [path.read_bytes() for path in place.records]
    for words in (["app", "list"], ["reveal", "shop/UATC", "--raw"], ["app", "add", "x"]):
        place.run(*words, "--no-input", passphrase=None).expect(8)
    result = place.run("app", "list", "--json").expect(8)
    expect(result.error == kind, f"{result.error} instead of {kind}")
    for words in (["status"], ["check"]):
        place.run(*words, passphrase=None).expect(8)
    expect(place.content == before, f"{kind}: the vault changed")
    expect([path.read_bytes() for path in place.records] == memory, f"{kind}: memory changed")


def check_25(place, is_long):
    place.shop(secret=canary())
    old = place.content
    place.ok("app", "add", "till")
    new = place.content
    place.put(place.vault.name, old)
    refuses(place, "rollback")
    place.run("status", "--accept-rollback", "--no-input", passphrase=None).expect(12)
    place.run("app", "list", "--accept-rollback", "--confirm", "99").expect(12)
    place.ok("app", "list", "--accept-rollback", "--confirm", "4")
    # Accepted for one reading only: the newer state is not forgotten.
    refuses(place, "rollback")
    place.forget()
    result = place.ok("app", "list")
    expect("first time" in result.errors and "KVF1-" in result.errors, result.errors)
    expect("first time" not in place.ok("app", "list").errors, "first sight twice")
    place.put(place.vault.name, new)
    place.ok("app", "list")
    return None


def check_26(place, is_long):
    one, other, secrets = place.sub("one").shop(), place.sub("other"), [canary(), canary()]
    other.put(other.vault.name, one.content)
    one.ok("store", "shop/UATC", secret=secrets[0])
    other.ok("store", "shop/UATC", secret=secrets[1])
    one.ok("app", "add", "here")
    one.mine = one.content
    other.ok("app", "add", "there")
    one.put(one.vault.name, other.content)
    refuses(one, "fork")
    other.ok("app", "add", "further")
    one.put(one.vault.name, other.content)
    # That a later state is no descendant stands in its history, which takes a passphrase.
    result = one.run("app", "list", "--json").expect(8)
    expect(result.error == "fork", f"{result.error} instead of fork")
    one.run("app", "add", "x").expect(8)
    brought_together(one, other, secrets)
    return None


def brought_together(one, other, secrets):
    """Whoever reconciles two copies loses nothing, and both machines take what comes of it."""
    ours, generation = one.mine, other.ask("status", passphrase=None)["generation"]
    theirs = one.put("theirs.keyvault", other.content)
    one.put(one.vault.name, ours)
    answer = one.ask("reconcile", one.vault, theirs)
    expect(answer["relation"] == "diverged", f"the copies are {answer['relation']}")
    expect(answer["generation"] == generation + 1, f"generation {answer['generation']}")
    expect(set(one.slugs()) == {"shop", "here", "there", "further"}, f"only {one.slugs()}")
    for number, secret in zip((1, 2), secrets):
        stored = one.ok("reveal", f"shop/UATC@{number}", "--raw").out
        expect(stored == secret.encode(), f"version {number} is {stored!r}")
    history = one.ask("secret", "history", "shop/UATC")
    expect({version["version"]: version["status"] for version in history}
           == {1: "current", 2: "superseded"}, f"the versions are {history}")
    other.put(other.vault.name, one.content)
    result = other.ok("app", "list")
    expect("set aside" in result.errors, f"nothing of the other state: {result.errors}")
    before = one.content
    expect(one.ask("reconcile", one.vault, other.vault)["relation"] == "same", "two states")
    expect(one.content == before, "nothing new was written")


def check_27(place, is_long):
    recipes = lineage(6)
    place.hold(written(recipes[1]), "ops", passphrase("ops")).ok("app", "list")
    place.hold(written(recipes[5])).ok("app", "list")
    expect(place.ask("status", passphrase=None)["generation"] == 6, "another generation")
    place.forget()
    place.hold(written(recipes[1])).ok("app", "list")
    place.hold(written(lineage(6, altered=2)[5]))
    result = place.run("app", "list", "--json").expect(8)
    expect(result.error == "fork", f"{result.error} instead of fork")
    # The same file is nothing to wonder about where nothing else was ever seen.
    place.forget().ok("app", "list")
    return None


def check_28(place, is_long):
    place.shop(secret=canary())
    other = place.sub("other").shop()
    genuine = place.content
    place.put(place.vault.name, other.content)
    refuses(place, "different-vault")
    fingerprint = other.ask("whoami")["fingerprint"]
    place.run("app", "list", "--accept-new-vault", "--confirm", "KVF1-AAAA").expect(12)
    place.ok("app", "list", "--accept-new-vault", "--confirm", fingerprint)
    place.ok("app", "list")
    place.put(place.vault.name, genuine)
    refuses(place, "different-vault")
    return None
