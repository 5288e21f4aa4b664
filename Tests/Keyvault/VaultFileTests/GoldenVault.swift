import Foundation
import Testing

/// A vault that another writer made, in which nothing is random, and what is in it.
struct GoldenVault: Sendable, CustomTestStringConvertible {
  let name: String

  static let all = ["founder", "team", "rekeyed", "archived"].map(GoldenVault.init)
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").path(percentEncoded: false)

  var testDescription: String { name }

  /// The bytes of the file.
  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).keyvault")))
  }

  /// What the other writer says is in the file.
  func json() throws -> Data { try Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).json")) }

  /// The same, read.
  func contents() throws -> GoldenValue {
    try JSONDecoder().decode(GoldenValue.self, from: json())
  }
}

/// What the contents of a golden vault are made of; bytes are texts of hexadecimal digits.
enum GoldenValue: Hashable, Decodable {
  case null
  case number(Int)
  case text(String)
  case list([GoldenValue])
  case record([String: GoldenValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let number = try? value.decode(Int.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let items = try? value.decode([GoldenValue].self) {
      self = .list(items)
    } else {
      self = .record(try value.decode([String: GoldenValue].self))
    }
  }

  /// The values in a list or a record, or nothing.
  var items: [GoldenValue] {
    switch self {
    case .null, .number, .text: []
    case .list(let items): items
    case .record(let items): Array(items.values)
    }
  }

  subscript(name: String) -> GoldenValue {
    guard case .record(let items) = self else { return .null }
    return items[name] ?? .null
  }

  /// The text, or an empty one for what is none.
  var text: String {
    guard case .text(let text) = self else { return "" }
    return text
  }
}
