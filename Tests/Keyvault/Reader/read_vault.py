#!/usr/bin/env python3
"""read_vault.py VAULT HANDLE: reads a vault with the passphrase on standard input.

A second reader of the format, written from its description and not from the Swift code, which it
keeps honest. It checks everything it reads, and prints what it found, one item a line:

    vault ID
    role ROLE
    index DOCUMENT
    history DOCUMENT
    secret APPLICATION/ENVIRONMENT@VERSION SECRET          owners only

with IDs, documents and secrets in hexadecimal digits.
"""

import hashlib
import re
import sys

from nacl import bindings
from nacl.exceptions import CryptoError

MIB = 1 << 20
LATEST = 253402300799
HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MEMBER, OWNER = 1, 2
PERSON, RECOVERY = 1, 2
GENESIS, ADD, SET_ROLE, REMOVE = 1, 2, 3, 4


class Refused(Exception):
    """The file is not what the format says."""


def check(condition, what):
    if not condition:
        raise Refused(what)


# --- C1 ---


def decode(data):
    value, end = item(data, 0, 1)
    check(end == len(data), "bytes behind the document")
    return value


def item(data, at, depth):
    check(at < len(data), "a document that ends early")
    kind, info = data[at] >> 5, data[at] & 31
    at += 1
    if kind == 7:
        check(info in (20, 21, 22), "an unknown simple value")
        return {20: False, 21: True, 22: None}[info], at
    check(kind in (0, 2, 3, 4), "a forbidden type")
    number = info
    if info >= 24:
        check(info <= 27, "an indefinite length")
        width = 1 << (info - 24)
        check(at + width <= len(data), "a head that ends early")
        number = int.from_bytes(data[at:at + width], "big")
        at += width
        check(number >= (24 if width == 1 else 1 << (4 * width)), "a head that is too long")
        check(number < 1 << 63, "a number that is too large")
    if kind == 0:
        return number, at
    check(number <= len(data) - at, "a length beyond the end")
    if kind == 4:
        check(depth <= 8, "arrays that are too deep")
        items = []
        for _ in range(number):
            value, at = item(data, at, depth + 1)
            items.append(value)
        return items, at
    content = data[at:at + number]
    if kind == 3:
        content = content.decode("utf-8", "strict")
        check(not HIDDEN.search(content), "a text with hidden characters")
    return content, at + number


def encode(value):
    if value is None or value is False or value is True:
        return {None: b"\xf6", False: b"\xf4", True: b"\xf5"}[value]
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return head(3, len(text)) + text
    return head(4, len(value)) + b"".join(map(encode, value))


def head(kind, number):
    for info, limit in ((24, 24), (24, 1 << 8), (25, 1 << 16), (26, 1 << 32), (27, 1 << 63)):
        if number < limit:
            break
    if number < 24:
        return bytes([kind << 5 | number])
    return bytes([kind << 5 | info]) + number.to_bytes(1 << (info - 24), "big")


def record(value, arity, label=None):
    check(isinstance(value, list) and len(value) == arity, "an unknown number of items")
    if label:
        check(value[0] == label, "an unknown record")
        return value[1:]
    return value


def sized(value, length):
    check(isinstance(value, bytes) and len(value) == length, "a wrong length")
    return value


def number(value, low=0, high=(1 << 63) - 1):
    check(type(value) is int and low <= value <= high, "a number out of bounds")
    return value


def time(value):
    return number(value, 0, LATEST)


def text(value, low, high):
    check(isinstance(value, str) and low <= len(value.encode()) <= high, "a wrong text")
    return value


def matching(pattern, value):
    check(isinstance(value, str) and re.fullmatch(pattern, value), "a wrong name")
    return value


def maybe(value, test, *arguments):
    return None if value is None else test(value, *arguments)


def ascending(keys):
    keys = [key.encode() if isinstance(key, str) else key for key in keys]
    check(all(a < b for a, b in zip(keys, keys[1:])), "a set that is not sorted")


# --- Primitives ---


def hashed(label, message):
    personal = label.encode().ljust(16, b"\0")
    return hashlib.blake2b(message, digest_size=32, person=personal).digest()


def derived(key, context, identifier):
    return hashlib.blake2b(
        b"", digest_size=32, key=key, salt=identifier.to_bytes(8, "little") + bytes(8),
        person=context.encode() + bytes(8)).digest()


