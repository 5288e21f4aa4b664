#!/usr/bin/env python3
"""golden_vaults.py FOLDER [CORPUS]: writes the golden vaults there, each with what is in it as JSON.

With a second folder it also writes the documents in them there, as seeds for fuzzing."""

import json
import pathlib
import sys

from read_vault import ADD, GENESIS, MEMBER, MIB, OWNER, REMOVE, SET_ROLE, hashed
from write_vault import (
    GRANT, HISTORY, INDEX, LOCK, PEOPLE, RECORD, STATE, Writer, derivation, encode, fixed)

CREATED = 1_750_000_000
DAY = 86_400
CURRENT, SUPERSEDED, REVOKED, DESTROYED = 1, 2, 3, 4
TYPED, STDIN, IMPORTED, FORK = 1, 2, 3, 4


class Recipe:
    """All that a vault holds, before anything is encoded."""

    def __init__(self, name, organisation, steps, entries, **others):
        self.name, self.organisation, self.steps = name, organisation, steps
        self.author = "ops"
        self.epoch = 1
        self.created = CREATED
        self.policy = [2, 64 * MIB, 2, 0]
        self.applications = []
        self.locks = {}
        self.notes = {}
        self.base, self.base_head = 0, bytes(32)
        self.stored = {}
        vars(self).update(others)
        self.metadata = fixed(f"{name} metadata", 32)
        self.secrets_key = fixed(f"{name} secrets", 32)
        for _, _, handle, _ in steps:
            self.notes.setdefault(handle, [handle.title(), CREATED, ""])
        self.entries = [self.entry(*entry) for entry in entries]
        self.generation, self.time = self.entries[-1][:2]
        self.applications.sort(key=lambda application: application[0])

    def entry(self, generation, action, author="ops", place=(None, None, None), note=""):
        slug, environment, version = place
        previous = bytes(32) if generation == 1 else fixed(f"{self.name} {generation - 1}", 32)
        return [generation, CREATED + generation * DAY, PEOPLE[author].name, action,
                self.application_id(slug) if slug else None, environment, version, note, previous]

    def application_id(self, slug):
        return fixed(f"{self.name} {slug}", 16)

    def application(self, slug, name, keys, subscriptions=(), archived=None):
        """Adds an application; `keys` says of each environment its client ID, its age and its
        versions, of which each ends with its secret and whether it has a verifier."""
        tree = [self.application_id(slug), slug, name, CREATED, archived, [],
                [list(subscription) for subscription in subscriptions]]
        for environment, (client, age, versions) in sorted(keys.items()):
            salt = fixed(f"{self.name} {slug} {environment} salt", 16)
            costs = (1, 8 * MIB)
            key = [environment, client, CREATED, age, salt, *costs, []]
            for number, status, exposed, origin, secret, verified in versions:
                blob = fixed(f"{self.name} {slug} {environment} {number}", 16)
                verifier = derivation(secret.encode(), salt, *costs) if verified else None
                stored = CREATED + number
                if status != DESTROYED:
                    self.stored[f"{slug}.{environment}.{number}"] = (
                        blob, tree[0], environment, number, secret.encode())
                key[7].append([
                    number, stored, status, stored + (status != CURRENT), verifier,
                    None if status == DESTROYED else blob, exposed, origin])
            tree[5].append(key)
        self.applications.append(tree)
        self.applications.sort(key=lambda application: application[0])


def founder():
    return Recipe(
        "founder", "Example Shop", [(GENESIS, "ops", "ops", OWNER)], [(1, 1)])


def team():
    recipe = Recipe(
        "team", "Bücher & Söhne",
        [(GENESIS, "ops", "ops", OWNER), (ADD, "ops", "recovery", OWNER),
         (ADD, "ops", "dev1", MEMBER)],
        [(1, 1), (2, 15, "ops", (None, None, None), "dev1"), (3, 2, "ops", ("shop", None, None)),
         (4, 7, "ops", ("shop", "PROD", None)), (5, 9, "ops", ("shop", "PROD", 1)),
         (6, 10, "ops", ("shop", "PROD", 4)), (7, 12, "ops", ("shop", "PROD", 2)),
         (8, 11, "recovery", ("shop", "UATC", 1)), (9, 23, "ops", ("till", "UATC", 1), "2 keys")],
        notes={"dev1": ["Łukasz", CREATED + DAY, "since the second day"]}, locks={"dev1": 300})
    recipe.application("shop", "Läden und mehr", {
        "PROD": ("3f2c9a10-prod", 365, [
            (1, DESTROYED, None, TYPED, "the first secret of shop", True),
            (2, DESTROYED, None, STDIN, "unverified", False),
            (3, SUPERSEDED, CREATED + 5, IMPORTED, "s" * 256, True),
            (4, CURRENT, None, TYPED, "t" * 255, True),
            (5, SUPERSEDED, None, FORK, "from another copy", True)]),
        "UATC": ("", 0, [(1, REVOKED, None, STDIN, "u" * 1024, True)])},
        subscriptions=[["accounts", ["read", "read:all", "write"], CREATED, "2025-06"]])
    recipe.application("till", "日本", {
        "UATC": ("id with ~ and !", 36_500, [(1, CURRENT, None, IMPORTED, "~" * 4095, True)])})
    return recipe


