import Vault
import VaultFile

/// How much of everything a vault holds.
struct OrganisationCounts {
  let applications: Int
  let keys: Int
  let secrets: Int
  let people: Int
  let subscriptions: Int
  let generations: Int

  init(_ vault: UnlockedVault, generations: Int) {
    let applications = vault.index.applications
    self.applications = applications.count
    keys = applications.reduce(0) { $0 + $1.keys.count }
    secrets = vault.index.blobIDs.count
    people = vault.verified.chain.people.count { $0.kind == .person }
    subscriptions = applications.reduce(0) { $0 + $1.subscriptions.count }
    self.generations = generations
  }

  /// The counts in one line.
  var text: String {
    [
      counted(applications, "application"), counted(keys, "key"), counted(secrets, "secret"),
      counted(people, "person", plural: "people"), counted(subscriptions, "subscription"),
      counted(generations, "generation"),
    ].joined(separator: ", ")
  }

  /// The counts as programs read them.
  var data: JSONValue {
    [
      "applications": .number(applications), "keys": .number(keys), "secrets": .number(secrets),
      "people": .number(people), "subscriptions": .number(subscriptions),
      "generations": .number(generations),
    ]
  }
}
