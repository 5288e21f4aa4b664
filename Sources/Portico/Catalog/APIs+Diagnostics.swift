package import SourceText

/// What authors should know about the APIs of their site.
extension Diagnostic {
  static func unknownSpecName(
    _ name: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-spec", .warning,
      "no specification is called '\(name)'; the block shows only what is written in it",
      in: source, at: span,
      help: nearest(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "name its file under 'specs' in portico.yml")
  }

  static func unknownOperation(
    _ operation: String, spec: String, at span: SourceSpan, in source: Source, help: String?
  ) -> Diagnostic {
    Diagnostic(
      "unknown-operation", .warning,
      "'\(operation)' is not in '\(spec)'; the block shows only what is written in it",
      in: source, at: span, help: help ?? "compare method and path with the file")
  }

  static func specsGrouped(
    _ paths: [String], version: String, environments: [String], at span: SourceSpan,
    in source: Source
  ) -> Diagnostic {
    let word = environments.count == 1 ? "environment" : "environments"
    let places = environments.isEmpty ? "" : " in the \(word) \(environments.sentence)"
    return Diagnostic(
      "specs-grouped", .hint,
      "\(paths.count) files describe the same version \(version); taken as one\(places)",
      in: source, at: span, help: "see \(paths.map { "'\($0)'" }.sentence)")
  }

  static func specsDiffer(
    _ path: String, from other: String, version: String, at span: SourceSpan, in source: Source,
    path place: String, first: SourceSpan, firstSource: Source
  ) -> Diagnostic {
    Diagnostic(
      "specs-differ", .warning,
      "'\(place)' is not as in '\(other)', and both are version \(version); the other one is shown",
      in: source, at: span,
      help:
        "give one of them another version, or run 'portico diff \(other.quoted) \(path.quoted)'",
      notes: [.init("what is shown", in: firstSource, at: first)])
  }

  static func mixedSpecs(
    _ path: String, besides other: String, version: String, at span: SourceSpan, in source: Source,
    first: SourceSpan, firstSource: Source,
    difference: (path: String, span: SourceSpan, source: Source)?
  ) -> Diagnostic {
    var notes = [Note("the other file", in: firstSource, at: first)]
    if let difference {
      notes.append(
        Note("'\(difference.path)' differs", in: difference.source, at: difference.span))
    }
    return Diagnostic(
      "mixed-specs", .warning,
      "'\(path)' is a second file of version \(version) on this page"
        + (difference == nil ? ", though both say the same" : "; the two differ"),
      in: source, at: span, help: "use '\(other)' in all blocks of the page", notes: notes)
  }

  static func testSpec(
    _ path: String, production: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "test-spec", .warning,
      "'\(path)' describes a test environment, though there is a file of the production; the latter "
        + "is shown", in: source, at: span, help: "use '\(production)'")
  }

  static func versionMismatch(
    _ mention: String, _ version: String, at span: SourceSpan, in source: Source,
    spec: SourceSpan, specSource: Source
  ) -> Diagnostic {
    Diagnostic(
      "version-mismatch", .warning,
      "the page is about version \(mention), and its specification is version \(version)",
      in: source, at: span, help: "correct the one that is wrong",
      notes: [.init("the version of the specification", in: specSource, at: spec)])
  }

  static func staleLatestVersion(
    _ version: String, current: String, at span: SourceSpan, in source: Source,
    spec: (span: SourceSpan, source: Source)?
  ) -> Diagnostic {
    Diagnostic(
      "stale-latest", .warning,
      "version \(version) is called the latest, and the current one is \(current)",
      in: source, at: span, help: "write '\(current)'",
      notes: spec.map { [.init("the current version", in: $0.source, at: $0.span)] } ?? [])
  }

  /// Specifications that no page shows or offers.
  package static func unusedSpecs(_ paths: [String]) -> Diagnostic {
    let names = paths.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "unused-spec", .hint,
      paths.count == 1
        ? "'\(paths[0])' describes an API, and no page shows or offers it; left out"
        : "\(paths.count) files describe APIs, and no page shows or offers them; left out",
      help: paths.count == 1
        ? "embed it, or remove it"
        : "embed them, or remove them: \(names)\(paths.count > 5 ? ", …" : "")")
  }
}

// MARK: - Products

extension Diagnostic {
  static func missingSpec(_ path: String, at span: SourceSpan, in source: Source) -> Diagnostic {
    Diagnostic(
      "missing-asset", .error, "there is no specification '\(path)'; left out", in: source,
      at: span, help: "add the file, or correct the path")
  }

  static func unknownAPI(
    _ id: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-api", .error, "no API is called '\(id)'; left out", in: source, at: span,
      help: nearest(to: id, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty ? "declare it with 'kind: api' on a page" : "use \(known.listed)"))
  }

  static func unknownVersion(
    _ number: String, of api: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-version", .error, "'\(api)' has no version \(number); ignored", in: source, at: span,
      help: known.isEmpty ? "declare it under 'versions' of its API" : "use \(known.listed)")
  }

  static func unknownEnvironment(
    _ id: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-environment", .error, "no environment is called '\(id)'", in: source, at: span,
      help: nearest(to: id, among: known).map { "did you mean '\($0)'?" }
        ?? (known.isEmpty
          ? "declare it under 'environments' in portico.yml" : "use \(known.listed)"))
  }

  static func unknownScope(
    _ name: String, of product: String, known: [String], at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unknown-scope", .error,
      "no API has the scope '\(name)', which a plan of '\(product)' grants", in: source, at: span,
      help: nearest(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "declare it under 'scopes' of its API")
  }

  static func oldVersionInProduct(
    _ api: String, _ version: String, _ status: APIVersion.Status, at span: SourceSpan,
    in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "old-version-in-product", .warning,
      "the product is active, and version \(version) of '\(api)' is \(status.rawValue)", in: source,
      at: span, help: "embed a newer version")
  }

  static func apiWithoutProduct(
    _ id: String, at span: SourceSpan?, in source: Source?, product: String
  ) -> Diagnostic {
    Diagnostic(
      "api-without-product", .warning, "no product embeds the API '\(id)'", in: source, at: span,
      help: "add '\(id)' to 'apis' of a product, as in '\(product)'")
  }
}

// MARK: - What is shown

extension Diagnostic {
  static func unmetPattern(
    _ pattern: String, at span: SourceSpan, in source: Source
  ) -> Diagnostic {
    Diagnostic(
      "unmet-pattern", .warning, "no operation is '\(pattern)'", in: source, at: span,
      help: "write 'GET /orders', '/orders*' or the name of a tag")
  }

  static func internalLeftOut(products: Int, apis: Int, operations: Int) -> Diagnostic {
    let counts = [(products, "product"), (apis, "API"), (operations, "operation")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return Diagnostic(
      "internal-left-out", .hint, "\(counts.sentence) for internal use left out",
      help: "use '--include-internal' for a site inside the house")
  }
}

extension [String] {
  /// The texts as a sentence has them, the last one after "and".
  var sentence: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// A file name as a shell takes it.
  fileprivate var quoted: String {
    let isPlain = utf8.allSatisfy {
      $0 >= 0x80 || $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x41 && $0 <= 0x5A
        || $0 >= 0x2B && $0 <= 0x39 || $0 == 0x5F
    }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
