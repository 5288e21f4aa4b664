"""Judges the files for machines of a built site with tools that know nothing of portico.

Prints a line for everything that is wrong: what does not validate, digests that do not fit, ids
that nobody declares, addresses without a file, XML and JSON that cannot be read.
"""

import hashlib
import json
import pathlib
import re
import sys
import urllib.parse
import xml.dom.minidom

import jsonschema

root = pathlib.Path(sys.argv[1])


def file(url):
    return root / urllib.parse.unquote(url)


def schema_faults(catalog):
    schema = json.loads((root / "catalog.schema.json").read_text())
    kind = jsonschema.Draft202012Validator
    kind.check_schema(schema)
    for error in kind(schema, format_checker=kind.FORMAT_CHECKER).iter_errors(catalog):
        yield f"catalog.json: {'/'.join(map(str, error.path))}: {error.message}"


def digest_faults(catalog):
    content = {key: value for key, value in catalog.items() if key not in ("digest", "version")}
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    if catalog["digest"] != "sha256:" + hashlib.sha256(text.encode()).hexdigest():
        yield "catalog.json: another digest"
    for api in catalog["apis"]:
        for version in api["versions"]:
            for spec in version["specs"]:
                if hashlib.sha256(file(spec["url"]).read_bytes()).hexdigest() != spec["sha256"]:
                    yield f"{spec['url']}: another digest"


def reference_faults(catalog):
    apis = {api["id"]: {version["version"] for version in api["versions"]} for api in catalog["apis"]}
    scopes = {scope["name"] for scope in catalog["scopes"]}
    environments = {environment["id"] for environment in catalog["environments"]}
    for scope in catalog["scopes"]:
        yield from (f"scope {scope['name']}: API {api}" for api in scope["apis"] if api not in apis)
    for product in catalog["products"]:
        for api in product["apis"]:
            if api["id"] not in apis or api["version"] not in {None} | apis[api["id"]]:
                yield f"product {product['id']}: API {api['id']} {api['version']}"
        for plan in product["plans"]:
            if not set(plan["scopes"]) <= scopes or not set(plan["environments"]) <= environments:
                yield f"product {product['id']}: plan {plan['id']}"
    for api in catalog["apis"]:
        if not set(api["scopes"]) <= scopes:
            yield f"API {api['id']}: scopes {set(api['scopes']) - scopes}"
        if api["current"] not in apis[api["id"]] | {None}:
            yield f"API {api['id']}: version {api['current']}"
        for version in api["versions"]:
            for key in ("specs", "servers", "tokenUrls"):
                for row in version[key]:
                    if row["environment"] not in environments | {None}:
                        yield f"API {api['id']}: environment {row['environment']}"
            names = [operation["id"] for operation in version["operations"]]
            if len(names) != len(set(names)):
                yield f"API {api['id']}: operations with the same id"


def addresses(value):
    """All relative addresses of files of the site."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "url" and isinstance(member, str) and "://" not in member:
                yield member
            elif key not in ("servers", "tokenUrls"):
                yield from addresses(member)
    elif isinstance(value, list):
        for element in value:
            yield from addresses(element)


def order_faults(catalog):
    """Lists that are not in the order of their bytes."""
    def check(name, keys):
        keys = [key.encode() for key in keys]
        if keys != sorted(set(keys)):
            yield f"catalog.json: {name} out of order"
    yield from check("scopes", [scope["name"] for scope in catalog["scopes"]])
    yield from check("products", [product["id"] for product in catalog["products"]])
    yield from check("apis", [api["id"] for api in catalog["apis"]])
    for api in catalog["apis"]:
        yield from check("scopes of an API", api["scopes"])
        for version in api["versions"]:
            yield from check("operations", [operation["id"] for operation in version["operations"]])


def linkset_faults(linkset):
    """RFC 9264 §4.2: contexts with arrays of targets; ours have absolute addresses only."""
    for context in linkset["linkset"]:
        anchor = context.pop("anchor", "")
        if not urllib.parse.urlsplit(anchor).scheme:
            yield f"api-catalog: the anchor '{anchor}' is not absolute"
        for relation, targets in context.items():
            for target in targets:
                if not urllib.parse.urlsplit(target.get("href", "")).scheme:
                    yield f"api-catalog: {relation}: {target}"


def linked_data_faults(path):
    page = path.read_text()
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S):
        data = json.loads(block)
        if data["@context"] != "https://schema.org":
            yield f"{path.name}: another context"
        for node in data["@graph"]:
            if "@type" not in node:
                yield f"{path.name}: a node without a type"
    if "<script>" in page:
        yield f"{path.name}: an inline script"


def faults():
    catalog = json.loads((root / "catalog.json").read_text())
    yield from schema_faults(catalog)
    yield from digest_faults(catalog)
    yield from reference_faults(catalog)
    yield from order_faults(catalog)
    for url in addresses(catalog):
        if not file(url).is_file():
            yield f"catalog.json: there is no {url}"
    for path in sorted(root.rglob("*.xml")):
        xml.dom.minidom.parse(str(path))
    for name in (".well-known/api-catalog", "api-catalog.json"):
        if (root / name).exists():
            yield from linkset_faults(json.loads((root / name).read_text()))
    for path in sorted(root.rglob("*.html")):
        yield from linked_data_faults(path)


for fault in faults():
    print(fault)
