internal import Digests

/// A file of the index: a script that calls one function with what it holds.
package struct SearchFile: Sendable {
  /// The path in the output.
  package var path: String
  /// The content in UTF-8.
  package var bytes: [UInt8]
}

extension SearchIndex {
  /// The files of the index, in a fixed order.
  ///
  /// | file                     | holds                                                        |
  /// |--------------------------|--------------------------------------------------------------|
  /// | `search/manifest.js`     | what is needed to find the others, words, stop words         |
  /// | `search/t-<n>-<hash>.js` | a range of terms with their postings                         |
  /// | `search/d-<n>-<hash>.js` | a range of documents: title, address, headings               |
  /// | `search/x-…-<hash>.js`   | text for excerpts of some documents of a `d` file            |
  /// | `search/v-<n>-<hash>.js` | terms that a misspelt word may mean                          |
  /// | `search/map.json`        | where addresses came from, when asked for                    |
  ///
  /// Each is a classic script with one call of `porticoIndex(name, …)`, which also works from a
  /// disk and under a policy without `eval`. All but the manifest are named by their content.
  package func files() -> [SearchFile] {
    var files: [SearchFile] = []
    let terms = termFiles(&files)
    let documents = documentFiles(&files)
    let vocabulary = vocabularyFiles(&files)
    var manifest = ScriptCall("m")
    manifest.add(number: self.documents.count)
    manifest.add(
      list: runs.map {
        "[\($0.start),\($0.kind.rawValue),\($0.status.rawValue),\($0.percent)]"
      })
    manifest.add(text: terms.joined(separator: " "))
    manifest.add(text: documents.joined(separator: " "))
    manifest.add(text: vocabulary.joined(separator: " "))
    manifest.add(lists: settings.languages.map(Self.languageEntry))
    manifest.add(text: stopWords(for: settings.languages).joined(separator: " "))
    manifest.add(text: synonymGroups().map { $0.joined(separator: " ") }.joined(separator: "|"))
    manifest.add(
      lists: settings.words.map { word in
        var pair = ScriptCall(word.name)
        pair.add(text: word.text)
        return pair.list
      })
    files.append(SearchFile(path: "search/manifest.js", bytes: manifest.bytes))
    if settings.writesOrigins {
      files.append(SearchFile(path: "search/map.json", bytes: originMap()))
    }
    return files
  }

  /// A language with its rules for stems.
  private static func languageEntry(_ language: String) -> [UInt8] {
    var call = ScriptCall(language)
    for rule in stemRules[language] ?? [] { call.add(texts: [rule.pattern, rule.ending]) }
    return call.list
  }

  // MARK: - Terms

  /// Writes the terms with their postings; returns `first term, hash` for each file.
  private func termFiles(_ files: inout [SearchFile]) -> [String] {
    var names: [String] = []
    var first = 0
    while first < terms.count {
      var texts = FrontCoding()
      var postings: [UInt8] = []
      var next = first
      repeat {
        texts.append(terms[next].text)
        Base64Number.append(terms[next].documentCount, to: &postings)
        postings += terms[next].postings
        next += 1
      } while next < terms.count
        && !endsFile(at: next, size: texts.bytes.count + postings.count)
      var call = ScriptCall("t-\(names.count)")
      call.add(utf8: texts.bytes)
      call.add(utf8: postings)
      let hash = add(call, as: "t-\(names.count)", to: &files)
      names.append("\(terms[first].text) \(hash)")
      first = next
    }
    return names
  }

  /// Whether a file of so many bytes ends before a term.
  ///
  /// Words that begin alike should stand in one file, for queries ask for beginnings; so a file
  /// may grow a little until one comes that begins differently.
  private func endsFile(at place: Int, size: Int) -> Bool {
    let size = size + terms[place].postings.count
    if size > 7 << 10 { return true }
    guard size > 4 << 10 else { return false }
    return !terms[place].text.unicodeScalars.prefix(4).elementsEqual(
      terms[place - 1].text.unicodeScalars.prefix(4))
  }

  /// Writes the terms that a misspelt word may mean: of letters alone, and long enough.
  private func vocabularyFiles(_ files: inout [SearchFile]) -> [String] {
    var names: [String] = []
    var texts = FrontCoding()
    func finish() {
      var call = ScriptCall("v-\(names.count)")
      call.add(utf8: texts.bytes)
      names.append(add(call, as: "v-\(names.count)", to: &files))
      texts = FrontCoding()
    }
    for term in terms where isFuzzable(term.text) {
      texts.append(term.text)
      if texts.bytes.count > 48 << 10 { finish() }
    }
    if !texts.bytes.isEmpty { finish() }
    return names
  }

  // MARK: - Documents

