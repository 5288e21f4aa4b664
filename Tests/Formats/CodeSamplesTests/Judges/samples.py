"""Reads samples in Go and C# with the grammars of tree-sitter, and says what is wrong with them.

The argument names a JSON file: a list of {"name", "language", "text", "value"}. A sample has to
parse, and one of its literals has to mean the value. Each fault is a line of the output.
"""

import json
import re
import sys

import tree_sitter_c_sharp
import tree_sitter_go
from tree_sitter import Language, Parser

PARSERS = {
    "go": Parser(Language(tree_sitter_go.language())),
    "csharp": Parser(Language(tree_sitter_c_sharp.language())),
}

WRAPPERS = {
    "go": ("package main\nfunc main() {\n", "\n}\n"),
    "csharp": ("", "\n"),
}

SIMPLE = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def unescaped(text):
    def meaning(match):
        code = match.group(1)
        if code[0] in "uUx":
            return chr(int(code[1:], 16))
        if code in SIMPLE:
            return SIMPLE[code]
        if code in "\"\\'":
            return code
        raise ValueError(f"the escape \\{code} means nothing")

    return re.sub(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[\s\S])", meaning, text)


def raw_lines(text):
    """What a raw string of C# over several lines means (C# language reference, §6.4.5.6)."""
    quotes = len(text) - len(text.lstrip('"'))
    inner = text[quotes:-quotes]
    if "\n" not in inner:
        return inner
    lines = inner.split("\n")
    first, last = lines[0], lines[-1]
    if first.strip() or last.strip():
        raise ValueError("a raw string has text beside its quotes")
    kept = []
    for line in lines[1:-1]:
        if line.strip(" \t") and not line.startswith(last):
            raise ValueError("a line of a raw string begins before its end")
        kept.append(line[len(last):] if line.startswith(last) else "")
    return "\n".join(kept)


def literals(node, source):
    text = source[node.start_byte:node.end_byte].decode()
    match node.type:
        case "interpreted_string_literal" | "string_literal":
            yield unescaped(text[1:-1])
        case "raw_string_literal":
            # Go drops carriage returns from raw strings.
            yield text[1:-1].replace("\r", "") if text[0] == "`" else raw_lines(text)
        case "verbatim_string_literal":
            yield text[2:-1].replace('""', '"')
        case _:
            for child in node.children:
                yield from literals(child, source)


def fault(case):
    before, after = WRAPPERS[case["language"]]
    source = (before + case["text"] + after).encode()
    root = PARSERS[case["language"]].parse(source).root_node
    if root.has_error:
        return "does not parse"
    try:
        found = list(literals(root, source))
    except ValueError as error:
        return str(error)
    return None if case["value"] in found else "has no literal that means the value"


with open(sys.argv[1], encoding="utf-8") as file:
    for case in json.load(file):
        if problem := fault(case):
            print(f"{case['name']} {problem}: {case['text']!r}")
