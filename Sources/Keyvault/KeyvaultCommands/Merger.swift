import Vault
import VaultFile
import VaultStorage

/// Two copies of a vault, both open, of which the first is to hold what both know.
struct Merger {
  let open: OpenVault
  let theirs: UnlockedVault

  /// Writes the first copy if there is anything new for it.
  func run(in session: inout Session) throws(VaultError) -> Answer {
    let relation = try Reconciliation(open.vault, theirs)
    if relation == .diverged { try open.vault.requireSignature() }
    guard try hasNews(relation) else {
      return .notice(
        "\(relation.remark), and there is nothing to take over.\n",
        [
          "relation": .string(relation.word), "generation": .number(open.loaded.state.generation),
          "adopted": [], "differences": [],
        ])
    }
    var adoptions: [Adoption] = []
    let lock = try session.writeLock(on: open.location)
    let now = session.now
    let outcome = try session.commit(open, holding: lock, overruling: true) {
      vault throws(VaultError) in
      guard vault.verified.state.hash == open.loaded.verified.state.hash else {
        throw .changedMeanwhile
      }
      switch relation {
      case .same, .firstDescends: return try vault.replacing(theirs.verified)
      case .secondDescends: return try theirs.replacing(vault.verified)
      case .diverged:
        var draft = try vault.draft(at: now)
        // They come in the order of identifiers, which is chance.
        adoptions = try draft.reconcile(with: theirs).sorted {
          $0.shown.utf8.lexicographicallyPrecedes($1.shown.utf8)
        }
        return try draft.signed()
      }
    }
    let differences = relation == .diverged ? self.differences : []
    return .notice(
      "\(relation.remark).\n" + told(adoptions, differences, of: outcome, relation),
      [
        "relation": .string(relation.word), "generation": outcome.generationData,
        "adopted": .array(adoptions.map(\.data)), "differences": .array(differences.map(\.data)),
      ])
  }

  private func hasNews(_ relation: Reconciliation) throws(VaultError) -> Bool {
    switch relation {
    case .same, .firstDescends: try open.vault.adoptingLocks(of: theirs.verified) != nil
    case .secondDescends, .diverged: true
    }
  }

  private var differences: [Difference] {
    let policies = (open.loaded.state.policy, theirs.verified.state.record.policy)
    let differences = open.vault.index.differences(from: theirs.index)
    guard policies.0 != policies.1 else { return differences }
    return differences + [
      Difference(subject: "policy", ours: policies.0.shown, theirs: policies.1.shown)
    ]
  }

  private func told(
    _ adoptions: [Adoption], _ differences: [Difference], of outcome: ChangedVault,
    _ relation: Reconciliation
  ) -> String {
    let news =
      switch relation {
      case .same, .firstDescends: "Took over newer passphrases; the state stays"
      case .secondDescends: "Took over all of it"
      case .diverged: "Took over what only the other copy had"
      }
    var text = "\(news): generation \(outcome.generation).\(outcome.purgeRemark)\n"
    text += adoptions.map { "  \($0.shown)\n" }.joined()
    guard !differences.isEmpty else { return text }
    var table = Table("KEPT AS IT WAS HERE", "HERE", "THERE")
    for difference in differences {
      table.add(difference.subject, difference.ours, difference.theirs)
    }
    return text + table.text
  }
}

extension Reconciliation {
  /// The word for it in JSON.
  fileprivate var word: String {
    switch self {
    case .same: "same"
    case .firstDescends: "ours-newer"
    case .secondDescends: "theirs-newer"
    case .diverged: "diverged"
    }
  }

  fileprivate var remark: String {
    switch self {
    case .same: "Both copies are the same state"
    case .firstDescends: "The first copy comes from the other one"
    case .secondDescends: "The other copy comes from the first one"
    case .diverged: "Both copies were changed, each without the other"
    }
  }
}

extension Adoption {
  fileprivate var shown: String {
    switch self {
    case .application(let slug): "application \(slug) with its keys"
    case .key(let name): "key \(name.text) with its secrets"
    case .version(let name): "secret \(name.text), superseded; see 'keyvault reveal \(name.text)'"
    }
  }

  fileprivate var data: JSONValue {
    switch self {
    case .application(let slug): ["kind": "application", "name": .string(slug)]
    case .key(let name): ["kind": "key", "name": .string(name.text)]
    case .version(let name): ["kind": "version", "name": .string(name.text)]
    }
  }
}

extension Difference {
  fileprivate var data: JSONValue {
    ["subject": .string(subject), "ours": .string(ours), "theirs": .string(theirs)]
  }
}
