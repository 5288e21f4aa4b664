internal import DataTree
internal import HTML
package import SourceText

/// Whom to tell about a weakness of what the site describes (RFC 9116).
///
/// ```yaml
/// security: { contact: security@example.com, expires: 2027-06-30, policy: https://… }
/// ```
package struct SecurityContact: Hashable, Sendable {
  /// Where to write to, the preferred way first; `mailto:`, `tel:` or `https:` addresses.
  package var contacts: [String] = []
  /// Until when it holds, as RFC 3339 writes it in UTC.
  package var expires = ""
  /// Where keys for encrypted mail lie.
  package var encryption: [String] = []
  /// Where those are named who reported something.
  package var acknowledgments: [String] = []
  /// What reporters can expect.
  package var policy: [String] = []
  /// Where the work is offered.
  package var hiring: [String] = []
  /// The languages that are understood, as BCP 47 tags.
  package var languages: [String] = []
  /// Where `expires` was written, for messages.
  package var expiresSpan: SourceSpan?

  /// Reads the mapping `security` of `portico.yml`; nil if a part is missing that must be there.
  init?(_ node: DataNode, in source: Source, _ diagnostics: inout [Diagnostic]) {
    var fields = FieldReader(node, in: source, of: "security contact")
    defer { diagnostics += fields.diagnostics }
    guard node.entries != nil else {
      fields.report("security", expected: "a mapping", at: node)
      return nil
    }
    contacts = Self.addresses("contact", &fields)
    encryption = Self.addresses("encryption", &fields)
    acknowledgments = Self.addresses("acknowledgments", &fields)
    policy = Self.addresses("policy", &fields)
    hiring = Self.addresses("hiring", &fields)
    languages = fields.texts("languages")
    let expires = fields.value("expires")
    fields.finish()
    guard let expires else {
      fields.reportMissing("expires")
      return nil
    }
    guard let time = expires.scalarText.flatMap(Self.time) else {
      fields.report("expires", expected: "a date like '2027-06-30'", at: expires)
      return nil
    }
    self.expires = time
    expiresSpan = expires.span
    guard !contacts.isEmpty else {
      if node["contact"] == nil { fields.reportMissing("contact") }
      return nil
    }
  }

  /// Whether it holds no longer at a time that is written like `expires`.
  package func isExpired(at time: String) -> Bool {
    !time.utf8.lexicographicallyPrecedes(expires.utf8)
  }

  /// Addresses with a scheme; what looks like one of mail gets its own.
  private static func addresses(_ key: String, _ fields: inout FieldReader) -> [String] {
    fields.elements(key).compactMap { element in
      let text = element.scalarText ?? ""
      let isMail = urlScheme(text) == nil && text.contains("@")
      let address = percentEncodedURL(isMail ? "mailto:" + text : text)
      if ["https", "mailto", "tel", "openpgp4fpr", "dns"].contains(urlScheme(address)) {
        return address
      }
      fields.report(key, expected: "an address like 'mailto:security@example.com'", at: element)
      return nil
    }
  }

  /// A day, or a time in UTC, as RFC 3339 writes it to the second.
  private static func time(_ text: String) -> String? {
    let text = text.uppercased()
    guard String(text.prefix(10)).isDate else { return nil }
    let rest = text.dropFirst(10)
    if rest.isEmpty { return text + "T00:00:00Z" }
    let shape = rest.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    guard shape == Array("T00:00:00Z".utf8) else { return nil }
    // A minute may have a leap second.
    let isTime = [(1, 24), (4, 60), (7, 61)].allSatisfy { place, limit in
      (Int(rest.dropFirst(place).prefix(2)) ?? limit) < limit
    }
    return isTime ? text : nil
  }
}
