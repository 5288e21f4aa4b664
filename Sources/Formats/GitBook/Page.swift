package import Content
package import SourceText

/// A page of a GitBook repository: what stands in its front matter, and what it says.
///
/// A class, because it never changes and is handed around a lot: a copy is one reference.
package final class Page: Sendable {
  /// What the page says about itself.
  package let frontMatter: FrontMatter
  /// What the page says to its readers.
  package let document: Document
  /// The offset of the first byte behind the front matter.
  package let bodyStart: Int
  /// The paths of the texts the page includes, in order.
  package let includes: [String]

  /// Creates a page.
  package init(
    frontMatter: FrontMatter, document: Document, bodyStart: Int, includes: [String]
  ) {
    self.frontMatter = frontMatter
    self.document = document
    self.bodyStart = bodyStart
    self.includes = includes
  }
}

/// What a page's text may refer to beyond itself.
package struct PageContext: Sendable {
  /// The variables of the page's space, from `.gitbook/vars.yaml`.
  package var variables: [String: String]
  /// Finds the text that an include at `path` of the source at `base` means; nil when there is
  /// none.
  package var include: @Sendable (_ path: String, _ base: String) -> Source?

  /// Creates a context.
  package init(
    variables: [String: String] = [:],
    include: @escaping @Sendable (_ path: String, _ base: String) -> Source? = { _, _ in nil }
  ) {
    self.variables = variables
    self.include = include
  }
}
