internal import SourceText

extension Diagnostic {
  static func catalogTooLarge(_ size: Int) -> Diagnostic {
    Diagnostic(
      "catalog-too-large", .error,
      "'catalog.json' would have \(size) bytes, and readers take \(CatalogDocument.maximumSize); "
        + "left out",
      help: "retire old versions, or split the site")
  }

  static func addressUnknown(_ files: [String]) -> Diagnostic {
    let names = files.dropLast().joined(separator: ", ") + " and " + (files.last ?? "")
    return Diagnostic(
      "no-site-url", .hint,
      "the site's own address is not known, which \(names) need; left out",
      help: "name it under 'siteUrl' in portico.yml, or with '--site-url'")
  }
}
