extension AllowedHTML {
  /// The tag with nothing but what may reach a page.
  ///
  /// Presentation becomes classes and numbers, so that pages look right in both colour schemes:
  /// `style="color: red"` is the class `color-red`, `align="center"` is `align-center`. Addresses,
  /// `id` and `name` stay as they are; the caller resolves them and makes them unique. The element
  /// itself is not judged; see `verdict(_:)`.
  package static func sanitise(_ tag: HTMLTag) -> SanitisedTag {
    var result = SanitisedTag(tag.name)
    var seen: Set<String> = []
    for attribute in tag.attributes where seen.insert(attribute.name).inserted {
      add(attribute, to: &result)
    }
    switch tag.name {
    case "input":
      result.attributes += [HTMLAttribute("type", "checkbox"), HTMLAttribute("disabled", "")]
    case "button": result.attributes.append(HTMLAttribute("type", "button"))
    default: break
    }
    return result
  }

  private static func add(_ attribute: HTMLAttribute, to tag: inout SanitisedTag) {
    let value = attribute.value
    switch attribute.name {
    case "class":
      for name in value.utf8.split(whereSeparator: \.isHTMLSpace).map(Substring.init)
      where isKnownClass(name) {
        tag.add(class: String(name))
      }
    case "style":
      add(style: value, to: &tag)
    case "align":
      if let alignment = word(value, among: alignments) { tag.add(class: "align-" + alignment) }
    case "valign":
      if let edge = word(value, among: edges) { tag.add(class: "valign-" + edge) }
    case "width":
      tag.width = tag.width ?? HTMLLength(value)
    case "height":
      tag.height = tag.height ?? HTMLLength(value)
    case "href", "src", "srcset", "poster":
      add(address: attribute, to: &tag)
    case "srcdoc":
      tag.findings.append(.frameDocument)
    case let name where name.hasPrefix("on"):
      tag.findings.append(.eventHandler(name))
    case let name where isAllowed(name, on: tag.name):
      tag.attributes.append(attribute)
    default:
      break
    }
  }

  private static func add(address: HTMLAttribute, to tag: inout SanitisedTag) {
    guard isAllowed(address.name, on: tag.name) else { return }
    // A file name may hold commas and spaces, so the list is judged as one address and as many.
    let candidates = address.name == "srcset" ? address.value.split(separator: ",") : []
    let isImage = tag.name == "img" && address.name == "src"
    for url in [address.value] + candidates.map(String.init)
    where !isSafeURL(url, as: isImage ? .image : .link) {
      tag.findings.append(.unsafeURL(attribute: address.name, scheme: urlScheme(url) ?? ""))
      return
    }
    tag.attributes.append(address)
  }

  private static func add(style: String, to tag: inout SanitisedTag) {
    for declaration in style.utf8.split(separator: UInt8(ascii: ";")) {
      let halves = declaration.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        .map { trimmedLowercase(Substring($0)) }
      guard let property = halves.first, !property.isEmpty else { continue }
      let value = halves.count > 1 ? halves[1] : ""
      if !add(property, value, to: &tag) {
        tag.findings.append(.style(property: property, value: value))
      }
    }
  }

  /// Whether the declaration is one of those that survive.
  private static func add(
    _ property: String, _ value: String, to tag: inout SanitisedTag
  ) -> Bool {
    switch property {
    case "color":
      guard let color = colorClass(value) else { return false }
      tag.add(class: "color-" + color)
    case "background-color", "background":
      guard let color = colorClass(value) else { return false }
      tag.add(class: "background-" + color)
    case "text-align":
      guard let alignment = word(value, among: alignments) else { return false }
      tag.add(class: "align-" + alignment)
    case "width":
      guard let width = HTMLLength(value) else { return false }
      tag.width = width
    case "height":
      guard let height = HTMLLength(value) else { return false }
      tag.height = height
    default:
      return false
    }
    return true
  }

  private static func colorClass(_ value: String) -> String? {
    guard colors.contains(value) else { return nil }
    return value.hasPrefix("$") ? String(value.dropFirst()) : value
  }

  private static func word(_ value: String, among words: Set<String>) -> String? {
    let word = trimmedLowercase(value[...])
    return words.contains(word) ? word : nil
  }

  private static func trimmedLowercase(_ text: Substring) -> String {
    var utf8 = Array(text.utf8)[...]
    _ = utf8.popRun { $0 <= 0x20 }
    while let last = utf8.last, last <= 0x20 { utf8.removeLast() }
    return utf8.lowercasedText
  }

  private static func isKnownClass(_ name: Substring) -> Bool {
    classes.contains(String(name)) || classPrefixes.contains { name.hasPrefix($0) }
  }

  private static func isAllowed(_ attribute: String, on element: String) -> Bool {
    globalAttributes.contains(attribute)
      || elementAttributes[element]?.contains(attribute) == true
  }
}

// MARK: - The lists

extension AllowedHTML {
  private static let alignments: Set = ["left", "center", "right", "justify"]
  private static let edges: Set = ["top", "middle", "bottom", "baseline"]

  private static let colors: Set = [
    "default", "blue", "red", "green", "yellow", "purple", "pink", "violet", "cyan", "orange",
    "$primary", "$info", "$success", "$warning", "$danger", "$tint",
  ]

  private static let classes: Set = [
    "button", "primary", "secondary", "note", "warning", "informalexample", "expression",
    "gitbook-drawing",
  ]
  private static let classPrefixes = ["fa-", "hint", "lang-", "language-"]

  private static let globalAttributes: Set = [
    "id", "title", "lang", "dir", "aria-label", "aria-hidden",
    "data-action", "data-card-cover", "data-card-cover-dark", "data-card-size",
    "data-card-target", "data-card-wrap", "data-code", "data-column-title-hidden",
    "data-expandable", "data-full-width", "data-gb-custom-block", "data-gb-custom-inline",
    "data-header-hidden", "data-hidden", "data-icon", "data-line-numbers", "data-mention",
    "data-option", "data-overflow", "data-query", "data-search", "data-size", "data-style",
    "data-tag", "data-title", "data-type", "data-view", "data-with-frame",
  ]

  private static let elementAttributes: [String: Set<String>] = [
    "a": ["href", "name", "download"],
    "audio": ["src", "controls", "loop", "muted", "preload"],
    "col": ["span"],
    "colgroup": ["span"],
    "del": ["datetime"],
    "details": ["open"],
    "iframe": ["src"],
    "img": ["src", "srcset", "sizes", "alt", "loading"],
    "input": ["checked"],
    "ins": ["datetime"],
    "li": ["value"],
    "ol": ["start", "type", "reversed"],
    "option": ["value", "label", "color", "selected"],
    "select": ["multiple"],
    "source": ["src", "srcset", "sizes", "media", "type"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan", "scope"],
    "video": ["src", "poster", "controls", "loop", "muted", "preload"],
  ]
}
