/// What stands behind `|` or `>` (§8.1.1): how the scalar is indented and how it ends.
struct BlockScalarHeader {
  /// How many spaces the content has beyond its parent; nil when its first line shows it.
  var indentation: Int?
  var chomping = Chomping.clip

  /// What becomes of the line ends behind the last text (§8.1.1.2).
  enum Chomping {
    /// None stays.
    case strip
    /// The one that ends the last line of text stays.
    case clip
    /// All stay.
    case keep
  }

  /// Splits the indicators off `rest`: at most one of each, in any order.
  init(popping rest: inout ArraySlice<UInt8>) {
    var hasChomping = false
    while let byte = rest.first {
      switch byte {
      case 0x31...0x39 where indentation == nil: indentation = Int(byte) - 0x30
      case .dash where !hasChomping: (chomping, hasChomping) = (.strip, true)
      case .plus where !hasChomping: (chomping, hasChomping) = (.keep, true)
      default: return
      }
      rest.skip()
    }
  }
}
