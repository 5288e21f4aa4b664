"""Writes vaults in which nothing is random, and vaults with one thing wrong in them.

A second writer of the format, made from its description and not from the Swift code. Every value
passes `Writer.at` under its path before it is encoded, sealed, hashed or signed, so that a change
of it reaches the very check that is to find it: all that follows from the value is made anew.

    file                            all bytes
    raw/SECTION                     a section, changed behind the back of those who signed it
    sealed/SECTION                  index, history and secrets before their hashes are taken
    chain  locks  state             the sections with their pairs of body and signature
    chain/0/body  locks/ops/body  state/body  index  history  grants/ops
                                    documents, item by item
    document/...                    the bytes of these documents
    signer/...  domain/...          who signs, and for which purpose
    key/...  context/...  padding/...
                                    what sections and secrets are sealed with
    secret/shop.PROD.1              a secret
    secrets                         the section of the sealed secrets, item by item
"""

import hashlib

from nacl import bindings

import read_vault
from read_vault import GENESIS, MEMBER, argon2id, derived, hashed, head

MAGIC = bytes.fromhex("894b564c540d0a1a")
SECTIONS = ("chain", "locks", "state", "index", "history", "secrets")


class Raw:
    """An item that is already encoded, in whatever way."""

    def __init__(self, encoded):
        self.encoded = encoded


def encode(value):
    if isinstance(value, Raw):
        return value.encoded
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(encode, value))
    return read_vault.encode(value)


# --- Names of the items ---


def names(words, **inner):
    return {word: (place, inner.get(word)) for place, word in enumerate(words.split())}


VERSION = names("number stored status since verifier blob exposed origin")
KEY = names("environment client created age salt passes memory versions", versions=[VERSION])
SUBSCRIPTION = names("api scopes added catalog", scopes=[None])
APPLICATION = names(
    "application slug name created archived keys subscriptions", keys=[KEY],
    subscriptions=[SUBSCRIPTION])
INDEX = names(
    "label organisation people applications", organisation=names("name created"),
    people=[names("person name added note")], applications=[APPLICATION])
ENTRY = names("generation time author action application environment version note previous")
HISTORY = names("label base head entries", entries=[ENTRY])
RECORD = names(
    "label number previous time author action subject signing box role kind handle")
LOCK = names("label person number algorithm passes memory salt sealed time")
STATE = names(
    "label vault generation time author count head epoch previous index history secrets policy "
    "grants", policy=names("passes memory kept age"), grants=[names("person sealed")])
GRANT = names("label vault person epoch role metadata secrets")
SIGNED = names("body signature")
BLOB = names("blob sealed")
EDITION = names("domain vault epoch generation")
PLACE = names("domain vault epoch blob application environment version")
PARAMETERS = names("domain vault person number algorithm passes memory salt")


# --- People ---


class Identity:
    """Somebody with a seed of equal bytes, from which everything else follows."""

    def __init__(self, handle, byte):
        self.handle = handle
        self.seed = bytes([byte] * 32)
        self.passphrase = f"the passphrase of {handle}"
        self.sign, self.signing_key = bindings.crypto_sign_seed_keypair(
            derived(self.seed, "KVperson", 1))
        self.box, _ = bindings.crypto_box_seed_keypair(derived(self.seed, "KVperson", 2))
        self.name = hashed("kv.person", self.sign + self.box)[:16]


PEOPLE = {handle: Identity(handle, number + 1) for number, handle in enumerate(
    ("ops", "eva", "dev1", "recovery", "gone"))}


def fixed(purpose, length):
    """What would be random in a real vault."""
    return (hashed("golden", purpose.encode()) * 2)[:length]


def seal_to(public, message, purpose):
    """`crypto_box_seal` with a sender who is not random."""
    sender, secret = bindings.crypto_box_seed_keypair(fixed(purpose, 32))
    nonce = hashlib.blake2b(sender + public, digest_size=24).digest()
    return sender + bindings.crypto_box(message, nonce, public, secret)


# Deriving a key from a passphrase takes long, and always gives the same.
derivations = {}


def derivation(passphrase, salt, passes, memory):
    parameters = (passphrase, salt, passes, memory)
    if parameters not in derivations:
        derivations[parameters] = argon2id(*parameters)
    return derivations[parameters]


# --- The file ---


