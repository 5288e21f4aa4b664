/// The terms that a misspelt word may mean, the likeliest first, with the edits between them.
///
/// The stems that `stems` gives for a term count as the term, for it may be misspelt in another form.
func corrections(
  of wrong: String, among terms: some Sequence<String>, stems: (String) -> [String]
) -> [(edits: Int, term: String)] {
  let letters = Array(wrong.utf16)
  let most = letters.count < 8 ? 1 : 2
  let found = terms.compactMap { term -> (edits: Int, distance: Int, term: String)? in
    let distance = abs(term.utf16.count - letters.count)
    guard isFuzzable(term), distance < 4 else { return nil }
    let forms = [term] + stems(term)
    let count = forms.map { edits(letters, Array($0.utf16)) }.min() ?? 0
    return count > 0 && count <= most ? (count, distance, term) : nil
  }
  let sorted = found.sorted {
    ($0.edits, $0.distance) == ($1.edits, $1.distance)
      ? TermOrder.isBefore($0.term, $1.term)
      : ($0.edits, $0.distance) < ($1.edits, $1.distance)
  }
  return sorted.prefix(8).map { ($0.edits, $0.term) }
}

/// The edits between two words, of which one may be that neighbours change places (optimal string
/// alignment).
func edits(_ left: [UInt16], _ right: [UInt16]) -> Int {
  var rows = [Array(0...right.count)]
  for i in 1..<(left.count + 1) {
    var row = [i]
    for j in 1..<(right.count + 1) {
      let change = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
      var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, change)
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        least = min(least, rows[i - 2][j - 2] + 1)
      }
      row.append(least)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
