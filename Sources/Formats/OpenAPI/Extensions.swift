package import DataTree

/// What an author says beyond the format, as far as it is understood or was asked for.
///
/// Everything else is left behind when a description is read, since names and addresses of
/// gateways and teams are none of a reader's business.
package struct Extensions: Sendable {
  /// The entries that were kept, in the order of the source.
  package private(set) var entries: [DataEntry] = []
  /// The keys that the caller asked to show, among those of `entries`.
  package private(set) var shownKeys: [String] = []

  /// Creates a set without entries.
  package init() {}

  /// Keeps `entry` if its meaning is known, or if it is one of those to be `shown`.
  mutating func keep(_ entry: DataEntry, shown: Set<String>) {
    guard Self.honoured.contains(entry.key) || shown.contains(entry.key) else { return }
    entries.append(entry)
    if shown.contains(entry.key) { shownKeys.append(entry.key) }
  }

  /// The value of the extension `key`, if it was kept.
  package subscript(key: String) -> DataNode? { entries.first { $0.key == key }?.value }

  /// Whether the author marked it as not for the public.
  package var isInternal: Bool { self["x-internal"]?.bool ?? false }
  /// Whether it is to be left out of the pages.
  package var isIgnored: Bool { self["x-gitbook-ignore"]?.bool ?? false }
  /// How settled it is, such as `beta`.
  package var stability: String? { self["x-stability"]?.scalarText }
  /// The date from which it is gone, as written.
  package var sunset: String? {
    self["x-deprecated-sunset"]?.scalarText ?? self["x-sunset"]?.scalarText
  }
  /// Why it is deprecated.
  package var deprecationReason: String? { self["x-deprecated-reason"]?.scalarText }
  /// The name for readers.
  package var displayName: String? { self["x-displayName"]?.scalarText }
  /// How often it may be called, as written.
  package var rateLimit: DataNode? { self["x-rateLimit"] }
  /// Whether the author wants no way to try it.
  package var hidesTryIt: Bool { self["x-hideTryItPanel"]?.bool ?? false }
  /// What stands for a token in samples.
  package var tokenPlaceholder: String? { self["x-gitbook-token-placeholder"]?.scalarText }
  /// What stands before a token in samples.
  package var tokenPrefix: String? { self["x-gitbook-prefix"]?.scalarText }
  /// The address of a logo.
  package var logo: String? {
    self["x-logo"]?["url"]?.scalarText ?? self["x-logo"]?.scalarText
  }

  /// Whether the author wants no code samples at all.
  package var hidesCodeSamples: Bool {
    Self.codeSampleKeys.contains { self[$0]?.bool == false }
  }

  /// The code samples that the author wrote.
  package var codeSamples: [CodeSample] {
    let samples = Self.codeSampleKeys.lazy.compactMap { self[$0]?.elements }.first ?? []
    return samples.compactMap { sample in
      guard let text = (sample["source"] ?? sample["code"])?.scalarText else { return nil }
      let language = sample["lang"]?.scalarText ?? sample["language"]?.scalarText ?? ""
      return CodeSample(language: language, label: sample["label"]?.scalarText, text: text)
    }
  }

  /// The words that the author wants beside the title.
  package var badges: [Badge] {
    (self["x-badges"]?.elements ?? []).compactMap { badge in
      guard let name = badge.scalarText ?? (badge["name"] ?? badge["label"])?.scalarText
      else { return nil }
      return Badge(name: name, color: badge["color"]?.scalarText)
    }
  }

  /// A code sample that an author wrote.
  package struct CodeSample: Hashable, Sendable {
    /// The language as written.
    package var language: String
    /// The name for readers.
    package var label: String?
    /// The code.
    package var text: String
  }

  /// A word beside a title.
  package struct Badge: Hashable, Sendable {
    /// The word.
    package var name: String
    /// Its colour as written.
    package var color: String?
  }

  private static let codeSampleKeys = ["x-codeSamples", "x-code-samples", "x-custom-examples"]

  /// The extensions with a meaning here; those of schemas are read with the schemas.
  private static let honoured: Set<String> = [
    "x-codeSamples", "x-code-samples", "x-custom-examples", "x-logo", "x-internal",
    "x-gitbook-ignore", "x-stability", "x-deprecated-sunset", "x-deprecated-reason", "x-sunset",
    "x-tagGroups", "x-displayName", "x-hideTryItPanel", "x-gitbook-token-placeholder",
    "x-gitbook-prefix", "x-badges", "x-rateLimit",
  ]

  /// The extensions that are understood elsewhere, or known to mean nothing to readers.
  private static let silent: Set<String> = [
    "x-enum-descriptions", "x-enumDescriptions", "x-enum-varnames", "x-enumNames",
    "x-gitbook-enum", "x-nullable", "x-example", "x-examples", "x-faker",
  ]

  /// Whether an extension of this name is understood, and so never looks internal.
  static func knows(_ key: String) -> Bool { honoured.contains(key) || silent.contains(key) }
}