class Writer:
    """Writes the vault of a recipe, with at most one change."""

    def __init__(self, recipe, change=None):
        self.recipe = recipe
        self.change = change
        self.documents = {}

    def at(self, path, value, shape=None):
        """The value of that path, changed if it or something in it is what is to be changed."""
        if self.change is None:
            return value
        return self.change.apply(path, value, shape)

    def document(self, path, tree, shape):
        tree = self.at(path, tree, shape)
        self.documents[path] = tree
        return self.at(f"document/{path}", encode(tree))

    def signed(self, path, tree, shape, domain, context, signer):
        body = self.document(f"{path}/body", tree, shape)
        signer = PEOPLE[self.at(f"signer/{path}", signer)]
        domain = self.at(f"domain/{path}", domain)
        message = domain.encode() + b"\0" + context + body
        return [body, bindings.crypto_sign(message, signer.signing_key)[:64]]

    def aead(self, path, key, context, shape, message):
        key = self.at(f"key/{path}", key)
        context = self.at(f"context/{path}", context, shape)
        domain, vault, *rest = context
        if shape is EDITION:
            rest = b"".join(number.to_bytes(8, "big") for number in rest)
        else:
            rest = encode(rest) if shape is PARAMETERS else encode([vault, *rest])
            vault = vault if shape is PARAMETERS else b""
        nonce = fixed(f"{self.recipe.name} {path}", 24)
        return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            message, domain.encode() + b"\0" + vault + rest, nonce, key)

    def padded(self, path, message, size):
        padding = b"\x80" + bytes(-(len(message) + 1) % size)
        return message + self.at(f"padding/{path}", padding)

    def write(self):
        sections = {"chain": self.chain()}
        sections["locks"] = self.locks()
        sections |= {name: self.at(f"sealed/{name}", self.sealed(name)) for name in SECTIONS[3:]}
        sections["state"] = self.state(sections)
        sections = [self.at(f"raw/{name}", sections[name]) for name in SECTIONS]
        sizes = b"".join(len(section).to_bytes(4, "big") for section in sections)
        header = MAGIC + b"\0\1\0\0" + sizes + bytes(4)
        return self.at("file", header + b"".join(sections))

    def chain(self):
        self.people, pairs = {}, []
        self.vault, last = bytes(32), fixed(f"{self.recipe.name} genesis", 32)
        for number, (action, author, handle, role) in enumerate(self.recipe.steps):
            person = PEOPLE[handle]
            kind = read_vault.RECOVERY if handle == "recovery" else read_vault.PERSON
            tree = ["kv.trust.1", number, last, self.recipe.created + number,
                    PEOPLE[author].name, action, person.name, person.sign, person.box, role, kind,
                    handle]
            pair = self.signed(
                f"chain/{number}", tree, RECORD, "keyvault.trust.v1", self.vault, author)
            pairs.append(pair)
            if action == GENESIS:
                self.vault = last = hashed("kv.vaultid", pair[0])
            last = hashed("kv.trusthead", last + pair[0])
            self.people[handle] = role
            if action == read_vault.REMOVE:
                del self.people[handle]
        self.head, self.count = last, len(pairs)
        self.order = sorted(self.people, key=lambda handle: PEOPLE[handle].name)
        return encode(self.at("chain", pairs, [SIGNED]))

    def locks(self):
        return encode(self.at("locks", [self.lock(handle) for handle in self.order], [SIGNED]))

    def lock(self, handle):
        person, path = PEOPLE[handle], f"locks/{handle}"
        salt = fixed(f"{self.recipe.name} {path} salt", 16)
        costs = (2, 64 * read_vault.MIB)
        number = self.recipe.locks.get(handle, 1)
        parameters = [person.name, number, 1, *costs, salt]
        key = derived(derivation(person.passphrase.encode(), salt, *costs), "KVlock__", 1)
        sealed = self.aead(
            path, key, ["keyvault.lock.v1", self.vault, *parameters], PARAMETERS, person.seed)
        tree = ["kv.lock.1", *parameters, sealed, self.recipe.time]
        return self.signed(path, tree, LOCK, "keyvault.lock.v1", self.vault, handle)

    def state(self, sections):
        recipe = self.recipe
        hashes = [hashed("kv.section", encode([place + 1, sections[name]]))
                  for place, name in enumerate(SECTIONS[3:])]
        tree = ["kv.state.1", self.vault, recipe.generation, recipe.time,
                PEOPLE[recipe.author].name, self.count, self.head, recipe.epoch,
                recipe.entries[-1][-1], *hashes, recipe.policy,
                [self.grant(handle) for handle in self.order]]
        pair = self.signed("state", tree, STATE, "keyvault.state.v1", b"", recipe.author)
        return encode(self.at("state", pair, SIGNED))

    def grant(self, handle):
        role = self.people[handle]
        tree = ["kv.grant.1", self.vault, PEOPLE[handle].name, self.recipe.epoch, role,
                self.recipe.metadata, None if role == MEMBER else self.recipe.secrets_key]
        document = self.document(f"grants/{handle}", tree, GRANT)
        sealed = seal_to(PEOPLE[handle].box, document, f"{self.recipe.name} grants/{handle}")
        return [PEOPLE[handle].name, sealed]

    def sealed(self, name):
        return self.secrets() if name == "secrets" else self.padded_document(name)

    def padded_document(self, name):
        tree, shape, number = {
            "index": (self.index_tree, INDEX, 1), "history": (self.history_tree, HISTORY, 2)}[name]
        document = self.padded(name, self.document(name, tree(), shape), 4096)
        context = [f"keyvault.{name}.v1", self.vault, self.recipe.epoch, self.recipe.generation]
        return self.aead(
            name, derived(self.recipe.metadata, "KVmeta__", number), context, EDITION, document)

    def index_tree(self):
        people = [[PEOPLE[handle].name, *self.recipe.notes[handle]] for handle in self.order]
        return ["kv.index.1", [self.recipe.organisation, self.recipe.created], people,
                self.recipe.applications]

    def history_tree(self):
        return ["kv.history.1", self.recipe.base, self.recipe.base_head, self.recipe.entries]

    def secrets(self):
        blobs = []
        for name, (blob, application, environment, version, secret) in self.recipe.stored.items():
            secret = self.at(f"secret/{name}", secret)
            size = next((size for size in (256, 1024, 4096) if len(secret) < size), 4096)
            context = ["keyvault.secret.v1", self.vault, self.recipe.epoch, blob, application,
                       environment, version]
            blobs.append([blob, self.aead(
                name, derived(self.recipe.secrets_key, "KVsecret", 1), context, PLACE,
                self.padded(name, secret, size))])
        return encode(self.at("secrets", sorted(blobs), [BLOB]))
