import Arguments
import Vault
import VaultFile

extension Notation<String> {
  /// The short name of an application.
  static var slug: Self {
    Notation("APP", expectation: "1 to 63 of 'a-z', '0-9' and '-', not beginning with '-'") {
      isSlug($0) ? $0 : nil
    }
  }

  /// The name of an environment.
  static var environment: Self {
    Notation("ENV", expectation: "2 to 16 of 'A-Z', '0-9' and '_', beginning with a letter") {
      isEnvironment($0) ? $0 : nil
    }
  }

  /// The client ID of a key, or nothing.
  static var clientID: Self {
    Notation("CLIENT_ID", expectation: "up to 256 printable characters of ASCII, or ''") {
      isClientID($0) ? $0 : nil
    }
  }
}

extension Notation<KeyName> {
  /// The name of a key.
  static var key: Self {
    Notation("APP/ENV", expectation: "a key such as 'shop/PROD'", spell: \.text) { KeyName($0) }
  }
}

extension Notation<VersionName> {
  /// The name of one of a key's secrets, or of the key for the current one.
  static var version: Self {
    Notation(
      "APP/ENV[@N]", expectation: "a key such as 'shop/PROD', or a version such as 'shop/PROD@3'",
      spell: \.text
    ) { VersionName($0) }
  }

  /// The name of one of a key's secrets, with its number.
  static var numberedVersion: Self {
    Notation("APP/ENV@N", expectation: "a version such as 'shop/PROD@3'", spell: \.text) {
      VersionName($0).flatMap { $0.version == nil ? nil : $0 }
    }
  }
}

extension Notation<Timestamp> {
  /// A day or a moment in UTC.
  static var moment: Self {
    Notation(
      "DATE", expectation: "a day such as '2025-01-31' or a moment such as '2025-01-31T09:00:00Z'",
      spell: \.text
    ) { Timestamp(parsing: $0) }
  }
}

extension Notation<Int> {
  /// The age of a secret in days.
  static var days: Self { .number("DAYS", in: 0...VaultState.Policy.longestAge) }
}
