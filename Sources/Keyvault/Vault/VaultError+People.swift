import VaultFile

extension VaultError {
  static var requestForAnotherVault: VaultError {
    VaultError(
      .differentVault, "the join request is for another vault; nobody was added",
      help: "send the person an invitation to this one with 'keyvault invite'")
  }

  static var badNote: VaultError {
    VaultError(
      .usage, "the note is too long or holds control characters; nothing was changed",
      help: "use up to 1024 bytes of text")
  }

  static func noPerson(_ handle: String) -> VaultError {
    VaultError(
      .notFound, "nobody is called \(quoted(handle)); nothing was changed",
      help: "list the people with 'keyvault member list'")
  }

  static var recoveryIsNoMember: VaultError {
    VaultError(
      .usage, "the recovery code is no member; nothing was changed",
      help: "replace it with 'keyvault recovery renew'")
  }

  static func lastOwner(_ handle: String) -> VaultError {
    VaultError(
      .lastOwner, "\(quoted(handle)) is the last owner; nothing was changed",
      help: "make an owner of somebody else first, who can then do this")
  }

  static var notOneself: VaultError {
    VaultError(
      .roleRefused, "owners cannot remove or demote themselves; nothing was changed",
      help: "ask another owner to do it")
  }

  static func handleTaken(_ handle: String) -> VaultError {
    VaultError(
      .exists, "the handle \(quoted(handle)) is taken; nobody was added",
      help: "let the person join again under another one")
  }

  static var knownPerson: VaultError {
    VaultError(
      .exists, "this identity belongs to the vault or did once; nobody was added",
      help: "let the person join again, which makes a new identity")
  }

  static var noRecoveryCode: VaultError {
    VaultError(
      .notFound, "this vault has no recovery code",
      help: "make one with 'keyvault recovery renew'")
  }

  static var mistypedRecoveryCode: VaultError {
    VaultError(
      .valueRefused, "there is a typing error in the recovery code; nothing was changed",
      help: "compare it with the paper, group by group")
  }

  static var recoveryRenewsItself: VaultError {
    VaultError(
      .roleRefused, "the recovery code cannot replace itself; nothing was changed",
      help: "use 'keyvault recovery use', or let another owner renew it")
  }

  static var notRecovering: VaultError {
    VaultError(
      .usage, "only the recovery code recovers a vault; nothing was changed",
      help: "add people with 'keyvault invite' and 'keyvault approve'")
  }

  static var anotherVault: VaultError {
    VaultError(
      .differentVault, "the two files are of different vaults; nothing was changed",
      help: "compare their fingerprints with 'keyvault status'")
  }

  static var forkedPeople: VaultError {
    VaultError(
      .fork, "the people of the two files have a different history; nothing was changed",
      help: "find out who changed the vault apart from the others")
  }

  static var irreconcilable: VaultError {
    VaultError(
      .fork,
      "people or keys were changed in one of the copies since they parted; nothing was changed",
      help: "keep the copy in which people or keys were changed, and store the other's secrets anew"
    )
  }
}
