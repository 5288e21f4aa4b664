import Sodium
import Testing
import VaultFile

extension GoldenValue {
  static func bytes(_ bytes: some Sequence<UInt8>) -> GoldenValue { .text(hexadecimal(bytes)) }

  static func optional<Value>(_ value: Value?, _ golden: (Value) -> GoldenValue) -> GoldenValue {
    value.map(golden) ?? .null
  }

  /// The name of the person whom this value is about.
  func identifier() throws -> Identifier {
    let bytes = try #require(parseHexadecimal(self["person"].text))
    return try #require(Identifier(bytes))
  }

  init(_ record: TrustRecord) {
    self = .record([
      "number": .number(record.number), "previous": .bytes(record.previous.bytes),
      "time": .number(record.time), "author": .bytes(record.author.bytes),
      "action": .number(record.action.rawValue), "subject": .bytes(record.subject.bytes),
      "signing": .bytes(record.keys.signing), "box": .bytes(record.keys.box),
      "role": .number(record.role.rawValue), "kind": .number(record.kind.rawValue),
      "handle": .text(record.handle),
    ])
  }

  init(_ lock: Lock) {
    self = .record([
      "person": .bytes(lock.person.bytes), "number": .number(lock.number), "algorithm": .number(1),
      "passes": .number(lock.costs.passes), "memory": .number(lock.costs.memory),
      "salt": .bytes(lock.salt.bytes), "sealed": .bytes(lock.sealed), "time": .number(lock.time),
    ])
  }

  init(_ state: VaultState) {
    let grants = state.grants.map { grant in
      GoldenValue.record(["person": .bytes(grant.person.bytes), "sealed": .bytes(grant.sealed)])
    }
    self = .record([
      "vault": .bytes(state.vaultID.bytes), "generation": .number(state.generation),
      "time": .number(state.time), "author": .bytes(state.author.bytes),
      "count": .number(state.trustCount), "head": .bytes(state.trustHead.bytes),
      "epoch": .number(state.epoch), "previous": .bytes(state.previous.bytes),
      "index": .bytes(state.hashes.index.bytes), "history": .bytes(state.hashes.history.bytes),
      "secrets": .bytes(state.hashes.secrets.bytes),
      "policy": .record([
        "passes": .number(state.policy.costs.passes),
        "memory": .number(state.policy.costs.memory), "kept": .number(state.policy.keptVersions),
        "age": .number(state.policy.maximumAge),
      ]),
      "grants": .list(grants),
    ])
  }

  init(_ history: VaultHistory) {
    let entries = history.entries.map { entry in
      GoldenValue.record([
        "generation": .number(entry.generation), "time": .number(entry.time),
        "author": .bytes(entry.author.bytes), "action": .number(entry.action.rawValue),
        "application": .optional(entry.application) { .bytes($0.bytes) },
        "environment": .optional(entry.environment, GoldenValue.text),
        "version": .optional(entry.version, GoldenValue.number), "note": .text(entry.note),
        "previous": .bytes(entry.previous.bytes),
      ])
    }
    self = .record([
      "base": .number(history.base), "head": .bytes(history.baseHead.bytes),
      "entries": .list(entries),
    ])
  }

  init(_ index: VaultIndex) {
    let people = index.people.map { entry in
      GoldenValue.record([
        "person": .bytes(entry.person.bytes), "name": .text(entry.name),
        "added": .number(entry.added), "note": .text(entry.note),
      ])
    }
    self = .record([
      "organisation": .record([
        "name": .text(index.organisation), "created": .number(index.created),
      ]),
      "people": .list(people), "applications": .list(index.applications.map(GoldenValue.init)),
    ])
  }

  private init(_ application: VaultIndex.Application) {
    let subscriptions = application.subscriptions.map { subscription in
      GoldenValue.record([
        "api": .text(subscription.api), "scopes": .list(subscription.scopes.map(GoldenValue.text)),
        "added": .number(subscription.added), "catalog": .text(subscription.catalogVersion),
      ])
    }
    self = .record([
      "application": .bytes(application.id.bytes), "slug": .text(application.slug),
      "name": .text(application.name), "created": .number(application.created),
      "archived": .optional(application.archived, GoldenValue.number),
      "keys": .list(application.keys.map(GoldenValue.init)),
      "subscriptions": .list(subscriptions),
    ])
  }

  private init(_ key: VaultIndex.Key) {
    self = .record([
      "environment": .text(key.environment), "client": .text(key.clientID),
      "created": .number(key.created), "age": .number(key.maximumAge),
      "salt": .bytes(key.verifierSalt.bytes), "passes": .number(key.verifierCosts.passes),
      "memory": .number(key.verifierCosts.memory),
      "versions": .list(key.versions.map(GoldenValue.init)),
    ])
  }

  private init(_ version: SecretVersion) {
    self = .record([
      "number": .number(version.number), "stored": .number(version.stored),
      "status": .number(version.status.rawValue), "since": .number(version.since),
      "verifier": .optional(version.verifier) { .bytes($0.bytes) },
      "blob": .optional(version.blob) { .bytes($0.bytes) },
      "exposed": .optional(version.exposed, GoldenValue.number),
      "origin": .number(version.origin.rawValue),
    ])
  }
}
