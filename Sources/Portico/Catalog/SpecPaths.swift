internal import Content
internal import GitBook
internal import SourceText

/// The files of the source tree that may describe APIs and are wanted on the site, sorted.
///
/// These are the files that pages show as a specification, and whatever they offer in the same
/// formats; those that the configuration names; and those that APIs declare. `paths` are all files
/// of the source tree, and the references of the pages must be resolved. What a file really holds
/// is known only when it has been read.
package func specPaths(of site: Site, among paths: [String]) -> [String] {
  var wanted = namedSpecPaths(of: site, among: paths)
  for case .asset(let asset, _) in site.pages.lazy.flatMap(\.targets)
  where site[asset].sourcePath.hasSpecEnding {
    wanted.insert(site[asset].sourcePath)
  }
  return wanted.intersection(paths).sorted()
}

/// Those of `specPaths` that are more than an offer: a page shows them as a specification, or the
/// configuration or a declaration names them as one.
package func namedSpecPaths(of site: Site, among paths: [String]) -> Set<String> {
  var named = Set(site.configuration.specs.map(\.path))
  for page in site.pages {
    for (reference, target) in zip(page.content.document.references, page.targets)
    where reference.role == .specification {
      if case .asset(let asset, _) = target { named.insert(site[asset].sourcePath) }
    }
  }
  for api in Declarations(in: site, files: paths).apis {
    named.formUnion(api.value.specs.map(\.path))
  }
  return named.intersection(paths)
}

extension String {
  /// Whether a file's name ends like those of specifications.
  package var hasSpecEnding: Bool {
    let name = lowercased()
    return [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
  }
}

/// Whether a text that begins like this describes an API: it has a key `openapi` or `swagger`
/// among its first ones.
///
/// The first 4096 bytes are enough.
package func looksLikeSpec(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes.prefix(4096)
  while !rest.isEmpty {
    var line = rest.popLine().trimmed
    // JSON on a single line begins with its brace.
    while line.consume(UInt8(ascii: "{")) { line = line.trimmed }
    let isQuoted = line.consume(UInt8(ascii: "\"")) || line.consume(UInt8(ascii: "'"))
    guard line.consume("openapi") || line.consume("swagger") else { continue }
    if isQuoted, !line.consume(UInt8(ascii: "\"")), !line.consume(UInt8(ascii: "'")) { continue }
    if line.trimmed.first == UInt8(ascii: ":") { return true }
  }
  return false
}
