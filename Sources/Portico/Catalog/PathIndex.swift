import GitBook
import SourceText

/// Finds files by their paths as authors spell them: percent-encoded, in another case, in another
/// Unicode form, or garbled on the way.
///
/// All paths are relative to the repository and `/`-separated; looking one up reads no disk.
package struct PathIndex: Sendable {
  private let paths: [String]
  private var byLowercasedPath: Chains
  private var byLowercasedName: Chains
  private var byFolder: Chains

  /// Indexes the paths of a listing, which are sorted by their bytes.
  package init(_ paths: [String]) {
    self.paths = paths
    byLowercasedPath = Chains(count: paths.count)
    byLowercasedName = Chains(count: paths.count)
    byFolder = Chains(count: paths.count)
    // From the end, for a chain yields first what was added last.
    for index in paths.indices.reversed() {
      let path = paths[index]
      let lowercased = path.lowercased()
      byLowercasedPath.add(index, to: lowercased)
      byLowercasedName.add(index, to: String(lowercased.lastName))
      byFolder.add(index, to: String(path.folder))
    }
  }

  /// Whether a file has exactly this path.
  package func contains(_ path: String) -> Bool { match(path)?.form == .exact }

  // MARK: - Resolving

  /// What an author's path turned out to mean.
  package enum Resolution: Hashable, Sendable {
    /// A file, by its path in the listing, and how far the spelling was from it.
    case found(String, Spelling)
    /// A place that no number of corrections brings back into the repository.
    case outside
    /// A place in the repository where no file is.
    case missing
  }

  /// How a path was spelled, from what every server understands to what none does.
  package enum Spelling: Int, Comparable, Sendable, CaseIterable {
    /// Byte for byte the file's own path.
    case exact
    /// With percent escapes, as in a URL (RFC 3986 §2.1).
    case percentEncoded
    /// In another Unicode normal form, which looks the same.
    case otherUnicodeForm
    /// With other upper and lower case letters, which only some file systems accept.
    case otherCase
    /// In UTF-8 that was taken for Windows-1252 and encoded again.
    case mojibake

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The file that a path without fragment and query means when it is written in a file of
  /// `folder`; a path that starts with `/` is looked for in `space`, then in the repository.
  ///
  /// The rules are tried in the order of `Spelling`. Both folders are paths in the repository,
  /// and empty for its root.
  package func resolve(
    _ written: String, from folder: String, space: String = ""
  ) -> Resolution {
    guard written.utf8.first == UInt8(ascii: "/") else { return resolve(written, in: folder) }
    let resolution = resolve(written, in: space)
    if case .found = resolution { return resolution }
    return space.isEmpty ? resolution : resolve(written, in: "")
  }

  private func resolve(_ written: String, in folder: String) -> Resolution {
    let plain = join(folder, written)
    let plainMatch = plain.flatMap(match)
    if let plainMatch, plainMatch.form == .exact {
      return .found(paths[plainMatch.index], .exact)
    }
    let decoded = written.percentDecoded
    let decodedMatch = decoded.flatMap { join(folder, $0) }.flatMap(match)
    if let decodedMatch, decodedMatch.form == .exact {
      return .found(paths[decodedMatch.index], .percentEncoded)
    }
    for form in [Form.otherUnicodeForm, .otherCase] {
      for match in [plainMatch, decodedMatch] {
        guard let match, match.form == form else { continue }
        return .found(
          paths[match.index], form == .otherCase ? .otherCase : .otherUnicodeForm)
      }
    }
    if let repaired = undoingDoubleEncoding(Array((decoded ?? written).utf8)),
      let match = join(folder, String(decoding: repaired, as: UTF8.self)).flatMap(match)
    {
      return .found(paths[match.index], .mojibake)
    }
    return plain == nil ? .outside : .missing
  }

  // MARK: - Matching

  /// How a path differs from a file's own.
  private enum Form: Int { case exact, otherUnicodeForm, otherCase }

  /// The file whose path is most like `path`; of equally good ones, the shorter path is in the
  /// composed form (NFC), which goes first.
  private func match(_ path: String) -> (index: Int, form: Form)? {
    var best: (index: Int, form: Form)?
    for index in byLowercasedPath[path.lowercased()] {
      let candidate = paths[index]
      let form: Form
      if candidate != path {
        form = .otherCase
      } else if candidate.utf8.elementsEqual(path.utf8) {
        return (index, .exact)
      } else {
        form = .otherUnicodeForm
      }
      if let found = best,
        (found.form.rawValue, paths[found.index].utf8.count)
          <= (form.rawValue, candidate.utf8.count)
      {
        continue
      }
      best = (index, form)
    }
    return best
  }

  /// The path of `written` as seen from `folder`; nil when its `..` lead out of the repository.
  private func join(_ folder: String, _ written: String) -> String? {
    var names = folder.utf8.split(separator: UInt8(ascii: "/"))
    for name in written.utf8.split(separator: UInt8(ascii: "/")) {
      if name.elementsEqual(".".utf8) { continue }
      guard name.elementsEqual("..".utf8) else {
        names.append(name)
        continue
      }
      if names.isEmpty { return nil }
      names.removeLast()
    }
    var path = ""
    path.reserveCapacity(folder.utf8.count + written.utf8.count + 1)
    for (index, name) in names.enumerated() {
      if index > 0 { path += "/" }
      path += Substring(name)
    }
    return path
  }

  /// The first Markdown file directly in a folder, by the order of the listing.
  package func firstMarkdown(in folder: String) -> String? {
    for index in byFolder[folder] where paths[index].lowercased().hasSuffix(".md") {
      return paths[index]
    }
    return nil
  }

  // MARK: - Suggestions

  /// The file that an author may have meant by a path which resolves to none.
  ///
  /// A file of the same name in another folder, if one fits best (it shares most of the folders
  /// right before the name, then of the first ones); else the file of the same folder with the
  /// most similar name.
  package func nearestPath(to written: String, from folder: String) -> String? {
    let decoded = written.percentDecoded ?? written
    let base = written.utf8.first == UInt8(ascii: "/") ? "" : folder
    guard let path = join(base, decoded) else { return nearestNamesake(of: decoded) }
    return nearestNamesake(of: path) ?? nearestSibling(of: path)
  }

  private func nearestNamesake(of path: String) -> String? {
    let names = path.lowercased().utf8.split(separator: UInt8(ascii: "/"))
    guard let name = names.last else { return nil }
    var best: (index: Int, last: Int, first: Int)?
    var isTied = false
    for index in byLowercasedName[String(Substring(name))].prefix(PathIndex.suggestionLimit) {
      let other = paths[index].lowercased().utf8.split(separator: UInt8(ascii: "/"))
      let last = zip(names.reversed(), other.reversed()).prefix { $0.elementsEqual($1) }.count
      let first = zip(names, other).prefix { $0.elementsEqual($1) }.count
      if let best, (best.last, best.first) >= (last, first) {
        isTied = isTied || (best.last, best.first) == (last, first)
      } else {
        best = (index, last, first)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    return paths[best.index]
  }

  private func nearestSibling(of path: String) -> String? {
    let siblings = byFolder[String(path.folder)].prefix(PathIndex.suggestionLimit)
    let names = siblings.map { String(paths[$0].lastName) }
    guard let name = nearest(to: String(path.lastName), among: names) else { return nil }
    return path.folder.isEmpty ? name : "\(path.folder)/\(name)"
  }

  /// A thousand broken links among as many files of one name are looked at a million times.
  private static let suggestionLimit = 1_000
}

/// For every key a chain of indices, most recently added first.
private struct Chains {
  private var first: [String: Int32]
  private var next: [Int32]

  init(count: Int) {
    first = Dictionary(minimumCapacity: count)
    next = [Int32](repeating: -1, count: count)
  }

  mutating func add(_ index: Int, to key: String) {
    next[index] = first.updateValue(Int32(index), forKey: key) ?? -1
  }

  /// The indices of a key, for which the Unicode form is without importance.
  subscript(key: String) -> some Sequence<Int> {
    sequence(first: first[key] ?? -1) { next[Int($0)] }
      .lazy.prefix { $0 >= 0 }.map { Int($0) }
  }
}

extension String {
  /// What precedes the last `/`; empty when there is none.
  fileprivate var folder: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } ?? ""
  }

  /// What follows the last `/`.
  fileprivate var lastName: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[utf8.index(after: $0)...] } ?? self[...]
  }

  /// The text with its percent escapes replaced by their bytes; nil when it has none, or what
  /// they give is not UTF-8.
  fileprivate var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return nil }
    var rest = Array(utf8)[...]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rest.count)
    var isEncoded = false
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue,
        let low = rest.dropFirst().first?.hexValue
      {
        bytes.append(high << 4 | low)
        rest.removeFirst(2)
        isEncoded = true
      } else {
        bytes.append(byte)
      }
    }
    return isEncoded ? String(validating: bytes, as: UTF8.self) : nil
  }
}

extension UInt8 {
  fileprivate var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}
