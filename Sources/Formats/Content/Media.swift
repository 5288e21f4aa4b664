/// One or more pictures with a caption.
package struct Figure: Hashable, Sendable {
  /// The pictures from left to right; more than one form a gallery.
  package var pictures: [Picture]
  /// What is written below all of them together.
  package var caption: [Inline]
  /// Where the figure stands, when the author chose.
  package var alignment: Alignment?
  /// Whether the pictures stand in a frame.
  package var isFramed = false
  /// Whether the figure is wider than the text around it.
  package var isFullWidth = false

  /// A picture that may be a link.
  package struct Picture: Hashable, Sendable {
    /// What is shown.
    package var image: Image
    /// Where a click on the picture leads.
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
  /// Where the card leads.
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
  /// The address of the page at the other site, or of a media file.
  package var target: ReferenceIndex
  /// What is written below.
  package var caption: [Inline]

  /// Creates an embed.
  package init(target: ReferenceIndex, caption: [Inline] = []) {
    self.target = target
    self.caption = caption
  }
}

/// A file to download.
package struct FileCard: Hashable, Sendable {
  /// The file.
  package var target: ReferenceIndex
  /// What the author says about the file.
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
  /// Whether the API calls its client here, instead of being called.
  package var isWebhook = false
  /// The file or URL of the specification.
  package var specification: ReferenceIndex?
  /// The name under which the specification is registered elsewhere.
  package var specificationName: String?
  /// What the operation does, in a few words.
  package var summary: String?
  /// What stands before the path in the address of a request.
  package var baseURL: String?
  /// What the author wrote inside the block.
  package var blocks: [Block] = []
  /// The parameters of the older forms, in the author's order.
  package var parameters: [Parameter] = []
  /// The responses of the older forms, in the author's order.
  package var responses: [Response] = []
  /// The place that a link to the operation leads to.
  package var anchor: AnchorIndex

  /// A parameter written by hand.
  package struct Parameter: Hashable, Sendable {
    /// `path`, `query`, `header`, `body` or `form`.
    package var place: String
    /// What a request calls the parameter.
    package var name: String
    /// The type as the author wrote it.
    package var type: String
    /// Whether a request without the parameter is refused.
    package var isRequired: Bool
    /// What the author says about the parameter.
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
    /// The status code, with whatever the author wrote beside it.
    package var status: String
    /// When the API answers like this.
    package var description: String
    /// An example of the body, and what the author says about it.
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
  /// The file or URL of the specification.
  package var specification: ReferenceIndex?
  /// The name under which the specification is registered elsewhere.
  package var specificationName: String?
  /// Whether schemas that belong together are shown together.
  package var isGrouped: Bool
  /// What the author wrote inside the block.
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
