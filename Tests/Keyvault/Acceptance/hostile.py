"""Vaults that keyvault would never write, by the second writer, which has all the keys."""

import pathlib
import re

from golden_vaults import CURRENT, RECIPES, REVOKED, TYPED, Recipe
from mutate_vault import Change
from read_vault import GENESIS, OWNER, encode, hashed
from write_vault import PEOPLE, Writer

from vault import Failed

TABLE = pathlib.Path(__file__).parent.parent / "VaultFileTests/Golden/mutations.txt"


def passphrase(handle):
    return PEOPLE[handle].passphrase


def written(recipe, path=None, words="keep"):
    """A vault of the recipe, or of the golden one of that name, with one thing changed."""
    recipe = RECIPES[recipe]() if isinstance(recipe, str) else recipe
    change = Change(path, words) if path else None
    content = Writer(recipe, change).write()
    if change and not change.is_made:
        raise Failed(f"the writer knows no {path}")
    return content


def hold(place, recipe, path=None, words="keep", opener="ops"):
    """Puts such a vault where the place's is, for `opener` to open."""
    return place.hold(written(recipe, path, words), opener, passphrase(opener))


class Line:
    """A line of the table of changes: what is changed, and what its opener is to meet."""

    def __init__(self, place, text):
        opened, self.path, self.words, verdict = re.split("  +", text)
        self.recipe, self.opener = opened.split("/")
        code, _, self.section = verdict.partition(" ")
        self.code, self.name = int(code), f"line {place} ({self.path} {self.words})"


def table(*codes):
    if not TABLE.exists():
        raise Failed(f"there is no {TABLE.name}")
    lines = enumerate(TABLE.read_text(encoding="utf-8").splitlines(), 1)
    found = [Line(place, text) for place, text in lines if text and not text.startswith("#")]
    return [line for line in found if line.code in codes]


def state_hash(recipe):
    """What the successor of a vault calls its ancestor."""
    writer = Writer(recipe)
    writer.write()
    return hashed("kv.state", encode(writer.documents["state/body"]))


def lineage(count, altered=None):
    """`count` generations of one vault, each built on the one before; with `altered`, the entry
    of that generation reads differently in all that come after it."""
    recipes, ancestors = [], [bytes(32)]
    for generation in range(1, count + 1):
        entries = [(1, 1)] + [(number, 24) for number in range(2, generation + 1)]
        recipe = Recipe(
            "lineage", "Example Shop", [(GENESIS, "ops", "ops", OWNER)], entries)
        for entry, ancestor in zip(recipe.entries, ancestors):
            entry[8] = ancestor
        if altered and generation > altered:
            recipe.entries[altered - 1][7] = "rewritten"
        recipes.append(recipe)
        ancestors.append(state_hash(recipe))
    return recipes


__all__ = [
    "CURRENT", "PEOPLE", "RECIPES", "REVOKED", "TYPED", "Recipe", "hold", "lineage", "passphrase",
    "table", "written",
]
