/// Somebody who belongs to a vault, as the trust chain tells.
package struct Person: Hashable, Sendable {
  /// The person's keys.
  package let keys: PublicKeys
  /// The name that follows from the keys.
  package let id: Identifier
  /// What the person may do.
  package var role: TrustRecord.Role
  /// Whether it is a person or the recovery code.
  package let kind: TrustRecord.Kind
  /// What the person is called.
  package let handle: String

  /// The person with these `keys`.
  package init(
    keys: PublicKeys, role: TrustRecord.Role, kind: TrustRecord.Kind, handle: String
  ) {
    self.keys = keys
    id = keys.person
    self.role = role
    self.kind = kind
    self.handle = handle
  }

  init(_ record: TrustRecord) {
    self.init(keys: record.keys, role: record.role, kind: record.kind, handle: record.handle)
  }

  /// Whether the person is an owner who can type a passphrase, and not the recovery code.
  package var isPersonOwner: Bool { role == .owner && kind == .person }
}
