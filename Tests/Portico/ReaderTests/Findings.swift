import Foundation
import TestSupport
import WebDriver

/// What a judging script found in a page.
struct Findings {
  /// How many things it looked at.
  var count: Int
  /// What is wrong, in words.
  var faults: [String]

  /// Runs `script`, which returns `{ count, faults }`, in the page that `browser` shows.
  init(_ browser: Browser, _ script: String, isAsync: Bool = false) async throws {
    let answer =
      isAsync
      ? try await browser.evaluateAsync(script, as: [String: Any].self)
      : try await browser.evaluate(script, as: [String: Any].self)
    guard let count = answer["count"] as? Int, let faults = answer["faults"] as? [String] else {
      throw WebDriverError.unexpected("\(answer)")
    }
    self.count = count
    self.faults = faults
  }
}

/// The rules of axe, which the set-up installs with a package of Python.
enum Axe {
  /// Its program, or nil where it is not installed.
  static let program: String? = {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let libraries = tests.deletingLastPathComponent().appending(path: ".build/python/lib")
    let versions = try? FileManager.default.contentsOfDirectory(
      at: libraries, includingPropertiesForKeys: nil)
    return versions?.lazy.compactMap { version in
      let path = "site-packages/axe_core_python/axe.min.js"
      return try? String(contentsOf: version.appending(path: path), encoding: .utf8)
    }.first
  }()
}
