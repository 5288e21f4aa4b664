/// What an address is for.
package enum URLUse: Hashable, Sendable {
  /// A browser may open the address as a page.
  case link
  /// The address is the `src` of an `img`.
  case image
}

/// Whether an address, with its character references decoded, may reach a page: it is relative
/// or has one of the schemes http, https, mailto, tel and ftp; images may also be bitmaps in
/// `data:` addresses.
package func isSafeURL(_ url: String, as use: URLUse = .link) -> Bool {
  guard let scheme = urlScheme(url) else { return true }
  return allowedSchemes.contains(scheme) || (use == .image && scheme == "data" && isBitmap(url))
}

/// The scheme that a browser would find, in lower case; nil for a relative address.
///
/// Browsers ignore what stands before the address and line ends and tabs within it (WHATWG URL
/// §4.4), so `java⏎script:` is a scheme; this ignores all control characters. A space within is
/// not ignored: `Chapter 1: Start.md` is a relative address.
package func urlScheme(_ url: String) -> String? {
  var scheme: [UInt8] = []
  for byte in url.utf8 {
    switch byte {
    case 0..<0x20, 0x7F:
      continue
    case 0x20 where scheme.isEmpty:
      continue
    case UInt8(ascii: ":") where !scheme.isEmpty:
      return String(decoding: scheme, as: UTF8.self)
    case _ where byte.isLetter:
      scheme.append(byte.asciiLowercased)
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      _ where byte.isDigit:
      if scheme.isEmpty { return nil }
      scheme.append(byte)
    default:
      return nil
    }
  }
  return nil
}

private let allowedSchemes: Set = ["http", "https", "mailto", "tel", "ftp"]

/// Whether a `data:` address holds one of the image formats that cannot hold a script.
private func isBitmap(_ url: String) -> Bool {
  let start = Array(url.utf8.prefix(200).filter { $0 > 0x20 })[...].lowercasedText
  return ["png", "gif", "jpeg", "webp", "avif"].contains {
    start.hasPrefix("data:image/\($0);") || start.hasPrefix("data:image/\($0),")
  }
}
