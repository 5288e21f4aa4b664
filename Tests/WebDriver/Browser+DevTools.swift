extension Browser {
  /// Sends a command of Chromium's own protocol, such as `Emulation.setEmulatedMedia`.
  @discardableResult
  package func devTools(_ command: String, _ values: [String: Any] = [:]) async throws -> Any {
    try await self.command("POST", "/goog/cdp/execute", ["cmd": command, "params": values])
  }

  /// Shows pages as a medium that has these features.
  package func emulate(media: String = "", _ features: [String: String] = [:]) async throws {
    let list = features.map { ["name": $0.key, "value": $0.value] }
    try await devTools("Emulation.setEmulatedMedia", ["media": media, "features": list])
  }

  /// Gives the window another size, in CSS pixels.
  package func resize(width: Int, height: Int) async throws {
    try await devTools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": false])
  }

  /// Lets pages run no scripts from the next one on, while tests still may.
  package func forbidScripts() async throws {
    try await devTools("Emulation.setScriptExecutionDisabled", ["value": true])
  }
}
