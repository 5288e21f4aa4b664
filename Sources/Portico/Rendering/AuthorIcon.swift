internal import HTML
internal import Templates

/// The icons that authors put beside titles, by the names they have in GitBook.
///
/// Those that the interface has, too, stand in the stylesheet. All others are drawn where they are
/// used, so that a reader loads only what a page shows: 16 units wide and high, a stroke of 1.5.
enum AuthorIcon {
  /// The icon as HTML; nil for a name that has no drawing here.
  static func html(_ name: String) -> HTMLFragment? {
    let own = synonyms[name] ?? name
    var html = HTMLWriter()
    if interface.contains(own) {
      html.markup("<span")
      html.attribute("class", "icon icon-\(own)")
      html.markup(" aria-hidden=\"true\"></span>")
      return html.fragment
    }
    guard let path = drawings[own] else { return nil }
    html.markup("<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path")
    html.attribute("d", path)
    html.markup("/></svg>")
    return html.fragment
  }

  /// The icon for a template, or none.
  static func value(_ name: String?) -> TemplateValue { .nonEmpty(name.flatMap(html)) }

  /// The icons of the stylesheet that authors can name.
  private static let interface: Set<String> = [
    "info", "success", "warning", "danger", "search", "menu", "theme", "arrow", "external", "mail",
    "copy", "check", "download", "file", "page", "link", "code",
  ]

  /// Names that mean the same drawing.
  private static let synonyms = [
    "circle-info": "info", "circle-check": "success", "triangle-exclamation": "warning",
    "circle-exclamation": "warning", "circle-xmark": "danger", "magnifying-glass": "search",
    "bars": "menu", "circle-half-stroke": "theme", "arrow-right": "arrow",
    "arrow-up-right-from-square": "external", "envelope": "mail", "clone": "copy",
    "file-lines": "page", "pen-nib": "pen", "pencil": "pen", "sparkles": "prompt",
    "wand-magic-sparkles": "prompt", "book-open": "book", "users": "user-group", "house": "home",
    "building-columns": "bank", "landmark": "bank", "shield-halved": "shield", "gears": "gear",
    "messages": "comment", "message": "comment", "comments": "comment", "list-check": "tasks",
    "square-check": "tasks", "chart-simple": "chart-line", "cube": "cubes", "boxes": "cubes",
    "circle-question": "question", "bell-on": "bell", "money-bill": "credit-card",
    "screwdriver-wrench": "sliders", "flag-checkered": "flag", "tags": "tag",
  ]

