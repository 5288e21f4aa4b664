import Sodium
import VaultFile

extension TrustRecord.Role {
  /// The word for it in the output.
  var word: String {
    switch self {
    case .member: "member"
    case .owner: "owner"
    }
  }
}

extension TrustRecord.Kind {
  /// The word for it in the output.
  var word: String {
    switch self {
    case .person: "person"
    case .recovery: "recovery"
    }
  }
}

extension SecretVersion.Status {
  /// The word for it in the output.
  var word: String {
    switch self {
    case .current: "current"
    case .superseded: "superseded"
    case .revoked: "revoked"
    case .destroyed: "destroyed"
    }
  }
}

extension SecretVersion.Origin {
  /// The word for it in the output.
  var word: String {
    switch self {
    case .typed: "typed"
    case .standardInput: "stdin"
    case .imported: "import"
    case .fork: "fork"
    }
  }
}

extension HistoryEntry.Action {
  /// The word for it in the output, after the command that does it.
  var word: String {
    switch self {
    case .initialised: "init"
    case .applicationAdded: "app.add"
    case .applicationRenamed: "app.rename"
    case .applicationArchived: "app.archive"
    case .applicationDeleted: "app.delete"
    case .keyAdded: "key.add"
    case .keyIdentified: "key.set-id"
    case .keyPolicySet: "key.policy"
    case .secretStored: "secret.store"
    case .secretReset: "secret.reset"
    case .secretRevoked: "secret.revoke"
    case .secretDestroyed: "secret.destroy"
    case .subscriptionAdded: "sub.add"
    case .subscriptionRemoved: "sub.remove"
    case .memberAdded: "member.add"
    case .memberRoleSet: "member.role"
    case .memberRemoved: "member.remove"
    case .recoveryRenewed: "recovery.renew"
    case .recoveryUsed: "recovery.use"
    case .rekeyed: "rekey"
    case .restored: "restore"
    case .reconciled: "reconcile"
    case .imported: "import"
    case .organisationRenamed: "org.rename"
    case .historyCompacted: "audit.compact"
    case .policySet: "policy"
    }
  }
}

extension Argon2id.Costs {
  /// The costs as people read them, such as `256 MiB, 3 passes`.
  var shown: String { "\(memory >> 20) MiB, \(counted(passes, "pass", plural: "passes"))" }

  /// The costs as programs read them.
  var data: JSONValue { ["memory_bytes": .number(memory), "passes": .number(passes)] }
}

extension Digest {
  /// The digest in hexadecimal digits.
  var hexadecimalText: String { hexadecimal(bytes) }
}
