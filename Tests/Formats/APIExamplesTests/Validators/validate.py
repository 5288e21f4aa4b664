"""Checks values and descriptions with validators that know nothing of portico.

Reads a list of cases as JSON: {"name", "document", "schema", "value"}, where the value must be what
the schema at that pointer describes, or {"name", "document"}, where the document must be a valid
description. Prints a line for each one that is not.
"""

import json
import re
import sys

from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import validate


def faults(case):
    document = case["document"]
    if "schema" not in case:
        try:
            validate(document)
        except Exception as error:
            yield str(error).splitlines()[0]
        return
    is_old = document["openapi"].startswith("3.0")
    kind = OAS30Validator if is_old else OAS31Validator
    schema = {"components": document["components"], "allOf": [{"$ref": "#" + case["schema"]}]}
    checker = kind(schema, format_checker=kind.FORMAT_CHECKER)
    try:
        for error in checker.iter_errors(case["value"]):
            yield f"{'/'.join(map(str, error.path))}: {error.message}"
    except re.error:
        # ECMA-262 has expressions that Python does not know.
        pass


for case in json.load(open(sys.argv[1])):
    for fault in faults(case):
        print(f"{case['name']}: {fault}")
