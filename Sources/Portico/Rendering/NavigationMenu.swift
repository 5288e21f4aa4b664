internal import Catalog
internal import Content
internal import HTML
internal import Templates

/// The table of contents of a space, ready to be shown beside any of its pages.
///
/// A small table is shown whole. Of a large one a page shows the branch it stands on, its
/// neighbours and the top level, at most about 200 entries, so that a site's size grows with its
/// pages and not with their square.
///
/// Rows that are not on the current branch look the same on every page but for the way to the
/// site's root. They go through the template once, with a marker in the root's place.
struct NavigationMenu: Sendable {
  private let navigation: Navigation
  private let entries: [Entry]
  private let groupTitles: [TemplateValue]
  private let isWhole: Bool
  private let style: PageStyle
  private let template: TemplateSet.Reference?
  /// For each node the closed row, cut where the root belongs; empty for hidden nodes.
  private var closedRows: [[HTMLFragment]] = []
  /// For each group a row that leads to its first page, cut like a closed row.
  private var groupRows: [[HTMLFragment]] = []
  /// The first entry that leads to each page the program makes.
  private var outputNodes: [String: Int] = [:]
  /// What the templates had to say about the rows.
  private(set) var findings = TemplateFindings()

  /// Tables of at most this many entries are shown whole.
  private static let wholeLimit = 200
  /// Top levels of at most this many entries are shown beside every page.
  private static let topLimit = 150
  /// How many neighbours of an entry are shown before and behind it.
  private static let reach = 25
  /// Stands for the root in closed rows.
  private static let rootMarker: UInt8 = 0x01

  /// What is the same for an entry on every page.
  private struct Entry: Sendable {
    var title: HTMLFragment
    var path: String?
    var address: String?
    var method: String?
    var icon: String?
    var isHidden: Bool
  }

  init(_ navigation: Navigation, of site: Site, style: PageStyle) {
    self.navigation = navigation
    self.style = style
    template = style.templates.template(named: "partials/nav-item")
    entries = navigation.nodes.map { node in
      var entry = Entry(
        title: labelHTML(node.label), path: nil, address: nil, method: node.method,
        icon: node.icon,
        isHidden: node.isHidden)
      switch node.target {
      case .page(let index, let fragment):
        entry.path =
          linkURL(site[index].outputPath, root: "", style: site.configuration.urlStyle)
          + (fragment.map { "#" + percentEncodedPathSegment($0) } ?? "")
      case .output(let path, let fragment):
        entry.path =
          linkURL(path, root: "", style: site.configuration.urlStyle)
          + (fragment.map { "#" + percentEncodedPathSegment($0) } ?? "")
      case .external(let address): entry.address = percentEncodedURL(address)
      case .fragment, .asset, .broken: break
      }
      return entry
    }
    groupTitles = navigation.groups.map { .nonEmpty($0.title?.plainText) }
    isWhole = navigation.nodes.count <= Self.wholeLimit
    for (place, node) in navigation.nodes.enumerated() {
      guard case .output(let path, nil) = node.target, outputNodes[path] == nil else { continue }
      outputNodes[path] = place
    }
    closedRows = [[HTMLFragment]](repeating: [], count: entries.count)
    // Parents stand before their children, whose rows they hold.
    for node in entries.indices.reversed() where !entries[node].isHidden {
      var rows = HTMLWriter(capacity: 256)
      writeClosedRow(node, &rows)
      closedRows[node] = rows.fragment.split(at: Self.rootMarker)
    }
    for (index, group) in navigation.groups.enumerated() {
      var row = HTMLWriter(capacity: 256)
      if let first = group.nodes.first { writeGroupRow(index, first: first, &row) }
      groupRows.append(row.fragment.split(at: Self.rootMarker))
    }
  }

  /// The entry that leads to a page the program makes.
  func node(at path: String) -> Int? { outputNodes[path] }

  private mutating func writeClosedRow(_ node: Int, _ html: inout HTMLWriter) {
    var children = HTMLWriter()
    if isWhole {
      for child in navigation.nodes[node].children {
        join(closedRows[child], with: String(Unicode.Scalar(Self.rootMarker)), &children)
      }
    }
    var found = TemplateFindings()
    write(
      node, address(entries[node], String(Unicode.Scalar(Self.rootMarker))), isCurrent: false,
      isOpen: false, children: children.fragment, &html, &found)
    findings.merge(found)
  }

