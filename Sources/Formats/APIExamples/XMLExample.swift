import DataTree
import OpenAPI

/// A value as an XML document, by what its schema says about names (OpenAPI 3.1 §4.8.26).
struct XMLExample {
  private let table: SchemaTable
  private var lines: [String] = []

  init(_ table: SchemaTable) { self.table = table }

  /// The document, two blanks a level, without a line feed at its end.
  func text(of value: DataNode, schema: SchemaID?) -> String {
    var writer = self
    let view = schema.map { table.view(of: $0) }
    let name = view?.xml?.name ?? view?.name ?? view?.title ?? "root"
    writer.lines = [#"<?xml version="1.0" encoding="UTF-8"?>"#]
    if let elements = value.elements {
      // A document has one element, so a list at its top is always wrapped.
      let form = view?.xml
      writer.add(elements, name, form, view, isWrapped: true, level: 0)
    } else {
      writer.addElement(value, name, view, level: 0)
    }
    return writer.lines.joined(separator: "\n")
  }

  private mutating func addElement(
    _ value: DataNode, _ name: String, _ view: SchemaView?, level: Int
  ) {
    let blanks = String(repeating: "  ", count: level)
    let tag = Self.qualified(name, view?.xml)
    var opening = tag + Self.declaration(of: view?.xml)
    guard let entries = value.entries else {
      let text = value.isNull ? "" : Self.escaped(value.scalarText ?? "")
      lines.append(
        text.isEmpty ? "\(blanks)<\(opening)/>" : "\(blanks)<\(opening)>\(text)</\(tag)>")
      return
    }
    var children: [(entry: DataEntry, view: SchemaView?)] = []
    for entry in entries {
      let property = view.flatMap { table.property(entry.key, of: $0) }
      if let form = property?.xml, form.isAttribute, let text = entry.value.scalarText {
        let name = Self.qualified(form.name ?? entry.key, form)
        opening += Self.declaration(of: form) + " \(name)=\"\(Self.escaped(text))\""
      } else {
        children.append((entry, property))
      }
    }
    guard !children.isEmpty else {
      lines.append("\(blanks)<\(opening)/>")
      return
    }
    lines.append("\(blanks)<\(opening)>")
    for (entry, property) in children {
      addProperty(entry.value, entry.key, property, level: level + 1)
    }
    lines.append("\(blanks)</\(tag)>")
  }

  private mutating func addProperty(
    _ value: DataNode, _ key: String, _ view: SchemaView?, level: Int
  ) {
    if let elements = value.elements {
      add(elements, key, view?.xml, view, isWrapped: view?.xml?.isWrapped ?? false, level: level)
    } else {
      addElement(value, view?.xml?.name ?? key, view, level: level)
    }
  }

  /// Adds a list; its own name counts only when it is wrapped, and then for its members, too.
  private mutating func add(
    _ elements: [DataNode], _ key: String, _ form: XMLForm?, _ view: SchemaView?,
    isWrapped: Bool, level: Int
  ) {
    let member = view.flatMap { $0.items.isEmpty ? nil : table.view(of: $0.items) }
    let outer = isWrapped ? form?.name ?? key : key
    let name = member?.xml?.name ?? (level == 0 ? member?.name : nil) ?? outer
    let blanks = String(repeating: "  ", count: level)
    let tag = Self.qualified(outer, form)
    if isWrapped { lines.append("\(blanks)<\(tag)\(Self.declaration(of: form))>") }
    for element in elements {
      if let inner = element.elements {
        add(inner, name, member?.xml, member, isWrapped: true, level: level + 1)
      } else {
        addElement(element, name, member, level: isWrapped ? level + 1 : level)
      }
    }
    if isWrapped { lines.append("\(blanks)</\(tag)>") }
  }

  // MARK: - Names and text

  private static func qualified(_ name: String, _ form: XMLForm?) -> String {
    guard let prefix = form?.prefix, !prefix.isEmpty else { return xmlName(name) }
    return "\(xmlName(prefix)):\(xmlName(name))"
  }

  private static func declaration(of form: XMLForm?) -> String {
    guard let form, let namespace = form.namespace, !namespace.isEmpty else { return "" }
    let attribute = form.prefix.flatMap { $0.isEmpty ? nil : "xmlns:\(xmlName($0))" } ?? "xmlns"
    return " \(attribute)=\"\(escaped(namespace))\""
  }

  /// The name with what cannot stand in names of XML replaced.
  private static func xmlName(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || scalar == "_"
      let isInner = scalar.properties.numericType != nil || scalar == "-" || scalar == "."
      result.unicodeScalars.append(isLetter || (isInner && !result.isEmpty) ? scalar : "_")
    }
    return result.isEmpty ? "_" : result
  }

  /// The text with the characters escaped that mean something, and without those that XML forbids.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
