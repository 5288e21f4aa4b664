import SourceText

/// Rows in columns that are as wide as what stands in them.
struct Table {
  private let titles: [String]
  private var rows: [[String]] = []

  init(_ titles: String...) { self.titles = titles }

  /// Adds a row; an empty cell is shown as `-`.
  mutating func add(_ cells: String...) {
    precondition(cells.count == titles.count, "a row has a cell for every title")
    rows.append(cells.map { $0.isEmpty ? "-" : $0.visible })
  }

  /// The titles and the rows, each on a line.
  var text: String {
    let lines = [titles] + rows
    let widths = titles.indices.map { column in lines.map { $0[column].cells }.max() ?? 0 }
    var text = ""
    for line in lines {
      for (column, cell) in line.enumerated() {
        text += cell
        guard column < titles.count - 1 else { continue }
        text += String(repeating: " ", count: widths[column] - cell.cells + 2)
      }
      text += "\n"
    }
    return text
  }
}

/// Names and what they stand for, one below the other.
struct FactList {
  private var facts: [(name: String, value: String)] = []

  mutating func add(_ name: String, _ value: String) { facts.append((name, value.visible)) }

  /// Each fact on a line, the values in one column.
  var text: String {
    let width = facts.map(\.name.cells).max() ?? 0
    return facts.map { fact in
      fact.name + String(repeating: " ", count: width - fact.name.cells + 2) + fact.value + "\n"
    }.joined()
  }
}

/// The number with its noun, such as `1 key` or `2 keys`.
func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? "\(noun)s")"
}
