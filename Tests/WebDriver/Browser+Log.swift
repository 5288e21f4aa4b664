import Foundation

extension Browser {
  /// Something that a page asked for.
  package struct Request: Sendable {
    /// The address without its fragment.
    package var url: String
    /// What asked for it: the address of a script, or that of the page.
    package var initiator: String
    /// The bytes of the answer's body as far as they came, before any compression was undone.
    package var size: Int
  }

  /// What was asked for since the last call, in order.
  package func requests() async throws -> [Request] {
    var order: [String] = []
    var requests: [String: Request] = [:]
    for event in try await performanceEvents() {
      guard let values = event["params"] as? [String: Any],
        let id = values["requestId"] as? String
      else { continue }
      switch event["method"] as? String {
      case "Network.requestWillBeSent":
        let url = (values["request"] as? [String: Any])?["url"] as? String ?? ""
        let page = values["documentURL"] as? String ?? ""
        let initiator = (values["initiator"] as? [String: Any])?["url"] as? String ?? page
        if requests[id] == nil { order.append(id) }
        requests[id] = Request(url: url, initiator: initiator, size: 0)
      case "Network.dataReceived":
        requests[id]?.size += values["dataLength"] as? Int ?? 0
      default: break
      }
    }
    return order.compactMap { requests[$0] }
  }

  private func performanceEvents() async throws -> [[String: Any]] {
    let answer = try await command("POST", "/se/log", ["type": "performance"])
    guard let entries = answer as? [[String: Any]] else {
      throw WebDriverError.unexpected("\(answer)")
    }
    return entries.compactMap { entry in
      guard let text = entry["message"] as? String,
        let whole = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      else { return nil }
      return whole["message"] as? [String: Any]
    }
  }

  /// What pages wrote to the console since the last call, and what the browser held against them.
  package func consoleMessages() async throws -> [String] {
    let answer = try await command("POST", "/se/log", ["type": "browser"])
    guard let entries = answer as? [[String: Any]] else {
      throw WebDriverError.unexpected("\(answer)")
    }
    return entries.compactMap { $0["message"] as? String }
  }
}
