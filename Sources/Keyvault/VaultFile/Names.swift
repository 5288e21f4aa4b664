/// Whether `text` can be the short name of an application: 1 to 63 of the characters `a-z`, `0-9`
/// and `-`, of which the first is no `-`.
package func isSlug(_ text: String) -> Bool {
  (1...63).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
    && text.hasOnlyBytes { $0.isLowercaseASCII || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
}

/// Whether `text` can be the name of an environment: 2 to 16 of the characters `A-Z`, `0-9` and
/// `_`, of which the first is a letter.
package func isEnvironment(_ text: String) -> Bool {
  (2...16).contains(text.utf8.count) && text.utf8.first?.isUppercaseASCII == true
    && text.hasOnlyBytes { $0.isUppercaseASCII || $0.isASCIIDigit || $0 == UInt8(ascii: "_") }
}

/// Whether `text` can be a client ID: up to 256 printable characters of ASCII, or none.
package func isClientID(_ text: String) -> Bool {
  text.utf8.count <= 256 && text.hasOnlyBytes { (0x20...0x7E).contains($0) }
}

/// Whether a file may call a person `text`: 1 to 32 of the characters `a-z`, `0-9`, `.`, `_`, `-`.
package func isHandle(_ text: String) -> Bool {
  (1...32).contains(text.utf8.count)
    && text.utf8.allSatisfy {
      $0.isLowercaseASCII || $0.isASCIIDigit || ".-_".utf8.contains($0)
    }
}

/// Whether a new person may be called `text`: a handle that begins with a letter or a digit and is
/// no number, so that it is not taken for an option or for the number of a choice.
package func isNewHandle(_ text: String) -> Bool {
  guard isHandle(text), let first = text.utf8.first else { return false }
  return !".-_".utf8.contains(first) && !text.utf8.allSatisfy(\.isASCIIDigit)
}

extension String {
  /// An index has tens of thousands of names, and a span is walked faster than a view.
  fileprivate func hasOnlyBytes(_ isAllowed: (UInt8) -> Bool) -> Bool {
    let bytes = utf8.span
    return bytes.indices.allSatisfy { isAllowed(bytes[$0]) }
  }
}

extension UInt8 {
  fileprivate var isLowercaseASCII: Bool { self >= 0x61 && self <= 0x7A }
  fileprivate var isUppercaseASCII: Bool { self >= 0x41 && self <= 0x5A }
  fileprivate var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
