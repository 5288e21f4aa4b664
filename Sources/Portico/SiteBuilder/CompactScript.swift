internal import SourceText

/// A script without the blanks its lines begin and end with, empty lines, and lines that are
/// comments as a whole.
///
/// Lines are not joined, so that nothing changes its meaning. A script with a line that may go on
/// inside a string or template (an odd number of backticks, or a backslash at its end) stays as it
/// is.
package func compactScript(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for line in bytes.split(separator: 0x0A) {
    var line = line
    while let first = line.first, first.isASCIISpace { line = line.dropFirst() }
    while let last = line.last, last.isASCIISpace { line = line.dropLast() }
    if line.isEmpty || line.starts(with: "//") { continue }
    let backticks = line.count { $0 == UInt8(ascii: "`") }
    if backticks % 2 == 1 || line.last == UInt8(ascii: "\\") { return bytes }
    result += line
    result.append(0x0A)
  }
  return result
}
