/// The number of a version, ordered like semantic versions as far as it looks like one.
///
/// ```
/// number = [ "v" ] digits *( ( "." / "_" ) digits ) [ ( "-" / "." ) prerelease ] [ "+" build ]
/// ```
/// Missing parts count as 0; a prerelease is before its release; what is no number at all is before
/// everything that is. A number of eight digits and dates like `2024-05-01` compare as they should.
package struct VersionNumber: Hashable, Sendable {
  /// The number as written.
  package var text: String
  private var release: [UInt64] = []
  private var prerelease: [String] = []

  /// Reads any text.
  package init(_ text: String) {
    self.text = text
    var rest = Array(text.utf8)[...]
    if let first = rest.first, first | 0x20 == UInt8(ascii: "v") { rest.removeFirst() }
    while let digits = Self.popDigits(&rest) {
      release.append(digits)
      guard release.count < 8, let separator = rest.first,
        separator == UInt8(ascii: ".") || separator == UInt8(ascii: "_")
          // What comes behind a hyphen is a prerelease, except in a date.
          || separator == UInt8(ascii: "-") && (1900...2200).contains(release[0]),
        let next = rest.dropFirst().first, next >= 0x30, next <= 0x39
      else { break }
      rest.removeFirst()
    }
    if let plus = rest.firstIndex(of: UInt8(ascii: "+")) { rest = rest[..<plus] }
    prerelease = rest.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether it names something that is not released yet, such as `2.0.0-rc.1`.
  package var isPrerelease: Bool { !release.isEmpty && !prerelease.isEmpty }

  /// Whether it begins like a version at all.
  package var isNumber: Bool { !release.isEmpty }

  private static func popDigits(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64?
    while let byte = rest.first, byte >= 0x30, byte <= 0x39 {
      // Beyond the limit all numbers are equal, which leaves the order to their texts.
      let digit = UInt64(byte - 0x30)
      value = value.map { $0 > .max / 16 ? $0 : $0 * 10 + digit } ?? digit
      rest.removeFirst()
    }
    return value
  }
}

extension VersionNumber: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.isNumber != right.isNumber { return right.isNumber }
    for place in 0..<max(left.release.count, right.release.count) {
      let (first, second) = (left.part(place), right.part(place))
      if first != second { return first < second }
    }
    if left.prerelease != right.prerelease {
      return isBefore(left.prerelease, right.prerelease)
    }
    return left.text < right.text
  }

  /// Whether `self` could be what an author calls `mention`, such as `1.0` for `1.0.5`.
  package func matches(_ mention: VersionNumber) -> Bool {
    guard isNumber, mention.isNumber, mention.release.count <= release.count else {
      return text == mention.text
    }
    let isSame = zip(release, mention.release).allSatisfy { $0 == $1 }
    // `1.2.x` is any patch of 1.2.
    let isOpen = mention.prerelease == ["x"] || mention.prerelease.isEmpty
    return isSame && (isOpen || mention.prerelease == prerelease)
  }

  private func part(_ place: Int) -> UInt64 { place < release.count ? release[place] : 0 }

  /// The order of semantic versions (§11): no prerelease is last, numbers are before words.
  private static func isBefore(_ left: [String], _ right: [String]) -> Bool {
    if left.isEmpty || right.isEmpty { return !left.isEmpty }
    for (first, second) in zip(left, right) where first != second {
      switch (UInt64(first), UInt64(second)) {
      case (let first?, let second?): return first < second
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return first < second
      }
    }
    return left.count < right.count
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    (self >= 0x30 && self <= 0x39) || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self >= 0x80
  }
}
