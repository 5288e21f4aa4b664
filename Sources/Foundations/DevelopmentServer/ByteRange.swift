/// The part of a file that a request asks for (RFC 9110 §14.1.2).
enum ByteRange: Equatable {
  /// All of it: nothing was asked for that is understood, or several parts at once.
  case whole
  case part(Range<Int>)
  /// Nothing that the file has.
  case unsatisfiable

  /// Reads `bytes=first-[last]` or `bytes=-count`, for a file of `length` bytes.
  init(_ text: String, length: Int) {
    self = .whole
    guard text.hasPrefix("bytes=") else { return }
    let parts = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
    else { return }
    guard let first = Int(parts[0]) else {
      guard parts[0].isEmpty, let count = Int(parts[1]) else { return }
      self = count == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - count)..<length)
      return
    }
    guard parts[1].isEmpty || Int(parts[1]) != nil else { return }
    let last = Int(parts[1]) ?? Int.max
    guard last >= first else { return }
    self = first >= length ? .unsatisfiable : .part(first..<(min(last, length - 1) + 1))
  }
}
