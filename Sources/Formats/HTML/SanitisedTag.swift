/// A start tag of which only what may reach a page is left.
package struct SanitisedTag: Hashable, Sendable {
  /// The element's name in lower case.
  package var name: String
  /// The permitted attributes in the order of the source, each name once; without `class`,
  /// `style`, `width` and `height`.
  package var attributes: [HTMLAttribute] = []
  /// The permitted classes and those that stand for presentation, each once, at most 32.
  package var classes: [String] = []
  /// The width that the author asked for, by attribute or style.
  package var width: HTMLLength?
  /// The height that the author asked for, by attribute or style.
  package var height: HTMLLength?
  /// What was removed and is worth telling the author, in the order of the source.
  package var findings: [HTMLFinding] = []

  init(_ name: String) {
    self.name = name
  }

  /// The value of the attribute with the lower-case `name`, or nil if it is absent.
  package subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Adds a class once; the limit keeps an attribute of a million classes linear.
  mutating func add(class name: String) {
    guard classes.count < 32, !classes.contains(name) else { return }
    classes.append(name)
  }
}

/// Something dangerous or without effect that was removed from an author's HTML.
package enum HTMLFinding: Hashable, Sendable {
  /// An element that is not permitted; its content was dropped too.
  case element(String)
  /// An element that is not permitted; its content stayed.
  case unwrapped(String)
  /// A script in an attribute such as `onclick`.
  case eventHandler(String)
  /// An attribute whose address has a scheme that is not permitted there.
  case unsafeURL(attribute: String, scheme: String)
  /// A declaration of a `style` attribute that has no counterpart on the site.
  case style(property: String, value: String)
  /// The attribute `srcdoc`, a document within a frame's tag.
  case frameDocument
}
