internal import APIDiff
internal import Catalog
internal import HTML

/// The Markdown twins of the pages about what changed.
extension CatalogWriter {
  /// Comparisons as a list.
  func twin(ofChanges places: some Sequence<Int>) -> String {
    var text = "\n"
    for place in places {
      let comparison = site.comparisons[place]
      let day = site.apis[comparison.pair.new].dates.released.map { " (\($0))" } ?? ""
      let path = CatalogPage(.comparison(place), path: comparison.path).markdownPath
      text += "* [\(title(of: comparison))](\(root)\(percentEncodedPath(path)))\(day): "
      let counts = style.counts(of: comparison.changes)
      text += (counts.isEmpty ? word("noDifferences") : counts) + "\n"
    }
    return text
  }

  /// What is different between two versions, operation by operation.
  func twin(of comparison: VersionComparison) -> String {
    let (changes, omitted) = comparison.changes.shortened(to: Self.findingLimit)
    let counts = style.counts(of: comparison.changes)
    var text = counts.isEmpty ? "" : "\n\(counts.capitalizedFirst).\n"
    for group in changes.groups {
      let operation = group.operation
      text += "\n## \(operation?.summary ?? operation?.route ?? word("wholeAPI"))\n\n"
      if let operation, operation.summary != nil { text += operation.route.codeSpan + "\n\n" }
      for finding in group.findings {
        text += "* **\(style.word(finding.severity).capitalizedFirst)**: "
        text += finding.sentence.markdown
        let place = finding.place.words
        if !place.isEmpty { text += " (\(place.codeSpan))" }
        text += "\n"
      }
    }
    if omitted > 0 {
      text += "\n\(word("moreChanges").replacing("%1", with: "\(omitted)"))\n"
    }
    return text
  }
}

extension ChangeSentence {
  /// The sentence in Markdown, with a capital and a full stop.
  fileprivate var markdown: String {
    parts.enumerated().map { place, part in
      switch part {
      case .text(let text): place == 0 ? text.capitalizedFirst : text
      case .code(let text): text.codeSpan
      }
    }.joined() + "."
  }
}

extension String {
  /// The text as code in one line (CommonMark §6.1), in as many backticks as it takes.
  fileprivate var codeSpan: String {
    let code = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard code.contains("`") else { return "`\(code.isEmpty ? " " : code)`" }
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(code) \(fence)"
  }
}
