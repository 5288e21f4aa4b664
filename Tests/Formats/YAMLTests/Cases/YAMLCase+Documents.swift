extension YAMLCase {
  static let documents: [YAMLCase] = [
    YAMLCase(
      "A text without content has no document",
      "",
      ""),
    YAMLCase(
      "Comments are no document",
      "# nothing\n\n# here\n",
      ""),
    YAMLCase(
      "A marker begins a document that may be empty",
      "---",
      "null"),
    YAMLCase(
      "Content may follow the marker",
      "--- text",
      #""text""#),
    YAMLCase(
      "Documents are separated by markers",
      """
      --- a
      --- b
      ---
      c: 1
      """,
      """
      "a"
      "b"
      {"c":1}
      """),
    YAMLCase(
      "A document may end with three dots",
      "a: 1\n...\nb: 2\n...\n",
      """
      {"a":1}
      {"b":2}
      """),
    YAMLCase(
      "Three dots alone are no document",
      "...\n...\n",
      ""),
    YAMLCase(
      "A version directive may come first",
      """
      %YAML 1.2
      ---
      a: 1
      """,
      #"{"a":1}"#),
    YAMLCase(
      "Directives may follow the end of a document",
      """
      a
      ...
      %YAML 1.2
      ---
      b
      """,
      """
      "a"
      "b"
      """),
    YAMLCase(
      "A comment may follow a marker",
      "--- # first\na: 1\n... # end\n",
      #"{"a":1}"#),
    YAMLCase(
      "A tag handle is declared for one document",
      """
      %TAG !e! !one-
      ---
      !e!x a
      ...
      %TAG !e! !two-
      ---
      !e!x b
      """,
      """
      "a"
      "b"
      """),
    YAMLCase(
      "Anchors of one document may be named again in the next",
      """
      --- &a x
      --- &a y
      """,
      """
      "x"
      "y"
      """),
    YAMLCase(
      "A byte order mark is skipped",
      "\u{FEFF}a: 1\n",
      #"{"a":1}"#),
    YAMLCase(
      "A byte order mark may begin a later document",
      "a\n...\n\u{FEFF}b\n",
      """
      "a"
      "b"
      """),
    YAMLCase(
      "Dots and dashes that touch text are text",
      """
      ---a
      ...b
      """,
      #""---a ...b""#),
    YAMLCase(
      "A marker ends a plain text",
      """
      a
      b
      ---
      c
      """,
      """
      "a b"
      "c"
      """),
  ]
}
