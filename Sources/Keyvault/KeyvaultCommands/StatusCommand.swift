import Arguments
import Sodium
import Vault
import VaultFile
import VaultStorage

/// `keyvault status`: what can be said of a vault without a key.
enum StatusCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "status",
      summary: "show what can be told without a passphrase",
      discussion: """
        Checks all signatures and hashes, and shows the vault's state, its people and what this \
        machine remembers of it.
        """,
      examples: [
        .init("keyvault status", "shows the default vault"),
        .init("keyvault --vault copy.keyvault status --json", "tells a program about another"),
      ],
      exitCodes: ExitCode.help([
        .done, .usage, .notFound, .damaged, .notTheNewest, .newerVersion, .inputOutput,
        .confirmationNeeded, .limitExceeded, .insecureFile,
      ]),
      action: { _, session in
        let loaded = try session.load(for: .inspecting, checking: .all)
        session.warn(loaded.excessiveLocks(besides: nil))
        return .result(text(loaded), data(loaded))
      })
  }

  private static func text(_ loaded: LoadedVault) -> String {
    let state = loaded.state
    var facts = FactList()
    facts.add("Vault", loaded.copy.location.path)
    facts.add("Fingerprint", Fingerprint(vaultID: state.vaultID).text)
    facts.add(
      "Generation",
      "\(state.generation), signed by \(author(of: loaded)) on \(Timestamp(state.time).shown)")
    facts.add("Size", counted(loaded.copy.bytes.count, "byte"))
    facts.add("This machine", remark(on: loaded.verdict))
    facts.add("Policy", state.policy.shown)
    facts.add("Verified", "all signatures and hashes")
    var table = Table("HANDLE", "ROLE", "KIND", "LOCK")
    for person in people(of: loaded) {
      let costs = loaded.verified.locks[person.id]?.record.costs
      table.add(person.handle, person.role.word, person.kind.word, costs?.shown ?? "")
    }
    return "\(facts.text)\n\(table.text)"
  }

  private static func data(_ loaded: LoadedVault) -> JSONValue {
    let state = loaded.state
    return [
      "path": .string(loaded.copy.location.path),
      "vault_id": .string(hexadecimal(state.vaultID.bytes)),
      "fingerprint": .string(Fingerprint(vaultID: state.vaultID).text),
      "generation": .number(state.generation), "epoch": .number(state.epoch),
      "signed_by": .string(author(of: loaded)), "signed_at": JSONValue(time: state.time),
      "people": .array(
        people(of: loaded).map { person in
          person.data.with(["kdf": loaded.verified.locks[person.id]?.record.costs.data ?? nil])
        }),
      "policy": state.policy.data,
      "size": .number(loaded.copy.bytes.count), "record": .string(loaded.verdict.rawValue),
    ]
  }

  private static func people(of loaded: LoadedVault) -> [Person] {
    loaded.verified.chain.people.sorted { $0.handle < $1.handle }
  }

  private static func author(of loaded: LoadedVault) -> String {
    loaded.verified.chain.person(loaded.state.author)?.handle ?? ""
  }

  private static func remark(on verdict: RecordVerdict) -> String {
    switch verdict {
    case .match: "has seen this state"
    case .firstSight: "sees this vault for the first time"
    case .behind: "has seen an earlier state; the next opening checks what came between"
    case .accepted: "has seen another state, which was overruled"
    }
  }
}

extension Person {
  /// The person as programs read it.
  var data: JSONValue {
    [
      "handle": .string(handle), "id": .string(hexadecimal(id.bytes)), "role": .string(role.word),
      "kind": .string(kind.word),
    ]
  }
}
