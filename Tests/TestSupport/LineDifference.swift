/// The lines of two texts: those only in `old` after `-`, those only in `new` after `+`, and
/// around them two lines of what they share; blanks at the end of a line are made visible.
package func lineDifference(from old: String, to new: String) -> String {
  let oldLines = lines(of: old)
  let newLines = lines(of: new)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in newLines.difference(from: oldLines) {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var rows: [(mark: Character, line: Substring)] = []
  var oldIndex = 0
  var newIndex = 0
  while oldIndex < oldLines.count || newIndex < newLines.count {
    if removed.contains(oldIndex) {
      rows.append(("-", oldLines[oldIndex]))
      oldIndex += 1
    } else if inserted.contains(newIndex) {
      rows.append(("+", newLines[newIndex]))
      newIndex += 1
    } else {
      rows.append((" ", newLines[newIndex]))
      oldIndex += 1
      newIndex += 1
    }
  }
  return excerpts(of: rows)
}

/// The lines of a text, whether its last line is ended or not.
private func lines(of text: String) -> [Substring] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func excerpts(of rows: [(mark: Character, line: Substring)]) -> String {
  let context = 2
  var text = ""
  var isInGap = false
  for (index, row) in rows.enumerated() {
    let around = rows[max(0, index - context)..<min(rows.count, index + context + 1)]
    guard around.contains(where: { $0.mark != " " }) else {
      if !isInGap { text += "  …\n" }
      isInGap = true
      continue
    }
    isInGap = false
    let end = row.line.lastIndex { $0 != " " && $0 != "\t" }
    let blanks = end.map { row.line[row.line.index(after: $0)...] } ?? row.line
    let body = row.line.dropLast(blanks.count)
    let shown = blanks.map { $0 == "\t" ? "⇥" : "·" }.joined()
    text += "\(row.mark) \(body)\(shown)\n"
  }
  return text
}
