package import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import SourceText

extension Site {
  /// The Markdown twin of a page: its title, its description, and its text as written, with
  /// addresses that lead to other twins and to the published files.
  ///
  /// Addresses are found where Markdown, HTML and tags put them (behind `](`, and in `href`,
  /// `src`, `srcset` and `url` attributes), so that nothing else of the text changes.
  package func markdownTwin(of index: PageIndex) -> [UInt8] {
    let page = self[index]
    let document = page.content.document
    var addresses: [String: String] = [:]
    let root = rootPrefix(of: page.outputPath)
    for (reference, target) in zip(document.references, page.targets)
    where reference.source === document.source {
      switch target {
      case .page(let other, let fragment):
        addresses[reference.destination] =
          root + percentEncodedPath(self[other].markdownPath) + (fragment.map { "#" + $0 } ?? "")
      case .asset(let asset, let fragment):
        addresses[reference.destination] =
          root + percentEncodedPath(self[asset].outputPath) + (fragment.map { "#" + $0 } ?? "")
      case .fragment, .output, .external, .broken: break
      }
    }
    let source = document.source.bytes
    var output: [UInt8] = []
    output.reserveCapacity(source.count + 256)
    if document.title == nil { output.append(contentsOf: "# \(page.title)\n\n".utf8) }
    var body = source[page.content.bodyStart...]
    while let first = body.first, first == 0x0A { body.removeFirst() }
    if let description = page.content.frontMatter.description {
      // The description follows the title, as readers of the page see it.
      let titleEnd = document.title.map { Int($0.span.end) } ?? body.startIndex
      let end = min(max(titleEnd, body.startIndex), body.endIndex)
      output.append(contentsOf: body[..<end])
      output.append(contentsOf: "\(document.title == nil ? "" : "\n\n")> \(description)\n\n".utf8)
      body = body[end...]
    }
    append(body, replacing: addresses, to: &output)
    if output.last != 0x0A { output.append(0x0A) }
    return output
  }

  private func append(
    _ body: ArraySlice<UInt8>, replacing addresses: [String: String], to output: inout [UInt8]
  ) {
    guard !addresses.isEmpty else { return output.append(contentsOf: body) }
    var copied = body.startIndex
    var index = body.startIndex
    while index < body.endIndex {
      guard let address = addressStart(in: body, at: index) else {
        index += 1
        continue
      }
      let written = body[address]
      let decoded = decodeHTMLEntities(written).replacing("\\", with: "")
      if let replacement = addresses[decoded] {
        output.append(contentsOf: body[copied..<address.lowerBound])
        output.append(contentsOf: replacement.utf8)
        copied = address.upperBound
      }
      index = max(address.upperBound, index + 1)
    }
    output.append(contentsOf: body[copied...])
  }

  /// The address that begins behind the mark at `index`, nil when there is no mark.
  private func addressStart(
    in body: ArraySlice<UInt8>, at index: Int
  ) -> Range<Int>? {
    let rest = body[index...]
    switch body[index] {
    case UInt8(ascii: "]"):
      guard rest.dropFirst().first == UInt8(ascii: "(") else { return nil }
      var start = index + 2
      if start < body.endIndex, body[start] == UInt8(ascii: "<") {
        start += 1
        guard let end = body[start...].prefix(4096).firstIndex(of: UInt8(ascii: ">")) else {
          return nil
        }
        return start..<end
      }
      var depth = 0
      var end = start
      while end < body.endIndex, end - start < 4096 {
        let byte = body[end]
        if byte == 0x20 || byte == 0x0A { break }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        end += 1
      }
      return start..<end
    case UInt8(ascii: "="):
      guard rest.dropFirst().first == UInt8(ascii: "\""), isAddressAttribute(body[..<index]) else {
        return nil
      }
      let start = index + 2
      guard let end = body[start...].prefix(4096).firstIndex(of: UInt8(ascii: "\"")) else {
        return nil
      }
      return start..<end
    default: return nil
    }
  }

  private func isAddressAttribute(_ before: ArraySlice<UInt8>) -> Bool {
    for name in ["href", "src", "srcset", "url"] {
      let letters = name.utf8
      guard before.count > letters.count, before.suffix(letters.count).elementsEqual(letters)
      else { continue }
      let previous = before[before.endIndex - letters.count - 1]
      if previous == 0x20 || previous == 0x0A { return true }
    }
    return false
  }
}
