internal import Catalog
internal import Content
internal import GitBook
internal import HTML
internal import Templates

extension ContentWriter {
  /// The dimensions of a picture of the source tree.
  func dimensions(of index: ReferenceIndex) -> Asset.Dimensions? {
    guard case .asset(let asset, _) = target(index) else { return nil }
    return site[asset].dimensions
  }

  /// The address of a picture as it is shown: what moves stands still until it is asked to.
  func pictureURL(_ target: Target) -> String? {
    guard case .asset(let index, _) = target, let path = site[index].stillPath else {
      return url(target)
    }
    return root + percentEncodedPath(path)
  }

  // MARK: - Figures

  mutating func write(_ figure: Figure) {
    let caption = value(figure.caption)
    var captionID = TemplateValue.none
    let isNamedByCaption = !figure.caption.isEmpty
    if isNamedByCaption {
      captionCount += 1
      captionID = .text("caption-\(captionCount)")
    }
    let images = figure.pictures.map { picture($0, captionID) }
    render(
      .figure,
      [
        "images": .list(images), "captionHtml": caption, "captionId": captionID,
        "align": .nonEmpty(figure.alignment?.rawValue), "isFramed": .bool(figure.isFramed),
        "isFullWidth": .bool(figure.isFullWidth), "isGallery": .bool(figure.pictures.count > 1),
      ])
  }

  private mutating func picture(_ picture: Figure.Picture, _ captionID: TemplateValue)
    -> TemplateValue
  {
    imageCount += 1
    let image = picture.image
    let src = pictureURL(target(image.source))
    let size = dimensions(of: image.source)
    var displayWidth: Int?
    var displayPercent: Int?
    switch image.width {
    case .pixels(let width): displayWidth = width
    case .percent(let percent): displayPercent = Self.nearestShare(percent)
    case nil: break
    }
    var displayHeight: Int?
    if let displayWidth, let size {
      displayHeight = max(
        1, Int((Double(displayWidth) * Double(size.height) / Double(size.width)).rounded()))
    }
    let link = picture.link.flatMap { url(target($0)) }
    var isInternal = false
    if case .asset = target(image.source) { isInternal = true }
    return [
      "src": .nonEmpty(src), "alt": .nonEmpty(image.alternative),
      "width": size.map { .number($0.width) } ?? .none,
      "height": size.map { .number($0.height) } ?? .none,
      "darkSrc": .nonEmpty(image.dark.flatMap { pictureURL(target($0)) }),
      "link": .nonEmpty(link),
      "zoomUrl": isInternal && link == nil ? .nonEmpty(url(target(image.source))) : .none,
      "isLazy": .bool(imageCount > 1), "isMissing": .bool(src == nil),
      "displayWidth": displayWidth.map { .number($0) } ?? .none,
      "displayHeight": displayHeight.map { .number($0) } ?? .none,
      "displayPercent": displayPercent.map { .number($0) } ?? .none, "captionId": captionID,
    ]
  }

  /// The share among those the stylesheet knows that is nearest to `percent`.
  private static func nearestShare(_ percent: Int) -> Int {
    [25, 33, 50, 66, 75, 100].min { abs($0 - percent) < abs($1 - percent) } ?? 100
  }

  /// Writes a picture that stands in running text.
  mutating func writeInline(_ image: Image) {
    imageCount += 1
    guard let src = pictureURL(target(image.source)) else {
      html.markup("<span class=\"missing\">")
      html.text(image.alternative ?? style.words["missingImage"])
      html.markup("</span>")
      return
    }
    let dark = image.dark.flatMap { pictureURL(target($0)) }
    let sizeClass = image.size == .line ? "inline line" : "inline"
    writeImage(src, image, sizeClass + (dark == nil ? "" : " light"))
    if let dark { writeImage(dark, image, sizeClass + " dark") }
  }

  private mutating func writeImage(_ src: String, _ image: Image, _ classes: String) {
    html.markup("<img")
    html.attribute("class", classes)
    html.attribute("src", src)
    html.attribute("alt", image.alternative ?? "")
    if case .pixels(let width)? = image.width {
      html.attribute("width", String(width))
      if let size = dimensions(of: image.source) {
        html.attribute("height", String(max(1, width * size.height / size.width)))
      }
    } else if let size = dimensions(of: image.source) {
      html.attribute("width", String(size.width))
      html.attribute("height", String(size.height))
    }
    if imageCount > 1 { html.markup(" loading=\"lazy\"") }
    html.markup(" decoding=\"async\">")
  }

  // MARK: - Cards of other things

  mutating func write(_ card: ContentReference) {
    let target = target(card.target)
    let reference = reference(card.target)
    var description: String?
    var icon: String?
    var isExternal = false
    switch target {
    case .page(let index, nil):
      description = site[index].content.frontMatter.description
      icon = site[index].content.frontMatter.icon
    case .external: isExternal = true
    case .page, .fragment, .asset, .output, .broken: break
    }
    let words = words(in: card.fallback)
    let address = url(target)
    let name = address == nil || words.map { !$0.contains("://") } ?? false ? words : nil
    let title = title(of: target) ?? name ?? reference.destination
    render(
      .contentReference,
      [
        "url": .nonEmpty(address), "title": .text(title),
        "description": .nonEmpty(description), "icon": AuthorIcon.value(icon),
        "isExternal": .bool(isExternal), "host": .nonEmpty(host(of: reference.destination)),
        "isBroken": .bool(address == nil), "bodyHtml": .none,
      ])
  }

