import DataTree
import OpenAPI
import SourceText

extension ExampleGenerator {
  // MARK: - Texts

  /// A text of the right format, length and pattern; nil if none was found.
  func text(of view: SchemaView) -> String? {
    let constraints = view.constraints
    let least = constraints.minLength ?? 0
    let most = constraints.maxLength ?? Int.max
    let patterns = constraints.patterns.compactMap(Pattern.init)
    var candidates: [String] = []
    if let format = view.format.flatMap(TextFormat.init) {
      candidates.append(format.sample(variation: variation))
    }
    if view.contentEncoding?.lowercased() == "base64" {
      candidates.append(TextFormat.byte.sample(variation: variation))
    }
    if patterns.isEmpty { candidates.append(plainText(least, most)) }
    let limit = constraints.maxLength
    for pattern in patterns {
      if let text = pattern.sample(least: least, most: limit, variation: variation) {
        candidates.append(text)
      }
    }
    candidates.append(plainText(least, most))
    let fitting = candidates.first { text in
      let length = text.unicodeScalars.count
      return length >= least && length <= most
        && patterns.allSatisfy { $0.matches(text) ?? true }
    }
    // A pattern that is not understood says nothing, and a wrong guess is better than a gap.
    return fitting ?? (least <= most ? candidates.last : nil)
  }

  /// Text that says what it is, with as many characters as there may be.
  private func plainText(_ least: Int, _ most: Int) -> String {
    let number = variation == 0 ? "" : String(variation + 1)
    var text = "string"
    if most < text.utf8.count + number.utf8.count {
      text = String(text.prefix(max(0, most - number.utf8.count)))
    }
    text += String(number.suffix(most))
    while text.utf8.count < min(least, 20_000) { text += "string" }
    return least > 6 ? String(text.prefix(max(least, 0))) : text
  }

  // MARK: - Numbers

  /// A number within its bounds; nil if none was found.
  func number(of view: SchemaView, isInteger: Bool) -> DataNode? {
    let constraints = view.constraints
    let steps = constraints.multiplesOf.map(\.double).filter { $0 > 0 && $0.isFinite }
    let step = steps.max() ?? (isInteger ? 1 : 0.5)
    var found: [Double] = []
    for start in starts(of: constraints, isInteger: isInteger) {
      let first = steps.isEmpty && !isInteger ? start : (start / step).rounded(.up) * step
      for place in 0..<64 {
        let candidate = first + Double(place) * step
        if fits(candidate, constraints, steps, isInteger: isInteger), !found.contains(candidate) {
          found.append(candidate)
        }
        if found.count > variation { break }
      }
      if found.count > variation { break }
    }
    guard !found.isEmpty else { return nil }
    let number = DataNumber(Self.spelling(of: found[variation % found.count]))
    return DataNode(.number(number), at: .nowhere)
  }

  /// Where to look for a number: at what reads well, then at the bounds.
  private func starts(of constraints: Constraints, isInteger: Bool) -> [Double] {
    let least = constraints.minimum?.number.double
    let most = constraints.maximum?.number.double
    var starts = isInteger || !constraints.multiplesOf.isEmpty ? [1.0] : [1.5, 1.0]
    if let least { starts += [least, least.rounded(.up), least + 1] }
    if let least, let most { starts.append((least + most) / 2) }
    if let most { starts += [most, most.rounded(.down), most - 1, most - 64] }
    return starts + [0]
  }

  private func fits(
    _ number: Double, _ constraints: Constraints, _ steps: [Double], isInteger: Bool
  ) -> Bool {
    guard number.isFinite, !isInteger || number.rounded() == number else { return false }
    if let bound = constraints.minimum {
      let least = bound.number.double
      if bound.isExclusive ? number <= least : number < least { return false }
    }
    if let bound = constraints.maximum {
      let most = bound.number.double
      if bound.isExclusive ? number >= most : number > most { return false }
    }
    // Programs divide, and see a fraction where decimals have none.
    return steps.allSatisfy { (number / $0).rounded() == number / $0 }
  }

  private static func spelling(of number: Double) -> String {
    if let integer = Int(exactly: number) { return String(integer) }
    return String(number)
  }
}
