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


# The attributes of a link's target (RFC 9264 §4.2.4.1), and the relations that ours may have.
TARGET_TEXTS = {"href", "type", "media", "title"}
RELATIONS = {"item", "service-desc", "service-doc", "service-meta", "status"}
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def is_absolute(address):
    parts = urllib.parse.urlsplit(address)
    return isinstance(address, str) and bool(parts.scheme and parts.netloc) and not parts.fragment


def linkset_faults(name):
    """RFC 9264 §4.2: one member with contexts, each with arrays of targets under its relations.

    Beyond that, RFC 9727 §3 and 4.1: the first context is the catalog, whose items are the others.
    """
    linkset = json.loads((root / name).read_text())
    if set(linkset) != {"linkset"} or not isinstance(linkset["linkset"], list):
        yield f"{name}: not one member 'linkset' with a list"
        return
    anchors = [context.get("anchor", "") for context in linkset["linkset"]]
    yield from (f"{name}: the anchor '{it}' is not absolute" for it in anchors if not is_absolute(it))
    if len(anchors) != len(set(anchors)):
        yield f"{name}: two contexts with one anchor"
    items = [item.get("href") for item in linkset["linkset"][0].get("item", [])]
    if set(items) != set(anchors[1:]) or not anchors[0].endswith("/.well-known/api-catalog"):
        yield f"{name}: the items of the catalog are not the contexts"
    for context in linkset["linkset"]:
        for relation, targets in context.items():
            if relation == "anchor":
                continue
            if relation not in RELATIONS or not isinstance(targets, list) or not targets:
                yield f"{name}: {relation} is no relation with a list of targets"
                continue
            for target in targets:
                yield from (f"{name}: {relation}: {it}" for it in target_faults(target))


def target_faults(target):
    if not is_absolute(target.get("href", "")):
        yield f"there is no absolute 'href' in {target}"
    for key, value in target.items():
        if key == "hreflang":
            if not isinstance(value, list) or not all(isinstance(it, str) for it in value):
                yield f"'hreflang' is no list of texts in {target}"
        elif key not in TARGET_TEXTS or not isinstance(value, str):
            yield f"'{key}' in {target}"
    if not MEDIA_TYPE.fullmatch(target.get("type", "text/html")):
        yield f"no media type in {target}"


URL = {"type": "string", "pattern": "^https?://"}
TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "format": "date"}
PROPERTY_TYPES = """
    Swagger OpenAPI JSONSchema GraphQLSchema PostmanCollection PostmanWorkspace AsyncAPI RAML
    Blueprint WADL WSDL GettingStarted Documentation Authentication Versioning Signup Login
    TermsOfService InterfaceLicense PrivacyPolicy DeprecationPolicy ServiceLevelAgreement Security
    SDKs StatusPage Pricing RateLimits Blog BlogFeed Forums Support ChangeLog RoadMap Contact
    ErrorCodes GitHubOrg GitHubRepo Twitter AlertsTwitterHandle Webhooks Integrations
    OpenAIPluginManifest
""".split()


def closed(required, **properties):
    return {
        "type": "object", "required": required.split(), "properties": properties,
        "additionalProperties": False,
    }


# What the schema of APIs.json 0.19 asks for, and that addresses are absolute and no key is unknown.
APIS_JSON_CONTACT = closed("FN", FN=TEXT, email={"type": "string", "format": "email"}, url=URL)
APIS_JSON_PROPERTY = closed(
    "type url", name=TEXT, url=URL, mediaType={"type": "string", "pattern": MEDIA_TYPE.pattern},
    type={"anyOf": [{"enum": PROPERTY_TYPES}, {"type": "string", "pattern": "^X-[A-Za-z0-9-]*$"}]})
