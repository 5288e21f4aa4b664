import Arguments
import Sodium
import Vault
import VaultFile

/// `keyvault member list`: who belongs to the vault.
enum MemberListCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "list",
      summary: "list the people of the vault",
      discussion: """
        Shows everybody with role and name; the recovery code counts as an owner of its own kind. \
        Members may do this, too. 'status' shows the handles without a passphrase.
        """,
      examples: [.init("keyvault member list", "lists the people")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let vault = try session.open().vault
        let people = vault.verified.chain.people.sorted { $0.handle < $1.handle }
        var table = Table("HANDLE", "ROLE", "KIND", "NAME", "ADDED", "NOTE")
        var data: [JSONValue] = []
        for person in people {
          let entry = vault.index.people.first { $0.person == person.id }
          table.add(
            person.handle, person.role.word, person.kind.word, entry?.name ?? "",
            entry.map { Timestamp($0.added).date } ?? "", entry?.note ?? "")
          data.append(
            person.data.with([
              "name": JSONValue(entry?.name), "added_at": JSONValue(time: entry?.added),
              "note": JSONValue(entry?.note),
            ]))
        }
        return .result(table.text, .array(data))
      })
  }
}
