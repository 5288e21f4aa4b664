package import Templates

/// The templates, words and shared files that pages are made with.
package struct PageStyle: Sendable {
  /// The templates of pages, partials and blocks.
  package let templates: TemplateSet
  /// The words of the interface, by their names in `templates/strings`.
  package var words: Words
  /// The path of the stylesheet in the output.
  package var stylesheet: String
  /// The path of the deferred script in the output.
  package var script: String
  /// The path of the script that runs before the page is drawn.
  package var themeScript: String
  /// The path of the script of the home page's filters.
  package var homeScript: String?
  /// The path of the script that puts a reader's values into samples.
  package var requestScript: String?
  /// The path of the script that searches, which is loaded when somebody wants it.
  package var searchScript: String
  /// The path of the script that shows what the other one finds.
  package var finderScript: String

  private let blockTemplates: [TemplateSet.Reference?]

  /// Creates a style.
  package init(
    templates: TemplateSet, words: Words, stylesheet: String, script: String, themeScript: String,
    searchScript: String, finderScript: String, homeScript: String? = nil,
    requestScript: String? = nil
  ) {
    self.templates = templates
    blockTemplates = BlockTemplate.allCases.map { templates.template(named: $0.name) }
    self.words = words
    self.stylesheet = stylesheet
    self.script = script
    self.themeScript = themeScript
    self.homeScript = homeScript
    self.requestScript = requestScript
    self.searchScript = searchScript
    self.finderScript = finderScript
  }

  /// The template of a block; nil when the set lacks it.
  func template(_ block: BlockTemplate) -> TemplateSet.Reference? {
    blockTemplates[block.rawValue]
  }
}

/// The words of the interface in one language.
package struct Words: Sendable {
  private let words: [String: String]
  /// The words as templates see them, under `t`.
  let object: TemplateValue

  /// Creates words from names and texts.
  package init(_ words: [String: String]) {
    self.words = words
    object = .object(
      TemplateObject(words.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }))
  }

  /// The word with a name; the name itself when it is missing, so that nothing is empty.
  package subscript(name: String) -> String { words[name] ?? name }
}

/// The templates of blocks, by their file names.
enum BlockTemplate: Int, CaseIterable {
  case hint, tabs, code, request, figure, video, embed, file, endpoint, schemas, stepper, columns,
    cards
  case operation, updates, details, prompt, table, math, diagram, children, footnotes, notice
  case contentReference

  /// The name of the template.
  var name: String { self == .contentReference ? "blocks/content-ref" : "blocks/\(self)" }
}
