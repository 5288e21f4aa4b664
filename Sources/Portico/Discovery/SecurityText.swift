internal import Catalog

extension Site {
  /// Whom to tell about a weakness (RFC 9116); nil when nothing is configured.
  func securityText() -> String? {
    guard let security = configuration.security else { return nil }
    var lines = security.contacts.map { "Contact: \($0)" }
    lines.append("Expires: \(security.expires)")
    for (field, addresses) in [
      ("Encryption", security.encryption), ("Acknowledgments", security.acknowledgments),
      ("Policy", security.policy), ("Hiring", security.hiring),
    ] {
      lines += addresses.map { "\(field): \($0)" }
    }
    if !security.languages.isEmpty {
      lines.append("Preferred-Languages: \(security.languages.joined(separator: ", "))")
    }
    if configuration.siteURL != nil {
      lines.append("Canonical: \(address(ofFile: SecurityContact.path))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension SecurityContact {
  /// The path of the file in the output, which RFC 9116 §3 fixes.
  static let path = ".well-known/security.txt"
}
