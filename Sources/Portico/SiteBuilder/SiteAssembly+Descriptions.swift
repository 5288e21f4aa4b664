internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import OpenAPI
internal import Rendering
internal import SourceText

/// What the descriptions of APIs refer to: pages, pictures and other files of the source tree.
extension SiteAssembly {
  /// Publishes the files that descriptions show or offer, reads examples that stand in files of
  /// their own, and reports what leads nowhere.
  mutating func readDescriptions() async throws {
    let texts = try await concurrentMap(shownDocuments, jobs: jobs) { SpecTexts(of: $0) }
    let references = try await concurrentMap(
      texts.flatMap(\.descriptions), jobs: jobs
    ) { $0.references }.flatMap(\.self)
    if !references.isEmpty { try await follow(references) }
    for (text, document) in zip(texts, shownDocuments) {
      for example in text.examples {
        readExample(example.address, at: example.span, in: document.source)
      }
    }
  }

  /// The files of all descriptions that pages show, each once.
  private var shownDocuments: [LocatedTree] {
    var seen: Set<String> = []
    return site.apis.apis.flatMap(\.versions).flatMap(\.description.documents)
      .filter { seen.insert($0.source.path).inserted }
  }

  private mutating func follow(_ references: [Reference]) async throws {
    let locator = Locator(
      paths: sources.paths, spaces: site.spaces, configuration: site.configuration)
    let pagePaths = Set(site.pages.map(\.sourcePath))
    var known = Set(site.assets.map(\.sourcePath))
    var found: [(location: Locator.Location, reference: Reference)] = []
    var paths: [String] = []
    for reference in references {
      let location = locator.locate(reference, in: 0, &diagnostics)
      // Many tools know places that only their own pages have.
      if case .fragment = location { continue }
      found.append((location, reference))
      guard case .file(let path, _) = location, !pagePaths.contains(path),
        !path.lowercased().hasSuffix(".md"), known.insert(path).inserted
      else { continue }
      paths.append(path)
    }
    try await publish(paths.sorted())
    let resolver = Resolver(pages: site.pages, assets: site.assets)
    for (location, reference) in found {
      _ = resolver.resolve(location, of: reference, on: PageIndex(0), &diagnostics)
    }
  }

  /// Keeps the text of an example that stands in a file beside its description.
  private mutating func readExample(_ address: String, at span: SourceSpan, in source: Source) {
    guard urlScheme(address) == nil, !address.hasPrefix("//") else { return }
    let reference = Reference(address, role: .file, in: source, at: span)
    guard let path = source.path.parentFolder.appendingPath(percentDecoded(address)),
      let size = sources.folder.entry(at: path)?.size
    else {
      diagnostics.append(.missingExample(reference))
      return
    }
    guard size <= Self.longestExample, let text = sources.text(path) else { return }
    site.externalExamples[path] = String(decoding: text.bytes, as: UTF8.self)
  }

  /// The longest example that is shown, in bytes; longer ones are only linked.
  private static let longestExample = 64 << 10
}

extension Description {
  /// What the Markdown points to, each with its place in the file.
  fileprivate var references: [Reference] {
    guard text.utf8.contains(UInt8(ascii: "]")) || text.utf8.contains(UInt8(ascii: "<")) else {
      return []
    }
    let page = parsePage(Source(path: source.path, text: text.withoutCommonIndentation)).value
    var places = AddressPlaces(in: self)
    return page.document.references.map { reference in
      var reference = reference
      reference.source = source
      reference.span = places.next(reference.destination)
      return reference
    }
  }
}

/// Finds addresses in the text of a description, in the order in which they stand there.
private struct AddressPlaces {
  private let whole: SourceSpan
  private var rest: ArraySlice<UInt8>
  /// How many addresses may still be looked for in vain, since each reads all of the text.
  private var misses = 20

  init(in description: Description) {
    whole = description.span
    rest = description.source.bytes[Int(whole.start)..<Int(whole.end)]
  }

  /// Where an address stands; the whole text if it is written in another way there.
  mutating func next(_ address: String) -> SourceSpan {
    guard misses > 0, !address.isEmpty else { return whole }
    guard let range = rest.firstRange(of: Array(address.utf8)) else {
      misses -= 1
      return whole
    }
    rest = rest[range.upperBound...]
    return SourceSpan(range.lowerBound, range.upperBound)
  }
}
