internal import Catalog
internal import Content
internal import HTML
internal import Templates

extension PageStyle {
  /// What stands on top of a page about something that readers should not use, or not yet.
  ///
  /// The colour and the word before `text` follow from the status.
  func banner(
    _ status: APIVersion.Status, _ text: HTMLFragment, noting findings: inout TemplateFindings
  ) -> TemplateValue {
    guard let reference = template(.hint) else { return .none }
    let style = status.color ?? "info"
    var html = HTMLWriter()
    templates.render(
      reference,
      with: [
        "t": words.object, "style": .text(style),
        "word": .text(words["status-\(status.rawValue)"]), "icon": .none, "id": .none,
        "titleHtml": .none, "titleLevel": "h2", "bodyHtml": .html(paragraphHTML(text)),
        "isInfo": .bool(style == "info"), "isSuccess": false,
        "isWarning": .bool(style == "warning"), "isDanger": .bool(style == "danger"),
      ],
      into: &html, noting: &findings)
    return .html(html.fragment)
  }

  /// When a version was given up, and when it ends, as sentences; nothing if nobody says.
  func sentences(about dates: APIVersion.Dates) -> HTMLFragment {
    var html = HTMLWriter()
    for (word, date) in [("deprecatedOn", dates.deprecated), ("sunset", dates.sunset)] {
      guard let date else { continue }
      html.text(" ")
      html.phrase(words[word], textHTML(words.date(date, .full)))
    }
    return html.fragment
  }
}
