/// What of an author's HTML may reach a page; everything that is not named here may not.
package enum AllowedHTML {
  /// What happens with an element.
  package enum Verdict: Hashable, Sendable {
    /// The element is shown with its permitted attributes.
    case allowed(Kind)
    /// A frame: its content is dropped, and its `src` may be shown as a link or a player.
    case embed
    /// The content is shown without the element.
    case dropTag
    /// The element disappears with all that is in it.
    case dropContent
    /// No element of HTML but a word in angle brackets, such as `<name>`: its tags are text.
    case unknown
  }

  /// How an allowed element sits in its surroundings.
  package enum Kind: Hashable, Sendable {
    /// The element stands between paragraphs, or groups such elements.
    case block
    /// The element stands within a line.
    case inline
    /// The element has neither content nor an end tag.
    case void
  }

  /// What happens with elements of the lower-case `name`.
  package static func verdict(_ name: String) -> Verdict {
    traits(of: name).verdict
  }

  /// What happens with this element, which may differ from others of its name; see
  /// `verdict(_:isClosed:)`.
  package static func verdict(_ element: HTMLElement) -> Verdict {
    verdict(element.tag, isClosed: element.isClosed)
  }

  /// What happens with an element of this start tag, given whether its author closed it.
  ///
  /// The only input is the checkbox. A tag without attributes that nobody closes, of an element
  /// that would show nothing, is a word in angle brackets: `cp <source> <object>`.
  package static func verdict(_ tag: HTMLTag, isClosed: Bool) -> Verdict {
    let verdict = verdict(tag.name)
    let isBare = tag.attributes.isEmpty && !isClosed
    switch verdict {
    case .allowed:
      if isBare, emptyWithoutAttributes.contains(tag.name) { return .unknown }
      guard tag.name == "input", tag["type"]?.lowercased() != "checkbox" else { return verdict }
      return .dropContent
    case .embed, .dropTag, .dropContent:
      return isBare ? .unknown : verdict
    case .unknown:
      return .unknown
    }
  }

  /// Whether elements of the lower-case `name` stand between paragraphs, allowed or not.
  package static func isBlock(_ name: String) -> Bool {
    traits(of: name).isBlock
  }

  /// Whether elements of the lower-case `name` have neither content nor an end tag, allowed or
  /// not.
  package static func isVoid(_ name: String) -> Bool {
    traits(of: name).isVoid
  }
}
