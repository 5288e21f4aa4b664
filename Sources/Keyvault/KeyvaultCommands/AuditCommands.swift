import Arguments
import Vault
import VaultFile

/// `keyvault audit`: who changed what.
enum AuditCommands {
  static var command: Command<Keyvault.Action> {
    Command(
      "audit",
      summary: "look at who changed what",
      discussion: "Every change is in the vault's history. Reading leaves no trace.",
      subcommands: [AuditListCommand.command, AuditCompactCommand.command])
  }
}

/// `keyvault audit list`: the history.
enum AuditListCommand {
  private static let since = Option.optional(
    "since", .moment, help: "only what was changed since then")

  static var command: Command<Keyvault.Action> {
    Command(
      "list",
      summary: "list the changes, the oldest first",
      discussion: """
        Shows each change with its generation, its time and its author, as the owners signed it. \
        Members may do this, too.
        """,
      options: [since],
      examples: [.init("keyvault audit list --since 2025-01-31", "shows what is newer")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { invocation, session in
        let vault = try session.open(checking: .history).vault
        let first = invocation[since]?.seconds ?? 0
        let entries = try vault.history().entries.filter { $0.time >= first }
        let names = AuditNames(vault)
        return .result(text(entries, names), .array(entries.map(names.data)))
      })
  }

  private static func text(_ entries: [HistoryEntry], _ names: AuditNames) -> String {
    guard !entries.isEmpty else { return "Nothing was changed since then.\n" }
    var table = Table("N", "TIME", "AUTHOR", "ACTION", "WHAT", "NOTE")
    for entry in entries {
      table.add(
        String(entry.generation), Timestamp(entry.time).text, names.author(of: entry),
        entry.action.word, names.subject(of: entry), entry.note)
    }
    return table.text
  }
}

/// The names behind the identifiers of the history.
private struct AuditNames {
  /// Everybody who ever belonged to the vault.
  private let handles: [Identifier: String]
  private let slugs: [Identifier: String]

  init(_ vault: UnlockedVault) {
    handles = Dictionary(
      vault.verified.chain.records.map { ($0.record.subject, $0.record.handle) },
      uniquingKeysWith: { $1 })
    slugs = Dictionary(
      vault.index.applications.map { ($0.id, $0.slug) }, uniquingKeysWith: { $1 })
  }

  func author(of entry: HistoryEntry) -> String { handles[entry.author] ?? "" }

  /// What an entry is about, such as `shop/PROD@3`, as far as it is still there.
  func subject(of entry: HistoryEntry) -> String {
    guard let application = entry.application else { return "" }
    let slug = slugs[application] ?? "(deleted)"
    let key = entry.environment.map { "\(slug)/\($0)" } ?? slug
    return entry.version.map { "\(key)@\($0)" } ?? key
  }

  func data(_ entry: HistoryEntry) -> JSONValue {
    [
      "n": .number(entry.generation), "time": JSONValue(time: entry.time),
      "author": .string(author(of: entry)), "action": .string(entry.action.word),
      "app": JSONValue(entry.application.flatMap { slugs[$0] }),
      "env": JSONValue(entry.environment), "version": JSONValue(entry.version),
      "note": .string(entry.note),
    ]
  }
}
