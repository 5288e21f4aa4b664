import Foundation

/// A page of this package's own content whose samples are tried.
struct Guide {
  let path: String

  static let hosting = Guide(path: "authoring/hosting.md")

  /// The page as its author wrote it.
  var text: String {
    get throws {
      let package = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let bytes = try Data(contentsOf: package.appending(path: "content").appending(path: path))
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The contents of fenced code in a language, in their order.
  static func blocks(of language: String, in page: String) -> [String] {
    page.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap { rest in
      rest.components(separatedBy: "\n```\n").first
    }
  }
}
