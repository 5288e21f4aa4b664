/// A CSS length in CSS pixels; nil when it is not one, is relative, or has an unknown unit.
///
/// An `em` counts 16 pixels and an `ex` 8, as in a document without styles.
func cssPixels(_ value: ArraySlice<UInt8>) -> Double? {
  var rest = value.drop { $0.isCSSSpace }
  guard let number = rest.popNumber() else { return nil }
  while let last = rest.last, last.isCSSSpace { rest.removeLast() }
  let unit = String(decoding: rest, as: UTF8.self).lowercased()
  return pixelsPerUnit[unit].map { number * $0 }
}

/// The width and the height of a view box, both above zero; nil when it is not four numbers.
func viewBoxSize(_ value: ArraySlice<UInt8>) -> (width: Double, height: Double)? {
  var rest = value
  var numbers: [Double] = []
  while numbers.count < 4 {
    rest = rest.drop { $0.isCSSSpace || $0 == 0x2C }
    guard let number = rest.popNumber() else { return nil }
    numbers.append(number)
  }
  guard numbers[2] > 0, numbers[3] > 0 else { return nil }
  return (numbers[2], numbers[3])
}

private let pixelsPerUnit: [String: Double] = [
  "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4,
  "q": 96 / 101.6, "em": 16, "ex": 8,
]

extension ArraySlice<UInt8> {
  /// Splits off a number with optional sign, fraction and exponent; nil when there is none.
  ///
  /// An `e` is an exponent only before a digit or a signed digit: `2em` is the number 2.
  fileprivate mutating func popNumber() -> Double? {
    var end = startIndex
    if end < endIndex, self[end] == 0x2B || self[end] == 0x2D { end += 1 }
    end = endOfDigits(from: end)
    if end < endIndex, self[end] == 0x2E { end = endOfDigits(from: end + 1) }
    if end < endIndex, self[end] | 0x20 == 0x65 {
      var exponent = end + 1
      if exponent < endIndex, self[exponent] == 0x2B || self[exponent] == 0x2D { exponent += 1 }
      let exponentEnd = endOfDigits(from: exponent)
      if exponentEnd > exponent { end = exponentEnd }
    }
    let text = self[startIndex..<end]
    guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite
    else { return nil }
    self = self[end...]
    return number
  }

  private func endOfDigits(from index: Int) -> Int {
    self[index...].firstIndex { !(0x30...0x39 ~= $0) } ?? endIndex
  }
}

extension UInt8 {
  /// Whether the byte is a space, tab, LF, FF or CR.
  fileprivate var isCSSSpace: Bool { self == 0x20 || self == 0x0C || 0x09...0x0D ~= self }
}
