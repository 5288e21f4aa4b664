internal import HTML
internal import Templates

/// The sections of a page, whose anchors are those that an author's text leaves free.
struct PartNames {
  private var taken: Set<String>
  private var all: [(name: String, id: String, title: String, isShown: Bool)] = []

  init(_ taken: Set<String>) { self.taken = taken }

  mutating func add(_ name: String, _ title: String, isShown: Bool = true) {
    var id = name
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
    }
    all.append((name, id, title, isShown))
  }

  /// The anchors by the names of the sections.
  var ids: TemplateValue {
    .object(TemplateObject(all.map { ($0.name, .text($0.id)) }))
  }

  /// What the outline lists.
  var outline: [TemplateValue] {
    all.filter(\.isShown).map {
      [
        "titleHtml": .html(textHTML($0.title)), "url": .text("#" + $0.id), "children": .list([]),
      ]
    }
  }
}
