import Foundation
import SiteBuilder
import SourceText
import TestSupport

/// A site built in a folder of its own.
struct TinySite {
  let folder: TemporaryFolder
  let outcome: BuildOutcome

  /// Builds `files` as they are.
  init(
    _ files: [String: String], bytes: [String: [UInt8]] = [:], siteURL: String? = nil,
    urlStyle: BuildRequest.URLStyle? = nil, jobs: Int = 2, includesInternal: Bool = false
  ) async throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(Array(text.utf8), to: "src/" + path) }
    for (path, bytes) in bytes { try folder.write(bytes, to: "src/" + path) }
    try FileManager.default.createDirectory(
      atPath: folder.path(of: "src"), withIntermediateDirectories: true)
    outcome = try await buildSite(
      BuildRequest(
        source: folder.path(of: "src"), output: folder.path(of: "out"), siteURL: siteURL,
        urlStyle: urlStyle, jobs: jobs, includesInternal: includesInternal))
  }

  /// Builds the same files once more into another folder.
  func again(jobs: Int, into output: String) async throws {
    _ = try await buildSite(
      BuildRequest(source: folder.path(of: "src"), output: folder.path(of: output), jobs: jobs))
  }

  /// A file of the site as text.
  func text(_ path: String) throws -> String { try folder.text(of: "out/" + path) }

  /// What stands between the `main` tags of a page.
  func main(_ path: String) throws -> String {
    let text = try text(path)
    guard let start = text.firstRange(of: "<main"), let end = text.firstRange(of: "</main>") else {
      return ""
    }
    return String(text[start.lowerBound..<end.lowerBound])
  }

  /// The paths of all files of the site.
  func paths() throws -> [String] { try folder.files(in: "out").keys.sorted() }

  /// The diagnostics as `path:line:column: severity: message [id]`, in the order of the report.
  var report: [String] {
    outcome.diagnostics.inReportOrder.map { diagnostic in
      var place = ""
      if let source = diagnostic.source {
        place = source.path + ":"
        if let span = diagnostic.span {
          let position = LineTable(source).position(of: Int(span.start))
          place += "\(position.line):\(position.column):"
        }
        place += " "
      }
      return "\(place)\(diagnostic.severity.word): \(diagnostic.message) [\(diagnostic.id)]"
    }
  }

  /// The ids of the diagnostics, each once, sorted.
  var ids: [String] { Set(outcome.diagnostics.map(\.id)).sorted() }
}
