/// What is wrong with YAML and JSON.
extension Explanation {
  static let data: [Explanation] = [
    Explanation(
      "yaml-syntax", "A text is not valid YAML.",
      """
      The parser goes on as well as possible, but a specification with such a mistake is not shown, \
      since parts of it might be missing. Values with ': ' or ' #' inside need quotes.
      """, wrong: "title: Keys: how to get them", right: "title: 'Keys: how to get them'"),
    Explanation(
      "json-syntax", "A text is not valid JSON.",
      "JSON has no comments, no single quotes and no comma behind the last element (RFC 8259).",
      wrong: "{\"a\": 1,}", right: "{\"a\": 1}"),
    Explanation(
      "duplicate-key", "A mapping has a key twice.",
      "The first value is used. Other programs may use the last one.",
      wrong: "type: string\ntype: number", right: "type: string"),
    Explanation(
      "lone-surrogate", "An escape names half a character.",
      "Characters beyond U+FFFF need two escapes in JSON, or can be written as they are.",
      wrong: "\"\\ud83d\"", right: "\"\\ud83d\\ude00\""),
    Explanation(
      "too-deep", "Lists and mappings are nested too deeply.",
      "What is deeper is not read. No file for people needs that depth."),
    Explanation(
      "unknown-tag-handle", "A YAML tag has a handle that is not declared.",
      "Declare it before the document, or remove the tag.", wrong: "key: !e!name value",
      right: "%TAG !e! tag:example.com,2026:\n---\nkey: !e!name value"),
    Explanation(
      "tag-mismatch", "A value does not fit its YAML tag.", "The tag is ignored.",
      wrong: "count: !!int many", right: "count: !!int 12"),
    Explanation(
      "unknown-alias", "A YAML alias has no anchor before it.",
      "It is read as null. An asterisk at the beginning of a text needs quotes.",
      wrong: "scopes: *all", right: "scopes: '*all'"),
    Explanation(
      "alias-cycle", "A YAML alias stands inside its own anchor.", "It is read as null.",
      wrong: "a: &a [*a]", right: "a: &a []"),
    Explanation(
      "alias-budget", "YAML aliases multiply the text beyond all measure.",
      "From there on the file is not read. Such files are made to exhaust programs."),
    Explanation(
      "further-documents", "A YAML file holds several documents.",
      "Only the first one is used. Move the others to files of their own.",
      wrong: "a: 1\n---\na: 2", right: "a: 1"),
    Explanation(
      "unknown-directive", "A YAML directive does not exist.", "It is ignored.",
      wrong: "%YML 1.2\n---", right: "%YAML 1.2\n---"),
    Explanation(
      "yaml-version", "A file asks for a version of YAML that is not known.",
      "It is read as version 1.2.", wrong: "%YAML 3.0\n---", right: "%YAML 1.2\n---"),
  ]
}
