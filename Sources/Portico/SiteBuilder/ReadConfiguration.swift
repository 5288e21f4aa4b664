internal import Catalog
internal import Foundation
internal import GitBook
internal import SourceText
internal import YAML

/// Reads `portico.yml`, or the file the request names, and lets the request's options win.
func readConfiguration(
  _ request: BuildRequest, _ sources: SourceReader, _ diagnostics: inout [Diagnostic]
) throws -> SiteConfiguration {
  var configuration = SiteConfiguration()
  if let source = try configurationSource(request, sources) {
    let parsed = parseYAML(source)
    let read = SiteConfiguration.parse(parsed.value, in: source)
    diagnostics += parsed.diagnostics + read.diagnostics
    configuration = read.value
  }
  if let url = request.siteURL { configuration.siteURL = url }
  configuration.includesInternal = request.includesInternal
  switch request.urlStyle {
  case .file: configuration.urlStyle = .file
  case .directory: configuration.urlStyle = .directory
  case nil: break
  }
  return configuration
}

private func configurationSource(
  _ request: BuildRequest, _ sources: SourceReader
) throws -> Source? {
  guard let path = request.config else {
    return ["portico.yml", "portico.yaml"].lazy.compactMap { sources.text($0) }.first
  }
  guard let bytes = FileManager.default.contents(atPath: path) else {
    throw FileError(.read, path, "no such file, or it may not be read")
  }
  return decodeText(Array(bytes), path: path).value
}
