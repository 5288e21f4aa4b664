/// Whether the text holds a sequence that double encoding leaves: `Ã` or `Â` before a Latin-1
/// letter or sign, `â€`, `ðŸ`.
func mayBeDoubleEncoded(_ bytes: [UInt8]) -> Bool {
  var index = 0
  let last = bytes.count - 3
  while index < last {
    guard bytes[index] == 0xC3 || bytes[index] == 0xC2 else {
      index += 1
      continue
    }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xC3, 0x83, 0xC2), (0xC3, 0x82, 0xC2), (0xC3, 0xA2, 0xE2), (0xC3, 0xB0, 0xC5),
      (0xC3, 0x83, 0xE2), (0xC3, 0x83, 0xC5):
      return true
    default: index += 1
    }
  }
  return false
}

/// Undoes the reading of UTF-8 as Windows-1252 run by run; nil when no run converts back.
///
/// A run is a stretch of characters that all have a byte in Windows-1252 and are not ASCII; a
/// run that is not UTF-8 again is left as it is, so that honest text survives.
package func undoingDoubleEncoding(_ bytes: [UInt8]) -> [UInt8]? {
  var repair = EncodingRepair()
  repair.append(bytes[...])
  return repair.repairs > 0 ? repair.bytes : nil
}

/// The same for a whole text, which may quote what double encoding leaves: code is repaired only
/// where all that is not ASCII outside of it was encoded twice.
func undoingDoubleEncoding(ofText bytes: [UInt8]) -> [UInt8]? {
  var repair = EncodingRepair()
  var code = CodeSpans(bytes)
  while let part = code.next() {
    if part.isCode { repair.keep(part.bytes) } else { repair.append(part.bytes) }
  }
  guard repair.repairs > 0 else { return nil }
  return repair.leftovers == 0 ? undoingDoubleEncoding(bytes) : repair.bytes
}

/// A text whose runs are repaired one after the other.
private struct EncodingRepair {
  private(set) var bytes: [UInt8] = []
  /// How many runs converted back, and how many did not.
  private(set) var repairs = 0
  private(set) var leftovers = 0
  private var run: [UInt8] = []
  private var original: [UInt8] = []

  mutating func keep(_ text: ArraySlice<UInt8>) { bytes += text }

  mutating func append(_ text: ArraySlice<UInt8>) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      guard scalar.value >= 0x80, let byte = windows1252Byte(scalar) else {
        flush()
        if scalar.value >= 0x80 { leftovers += 1 }
        bytes.append(contentsOf: encoded)
        continue
      }
      run.append(byte)
      original.append(contentsOf: encoded)
    }
    flush()
  }

  private mutating func flush() {
    guard !run.isEmpty else { return }
    if run.count > 1, (try? UTF8Span(validating: run.span)) != nil {
      bytes.append(contentsOf: run)
      repairs += 1
    } else {
      bytes.append(contentsOf: original)
      leftovers += 1
    }
    run.removeAll(keepingCapacity: true)
    original.removeAll(keepingCapacity: true)
  }
}

/// The byte that Windows-1252 gives a character; the five bytes it leaves undefined stand for
/// the C1 controls, as web browsers read them (WHATWG Encoding, index windows-1252).
private func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
  if scalar.value <= 0xFF {
    return scalar.value >= 0xA0 || undefinedInWindows1252.contains(scalar.value)
      ? UInt8(scalar.value) : nil
  }
  return windows1252.firstIndex(of: scalar.value).map { UInt8(0x80 + $0) }
}

private let undefinedInWindows1252: Set<UInt32> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

private let windows1252: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
  0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
  0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
]