def opened(key, context, sealed):
    check(len(sealed) >= 40, "a ciphertext that is too short")
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
        sealed[24:], context, sealed[:24], key)


def verify(key, domain, message, signature):
    sized(signature, 64)
    bindings.crypto_sign_open(signature + domain.encode() + b"\0" + message, key)


def argon2id(passphrase, salt, passes, memory):
    return bindings.crypto_pwhash_alg(
        32, passphrase, salt, passes, memory, bindings.crypto_pwhash_ALG_ARGON2ID13)


def unpadded(data, block):
    check(len(data) > 0 and len(data) % block == 0, "a document without padding")
    bare = data.rstrip(b"\0")
    check(bare[-1:] == b"\x80" and len(data) - len(bare) < block, "a broken padding")
    return bare[:-1]


# --- Sections ---


def split(data):
    check(len(data) <= 130 * MIB, "a file that is too large")
    check(data[:8] == bytes.fromhex("894b564c540d0a1a"), "no vault")
    check(data[8:10] == b"\0\1", "an unknown version")
    check(len(data) >= 40 and data[10:12] == bytes(2) and data[36:40] == bytes(4), "no header")
    sizes = [int.from_bytes(data[at:at + 4], "big") for at in range(12, 36, 4)]
    limits = [MIB, MIB // 8, MIB // 8, 32 * MIB, 32 * MIB, 64 * MIB]
    check(all(a <= b for a, b in zip(sizes, limits)), "a section that is too large")
    check(len(data) == 40 + sum(sizes), "a wrong size")
    sections, at = [], 40
    for size in sizes:
        sections.append(data[at:at + size])
        at += size
    return sections


def read_chain(data):
    people, known, vault, last = {}, set(), None, None
    records = decode(data)
    check(1 <= len(records) <= 4096, "a chain that is too long")
    for place, signed in enumerate(records):
        body, signature = record(signed, 2)
        (sequence, previous, when, author, action, subject, sign, box, role, kind,
         handle) = record(decode(body), 12, "kv.trust.1")
        check(number(sequence) == place, "a record out of place")
        time(when)
        for value, length in ((previous, 32), (author, 16), (subject, 16), (sign, 32), (box, 32)):
            sized(value, length)
        check(action in (1, 2, 3, 4) and role in (1, 2) and kind in (1, 2), "an unknown number")
        matching("[a-z0-9._-]{1,32}", handle)
        check(hashed("kv.person", sign + box)[:16] == subject, "a person with other keys")
        check(bindings.crypto_core_ed25519_is_valid_point(sign), "a key that is no point")
        check(box[31] < 128, "a key that is no point")
        bindings.crypto_scalarmult(bytes([1] * 32), box)
        person = (sign, box, role, kind, handle)
        if place == 0:
            check(action == GENESIS and author == subject, "no genesis")
            check(role == OWNER and kind == PERSON, "no genesis")
            vault = hashed("kv.vaultid", body)
            verify(sign, "keyvault.trust.v1", bytes(32) + body, signature)
            last = vault
        else:
            check(previous == last, "a broken chain")
            check(author in people and people[author][2] == OWNER, "an author who is no owner")
            verify(people[author][0], "keyvault.trust.v1", vault + body, signature)
        if action == GENESIS:
            check(place == 0, "a second genesis")
        elif action == ADD:
            check(subject not in known, "somebody who returned")
            check(handle not in [other[4] for other in people.values()], "a handle used twice")
        else:
            check(author != subject and subject in people, "a change of oneself")
            was = people[subject]
            check(was[:2] == (sign, box) and was[3:] == (kind, handle), "another person")
            check((was[2] == role) == (action == REMOVE), "a wrong role")
        if action == REMOVE:
            del people[subject]
        else:
            people[subject] = person
        known.add(subject)
        check(kind == PERSON or role == OWNER, "a recovery code that is no owner")
        check(len(people) <= 64, "too many people")
        check(sum(p[3] == RECOVERY for p in people.values()) <= 1, "two recovery codes")
        check(any(p[2:4] == (OWNER, PERSON) for p in people.values()), "no owner")
        last = hashed("kv.trusthead", last + body)
    return vault, people, len(records), last


def read_state(data, vault, people, count, last):
    body, signature = record(decode(data), 2)
    (of, generation, when, author, trust_count, trust_head, epoch, previous, index_hash,
     history_hash, secrets_hash, policy, grants) = record(decode(body), 14, "kv.state.1")
    check(of == vault and trust_count == count and trust_head == last, "another chain's state")
    check(author in people and people[author][2] == OWNER, "a state that no owner signed")
    verify(people[author][0], "keyvault.state.v1", body, signature)
    number(generation, 1), number(epoch, 1), time(when)
    check((sized(previous, 32) == bytes(32)) == (generation == 1), "a wrong ancestor")
    passes, memory, keep, age = record(policy, 4)
    check_costs(passes, memory, 2, 64 * MIB)
    number(keep, 0, 1000), number(age, 0, 36500)
    check([record(grant, 2)[0] for grant in grants] == sorted(people), "grants of others")
    return (generation, when, author, epoch, previous), dict(grants), [
        index_hash, history_hash, secrets_hash]


def read_locks(data, vault, people):
    locks = {}
    for signed in decode(data):
        body, signature = record(signed, 2)
        person, sequence, algorithm, passes, memory, salt, sealed, when = record(
            decode(body), 9, "kv.lock.1")
        check(person in people and algorithm == 1, "a lock of nobody")
        verify(people[person][0], "keyvault.lock.v1", vault + body, signature)
        number(sequence, 1), sized(salt, 16), sized(sealed, 72), time(when)
        check_costs(passes, memory, 2, 64 * MIB)
        locks[person] = (sequence, algorithm, passes, memory, salt, sealed)
    check(list(locks) == sorted(people), "locks of others")
    return locks


def check_costs(passes, memory, least_passes, least_memory):
    number(passes, least_passes, 16), number(memory, least_memory, 2048 * MIB)
    check(passes * memory <= 8192 * MIB, "a derivation that costs too much")


def unlock(lock, vault, person, passphrase, keys):
    *parameters, sealed = lock
    _, _, passes, memory, salt = parameters
    key = derived(argon2id(passphrase, salt, passes, memory), "KVlock__", 1)
    context = b"keyvault.lock.v1\0" + vault + encode([person, *parameters])
    seed = opened(key, context, sealed)
    sign, _ = bindings.crypto_sign_seed_keypair(derived(seed, "KVperson", 1))
    box, secret = bindings.crypto_box_seed_keypair(derived(seed, "KVperson", 2))
    check((sign, box) == keys, "a seed of somebody else")
    return box, secret


def read_index(data, people):
    (organisation, created), entries, applications = record(decode(data), 4, "kv.index.1")
    text(organisation, 1, 128), time(created)
    for person, name, added, note in entries:
        text(name, 0, 128), time(added), text(note, 0, 1024)
    check([entry[0] for entry in entries] == sorted(people), "an index of other people")
    check(len(applications) <= 5000, "too many applications")
    ascending([application[0] for application in applications])
    places, slugs = {}, set()
    for application in applications:
        name, slug, display, added, archived, keys, subscriptions = record(application, 7)
        sized(name, 16), matching("[a-z0-9][a-z0-9-]{0,62}", slug), text(display, 0, 128)
        time(added), maybe(archived, time)
        check(slug not in slugs, "a slug used twice")
        slugs.add(slug)
        check(len(keys) <= 16, "too many keys")
        ascending([key[0] for key in keys])
        for key in keys:
            read_key(key, (name, slug), places)
        ascending([subscription[0] for subscription in subscriptions])
        for api, scopes, added, catalog in subscriptions:
            text(api, 1, 128), time(added), text(catalog, 0, 128)
            check(len(scopes) <= 256, "too many scopes")
            ascending([text(scope, 1, 128) for scope in scopes])
    return places


def read_key(key, application, places):
    environment, client, created, age, salt, passes, memory, versions = record(key, 8)
    matching("[A-Z][A-Z0-9_]{1,15}", environment), matching("[ -~]{0,256}", client)
    time(created), number(age, 0, 36500), sized(salt, 16)
    check_costs(passes, memory, 1, 8 * MIB)
    check(len(versions) <= 1000, "too many versions")
    ascending([version[0] for version in versions])
    current = None
    for version in versions:
        place, stored, status, since, verifier, blob, exposed, origin = record(version, 8)
        number(place, 1), time(stored), time(since), maybe(exposed, time)
        maybe(verifier, sized, 32), maybe(blob, sized, 16)
        check(status in (1, 2, 3, 4) and origin in (1, 2, 3, 4), "an unknown number")
        check((status == 4) == (blob is None), "a destroyed version with a blob")
        check(current is None or (status != 1 and origin == 4), "a version after the current one")
        current = place if status == 1 else current
        if blob is not None:
            check(blob not in places, "a blob used twice")
            places[blob] = (*application, environment, place)


def read_history(data, state):
    generation, when, author, _, previous = state
    base, base_head, entries = record(decode(data), 4, "kv.history.1")
    check(base > 0 or base_head == bytes(32), "a history with a wrong base")
    last = base
    for entry in entries:
        n, moment, by, action, application, environment, place, note, before = record(entry, 9)
        number(n, 1), time(moment), sized(by, 16), number(action, 1, 26)
        maybe(application, sized, 16), maybe(environment, text, 2, 16), maybe(place, number, 1)
        text(note, 0, 256), sized(before, 32)
        skips = action in (21, 22) and re.search("[0-9a-f]{64}$", note)
        check(n == last + 1 or (skips and n > last), "a gap in the history")
        last = n
    n, moment, by, *_, before = entries[-1]
    check((n, moment, by, before) == (generation, when, author, previous), "another history")


def main(path, handle):
    with open(path, "rb") as file:
        trust, locks, state, index, history, secrets = split(file.read())
    vault, people, count, last = read_chain(trust)
    state, grants, hashes = read_state(state, vault, people, count, last)
    for place, section in enumerate((index, history, secrets)):
        check(hashed("kv.section", encode([place + 1, section])) == hashes[place], "a changed hash")
    locks = read_locks(locks, vault, people)
    person, = [name for name, values in people.items() if values[4] == handle]
    role = people[person][2]
    box, secret = unlock(
        locks[person], vault, person, sys.stdin.buffer.read(), people[person][:2])
    generation, _, _, epoch, _ = state
    grant = bindings.crypto_box_seal_open(grants[person], box, secret)
    metadata, key = grant_keys(grant, [vault, person, epoch, role])
    edition = b"\0" + vault + epoch.to_bytes(8, "big") + generation.to_bytes(8, "big")
    index = unpadded(
        opened(derived(metadata, "KVmeta__", 1), b"keyvault.index.v1" + edition, index), 4096)
    history = unpadded(
        opened(derived(metadata, "KVmeta__", 2), b"keyvault.history.v1" + edition, history), 4096)
    places = read_index(index, people)
    read_history(history, state)
    print("vault", vault.hex())
    print("role", {MEMBER: "member", OWNER: "owner"}[role])
    print("index", index.hex())
    print("history", history.hex())
    blobs = decode(secrets)
    ascending([blob[0] for blob in blobs])
    check({blob[0] for blob in blobs} == set(places), "blobs that the index does not name")
    if role == MEMBER:
        check_nothing_opens([metadata, *(derived(metadata, c, i) for c in ("KVmeta__", "KVsecret")
                                         for i in (1, 2))], blobs, places, vault, epoch)
        return
    for name, sealed in blobs:
        check(len(sealed) in (296, 1064, 4136), "a blob of a wrong size")
        value = read_secret(derived(key, "KVsecret", 1), name, sealed, places[name], vault, epoch)
        _, slug, environment, place = places[name]
        print("secret", f"{slug}/{environment}@{place}", value.hex())


def grant_keys(grant, expected):
    *context, metadata, key = record(decode(grant), 7, "kv.grant.1")
    check(context == expected, "a grant for something else")
    check((key is None) == (expected[3] == MEMBER), "a grant that is too generous")
    return sized(metadata, 32), maybe(key, sized, 32)


def read_secret(key, name, sealed, place, vault, epoch):
    application, _, environment, version = place
    context = encode([vault, epoch, name, application, environment, version])
    padded = opened(key, b"keyvault.secret.v1\0" + context, sealed)
    value = unpadded(padded, len(padded))
    least = next(size for size in (256, 1024, 4096) if len(value) < size)
    check(value and len(padded) == least, "a secret in the wrong block")
    check(all(byte >= 32 and byte != 127 for byte in value), "a secret with control characters")
    return value


def check_nothing_opens(keys, blobs, places, vault, epoch):
    for key in keys:
        for name, sealed in blobs:
            try:
                read_secret(key, name, sealed, places[name], vault, epoch)
            except CryptoError:
                continue
            raise Refused("a member who opens a secret")


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (Refused, CryptoError, UnicodeDecodeError) as error:
        sys.exit(f"refused: {error}")
