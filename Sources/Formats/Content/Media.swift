/// One or more pictures with a caption.
package struct Figure: Hashable, Sendable {
  package var pictures: [Picture]
  package var caption: [Inline]
  package var alignment: Alignment?
  package var isFramed = false
  package var isFullWidth = false

  /// A picture that may be a link.
  package struct Picture: Hashable, Sendable {
    package var image: Image
    package var link: ReferenceIndex?

    /// Creates a picture.
    package init(image: Image, link: ReferenceIndex? = nil) {
      self.image = image
      self.link = link
    }
  }

  /// Where the figure stands in the column.
  package enum Alignment: String, Hashable, Sendable {
    case left, center, right
  }

  /// Creates a figure.
  package init(pictures: [Picture], caption: [Inline] = []) {
    self.pictures = pictures
    self.caption = caption
  }
}

/// A card that leads to a page, a heading or another site.
package struct ContentReference: Hashable, Sendable {
  package var target: ReferenceIndex
  /// What the author wrote for readers of the plain Markdown; shown when the target is gone.
  package var fallback: [Block]

  /// Creates a card.
  package init(target: ReferenceIndex, fallback: [Block]) {
    self.target = target
    self.fallback = fallback
  }
}

/// Something of another site: a film, a drawing, a widget.
package struct Embed: Hashable, Sendable {
  package var target: ReferenceIndex
  package var caption: [Inline]

  /// Creates an embed.
  package init(target: ReferenceIndex, caption: [Inline] = []) {
    self.target = target
    self.caption = caption
  }
}

/// A file to download.
package struct FileCard: Hashable, Sendable {
  package var target: ReferenceIndex
  package var caption: [Inline]

  /// Creates a file card.
  package init(target: ReferenceIndex, caption: [Inline] = []) {
    self.target = target
    self.caption = caption
  }
}

/// An operation of an API, shown on a page: taken from a specification, or written by hand.
package struct OperationBlock: Hashable, Sendable {
  /// The HTTP method in upper case; empty when the author gave none.
  package var method: String
  /// The path, or a webhook's name.
  package var path: String
  package var isWebhook = false
  /// The file or URL of the specification.
  package var specification: ReferenceIndex?
  /// The name under which the specification is registered elsewhere.
  package var specificationName: String?
  package var summary: String?
  package var baseURL: String?
  /// What the author wrote inside the block.
  package var blocks: [Block] = []
  package var parameters: [Parameter] = []
  package var responses: [Response] = []
  package var anchor: AnchorIndex

  /// A parameter written by hand.
  package struct Parameter: Hashable, Sendable {
    /// `path`, `query`, `header`, `body` or `form`.
    package var place: String
    package var name: String
    package var type: String
    package var isRequired: Bool
    package var blocks: [Block]

    /// Creates a parameter.
    package init(place: String, name: String, type: String, isRequired: Bool, blocks: [Block]) {
      self.place = place
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.blocks = blocks
    }
  }

  /// A response written by hand.
  package struct Response: Hashable, Sendable {
    package var status: String
    package var description: String
    package var blocks: [Block]

    /// Creates a response.
    package init(status: String, description: String, blocks: [Block]) {
      self.status = status
      self.description = description
      self.blocks = blocks
    }
  }

  /// Creates an operation without details.
  package init(method: String, path: String, anchor: AnchorIndex) {
    self.method = method
    self.path = path
    self.anchor = anchor
  }
}

/// Schemas of an API, shown on a page.
package struct SchemasBlock: Hashable, Sendable {
  /// The schemas' names; empty means all.
  package var names: [String]
  package var specification: ReferenceIndex?
  package var specificationName: String?
  package var isGrouped: Bool
  package var blocks: [Block]

  /// Creates a block of schemas.
  package init(
    names: [String], specification: ReferenceIndex?, specificationName: String?, isGrouped: Bool,
    blocks: [Block]
  ) {
    self.names = names
    self.specification = specification
    self.specificationName = specificationName
    self.isGrouped = isGrouped
    self.blocks = blocks
  }
}
