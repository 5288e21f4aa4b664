internal import Catalog
internal import DataTree
internal import Digests
internal import JSON
internal import Rendering
internal import SourceText
internal import Templates
internal import Theme

/// The look of a site: its templates, its words, and the shared files that pages load.
struct SiteTheme: Sendable {
  var style: PageStyle
  /// Stylesheet and scripts with the paths they get in the output.
  var files: [(path: String, bytes: [UInt8])]
}

/// Puts the built-in theme together with the files of the author's own templates folder, which
/// replace built-in ones of the same path.
func readTheme(
  _ configuration: SiteConfiguration, _ sources: SourceReader
) throws -> Parsed<SiteTheme> {
  var files: [String: [UInt8]] = [:]
  for file in Theme.files { files[file.path] = file.bytes }
  let prefix = configuration.templates.trimmedSlashes + "/"
  let own = sources.paths.filter { $0.hasPrefix(prefix) }
  // A folder of that name may be about something else; it counts when it replaces a file.
  if own.contains(where: { files[String($0.dropFirst(prefix.count))] != nil }) {
    for path in own { files[String(path.dropFirst(prefix.count))] = try sources.folder.read(path) }
  }
  let templates = files.filter { $0.key.hasSuffix(".mustache") }
    .sorted { $0.key < $1.key }
    .map { Source(path: $0.key, bytes: $0.value) }
  let parsed = parseTemplates(templates)
  let words = readWords(files, language: configuration.language)
  var shared: [(path: String, bytes: [UInt8])] = []
  func publish(_ name: String) -> String {
    let written = files[name] ?? []
    let bytes =
      name.hasSuffix(".css")
      ? compactStylesheet(written)
      : compactScript(written, isInHouseStyle: !own.contains(prefix + name))
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let path = "portico/\(name[..<dot])-\(fingerprint(bytes).prefix(10))\(name[dot...])"
    shared.append((path, bytes))
    return path
  }
  let style = PageStyle(
    templates: parsed.value, words: Words(words.value), stylesheet: publish("site.css"),
    script: publish("site.js"), themeScript: publish("theme.js"),
    searchScript: publish("search.js"), finderScript: publish("finder.js"),
    homeScript: publish("home.js"), requestScript: publish("request.js"))
  return Parsed(SiteTheme(style: style, files: shared), parsed.diagnostics + words.diagnostics)
}

/// The words of the language, with English ones where it lacks some.
private func readWords(
  _ files: [String: [UInt8]], language: String
) -> Parsed<[String: String]> {
  var words: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  let primary = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
  for name in ["strings/en.json", "strings/\(primary).json"] {
    guard let bytes = files[name] else { continue }
    let parsed = parseJSON(Source(path: name, bytes: bytes))
    diagnostics += parsed.diagnostics
    for entry in parsed.value.entries ?? [] { words[entry.key] = entry.value.scalarText }
  }
  return Parsed(words, diagnostics)
}
