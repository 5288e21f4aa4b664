"""Judges a log in SARIF 2.1.0 with classes that were generated from the schema of the standard.

Prints a line for everything that is wrong: what the schema forbids, and what only the text of the
standard says, such as an index that leads to no rule, or a region that its file does not have.
"""

import json
import pathlib
import sys
import urllib.parse

import pydantic
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

log = json.loads(pathlib.Path(sys.argv[1]).read_text())
root = pathlib.Path(sys.argv[2])


def schema_faults():
    try:
        Log.model_validate(log)
    except pydantic.ValidationError as error:
        for fault in error.errors():
            yield f"{'/'.join(map(str, fault['loc']))}: {fault['msg']}"


def rule_faults(rules):
    ids = [rule["id"] for rule in rules]
    if len(ids) != len(set(ids)):
        yield "two rules with one id (§3.19.23)"
    for rule in rules:
        for key in ("shortDescription", "fullDescription"):
            if not rule.get(key, {}).get("text", "").strip():
                yield f"{rule['id']}: no {key}"


def result_faults(result, rules):
    index = result.get("ruleIndex", -1)
    if not 0 <= index < len(rules) or rules[index]["id"] != result["ruleId"]:
        yield f"{result['ruleId']}: the index {index} is that of another rule (§3.27.6)"
    if not result["message"]["text"].strip():
        yield f"{result['ruleId']}: no message"
    related = result.get("relatedLocations", [])
    numbers = [location["id"] for location in related]
    if len(numbers) != len(set(numbers)):
        yield f"{result['ruleId']}: two related locations with one id (§3.28.2)"
    for location in result.get("locations", []) + related:
        yield from (f"{result['ruleId']}: {it}" for it in place_faults(location["physicalLocation"]))


def place_faults(place):
    uri = place["artifactLocation"]["uri"]
    parts = urllib.parse.urlsplit(uri)
    if parts.scheme or parts.netloc or parts.query or parts.fragment or uri.startswith("/"):
        yield f"'{uri}' is no relative path (§3.4.3)"
    path = root / urllib.parse.unquote(parts.path)
    if not path.is_file():
        yield f"there is no file '{uri}'"
        return
    region = place.get("region")
    if region is None:
        return
    # As the log says, columns count code points.
    lines = path.read_text(errors="replace").split("\n")
    start = (region["startLine"], region["startColumn"])
    end = (region.get("endLine", region["startLine"]), region.get("endColumn", 1 << 30))
    if end < start:
        yield f"'{uri}': a region ends before it begins (§3.30.7)"
    for line, column in (start, end):
        if line > len(lines) or column != 1 << 30 and column > len(lines[line - 1]) + 1:
            yield f"'{uri}' has no line {line} with column {column}"


def faults():
    yield from schema_faults()
    for run in log["runs"]:
        if run.get("columnKind") != "unicodeCodePoints":
            yield "columns are not said to be code points (§3.14.17)"
        rules = run["tool"]["driver"]["rules"]
        yield from rule_faults(rules)
        for result in run["results"]:
            yield from result_faults(result, rules)


for fault in faults():
    print(fault)
