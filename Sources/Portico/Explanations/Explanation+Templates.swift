/// What is wrong with an author's own templates.
extension Explanation {
  static let templates: [Explanation] = [
    Explanation(
      "template-syntax", "A tag of a template is not written as tags are.",
      "It is written as text, or left out.", wrong: "<h1>{{page.title</h1>",
      right: "<h1>{{page.title}}</h1>"),
    Explanation(
      "unknown-partial", "A template includes one that does not exist.", "Nothing is written.",
      wrong: "{{>partials/haed}}", right: "{{>partials/head}}"),
    Explanation(
      "unknown-variable", "A template names a variable that does not exist there.",
      "It counts as empty.", wrong: "{{page.tilte}}", right: "{{page.title}}"),
    Explanation(
      "unescaped-text", "A template asks for text without escaping.",
      """
      Text is always escaped; three braces are for values that hold markup, whose names end in \
      'Html'.
      """, wrong: "{{{page.title}}}", right: "{{page.title}}"),
    Explanation(
      "not-text", "A template writes a value that is no text.",
      "A list or an object has to be opened by a section first.", wrong: "{{breadcrumbs}}",
      right: "{{#breadcrumbs}}{{title}}{{/breadcrumbs}}"),
    Explanation(
      "template-limit", "Templates include each other too deeply or repeat too much.",
      "Nothing more is written from there on. End the recursion with a section that is empty at last."
    ),
  ]
}