  private static let drawings = [
    "bank": "M2 5.2l6-3.2 6 3.2zM3.5 7v5.5M8 7v5.5M12.5 7v5.5M1.5 14h13",
    "bell": "M4 11.5v-4.5a4 4 0 0 1 8 0v4.5l1.5 1.5h-11zM6.5 15h3",
    "bolt": "M9 1.5l-5.5 7.5h4.5l-1 5.5 5.5-7.5h-4.5z",
    "book":
      "M8 4v10m0-10c-1.5-1.2-3.5-1.5-6.2-1.5v10c2.7 0 4.7 .3 6.2 1.5 1.5-1.2 3.5-1.5 6.2-1.5v-10"
      + "c-2.7 0-4.7 .3-6.2 1.5",
    "building": "M3 14.5v-13h10v13zM6 4.5h1m2 0h1m-4 3h1m2 0h1M6.5 14.5v-3.5h3v3.5",
    "calendar": "M2 3.5h12v10.5h-12zM2 7h12M5 1.5v3.5M11 1.5v3.5",
    "cart-shopping": "M1 2.5h2l2 8h7l1.5-5.5h-9.5M5 13a.7.7 0 1 0 0-.1zm6 0a.7.7 0 1 0 0-.1z",
    "chart-line": "M2 2v12h12M4.5 11l3-4 2.5 2 3.5-5",
    "clock": "M1.7 8a6.3 6.3 0 1 0 0-.1zM8 4v4l2.5 2",
    "cloud": "M4.5 13a3 3 0 0 1-.3-6 4 4 0 0 1 7.6-.5 3.3 3.3 0 0 1 .2 6.5z",
    "comment": "M2 2.5h12v8h-6l-3.5 3v-3h-2.5z",
    "compass": "M1.7 8a6.3 6.3 0 1 0 0-.1zM10.8 5.2l-1.6 4-4 1.6 1.6-4z",
    "credit-card": "M1.5 3.5h13v9h-13zM1.5 6.5h13M4 10h3",
    "cubes": "M8 1.5l6 3v7l-6 3-6-3v-7zM2 4.5l6 3 6-3M8 7.5v7",
    "database":
      "M2.5 4c0-3 11-3 11 0v8c0 3-11 3-11 0zM2.5 4c0 3 11 3 11 0M2.5 8c0 3 11 3 11 0",
    "flag": "M3 15v-13h9l-2 3 2 3h-9",
    "folder": "M1.5 3h5l1.5 2h6.5v8h-13z",
    "gear":
      "M5 8a3 3 0 1 0 0-.1zm3-6.5v3.5m0 6v3.5m-6.5-6.5h3.5m6 0h3.5m-11.1-4.6l2.5 2.5m4.2 4.2l2.5 2.5"
      + "m-9.2 0l2.5-2.5m4.2-4.2l2.5-2.5",
    "globe": "M1.7 8a6.3 6.3 0 1 0 0-.1zM1.7 8h12.6M8 1.7c-4 3.8-4 8.8 0 12.6 4-3.8 4-8.8 0-12.6",
    "home": "M2 7.5l6-5 6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4",
    "image": "M1.8 3h12.4v10h-12.4zM2 11.5l3.5-3.5 3 3 2-2 3.5 3M10.5 5.8h1.2",
    "key": "M1.8 10.5a3 3 0 1 0 0-.1zM7 8.3l6.5-6.5m-3 3l2.2 2.2",
    "life-ring":
      "M1.7 8a6.3 6.3 0 1 0 0-.1zM5.2 8a2.8 2.8 0 1 0 0-.1zM3.6 3.6l2.4 2.4m4 4l2.4 2.4m0-8.8"
      + "l-2.4 2.4m-4 4l-2.4 2.4",
    "list": "M2 4h1.5M6 4h8M2 8h1.5M6 8h8M2 12h1.5M6 12h8",
    "lock": "M3 7h10v7h-10zm2 0v-2a3 3 0 0 1 6 0v2",
    "pen": "M2.5 13.5l.7-3.2 8-8 2.5 2.5-8 8z",
    "play": "M4.5 2.5v11l9-5.5z",
    "plug": "M5.5 1.5v4M10.5 1.5v4M3.5 5.5h9v2a4.5 4.5 0 0 1-9 0zM8 12v3",
    "prompt": "M7 2l1.5 4 4 1.5-4 1.5-1.5 4-1.5-4-4-1.5 4-1.5zM12.5 11v4M10.5 13h4",
    "question":
      "M1.7 8a6.3 6.3 0 1 0 0-.1zM6 6.3a2 2 0 1 1 2.8 1.8c-.6 .3-.8 .6-.8 1.2M8 10.9v1.3",
    "robot": "M3 5.5h10v8h-10zM8 5.5v-3M5.8 8v1.5M10.2 8v1.5M6 11.5h4M1 8v3M15 8v3",
    "rocket":
      "M9.5 11.5l-5-5c1.5-3 4.5-4.7 9.3-4.3 .4 4.8-1.3 7.8-4.3 9.3zm-4.5-5.3l-3 1 2.2 2m5.6 1.8"
      + "l-1 3-2-2.2m-4.8 2.2l2-2",
    "rss": "M3 3a10 10 0 0 1 10 10M3 7.5a5.5 5.5 0 0 1 5.5 5.5M2.5 12.5h1.5",
    "server": "M2 2.5h12v4.5h-12zM2 9h12v4.5h-12zM4.5 4.7h1M4.5 11.2h1",
    "shapes": "M8 1.5l3.5 5.5h-7zM1.8 9.5h5v5h-5zM9.2 12a2.5 2.5 0 1 0 0-.1z",
    "shield": "M8 1.5l5.5 2v4.5c0 3-2.3 5.3-5.5 6.5-3.2-1.2-5.5-3.5-5.5-6.5v-4.5z",
    "sliders": "M2 4h6m3 0h3M2 8h2m3 0h7M2 12h7m3 0h2M9.5 2.3v3.4M5.5 6.3v3.4M10.5 10.3v3.4",
    "star": "M8 1.8l1.9 4 4.3 .5-3.2 3 .9 4.3-3.9-2.2-3.9 2.2 .9-4.3-3.2-3 4.3-.5z",
    "tag": "M1.8 1.8h6l6.4 6.4-6 6-6.4-6.4zM5 5h.1",
    "tasks": "M1.5 4l1.3 1.3 2.2-2.6M7.5 4h7M1.5 11.5l1.3 1.3 2.2-2.6M7.5 11.5h7",
    "terminal": "M1.8 3h12.4v10h-12.4zm2.7 3l2 2-2 2m3.5 .5h3.5",
    "user": "M5 5a3 3 0 1 0 0-.1zm-3 9.2c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5",
    "user-group":
      "M3.5 5.5a2.3 2.3 0 1 0 0-.1zM1 13.5c.4-2.6 2-4 4.8-4s4.4 1.4 4.8 4M10.5 3.3a2.3 2.3 0 0 1 0 4.4"
      + "M12 9.7c1.8 .4 2.7 1.7 3 3.8",
    "vault":
      "M1.8 2.5h12.4v10.5h-12.4zM5.5 7.8a2.5 2.5 0 1 0 0-.1zM12.2 6v3.5M4 13v1.5M12 13v1.5",
  ]
}
