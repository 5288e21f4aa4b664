/// A piece of HTML source: a tag, the text between tags, or what shows nothing.
package struct HTMLToken: Hashable, Sendable {
  /// What the piece is.
  package var kind: Kind
  /// Where it was written, in the indices of the slice that was read.
  package var range: Range<Int>

  /// The kinds of pieces.
  package enum Kind: Hashable, Sendable {
    /// `<name attribute="value">`, and the self-closing form `<name/>`.
    case startTag(HTMLTag)
    /// `</name>`; the name is in lower case.
    case endTag(String)
    /// What stands between tags, with its character references decoded.
    case text(String)
    /// `<!-- … -->`.
    case comment
    /// A document type, a processing instruction or a CDATA section.
    case other
  }

  /// Creates a token.
  package init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// The name and the attributes of a start tag, as written but decoded.
package struct HTMLTag: Hashable, Sendable {
  /// The element's name in lower case.
  package var name: String
  /// The attributes in the order of the source; a name may be there more than once.
  package var attributes: [HTMLAttribute]
  /// Whether the tag ends in `/>`.
  package var isSelfClosing: Bool

  /// Creates a tag.
  package init(_ name: String, _ attributes: [HTMLAttribute] = [], isSelfClosing: Bool = false) {
    self.name = name
    self.attributes = attributes
    self.isSelfClosing = isSelfClosing
  }

  /// The value of the first attribute with the lower-case `name`: empty if the attribute has
  /// none, nil if it is absent.
  package subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}

/// One attribute of a start tag.
package struct HTMLAttribute: Hashable, Sendable {
  /// The attribute's name in lower case.
  package var name: String
  /// The value with its character references decoded; empty if none was written.
  package var value: String

  /// Creates an attribute.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