APIS_JSON = closed(
    "aid name description url apis maintainers tags specificationVersion",
    aid=TEXT, type={"enum": ["Index", "Template", "Example"]},
    name={"type": "string", "minLength": 3, "maxLength": 50},
    description={"type": "string", "minLength": 5, "maxLength": 1000},
    url=URL, image={"type": "string"}, created=DAY, modified=DAY,
    specificationVersion={"const": "0.19"},
    tags={"type": "array", "items": TEXT},
    common={"type": "array", "items": APIS_JSON_PROPERTY},
    maintainers={"type": "array", "minItems": 1, "items": APIS_JSON_CONTACT},
    apis={
        "type": "array",
        "items": closed(
            "aid name description image baseURL humanURL properties", aid=TEXT,
            name={"type": "string", "minLength": 2},
            description={"type": "string", "minLength": 5},
            image={"type": "string"}, created=DAY, modified=DAY, baseURL=URL, humanURL=URL,
            version=TEXT, tags={"type": "array", "items": TEXT},
            properties={"type": "array", "minItems": 1, "items": APIS_JSON_PROPERTY},
            contact={"type": "array", "items": APIS_JSON_CONTACT}),
    })


def apis_json_faults(index):
    kind = jsonschema.Draft202012Validator
    kind.check_schema(APIS_JSON)
    for error in kind(APIS_JSON, format_checker=kind.FORMAT_CHECKER).iter_errors(index):
        yield f"apis.json: {'/'.join(map(str, error.path))}: {error.message}"
    own = index["url"].removesuffix("apis.json")
    ids = [index["aid"]] + [api["aid"] for api in index["apis"]]
    if len(ids) != len(set(ids)):
        yield "apis.json: two things with one id"
    rows = index["common"] + [row for api in index["apis"] for row in api["properties"]]
    for url in [row["url"] for row in rows] + [api["humanURL"] for api in index["apis"]]:
        path = url.removeprefix(own)
        if url.startswith(own) and not (file(path).is_file() or (file(path) / "index.html").is_file()):
            yield f"apis.json: there is no {url}"


# The first node of each kind of page, by the path, and what it cannot do without.
PAGE_KINDS = [
    (r"index\.html", "WebSite", "name url inLanguage"),
    (r"products/[^/]+\.html", "Service", "name description url provider isRelatedTo"),
    (r"apis/[^/]+/(v/[^/]+/)?index\.html", "WebAPI", "name url documentation version provider"),
    (r"(all|environments|(apis/[^/]+/)?changes/index)\.html", "CollectionPage", "name url"),
    (r"(404|search)\.html", None, ""),
    (r".*", "TechArticle", "headline url inLanguage isPartOf"),
]


def linked_data_faults(path):
    page = path.read_text()
    name = str(path.relative_to(root))
    if "<script>" in page:
        yield f"{name}: an inline script"
    if 'http-equiv="refresh"' in page:
        return
    kind, keys = next((kind, keys) for it, kind, keys in PAGE_KINDS if re.fullmatch(it, name))
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    if len(blocks) != (1 if kind else 0):
        yield f"{name}: {len(blocks)} blocks of linked data"
        return
    for block in blocks:
        data = json.loads(block)
        if data["@context"] != "https://schema.org":
            yield f"{name}: another context"
        first, *others = data["@graph"]
        if first["@type"] != kind:
            yield f"{name}: {first['@type']} in place of {kind}"
        yield from (f"{name}: {kind} without '{it}'" for it in keys.split() if not first.get(it))
        if [other["@type"] for other in others] != ([] if kind == "WebSite" else ["BreadcrumbList"]):
            yield f"{name}: not one list of the pages above"
        for steps in (other["itemListElement"] for other in others):
            if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
                yield f"{name}: steps out of order"
            if not all(step["name"] for step in steps) or "item" not in steps[-1]:
                yield f"{name}: a step without a name, or without an address at the end"


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
            yield from linkset_faults(name)
    if (root / "apis.json").exists():
        yield from apis_json_faults(json.loads((root / "apis.json").read_text()))
    for path in sorted(root.rglob("*.html")):
        yield from linked_data_faults(path)


for fault in faults():
    print(fault)