  private mutating func writeGroupRow(_ group: Int, first: Int, _ html: inout HTMLWriter) {
    var title = entries[first].title
    if case .text(let text) = groupTitles[group] { title = textHTML(text) }
    var found = TemplateFindings()
    write(
      first, address(entries[first], String(Unicode.Scalar(Self.rootMarker))), isCurrent: false,
      isOpen: false, children: .empty, title: title, &html, &found)
    findings.merge(found)
  }

  /// The groups and rows to show on the page that stands at `current`, as `nav`.
  func value(
    current: Int?, root: String, noting findings: inout TemplateFindings
  ) -> TemplateValue {
    let open = current.map { Set(navigation.ancestors(of: $0) + [$0]) } ?? []
    let isCrowded = navigation.groups.reduce(0) { $0 + $1.nodes.count } > Self.topLimit
    let home = current.map { navigation.nodes[$0].group } ?? 0
    var groups: [TemplateValue] = []
    for (index, group) in navigation.groups.enumerated() {
      if isCrowded, index != home {
        guard abs(index - home) <= Self.reach, !group.nodes.isEmpty else { continue }
        var row = HTMLWriter(capacity: 256)
        join(groupRows[index], with: root, &row)
        groups.append(["title": .none, "itemsHtml": .html(row.fragment)])
        continue
      }
      var rows = HTMLWriter(capacity: 4096)
      writeRows(group.nodes, Context(current: current, open: open, root: root), &rows, &findings)
      groups.append(["title": groupTitles[index], "itemsHtml": .html(rows.fragment)])
    }
    return .list(groups)
  }

  /// Where the page stands.
  private struct Context {
    var current: Int?
    var open: Set<Int>
    var root: String
  }

  private func writeRows(
    _ nodes: [Int], _ context: Context, _ html: inout HTMLWriter,
    _ findings: inout TemplateFindings
  ) {
    for node in shown(nodes, context) where !entries[node].isHidden {
      guard context.open.contains(node) else {
        join(closedRows[node], with: context.root, &html)
        continue
      }
      var children = HTMLWriter()
      writeRows(navigation.nodes[node].children, context, &children, &findings)
      write(
        node, address(entries[node], context.root), isCurrent: node == context.current,
        isOpen: true, children: children.fragment, &html, &findings)
    }
  }

  /// The siblings around the one that is open, when there are too many of them.
  private func shown(_ nodes: [Int], _ context: Context) -> ArraySlice<Int> {
    guard !isWhole, nodes.count > 2 * Self.reach else { return nodes[...] }
    let place = nodes.firstIndex { context.open.contains($0) } ?? 0
    let start = max(0, min(place - Self.reach, nodes.count - 2 * Self.reach))
    return nodes[start..<min(nodes.count, start + 2 * Self.reach)]
  }

  // MARK: - One row

  private func write(
    _ node: Int, _ url: String?, isCurrent: Bool, isOpen: Bool, children: HTMLFragment,
    title: HTMLFragment? = nil, _ html: inout HTMLWriter, _ findings: inout TemplateFindings
  ) {
    guard let template else { return }
    let entry = entries[node]
    style.templates.render(
      template,
      with: [
        "url": .nonEmpty(url), "titleHtml": .html(title ?? entry.title),
        "current": .bool(isCurrent), "icon": AuthorIcon.value(entry.icon), "badge": .none,
        "method": .nonEmpty(entry.method),
        "methodClass": .nonEmpty(entry.method?.lowercased()),
        "external": .bool(entry.address != nil), "open": .bool(isOpen),
        "hasChildren": .bool(!children.isEmpty), "childrenHtml": .html(children),
        "t": style.words.object,
      ],
      into: &html, noting: &findings)
  }

  /// Writes the pieces of a closed row with the root between them.
  private func join(_ pieces: [HTMLFragment], with root: String, _ html: inout HTMLWriter) {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { html.text(root) }
      html.markup(piece)
    }
  }

  private func address(_ entry: Entry, _ root: String) -> String? {
    entry.address ?? entry.path.map { $0.isEmpty && root.isEmpty ? "./" : root + $0 }
  }
}
