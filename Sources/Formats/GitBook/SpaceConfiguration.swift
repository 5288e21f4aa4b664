internal import DataTree
package import SourceText
internal import YAML

/// What `.gitbook.yaml` says about one space; paths are relative to `root`.
package struct SpaceConfiguration: Sendable {
  /// The folder of the space relative to the file's own; empty for the folder itself.
  ///
  /// It has no `./` and no slashes at its ends. It may climb by `..`; whoever opens it must
  /// refuse that.
  package var root = ""
  /// The path of the first page.
  package var readme = "README.md"
  /// The path of the table of contents.
  package var summary = "SUMMARY.md"
  /// Where that path stands in the file.
  package var summarySpan: SourceSpan?
  /// Old addresses and what took their place, in the order of the file.
  package var redirects: [Redirect] = []
  /// The file itself, for diagnostics about redirects; nil when there is none.
  package var source: Source?

  /// An old address and the page that took its place.
  package struct Redirect: Sendable {
    /// The old URL path, without slashes at the ends.
    package var from: String
    /// The path of a page below the space's root, perhaps with a fragment.
    package var target: String
    /// The place of the old address in the file.
    package var span: SourceSpan
  }

  /// Creates what holds without a file.
  package init() {}
}

/// Reads `.gitbook.yaml`.
///
/// Characters without width, which editors leave behind, do not count; empty values count as not
/// given.
package func parseSpaceConfiguration(_ source: Source) -> Parsed<SpaceConfiguration> {
  var clean = source
  if source.bytes.contains(0xE2) || source.bytes.contains(0xEF) {
    clean = Source(path: source.path, text: source.bytes[...].text.withoutZeroWidth)
  }
  let parsed = parseYAML(clean)
  var configuration = SpaceConfiguration()
  configuration.source = clean
  var diagnostics = parsed.diagnostics
  if clean.bytes.count != source.bytes.count {
    let common = zip(clean.bytes, source.bytes).prefix { $0 == $1 }.count
    diagnostics.append(.zeroWidthCharacters(from: common, in: source))
  }
  let node = parsed.value
  for part in [node, node["structure"], node["redirects"]].compactMap({ $0 })
  where part.entries == nil && !part.isNull {
    diagnostics.append(.configurationIsNoMapping(at: part.span, in: clean))
  }
  if let root = node["root"]?.scalarText { configuration.root = root.asRelativePath }
  let structure = node["structure"]
  if let readme = structure?["readme"]?.scalarText, !readme.isEmpty {
    configuration.readme = readme.asRelativePath
  }
  if let node = structure?["summary"], let summary = node.scalarText, !summary.isEmpty {
    configuration.summary = summary.asRelativePath
    configuration.summarySpan = node.span
  }
  for entry in node["redirects"]?.entries ?? [] {
    guard let target = entry.value.scalarText else { continue }
    configuration.redirects.append(
      .init(from: entry.key.asRelativePath, target: target.asRelativePath, span: entry.keySpan))
  }
  return Parsed(configuration, diagnostics)
}

/// Reads `.gitbook/vars.yaml`: a flat mapping from names to values, given as text.
package func parseVariables(_ source: Source) -> Parsed<[String: String]> {
  let parsed = parseYAML(source)
  var variables: [String: String] = [:]
  for entry in parsed.value.entries ?? [] {
    if let text = entry.value.scalarText { variables[entry.key] = text }
  }
  return Parsed(variables, parsed.diagnostics)
}

/// A tag that pages and updates may carry.
package struct TagDefinition: Hashable, Sendable {
  /// What pages and updates write to carry the tag.
  package var slug: String
  /// What readers see.
  package var label: String
  /// The name of an icon, without the icon set's prefix.
  package var icon: String?
  /// A colour word, or nil.
  package var color: String?
}

/// Reads `.gitbook/tags.yaml`: a list of `{tag, label, icon, color}`.
package func parseTagDefinitions(_ source: Source) -> Parsed<[TagDefinition]> {
  let parsed = parseYAML(source)
  let definitions = (parsed.value.elements ?? []).compactMap { node -> TagDefinition? in
    guard let slug = node["tag"]?.scalarText else { return nil }
    let color = node["color"]?.scalarText.map { $0.hasPrefix("$") ? String($0.dropFirst()) : $0 }
    return TagDefinition(
      slug: slug, label: node["label"]?.scalarText ?? slug,
      icon: node["icon"]?.scalarText.flatMap(\.iconName), color: color)
  }
  return Parsed(definitions, parsed.diagnostics)
}

extension String {
  /// The string without characters that have no width: U+200B to U+200D, U+2060, U+FEFF.
  var withoutZeroWidth: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200D, 0x2060, 0xFEFF: break
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The path without `./` in front and slashes at the ends.
  var asRelativePath: String {
    var path = Substring(trimmedSpaces)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    while path.hasSuffix("/") { path = path.dropLast() }
    return path == "." ? "" : String(path)
  }
}
