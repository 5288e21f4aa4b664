import Foundation
import TestSupport
import WebDriver

/// This package's own content as readers get it: built once, and served below a path.
final class Portal: Sendable {
  /// The folder of the built site.
  let folder: String
  let server: SiteServer

  static let shared = Result { try Portal() }

  private init() throws {
    // Beside the tests, so that nothing stays anywhere else when they end.
    folder = Shell.builtTools + "reader-portal"
    server = try SiteServer(folder, at: "/a/b/")
    let build = "portico build \"$PACKAGE/content\" -o '\(folder)' --quiet"
    let built = try Shell(in: TemporaryFolder()).run("\(build) --site-url \(server.address)")
    guard built.exitCode == 0 else { throw WebDriverError.failed(built.output.joined()) }
  }

  func address(_ path: String) -> String { server.address + path }

  /// The text of a file of the site.
  func text(of path: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data(), as: UTF8.self)
  }

  /// All pages by their paths, in order.
  func pages() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
      .sorted()
  }

  /// A page of each type.
  static let tour = [
    "index.html", "products/checkout.html", "apis/payments/index.html",
    "apis/payments/v/1.3.0/index.html", "apis/payments/ops/create-payment.html",
    "apis/payments/schemas/Payment.html", "scopes/payments-read.html", "environments.html",
    "changes/index.html", "apis/payments/changes/index.html",
    "apis/payments/changes/1.4.0-to-2.0.0-beta.1.html", "authoring/every-block.html",
    "changelog.html", "search.html?q=payment", "all.html", "404.html",
  ]
}

/// A script beside the tests: the body of a function that is called in pages.
func script(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  return try String(contentsOf: folder.appending(path: "Scripts/\(name)"), encoding: .utf8)
}
