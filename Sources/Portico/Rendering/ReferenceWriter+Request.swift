internal import APIExamples
internal import Catalog
internal import CodeSamples
internal import HTML
internal import OpenAPI
internal import SourceText
internal import Templates

/// What a reader may change in samples: where the request goes, and its values.
extension ReferenceWriter {
  /// An address that a request can go to, and what readers know it by.
  struct Base: Hashable {
    var label: String
    var url: String
    var isProduction: Bool
  }

  /// The addresses that an operation has in all environments, that for samples first.
  func bases(of operation: Operation) -> [Base] {
    // An operation's own servers are the same for all environments.
    guard operation.kind == .path,
      operation.servers.map(\.template) == api.servers.map(\.template)
    else { return [] }
    var bases: [Base] = []
    for spec in context.version.specs {
      for (place, url) in spec.baseURLs.enumerated() where url.contains("://") {
        let server = spec.servers.first { $0.url == url }
        let own = server?.name ?? server?.description?.firstSentence
        let isOnlyOne = spec.baseURLs.count == 1 || (spec.environment != nil && place == 0)
        let label = isOnlyOne ? spec.environment?.label : nil
        let isProduction = spec.environment?.isProduction ?? false
        let base = Base(
          label: label ?? own ?? url, url: url.withoutFinalSlashes, isProduction: isProduction)
        if !bases.contains(where: { $0.label == base.label || $0.url == base.url }) {
          bases.append(base)
        }
      }
    }
    return bases
  }

  /// The form over the samples; nothing where there is nothing to change.
  func requestForm(_ bases: [Base], chosen: String, _ fields: [SampleField]) -> TemplateObject {
    [
      "hasBases": .bool(bases.count > 1),
      "bases": .list(
        bases.map { base in
          [
            "label": .text(base.label), "url": .text(quotable(base.url)),
            "isChosen": .bool(base.url == chosen),
          ]
        }),
      "hasFields": .bool(!fields.isEmpty), "fields": .list(fields.enumerated().map(formField)),
    ]
  }

  private func formField(_ place: Int, _ field: SampleField) -> TemplateValue {
    var choices = field.choices
    if !choices.isEmpty, !choices.contains(field.value) { choices.insert(field.value, at: 0) }
    return [
      "name": .text(field.name), "id": .text(String(place)), "value": .nonEmpty(field.value),
      "isNumber": .bool(field.isNumber), "isAdded": .bool(field.isAdded),
      "hasChoices": .bool(!choices.isEmpty),
      "choices": .list(
        choices.map { ["text": .text($0), "isChosen": .bool($0 == field.value)] }),
    ]
  }

  /// An address with nothing in it that means something within the quotes of a language.
  private func quotable(_ url: String) -> String {
    let kept = Set("-._~:/?@%&=+,;{}[]".utf8)
    var result = ""
    for byte in url.utf8 {
      let isKept = byte < 0x80 && (byte.isASCIILetter || byte.isASCIIDigit || kept.contains(byte))
      result += isKept ? String(UnicodeScalar(byte)) : percentEncoded(byte)
    }
    return result
  }

  private func percentEncoded(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension String {
  fileprivate var withoutFinalSlashes: String {
    var text = self[...]
    while text.last == "/" { text.removeLast() }
    return String(text)
  }
}
