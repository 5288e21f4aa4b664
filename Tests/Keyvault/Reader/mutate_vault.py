#!/usr/bin/env python3
"""mutate_vault.py TABLE FOLDER: writes one vault into FOLDER for each line of the table, named
for the number of the line.

A line has four columns, with two or more spaces between them:

    VAULT/OPENER  PATH  CHANGE  VERDICT

The paths are those of `write_vault.py`, with the names or numbers of items behind; the verdict,
which the test reads, is what the person OPENER meets. The changes:

    keep                as it is                    set VALUE     another value
    add VALUE           one more item               drop          without the last item
    double N            item N twice                swap N M      two items exchanged
    grow N              copies of the last item, in order, until there are N
    plus N              a number changed by N       flip N        bit N changed
    exchange N M        the second items of two items exchanged
    put N DIGITS        bytes from offset N on      append VALUE  bytes at the end
    cut N               without the last N bytes or characters
    raw DIGITS          an item spelled so          wide N        a head with a number of N bytes
    indefinite          without a length            map           a map instead of an array
    tag                 with a tag before           nest N        within N arrays

A value is JSON, x'DIGITS', or @HANDLE for a person's identifier; *N behind it repeats it.
"""

import json
import pathlib
import re
import sys

from golden_vaults import RECIPES
from read_vault import head
from write_vault import PEOPLE, Raw, Writer, encode


def literal(text):
    text, _, times = text.partition("*") if re.search(r"\*\d+$", text) else (text, "", "")
    if text.startswith("x'"):
        value = bytes.fromhex(text[2:-1])
    elif text.startswith("@"):
        value = PEOPLE[text[1:]].name
    else:
        value = json.loads(text)
    return value * int(times) if times else value


def number(text):
    return int(text, 0)


# --- Changes ---


def flip(value, bit):
    place, bit = divmod(number(bit), 8)
    value = bytearray(value)
    value[place] ^= 1 << bit
    return bytes(value)


def put(value, offset, digits):
    offset, content = number(offset), bytes.fromhex(digits)
    return value[:offset] + content + value[offset + len(content):]


def swap(items, one, other):
    items, one, other = list(items), number(one), number(other)
    items[one], items[other] = items[other], items[one]
    return items


def exchange(items, one, other):
    swapped = swap(items, one, other)
    return [[item[0], *new[1:]] for item, new in zip(items, swapped)]


def double(items, place):
    return items[:number(place) + 1] + items[number(place):]


def grow(items, count):
    return items + [later(items[-1], step) for step in range(1, number(count) - len(items) + 1)]


def later(item, step):
    """A copy of an item that comes so many steps after it."""
    if isinstance(item, int):
        return item + step
    if isinstance(item, bytes):
        return (int.from_bytes(item, "big") + step).to_bytes(len(item), "big")
    if isinstance(item, str):
        return f"{item}{step:04}"
    # Of the second item, which is a slug where it is a text, copies need other ones, too.
    second = [later(item[1], step)] if isinstance(item[1], str) else item[1:2]
    return [later(item[0], step), *second, *item[2:]]


def wide(value, width):
    spelled, width = encode(value), number(width)
    content = {int: b"", bytes: value, str: None, list: None}[type(value)]
    if content is None:
        content = value.encode() if isinstance(value, str) else b"".join(map(encode, value))
    count = value if isinstance(value, int) else len(content)
    if isinstance(value, list):
        count = len(value)
    first = spelled[0] & 0xE0 | {1: 24, 2: 25, 4: 26, 8: 27}[width]
    return Raw(bytes([first]) + count.to_bytes(width, "big") + content)


def indefinite(value):
    items = value if isinstance(value, list) else [value]
    first = encode(value)[0] & 0xE0 | 31
    return Raw(bytes([first]) + b"".join(map(encode, items)) + b"\xff")


def mapped(items):
    return Raw(head(5, len(items)) + b"".join(encode(item) * 2 for item in items))


CHANGES = {
    "keep": lambda value: value,
    "set": lambda _, text: literal(text),
    "add": lambda items, text: items + [literal(text)],
    "drop": lambda items: items[:-1],
    "double": double,
    "swap": swap,
    "exchange": exchange,
    "grow": grow,
    "plus": lambda value, amount: value + number(amount),
    "flip": flip,
    "put": put,
    "append": lambda value, text: value + literal(text),
    "cut": lambda value, count: value[:-number(count)],
    "raw": lambda _, digits: Raw(bytes.fromhex(digits)),
    "wide": wide,
    "indefinite": indefinite,
    "map": mapped,
    "tag": lambda value: Raw(b"\xc1" + encode(value)),
    "nest": lambda value, depth: Raw(b"\x81" * number(depth) + encode(value)),
}
SEVERAL = {"exchange", "put", "swap"}


class Change:
    """One change of the value of one path, made once."""

    def __init__(self, path, words):
        self.path = path.split("/")
        name, *rest = words.split(" ", 1)
        self.make = CHANGES[name]
        self.arguments = rest[0].split(" ") if rest and name in SEVERAL else rest
        self.is_made = False

    def apply(self, path, value, shape):
        path = path.split("/")
        if self.is_made or self.path[:len(path)] != path:
            return value
        return self.within(value, self.path[len(path):], shape)

    def within(self, value, path, shape):
        if not path:
            self.is_made = True
            return self.make(value, *self.arguments)
        if isinstance(shape, dict):
            if path[0] not in shape:
                return value
            place, shape = shape[path[0]]
        elif isinstance(shape, list) and path[0].isdigit() and int(path[0]) < len(value):
            place, shape = int(path[0]), shape[0]
        else:
            return value
        changed = self.within(value[place], path[1:], shape)
        return value[:place] + [changed] + value[place + 1:]


def main(table, folder):
    lines = pathlib.Path(table).read_text(encoding="utf-8").splitlines()
    for place, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        opened, path, words, _ = re.split("  +", line)
        change = Change(path, words)
        vault = Writer(RECIPES[opened.split("/")[0]](), change).write()
        if not change.is_made:
            sys.exit(f"{table}:{place}: there is no {path}")
        (pathlib.Path(folder) / f"{place}").write_bytes(vault)


if __name__ == "__main__":
    main(*sys.argv[1:])
