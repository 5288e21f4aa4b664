import Foundation

/// A headless browser with one window, which a test drives.
///
/// Create it with `Browser.run`, which ends it whatever happens.
package final class Browser: Sendable {
  private let driver: ChromeDriver
  private let session: String

  /// How the browser is started.
  package struct Options: Sendable {
    /// The size of the window in CSS pixels.
    package var width = 1280
    /// The height of the window in CSS pixels.
    package var height = 900
    /// Whether pages are asked for their dark colours.
    package var isDark = false
    /// Whether scripts run.
    package var runsScripts = true

    /// Creates options for a light window on a desk.
    package init() {}
  }

  /// Whether the programs that this needs are installed.
  package static var isAvailable: Bool {
    ChromeDriver.program("chromedriver") != nil && ChromeDriver.program("chromium") != nil
  }

  /// Starts a browser, lends it to `body`, and ends it.
  package static func run<Result>(
    _ options: Options = Options(), _ body: (Browser) async throws -> Result
  ) async throws -> Result {
    let browser = try await Browser(options)
    do {
      let result = try await body(browser)
      try await browser.end()
      return result
    } catch {
      try? await browser.end()
      throw error
    }
  }

  private init(_ options: Options) async throws {
    driver = try ChromeDriver()
    var arguments = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars",
      "--window-size=\(options.width),\(options.height)",
    ]
    if options.isDark { arguments.append("--blink-settings=preferredColorScheme=0") }
    var preferences: [String: Any] = ["args": arguments]
    if let program = ChromeDriver.program("chromium") { preferences["binary"] = program }
    // Chromium has no window of less than 500 pixels.
    if options.width < 500 {
      preferences["mobileEmulation"] = [
        "deviceMetrics": [
          "width": options.width, "height": options.height, "pixelRatio": 1, "touch": false,
        ] as [String: Any]
      ]
    }
    if !options.runsScripts {
      preferences["prefs"] = ["profile.managed_default_content_settings.javascript": 2]
    }
    let wanted: [String: Any] = [
      "browserName": "chrome", "goog:chromeOptions": preferences,
      "goog:loggingPrefs": ["performance": "ALL", "browser": "ALL"],
      "timeouts": ["script": 60_000, "pageLoad": 20_000],
    ]
    let answer = try await Self.send(
      "POST", "/session", ["capabilities": ["alwaysMatch": wanted]], to: driver)
    guard let id = (answer as? [String: Any])?["sessionId"] as? String else {
      throw WebDriverError.unexpected("\(answer)")
    }
    session = id
  }

  private func end() async throws { _ = try await command("DELETE", "") }

  // MARK: - Pages

  /// Opens an address and waits until the page is loaded.
  package func open(_ address: String) async throws {
    _ = try await command("POST", "/url", ["url": address])
  }

  /// Opens a file of the disk.
  package func open(file path: String, query: String = "") async throws {
    try await open(URL(filePath: path).absoluteString + query)
  }

  /// The address of the page.
  package var address: String {
    get async throws { try await string(command("GET", "/url")) }
  }

  /// Goes to the page before.
  package func goBack() async throws { _ = try await command("POST", "/back", [:]) }

  /// Loads the page again.
  package func reload() async throws { _ = try await command("POST", "/refresh", [:]) }

  /// A picture of what the window shows, as a PNG file.
  package func screenshot() async throws -> [UInt8] {
    let text = try await string(command("GET", "/screenshot"))
    return Array(Data(base64Encoded: text) ?? Data())
  }

  // MARK: - Scripts

  /// What the body of a function returns, which gets `arguments` and is called in the page.
  package func evaluate<Value>(
    _ script: String, _ arguments: [Any] = [], as type: Value.Type = Value.self
  ) async throws -> Value {
    let answer = try await command(
      "POST", "/execute/sync", ["script": script, "args": arguments])
    guard let value = answer as? Value else { throw WebDriverError.unexpected("\(answer)") }
    return value
  }

  /// The same of the body of an asynchronous function, which may await.
  package func evaluateAsync<Value>(
    _ script: String, _ arguments: [Any] = [], as type: Value.Type = Value.self
  ) async throws -> Value {
    let whole = """
      const done = arguments[arguments.length - 1];
      (async (...values) => { \(script) })(...[...arguments].slice(0, -1)).then(
        (value) => done([value]), (error) => done(String(error.stack || error)));
      """
    let answer = try await command(
      "POST", "/execute/async", ["script": whole, "args": arguments])
    guard let values = answer as? [Any], let value = values.first as? Value else {
      throw WebDriverError.unexpected("\(answer)")
    }
    return value
  }

  /// Waits until an expression is true in the page; throws when it never becomes true.
  package func wait(until condition: String) async throws {
    let script = """
      const end = performance.now() + 10000;
      while (!(\(condition))) {
        if (performance.now() > end) return false;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return true;
      """
    guard try await evaluateAsync(script, as: Bool.self) else {
      throw WebDriverError.failed("never came true: \(condition)")
    }
  }

  // MARK: - Commands

  /// Sends a command of the session; an empty path means the session itself.
  @discardableResult
  func command(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any {
    try await Self.send(method, "/session/\(session)\(path)", body, to: driver)
  }

  func string(_ answer: Any) throws -> String {
    guard let text = answer as? String else { throw WebDriverError.unexpected("\(answer)") }
    return text
  }

  private static func send(
    _ method: String, _ path: String, _ body: [String: Any]?, to driver: ChromeDriver
  ) async throws -> Any {
    let bytes = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    let data = try requestLocally(method, path, port: driver.port, body: bytes)
    let answer = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    guard let value = (answer as? [String: Any])?["value"] else {
      throw WebDriverError.unexpected(String(decoding: data, as: UTF8.self))
    }
    if let fault = value as? [String: Any], let reason = fault["error"] as? String {
      throw WebDriverError.failed("\(reason): \(fault["message"] ?? "")")
    }
    return value
  }
}
