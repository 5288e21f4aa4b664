package import VaultFile

/// A vault whose index is open to the person who unlocked it.
///
/// Nothing here changes a vault: `draft` begins the next edition of it.
package struct UnlockedVault {
  /// The file, of which all is checked that can be without a key.
  package let verified: VerifiedVault
  /// Who opened it, with the role of today.
  package let person: Person
  /// What it holds, without the secrets themselves.
  package let index: VaultIndex
  let identity: Identity
  let keys: VaultKeys

  /// Opens the grant of `identity` in `verified`, and with it the index.
  ///
  /// Somebody who does not belong to the vault, or no longer, is `not-found`.
  package init(_ verified: VerifiedVault, as identity: Identity) throws(VaultError) {
    guard let person = verified.chain.person(identity.person) else {
      throw .notInVault
    }
    do throws(VaultFileError) {
      let keys = VaultKeys(try verified.grant(of: person, seed: identity.seed))
      index = try verified.index(with: keys.grant)
      self.keys = keys
    } catch { throw VaultError(error) }
    self.verified = verified
    self.person = person
    self.identity = identity
  }

  /// Opens the history, whose hash the caller has checked.
  package func history() throws(VaultError) -> VaultHistory {
    do { return try verified.history(with: keys.grant) } catch { throw VaultError(error) }
  }

  /// Whether the person's role allows to read secrets and to change the vault.
  package var isOwner: Bool { person.role == .owner }

  /// The handles of the owners whom a member can ask, in alphabetical order.
  package var owners: [String] { verified.chain.owners }

  /// Begins the next edition, for one change that is made at `time`, in seconds since 1970.
  ///
  /// Members are `role-refused`: nobody accepts what they sign.
  package func draft(at time: Int) throws(VaultError) -> VaultDraft {
    try requireSignature()
    return try VaultDraft(of: self, at: time)
  }

  /// Throws `role-refused` for members, who have no key for `activity`, such as `reveal secrets`.
  package func requireOwner(to activity: String) throws(VaultError) {
    guard isOwner else { throw .membersCannot(activity, owners: owners) }
  }

  /// Throws `role-refused` for members, whose signature nobody accepts, before they are asked for
  /// anything else that `activity` takes, such as `delete applications`.
  package func requireSignature(
    to activity: String = "change the vault"
  ) throws(VaultError) {
    guard isOwner else { throw .membersCannotSign(activity, owners: owners) }
  }
}

extension TrustChain {
  /// The handles of the owners who are people, in alphabetical order.
  package var owners: [String] { people.filter(\.isPersonOwner).map(\.handle).sorted() }
}
