import Sodium
import Testing
import Vault
import VaultFile

@Suite("Applications, keys and subscriptions")
struct ApplicationTests {
  @Test("An application has a key for each environment, and nothing to show yet")
  func add() throws {
    var vault = try TestVault()
    try vault.change { draft in try draft.addApplication("shop", name: "Web shop") }
    let shop = try vault.unlocked().index.application("shop")
    #expect(shop.name == "Web shop")
    #expect(shop.keys.map(\.environment) == ["PROD", "UATC"])
    #expect(shop.keys.allSatisfy { $0.clientID.isEmpty && $0.versions.isEmpty })
    #expect(shop.keys[0].verifierSalt != shop.keys[1].verifierSalt)
    #expect(shop.keys[0].verifierCosts.memory == 64 << 20)
    #expect(try vault.newestEntry().application == shop.id)
    #expect(try vault.newestEntry().previous == TestVault().verified.state.hash)
    #expect(vault.verified.state.record.generation == 2)
  }

  @Test(
    "What cannot name an application is refused",
    arguments: ["", "Shop", "-shop", "sh op", "shöp", String(repeating: "a", count: 64)])
  func badSlug(_ slug: String) throws {
    var vault = try TestVault()
    #expect(
      failure { try vault.change { draft in try draft.addApplication(slug) } } == .usage)
  }

  @Test("A name with characters that a terminal acts on is refused and shown harmless")
  func badName() throws {
    var vault = try TestVault()
    for name in ["\u{1B}[2J", "new\nline", "\u{202E}txt", String(repeating: "n", count: 129)] {
      let error = #expect(throws: VaultError.self) {
        try vault.change { draft in try draft.addApplication("shop", name: name) }
      }
      #expect(error?.code == .usage)
      #expect(
        error?.message.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" } == false)
    }
  }

  @Test("A slug is taken once, by archived applications, too")
  func uniqueSlug() throws {
    var vault = try TestVault.withShop()
    try vault.change { draft in try draft.addApplication("web") }
    try vault.change { draft in try draft.archiveApplication("shop") }
    #expect(
      failure { try vault.change { draft in try draft.addApplication("shop") } } == .exists)
    #expect(
      failure { try vault.change { draft in try draft.renameApplication("web", slug: "shop") } }
        == .exists)
  }

  @Test("Environments are valid, not repeated, and not too many")
  func environments() throws {
    var vault = try TestVault()
    for environments in [[], ["prod"], ["PROD", "PROD"], (1...17).map { "E\($0 + 10)" }] {
      let code = failure {
        try vault.change { draft in
          try draft.addApplication("shop", environments: environments)
        }
      }
      #expect(code != nil)
    }
    try vault.change { draft in
      try draft.addApplication("shop", environments: (1...16).map { "E\($0 + 10)" })
    }
    let more = KeyName(application: "shop", environment: "PROD")
    #expect(failure { try vault.change { draft in try draft.addKey(more) } } == .limitExceeded)
  }

  @Test("A renamed application keeps its keys and secrets, and its history")
  func rename() throws {
    var vault = try TestVault.withShop()
    try vault.store("a secret of this key")
    let id = try vault.unlocked().index.application("shop").id
    try vault.change { draft in
      try draft.renameApplication("shop", slug: "store", name: "Store")
    }
    #expect(try vault.unlocked().index.application("store").id == id)
    #expect(try vault.revealed("store/PROD") == "a secret of this key")
    #expect(try vault.newestEntry().note == "was shop")
    #expect(
      failure { try vault.change { draft in try draft.renameApplication("store") } } == .exists)
    #expect(
      failure { try vault.change { draft in try draft.renameApplication("shop", name: "x") } }
        == .notFound)
  }

  @Test("An archived application is read, takes no secret and no key, and can be taken up again")
  func archive() throws {
    var vault = try TestVault.withShop()
    try vault.store("a secret of this key")
    try vault.change { draft in try draft.archiveApplication("shop") }
    #expect(try vault.status().isArchived)
    #expect(try vault.revealed("shop/PROD") == "a secret of this key")
    #expect(failure { try vault.store("another secret of this key") } == .valueRefused)
    let key = KeyName(application: "shop", environment: "TEST")
    #expect(failure { try vault.change { draft in try draft.addKey(key) } } == .valueRefused)
    #expect(
      failure { try vault.change { draft in try draft.archiveApplication("shop") } } == .exists)
    try vault.change { draft in try draft.unarchiveApplication("shop") }
    #expect(try vault.store("another secret of this key") == 2)
  }

  @Test("A deleted application takes its secrets with it, and the keys of the vault")
  func delete() throws {
    var vault = try TestVault.withShop()
    try vault.change { draft in try draft.addApplication("web", verifierCost: .low) }
    let web = KeyName(application: "web", environment: "PROD")
    try vault.store("a secret of the shop")
    try vault.store("a secret of the web", under: web, as: SecretDeposit(allowances: .pending))
    try vault.change { draft in try draft.deleteApplication("shop") }
    #expect(try vault.newestEntry().action == .applicationDeleted)
    #expect(try vault.newestEntry().note == "shop")
    #expect(vault.verified.state.record.epoch == 2)
    #expect(vault.last?.needsPurge == true)
    #expect(try SecretBlobs(parsing: vault.verified.file.secrets).all.count == 1)
    #expect(try vault.revealed("web/PROD") == "a secret of the web")
    #expect(
      failure { try vault.change { draft in try draft.deleteApplication("shop") } } == .notFound)
  }

  @Test("A client ID is set, changed and emptied, and never made of what is not printable")
  func clientID() throws {
    var vault = try TestVault.withShop()
    #expect(try vault.key().clientID == "id-prod")
    #expect(
      failure { try vault.change { draft in try draft.setClientID("id-prod", of: TestVault.prod) } }
        == .exists)
    for id in ["tab\t", "é", " id", "id ", String(repeating: "i", count: 257)] {
      #expect(
        failure { try vault.change { draft in try draft.setClientID(id, of: TestVault.prod) } }
          == .usage)
    }
    try vault.change { draft in try draft.setClientID("", of: TestVault.prod) }
    #expect(try vault.status().state == .pendingActivation)
  }

  @Test("Ages and policies have bounds")
  func bounds() throws {
    var vault = try TestVault.withShop()
    for days in [-1, 36_501] {
      #expect(
        failure { try vault.change { draft in try draft.setMaximumAge(days, of: TestVault.prod) } }
          == .valueRefused)
    }
    var policies = [TestVault.policy, TestVault.policy, TestVault.policy]
    policies[0].keptVersions = 1001
    policies[1].maximumAge = 36_501
    policies[2].costs.passes = 1
    for policy in policies {
      #expect(
        failure { try vault.change { draft in try draft.setPolicy(policy) } } == .valueRefused)
    }
    #expect(
      failure { try vault.change { draft in try draft.setPolicy(TestVault.policy) } } == .exists)
  }

  @Test("Subscriptions gather scopes in order, and end as a whole")
  func subscriptions() throws {
    var vault = try TestVault.withShop()
    try vault.change { draft in
      try draft.addSubscription(of: "shop", to: "payments", scopes: ["write", "read", "read"])
    }
    try vault.change { draft in
      try draft.addSubscription(of: "shop", to: "accounts", scopes: [], catalogVersion: "7")
    }
    try vault.change { draft in
      try draft.addSubscription(of: "shop", to: "payments", scopes: ["admin"])
    }
    let subscriptions = try vault.unlocked().index.application("shop").subscriptions
    #expect(subscriptions.map(\.api) == ["accounts", "payments"])
    #expect(subscriptions[1].scopes == ["admin", "read", "write"])
    #expect(
      failure {
        try vault.change { draft in
          try draft.addSubscription(of: "shop", to: "payments", scopes: ["read"])
        }
      } == .exists)
    for scope in ["", "new\nline", String(repeating: "s", count: 129)] {
      #expect(
        failure {
          try vault.change { draft in
            try draft.addSubscription(of: "shop", to: "payments", scopes: [scope])
          }
        } == .usage)
    }
    try vault.change { draft in try draft.removeSubscription(of: "shop", to: "payments") }
    #expect(try vault.unlocked().index.application("shop").subscriptions.count == 1)
    #expect(
      failure {
        try vault.change { draft in try draft.removeSubscription(of: "shop", to: "payments") }
      } == .notFound)
  }

  @Test("The organisation is renamed, and the history remembers")
  func organisation() throws {
    var vault = try TestVault()
    try vault.change { draft in try draft.renameOrganisation("Sample Shop") }
    #expect(try vault.unlocked().index.organisation == "Sample Shop")
    #expect(try vault.newestEntry().note == "was Example Shop")
    #expect(
      failure { try vault.change { draft in try draft.renameOrganisation("") } } == .usage)
    #expect(
      failure { try vault.change { draft in try draft.renameOrganisation("Sample Shop") } }
        == .exists)
  }
}