  /// The text of the link that stands in a card for readers of the plain Markdown.
  private func words(in blocks: [Block]) -> String? {
    guard case .paragraph(let content)? = blocks.first?.kind else { return nil }
    let text = content.plainText
    return text.isEmpty ? nil : text
  }

  mutating func write(_ embed: Embed) {
    let target = target(embed.target)
    let destination = reference(embed.target).destination
    let caption = value(embed.caption)
    guard let address = url(target) else {
      return render(
        .notice,
        [
          "kind": "error", "word": .text(style.words["brokenLink"]), "text": .text(destination),
          "url": .none,
        ])
    }
    if let type = Self.videoType(destination) {
      return render(
        .video, ["src": .text(address), "captionHtml": caption, "type": .text(type)])
    }
    let host = host(of: destination)
    render(
      .embed,
      [
        "url": .text(address), "host": .text(host ?? destination),
        "title": .text(title(of: target) ?? withoutScheme(destination)), "captionHtml": caption,
        "isVideo": .bool(Self.isVideoHost(host)),
      ])
  }

  mutating func write(_ file: FileCard) {
    let target = target(file.target)
    let destination = reference(file.target).destination
    let caption = value(file.caption)
    let name = destination.split(separator: "/").last.map(String.init) ?? destination
    var size: String?
    var thumb = TemplateValue.none
    let address = url(target)
    if case .asset(let index, _) = target {
      let asset = site[index]
      size = Self.sizeText(asset.size)
      if let dimensions = asset.dimensions, let picture = pictureURL(target) {
        thumb = [
          "src": .text(picture), "width": .number(dimensions.width),
          "height": .number(dimensions.height),
        ]
      }
    }
    let ending = name.split(separator: ".").dropFirst().last.map { $0.uppercased() }
    render(
      .file,
      [
        "name": .text(name), "url": .nonEmpty(address), "type": .nonEmpty(ending ?? size),
        "size": ending == nil ? .none : .nonEmpty(size), "captionHtml": caption,
        "isMissing": .bool(address == nil),
        "thumb": thumb,
      ])
  }

  /// A number of bytes in steps of 1024, rounded to whole units.
  static func sizeText(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
    return "\((bytes + 512 * 1024) / (1024 * 1024)) MB"
  }

  /// The host in an address of the form `scheme://host/…`.
  func host(of address: String) -> String? {
    guard let start = address.firstRange(of: "://") else { return nil }
    let host = address[start.upperBound...].prefix { !"/?#".contains($0) }
    let name = host.split(separator: "@").last.map(String.init) ?? ""
    return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }

  /// An address as people read it out: without scheme, `www.` and final slash.
  private func withoutScheme(_ address: String) -> String {
    var name = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    if name.hasPrefix("www.") { name = name.dropFirst(4) }
    if name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  private static func videoType(_ address: String) -> String? {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    if path.hasSuffix(".mp4") || path.hasSuffix(".mov") { return "video/mp4" }
    if path.hasSuffix(".webm") { return "video/webm" }
    return nil
  }

  private static func isVideoHost(_ host: String?) -> Bool {
    guard let host else { return false }
    return ["youtube.com", "youtu.be", "vimeo.com", "player.vimeo.com", "loom.com"].contains(host)
  }

  // MARK: - APIs

  mutating func write(_ operation: OperationBlock) {
    guard !writeSpecified(operation) else { return }
    let anchor = document.anchors[Int(operation.anchor.position)]
    let parameters = operation.parameters.map { parameter -> TemplateValue in
      [
        "place": .text(parameter.place), "name": .text(parameter.name),
        "type": .text(parameter.type), "isRequired": .bool(parameter.isRequired),
        "descriptionHtml": value(parameter.blocks),
      ]
    }
    let responses = operation.responses.map { response -> TemplateValue in
      [
        "status": .text(response.status), "description": .text(response.description),
        "bodyHtml": value(response.blocks),
      ]
    }
    let specification = specification(operation.specification, operation.specificationName)
    let method = operation.isWebhook ? "EVENT" : operation.method
    render(
      .endpoint,
      [
        "method": .text(method), "methodClass": .text(operation.method.lowercased()),
        "path": .text((operation.baseURL ?? "") + operation.path),
        "summary": .nonEmpty(operation.summary), "specUrl": .nonEmpty(specification.url),
        "specName": .nonEmpty(specification.name), "note": .nonEmpty(specification.note),
        "descriptionHtml": .none, "bodyHtml": value(operation.blocks),
        "hasParameters": .bool(!parameters.isEmpty), "parameters": .list(parameters),
        "hasResponses": .bool(!responses.isEmpty), "responses": .list(responses),
        "id": .text(anchor.id),
      ])
  }

  mutating func write(_ schemas: SchemasBlock) {
    guard !writeSpecified(schemas) else { return }
    let specification = specification(schemas.specification, schemas.specificationName)
    render(
      .schemas,
      [
        "names": .list(schemas.names.map { .text($0) }),
        "specUrl": .nonEmpty(specification.url), "specName": .nonEmpty(specification.name),
        "bodyHtml": value(schemas.blocks), "note": .nonEmpty(specification.note),
      ])
  }

  private func specification(
    _ index: ReferenceIndex?, _ name: String?
  ) -> (url: String?, name: String?, note: String?) {
    guard let index else {
      return (nil, nil, name.map { "\(style.words["specification"]) \($0)" })
    }
    let destination = reference(index).destination
    let fileName = name ?? destination.split(separator: "/").last.map(String.init) ?? destination
    guard let url = url(target(index)) else {
      return (nil, nil, "\(style.words["missingFile"]) \(fileName)")
    }
    return (url, fileName, nil)
  }
}
