import Arguments
import Vault
import VaultFile

/// `keyvault app list`: all applications.
enum ApplicationListCommand {
  static var command: Command<Keyvault.Action> {
    Command(
      "list",
      summary: "list the applications",
      discussion: "Shows every application with its environments. Members may do this, too.",
      examples: [.init("keyvault app list --json", "tells a program the same")],
      exitCodes: ExitCode.help(ExitCode.opening),
      action: { _, session in
        let vault = try session.open().vault
        let applications = vault.index.applicationsByName
        return .result(text(applications), .array(applications.map(\.data)))
      })
  }

  private static func text(_ applications: [VaultIndex.Application]) -> String {
    guard !applications.isEmpty else {
      return "No applications yet.\nNext: keyvault app add NAME\n"
    }
    var table = Table("APP", "NAME", "ENVIRONMENTS", "ADDED", "ARCHIVED")
    for application in applications {
      table.add(
        application.slug, application.name,
        application.keys.map(\.environment).joined(separator: " "),
        Timestamp(application.created).date,
        application.archived.map { Timestamp($0).date } ?? "")
    }
    return table.text
  }
}

extension VaultIndex.Application {
  /// The application as programs read it.
  var data: JSONValue {
    [
      "app": .string(slug), "name": .string(name), "created_at": JSONValue(time: created),
      "archived_at": JSONValue(time: archived),
      "environments": .array(keys.map { .string($0.environment) }),
      "subscriptions": .number(subscriptions.count),
    ]
  }
}
