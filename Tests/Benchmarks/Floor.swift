import CommonMark
import Foundation
import SiteBuilder

/// The least a site of pages can cost: every page is read, parsed and rendered by cmark, written.
///
/// Runs as many tasks as the build does.
func buildFloor(_ folder: String, _ output: String, jobs: Int) async throws {
  let base = URL(fileURLWithPath: folder)
  let target = URL(fileURLWithPath: output)
  let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
  let pages = (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  for chapter in Set(pages.map { ($0 as NSString).deletingLastPathComponent }) {
    try FileManager.default.createDirectory(
      at: target.appendingPathComponent(chapter), withIntermediateDirectories: true)
  }
  _ = try await concurrentMap(pages, jobs: jobs) { page in
    let bytes = try readFile(base.path + "/" + page)
    try writeFile(renderPlainMarkdown(bytes[...]), target.path + "/" + page + ".html")
  }
}

private func readFile(_ path: String) throws -> [UInt8] {
  let file = unsafe open(path, O_RDONLY)
  guard file >= 0 else { throw BenchmarkError.cannotStart(path) }
  defer { close(file) }
  var status = stat()
  unsafe fstat(file, &status)
  return unsafe [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
    count = unsafe max(0, read(file, buffer.baseAddress, buffer.count))
  }
}

private func writeFile(_ bytes: [UInt8], _ path: String) throws {
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard file >= 0 else { throw BenchmarkError.cannotStart(path) }
  defer { close(file) }
  _ = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
}
