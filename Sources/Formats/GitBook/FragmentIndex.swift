import Synchronization

/// The ids of a page, and all the other ways in which links spell them.
///
/// Documents that moved between generators link to headings by the ids of each of them. An exact
/// id is found at once. For any other fragment the index is built, once, of what the headings are
/// called: their ids, GitBook's automatic ids, and GitHub's. These names enter in five forms, each
/// of which forgets more than the one before it:
///
/// 1. as it is;
/// 2. in lower case;
/// 3. without `user-content-`, without `id-` before a digit, and with one `-` for each run of what
///    is not a letter or a digit;
/// 4. with ASCII letters;
/// 5. without any `-`.
///
/// A finer form wins over a coarser one, an id over an automatic id, and an earlier heading over
/// a later one. A fragment goes through the same forms, so that it takes at most six look-ups.
package struct FragmentIndex: Sendable {
  private let ids: Set<String>
  private let variants: AnchorVariants

  /// Prepares the index of a page whose headings and other targets have these ids and plain texts,
  /// in the order of the page; a target without a text has an empty one.
  package init(_ anchors: [(id: String, text: String)]) {
    ids = Set(anchors.lazy.map(\.id))
    variants = AnchorVariants(anchors)
  }

  /// The id that `fragment`, written without its `#`, means on this page, or nil if it means none.
  package func resolve(_ fragment: String) -> String? {
    if let index = ids.firstIndex(of: fragment) { return ids[index] }
    guard !ids.isEmpty, !fragment.isEmpty else { return nil }
    let fragment = removingPercentEncoding(fragment)
    let table = variants.table
    for form in anchorForms {
      if let id = table[form(fragment)] { return id }
    }
    return nil
  }
}

/// The table of all spellings of a page's ids, built when it is first asked for.
private final class AnchorVariants: Sendable {
  private let anchors: [(id: String, text: String)]
  private let built = Mutex<[String: String]?>(nil)

  init(_ anchors: [(id: String, text: String)]) { self.anchors = anchors }

  var table: [String: String] {
    built.withLock { built in
      if let table = built { return table }
      let table = makeTable()
      built = table
      return table
    }
  }

  private func makeTable() -> [String: String] {
    let ids = anchors.map(\.id)
    let texts = anchors.map(\.text)
    let names = [ids, numbered(texts.map(headingSlug)), numbered(texts.map(gitHubSlug))]
    var table: [String: String] = [:]
    for form in anchorForms {
      for names in names {
        for (name, id) in zip(names, ids) {
          let key = form(name)
          if !key.isEmpty, table[key] == nil { table[key] = id }
        }
      }
    }
    return table
  }

  /// The slugs, where the second of the same kind gets `-1`, the third `-2`.
  private func numbered(_ slugs: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return slugs.map { slug in
      let count = counts[slug, default: 0]
      counts[slug] = count + 1
      return count == 0 || slug.isEmpty ? slug : "\(slug)-\(count)"
    }
  }
}

// MARK: - Forms

/// The forms of a name, from the finest to the coarsest.
private let anchorForms: [@Sendable (String) -> String] = [
  { $0 },
  { $0.lowercased() },
  { slug(withoutPrefixes($0), transliterates: false, keepsDots: false) },
  { slug(withoutPrefixes($0), transliterates: true, keepsDots: false) },
  { name in
    let words = slug(withoutPrefixes(name), transliterates: true, keepsDots: false)
    return String(decoding: words.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  },
]

/// The name in lower case without what sanitizers and GitBook put in front.
private func withoutPrefixes(_ name: String) -> String {
  var name = name.lowercased()
  if name.hasPrefix("user-content-") { name.removeFirst("user-content-".count) }
  if name.hasPrefix("id-"), let next = name.utf8.dropFirst(3).first, 0x30...0x39 ~= next {
    name.removeFirst(3)
  }
  return name
}

/// The text with every `%` and two hexadecimal digits replaced by their byte (RFC 3986 §2.1).
private func removingPercentEncoding(_ text: String) -> String {
  var rest = text.utf8[...]
  guard rest.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, digits.first != UInt8(ascii: "+"),
      let value = UInt8(Substring(digits), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
