internal import Catalog
internal import Content
internal import HTML
internal import Templates

/// The table of contents of a space, ready to be shown beside any of its pages.
///
/// A small table is shown whole. Of a large one a page shows the branch it stands on, its
/// neighbours and the top level, at most `limit` entries, so that a site's size grows with its
/// pages and not with their square.
struct NavigationMenu: Sendable {
  private let navigation: Navigation
  private let entries: [Entry]
  private let groupTitles: [TemplateValue]
  private let isWhole: Bool

  /// The most entries a page shows.
  static let limit = 200

  /// How many neighbours of an entry are shown before and behind it.
  private static let reach = 25

  /// What is the same for an entry on every page.
  private struct Entry: Sendable {
    var title: HTMLFragment
    var path: String?
    var address: String?
    var icon: String?
    var isHidden: Bool
  }

  init(_ space: Space, of site: Site) {
    navigation = space.navigation
    entries = space.navigation.nodes.map { node in
      var entry = Entry(
        title: labelHTML(node.label), path: nil, address: nil, icon: node.icon,
        isHidden: node.isHidden)
      switch node.target {
      case .page(let index, let fragment):
        entry.path =
          linkURL(site[index].outputPath, root: "", style: site.configuration.urlStyle)
          + (fragment.map { "#" + percentEncodedPathSegment($0) } ?? "")
      case .external(let address): entry.address = percentEncodedURL(address)
      case .fragment, .asset, .broken: break
      }
      return entry
    }
    groupTitles = navigation.groups.map { .nonEmpty($0.title?.plainText) }
    isWhole = navigation.nodes.count <= Self.limit
  }

  /// The groups and entries to show on the page that stands at `current`, as `nav`.
  func value(current: Int?, root: String) -> TemplateValue {
    let open = current.map { Set(navigation.ancestors(of: $0) + [$0]) } ?? []
    let topCount = navigation.groups.reduce(0) { $0 + $1.nodes.count }
    let isCrowded = topCount > 150
    let home = current.map { node in navigation.nodes[node].group } ?? 0
    var groups: [TemplateValue] = []
    for (index, group) in navigation.groups.enumerated() {
      if isCrowded, index != groupOf(open) ?? home {
        guard abs(index - home) <= Self.reach, let first = group.nodes.first else { continue }
        groups.append(stub(index, first: first, root: root))
        continue
      }
      let context = Context(current: current, open: open, root: root)
      groups.append([
        "title": groupTitles[index], "items": .list(items(group.nodes, context)),
      ])
    }
    return .list(groups)
  }

  private func groupOf(_ open: Set<Int>) -> Int? {
    open.first.map { navigation.nodes[$0].group }
  }

  /// A group that is not open, as one entry leading to its first page.
  private func stub(_ group: Int, first: Int, root: String) -> TemplateValue {
    let entry = entries[first]
    let title: TemplateValue =
      switch groupTitles[group] {
      case .text(let text): .html(textHTML(text))
      default: .html(entry.title)
      }
    let item = itemObject(
      title: title, url: address(entry, root), isCurrent: false, isExternal: entry.address != nil,
      icon: nil)
    return ["title": .none, "items": .list([.object(item)])]
  }

  private struct Context {
    var current: Int?
    var open: Set<Int>
    var root: String
  }

  private func items(_ nodes: [Int], _ context: Context) -> [TemplateValue] {
    var shown = nodes[...]
    if !isWhole, nodes.count > 2 * Self.reach {
      let place = nodes.firstIndex { context.open.contains($0) } ?? 0
      let start = max(0, min(place - Self.reach, nodes.count - 2 * Self.reach))
      shown = nodes[start..<min(nodes.count, start + 2 * Self.reach)]
    }
    return shown.compactMap { item($0, context) }
  }

  private func item(_ node: Int, _ context: Context) -> TemplateValue? {
    let entry = entries[node]
    guard !entry.isHidden else { return nil }
    var object = itemObject(
      title: .html(entry.title), url: address(entry, context.root),
      isCurrent: node == context.current, isExternal: entry.address != nil, icon: entry.icon)
    let isOpen = context.open.contains(node)
    let children = navigation.nodes[node].children
    if !children.isEmpty, isWhole || isOpen {
      let items = items(children, context)
      object["children"] = .list(items)
      object["hasChildren"] = .bool(!items.isEmpty)
      object["open"] = .bool(isOpen)
    }
    return .object(object)
  }

  private func itemObject(
    title: TemplateValue, url: String?, isCurrent: Bool, isExternal: Bool, icon: String?
  ) -> TemplateObject {
    [
      "url": .nonEmpty(url), "titleHtml": title, "current": .bool(isCurrent),
      "hasChildren": false, "icon": .nonEmpty(icon), "badge": .none,
      "external": .bool(isExternal), "open": false, "children": .list([]), "more": .none,
    ]
  }

  private func address(_ entry: Entry, _ root: String) -> String? {
    entry.address ?? entry.path.map { $0.isEmpty && root.isEmpty ? "./" : root + $0 }
  }
}