def rekeyed():
    recipe = Recipe(
        "rekeyed", "Example Shop",
        [(GENESIS, "ops", "ops", OWNER), (ADD, "ops", "gone", OWNER),
         (ADD, "gone", "eva", MEMBER), (ADD, "ops", "recovery", OWNER),
         (SET_ROLE, "ops", "eva", OWNER), (REMOVE, "eva", "gone", OWNER),
         (SET_ROLE, "recovery", "ops", MEMBER)],
        [(5, 9, "gone", ("shop", "PROD", 1)), (6, 17, "eva", (None, None, None), "gone"),
         (7, 20, "eva"), (12, 22, "eva", (None, None, None),
                          "theirs " + fixed("theirs", 32).hex()),
         (13, 16, "recovery", (None, None, None), "ops")],
        author="recovery", epoch=4, policy=[3, 128 * MIB, 0, 90], base=4,
        base_head=hashed("golden", b"dropped"), locks={"ops": 2, "eva": 2})
    recipe.application("shop", "Shop", {
        "PROD": ("abc", 0, [
            (1, SUPERSEDED, CREATED + 6 * DAY, TYPED, "readable by who is gone", True),
            (2, CURRENT, CREATED + 13 * DAY, TYPED, "readable by who is demoted", True)]),
        "UATC": ("def", 0, [(7, CURRENT, None, TYPED, "0123456789abcdef", True)])})
    return recipe


def archived():
    recipe = Recipe(
        "archived", "x", [(GENESIS, "ops", "ops", OWNER)],
        [(1, 1), (2, 2, "ops", ("old", None, None)), (3, 4, "ops", ("old", None, None)),
         (4, 5, "ops", ("deleted", None, None), "deleted"),
         (5, 13, "ops", ("fresh", None, None), "accounts")], policy=[16, 512 * MIB, 1000, 36_500])
    recipe.application("old", "", {"PROD": ("p", 0, [
        (1, CURRENT, None, TYPED, "a", False)])}, archived=CREATED + 3 * DAY)
    recipe.application("fresh", "Fresh", {"A_1": ("", 1, []), "PROD": (
        "", 0, [(1, DESTROYED, None, TYPED, "was never verified", False)])}, subscriptions=[
        ["accounts", [], CREATED, ""], ["accounts-2", ["a", "aa", "b", "é"], CREATED, "1"],
        ["payments", [f"scope{number:03}" for number in range(20)], 0, "x" * 128]])
    return recipe


RECIPES = {recipe.__name__: recipe for recipe in (founder, team, rekeyed, archived)}


def named(tree, shape):
    """The tree with the names of its items instead of their places."""
    if isinstance(tree, bytes):
        return tree.hex()
    if isinstance(shape, dict):
        return {word: named(tree[place], inner) for word, (place, inner) in shape.items()
                if word != "label"}
    if isinstance(tree, list):
        return [named(item, shape[0]) for item in tree]
    return tree


def contents(writer):
    recipe, documents = writer.recipe, writer.documents
    return {
        "vault": writer.vault.hex(),
        "people": [
            {"handle": handle, "role": writer.people[handle], "person": PEOPLE[handle].name.hex(),
             "passphrase": PEOPLE[handle].passphrase, "seed": PEOPLE[handle].seed.hex(),
             "grant": named(documents[f"grants/{handle}"], GRANT)} for handle in writer.order],
        "chain": [named(documents[f"chain/{number}/body"], RECORD)
                  for number in range(writer.count)],
        "locks": [named(documents[f"locks/{handle}/body"], LOCK) for handle in writer.order],
        "state": named(documents["state/body"], STATE),
        "index": named(documents["index"], INDEX),
        "history": named(documents["history"], HISTORY),
        "secrets": {name: secret.hex() for name, (*_, secret) in recipe.stored.items()},
    }


def seeds(writer):
    """What else than vaults there is to read, by the names of the targets that read it."""
    documents = {name: encode(tree) for name, tree in writer.documents.items()}
    handle, state = writer.order[-1], documents["state/body"]
    person, lock = PEOPLE[handle], writer.lock(handle)
    yield "index", documents["index"]
    yield "history", documents["history"]
    yield "c1", state
    yield "join", encode(["kv.join.1", writer.vault, handle, person.sign, person.box, lock])
    has_lock = writer.recipe.name != "founder"
    yield "record", encode([
        "kv.record.1", writer.vault, person.name if has_lock else None, b"shop.keyvault",
        writer.recipe.generation, hashed("kv.state", state), writer.count, writer.head,
        hashed("kv.audit", b""), lock if has_lock else None, None if has_lock else CREATED])


def main(folder, corpus=None):
    folder = pathlib.Path(folder)
    for name, recipe in RECIPES.items():
        writer = Writer(recipe())
        (folder / f"{name}.keyvault").write_bytes(writer.write())
        text = json.dumps(contents(writer), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        for target, seed in seeds(writer) if corpus else ():
            place = pathlib.Path(corpus) / target
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(seed)


if __name__ == "__main__":
    main(*sys.argv[1:])
