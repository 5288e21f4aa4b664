extension YAMLComplaint {
  static let flowCollections: [YAMLComplaint] = [
    YAMLComplaint(
      "A bracket must be closed",
      "[a, b",
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A brace must be closed",
      "{a: b",
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A bracket inside a mapping must be closed",
      """
      a: [b
      c: d
      """,
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A bracket cannot be closed by a brace",
      "[a, b}",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A brace cannot be closed by a bracket",
      "{a: b]",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A bracket must have been opened",
      "[a]]",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma cannot come first",
      "[, a]",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma cannot follow a comma",
      "[a,, b]",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma cannot come first in braces",
      "{, a: b}",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma must stand between entries",
      #"["a" "b"]"#,
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma must stand between pairs",
      "{a: b c: d}",
      "1:8: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma must stand between pairs on different lines",
      """
      {
        a: 1
        b: 2
      }
      """,
      "3:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A block sequence cannot be in brackets",
      "[- a]",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A dash alone is no text in brackets",
      "[a, -]",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A comment needs a blank behind a comma",
      """
      [a,#b
      ]
      """,
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A comment needs a blank behind a bracket",
      "a: [b]#c",
      "1:7: error [yaml-syntax]"),
    YAMLComplaint(
      "A line in brackets must be indented further than its key",
      """
      a:
        b: [
        c
        ]
      """,
      "3:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A closing bracket must be indented further than its key",
      """
      a: [
        b
      ]
      """,
      "3:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A document marker cannot be in brackets",
      """
      [a,
      ---
      b]
      """,
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A key in brackets must be on one line",
      """
      [a
        b: c]
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A quoted key in brackets needs its colon on its line",
      """
      ["a"
       :b]
      """,
      "2:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A block scalar cannot be in brackets",
      "[ | ]",
      "1:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A question mark needs a blank behind it in brackets",
      "[?]",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "Two values cannot follow one key",
      "{a: b: c}",
      "1:6: error [yaml-syntax]"),
  ]
}
