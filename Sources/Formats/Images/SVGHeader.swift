/// Reads `width`, `height` and `viewBox` of the root element's start tag.
///
///     file:    [BOM]  (space | <?…?> | <!--…--> | <!DOCTYPE … [ … ] >)*  start tag
///     length:  number [px | pt | pc | in | cm | mm | q | em | ex]
///     box:     number  number  number  number, with spaces or commas between
///
/// (SVG 2 §8.2, CSS Values 4 §6.) A side that is missing, or given in percent, follows from the
/// other one and the proportions of the view box; when both are, the view box is the size.
func parseSVGHeader(_ bytes: ArraySlice<UInt8>) -> ImageHeader? {
  var rest = bytes
  if rest.has([0xEF, 0xBB, 0xBF], at: 0) { rest.removeFirst(3) }
  guard rest.dropSpaces().first == 0x3C, rest.dropProlog(), let root = svgRoot(&rest)
  else { return nil }
  let sides = (root.width.flatMap(cssPixels), root.height.flatMap(cssPixels))
  let box = root.viewBox.flatMap(viewBoxSize)
  let (width, height): (Double, Double)
  switch (sides, box) {
  case ((let given?, let other?), _): (width, height) = (given, other)
  case ((let given?, nil), let box?): (width, height) = (given, given * box.height / box.width)
  case ((nil, let given?), let box?): (width, height) = (given * box.width / box.height, given)
  case ((nil, nil), let box?): (width, height) = box
  case (_, nil): return nil
  }
  guard width > 0, height > 0, let columns = Int(exactly: width.rounded()),
    let rows = Int(exactly: height.rounded())
  else { return nil }
  return ImageHeader(.svg, width: max(1, columns), height: max(1, rows))
}

// MARK: - Markup

private struct SVGRoot {
  var width: ArraySlice<UInt8>?
  var height: ArraySlice<UInt8>?
  var viewBox: ArraySlice<UInt8>?
}

/// The three attributes of the start tag at the front; nil when it is not an `svg` tag, or when
/// its end is not there.
private func svgRoot(_ rest: inout ArraySlice<UInt8>) -> SVGRoot? {
  rest.removeFirst()
  let name = rest.popName()
  let localName = name.split(separator: 0x3A, omittingEmptySubsequences: false).last ?? name
  guard localName.count == 3, localName.has("svg", at: 0) else { return nil }
  var root = SVGRoot()
  while let next = rest.dropSpaces().first {
    if next == 0x3E || rest.has("/>", at: 0) { return root }
    let name = rest.popName()
    guard !name.isEmpty, rest.dropSpaces().first == 0x3D else { return nil }
    rest.removeFirst()
    guard let quote = rest.dropSpaces().first, quote == 0x22 || quote == 0x27,
      let end = rest.dropFirst().firstIndex(of: quote)
    else { return nil }
    let value = rest[(rest.startIndex + 1)..<end]
    rest = rest[(end + 1)...]
    if name.elementsEqual("width".utf8) {
      root.width = root.width ?? value
    } else if name.elementsEqual("height".utf8) {
      root.height = root.height ?? value
    } else if name.elementsEqual("viewBox".utf8) {
      root.viewBox = root.viewBox ?? value
    }
  }
  return nil
}

extension ArraySlice<UInt8> {
  /// Drops spaces, tabs and line ends from the front and answers what is left.
  @discardableResult
  fileprivate mutating func dropSpaces() -> Self {
    self = drop { $0.isXMLSpace }
    return self
  }

  /// Drops all that may stand before the root element, and says whether a tag follows.
  fileprivate mutating func dropProlog() -> Bool {
    while has("<", at: 0) {
      let isDropped: Bool
      if has("<?", at: 0) {
        isDropped = drop(through: "?>")
      } else if has("<!--", at: 0) {
        removeFirst(4)
        isDropped = drop(through: "-->")
      } else if has("<!", at: 0) {
        isDropped = dropDoctype()
      } else {
        return true
      }
      guard isDropped else { return false }
      dropSpaces()
    }
    return false
  }

  /// Drops all up to and including `mark`, and says whether it is there.
  private mutating func drop(through mark: StaticString) -> Bool {
    let first = unsafe mark.utf8Start.pointee
    while let index = firstIndex(of: first) {
      self = self[index...]
      if has(mark, at: 0) {
        removeFirst(mark.utf8CodeUnitCount)
        return true
      }
      removeFirst()
    }
    return false
  }

  /// Drops a document type with its internal subset; quotes and comments may hold any bracket.
  private mutating func dropDoctype() -> Bool {
    var isInSubset = false
    while let byte = first {
      if has("<!--", at: 0) {
        removeFirst(4)
        guard drop(through: "-->") else { return false }
        continue
      }
      removeFirst()
      switch byte {
      case 0x22, 0x27:
        guard let end = firstIndex(of: byte) else { return false }
        self = self[(end + 1)...]
      case 0x5B: isInSubset = true
      case 0x5D: isInSubset = false
      case 0x3E where !isInSubset: return true
      default: break
      }
    }
    return false
  }

  /// Splits off all up to a space, `=`, `/`, `>`, `<` or a quote.
  fileprivate mutating func popName() -> Self {
    let name = prefix { !$0.endsXMLName }
    self = self[name.endIndex...]
    return name
  }
}

extension UInt8 {
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  fileprivate var endsXMLName: Bool {
    switch self {
    case 0x22, 0x27, 0x2F, 0x3C, 0x3D, 0x3E: true
    default: isXMLSpace
    }
  }
}