  /// Writes the documents; returns `first document, hash` for each file.
  private func documentFiles(_ files: inout [SearchFile]) -> [String] {
    // Ten results of a large site lie far apart, so that each should cost little.
    let limit = documents.count > 2048 ? 3 << 10 : 10 << 10
    var names: [String] = []
    var first = 0
    while first < documents.count {
      var entries: [[UInt8]] = []
      var size = 0
      var addresses = FrontCoding()
      var parents = FrontCoding()
      var excerpts: [[UInt8]] = []
      var excerptHashes: [String] = []
      func finishExcerpts() {
        guard !excerpts.isEmpty else { return }
        let name = "x-\(names.count)-\(excerptHashes.count)"
        var call = ScriptCall(name)
        call.add(lists: excerpts)
        excerptHashes.append(
          add(call, as: "x-\(names.count)-\(excerptHashes.count)", to: &files))
        excerpts = []
      }
      while first + entries.count < documents.count, entries.isEmpty || size < limit,
        entries.count < 128
      {
        let document = documents[first + entries.count]
        let excerpt = excerpt(of: document)
        if excerpts.reduce(excerpt.count, { $0 + $1.count }) > 8 << 10 { finishExcerpts() }
        entries.append(
          entry(
            of: document, &addresses, &parents, excerpt: (excerptHashes.count, excerpts.count)))
        excerpts.append(excerpt)
        size += entries[entries.count - 1].count
      }
      finishExcerpts()
      var call = ScriptCall("d-\(names.count)")
      call.add(texts: excerptHashes)
      call.add(lists: entries)
      let hash = add(call, as: "d-\(names.count)", to: &files)
      names.append("\(first) \(hash)")
      first += entries.count
    }
    return names
  }

  /// A document: title, address, parents, method, version, where its excerpt is, and its headings,
  /// each with anchor and first chunk.
  ///
  /// Address and parents leave out what they have in common with the document before. An anchor
  /// that follows from its heading is empty.
  private func entry(
    of document: IndexedDocument, _ addresses: inout FrontCoding, _ parents: inout FrontCoding,
    excerpt: (file: Int, place: Int)
  ) -> [UInt8] {
    let facts = document.document
    var call = ScriptCall()
    call.add(text: facts.title)
    call.add(text: addresses.coded(facts.url))
    call.add(text: parents.coded(facts.parents.joined(separator: " › ")))
    call.add(text: facts.method.isEmpty ? "" : "\(facts.method) \(facts.names.last ?? "")")
    call.add(text: facts.version)
    call.add(number: excerpt.file)
    call.add(number: excerpt.place)
    for (section, start) in zip(facts.sections, document.starts) where !section.heading.isEmpty {
      call.add(text: section.heading)
      call.add(text: section.anchor == section.heading.plainAnchor ? "" : section.anchor)
      call.add(number: start)
    }
    return call.list
  }

  /// What is shown of a document: its summary, then the first chunk and the text of sections.
  private func excerpt(of document: IndexedDocument) -> [UInt8] {
    var call = ScriptCall()
    call.add(text: document.document.summary.clipped(to: 240))
    for (start, text) in zip(document.starts, document.excerpts) where !text.isEmpty {
      call.add(number: start)
      call.add(text: text)
    }
    return call.list
  }

  private func originMap() -> [UInt8] {
    var bytes = Array("{".utf8)
    let known = documents.map(\.document).filter { !$0.origin.isEmpty }.sorted { $0.url < $1.url }
    for (place, document) in known.enumerated() {
      bytes += Array((place == 0 ? "\n" : ",\n").utf8)
      ScriptCall.append(document.url, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      ScriptCall.append(document.origin, to: &bytes)
    }
    return bytes + Array("\n}\n".utf8)
  }

  /// Adds a file that is named by its content; returns the hash in its name.
  private func add(_ call: ScriptCall, as name: String, to files: inout [SearchFile]) -> String {
    let bytes = call.bytes
    let short = String(fingerprint(bytes).prefix(8))
    files.append(SearchFile(path: "search/\(name)-\(short).js", bytes: bytes))
    return short
  }

  // MARK: - Words

  /// The groups of synonyms of which a member occurs in the index; those that do not have a hyphen
  /// before them.
  private func synonymGroups() -> [[String]] {
    var cutter = TermCutter()
    var groups: [[String]] = []
    for group in settings.synonyms + builtInSynonyms {
      var folded: [String] = []
      for word in group {
        let whole = cutter.terms(of: word).map(\.text).joined()
        let term = cutter.terms(of: word).count == 1 ? whole : joined(word, &cutter)
        let marked = has(term) ? term : "-\(term)"
        if !folded.contains(marked) { folded.append(marked) }
      }
      if folded.contains(where: { !$0.hasPrefix("-") }), folded.count > 1 { groups.append(folded) }
    }
    return groups
  }

  /// The parts of several words as one term.
  private func joined(_ words: String, _ cutter: inout TermCutter) -> String {
    cutter.terms(of: words).filter(\.isPart).map(\.text).joined()
  }

  private func has(_ text: String) -> Bool {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if TermOrder.isBefore(terms[middle].text, text) { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && terms[low].text == text
  }
}

/// Whether a term may be what somebody meant who wrote another: codes and numbers never are.
func isFuzzable(_ term: String) -> Bool {
  let letters = term.unicodeScalars
  return letters.count > 3 && letters.count < 25
    && letters.allSatisfy { $0.value >= 0x61 && $0.value < 0x2E80 && !("0"..."9").contains($0) }
}
