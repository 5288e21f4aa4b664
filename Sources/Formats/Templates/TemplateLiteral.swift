import HTML
import SourceText

extension Template {
  /// Markup between two tags, whole and in lines.
  struct Literal: Sendable {
    let markup: HTMLFragment
    /// The same markup cut behind each line end, for writing it indented.
    let lines: [HTMLFragment]
    /// Whether the last line has its line end.
    let endsLine: Bool

    init(_ bytes: [UInt8]) {
      var rest = bytes[...]
      var lines: [HTMLFragment] = []
      while !rest.isEmpty { lines.append(HTMLFragment(template: rest.popLine())) }
      markup = HTMLFragment(template: bytes)
      self.lines = lines
      endsLine = bytes.last == 0x0A
    }
  }
}
