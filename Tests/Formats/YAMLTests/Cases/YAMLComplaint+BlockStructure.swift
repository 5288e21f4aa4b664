extension YAMLComplaint {
  static let blockStructure: [YAMLComplaint] = [
    YAMLComplaint(
      "A value cannot be a mapping on the line of its key",
      "a: b: c",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A value cannot be a sequence on the line of its key",
      "a: - b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A value cannot be an explicit entry on the line of its key",
      "a: ? b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A mapping cannot begin on the line of a document marker",
      "--- a: b",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A sequence cannot begin on the line of a document marker",
      "--- - a",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A line in a mapping needs a colon",
      """
      a: 1
      b
      c: 3
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A key deeper than its neighbours fits nowhere",
      """
      a: 1
         b: 2
      """,
      "2:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A key between two levels fits nowhere",
      """
      a:
          b: 1
        c: 2
      """,
      "3:3: error [yaml-syntax]"),
    YAMLComplaint(
      "An entry between two levels fits nowhere",
      """
      a:
          - b
        - c
      """,
      "3:3: error [yaml-syntax]"),
    YAMLComplaint(
      "An entry less indented than the first fits nowhere",
      """
        - a
       - b
      """,
      "2:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A key cannot follow the entries of a sequence",
      """
      - a
      b: 1
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "An entry cannot follow the keys of a mapping",
      """
      a: 1
      - b
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A text cannot follow the entries of a sequence",
      """
      - a
      b
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A dash for a list cannot follow an anchor on its line",
      "&a - b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A question mark for a key cannot follow an anchor on its line",
      "&a ? b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An anchor at the column of a key is not indented enough",
      """
      a:
      &x
        b: 1
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A key cannot go over lines",
      """
      a
       b: 1
      """,
      "2:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A quoted key cannot go over lines",
      """
      "a
       b": 1
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A later quoted key cannot go over lines",
      """
      x: 0
      "a
       b": 1
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A bracketed key cannot go over lines",
      """
      [a,
       b]: 1
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A colon cannot stand on the line below its key",
      """
      a
      : b
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "An explicit value must be at the column of its question mark",
      """
      ? a
       : b
      """,
      "2:2: error [yaml-syntax]"),
    YAMLComplaint(
      "Two keys cannot stand on one line",
      #"a: "b" c: d"#,
      "1:8: error [yaml-syntax]"),
    YAMLComplaint(
      "A text cannot follow a quoted text",
      #"a: "b" c"#,
      "1:8: error [yaml-syntax]"),
    YAMLComplaint(
      "A text cannot follow a flow collection",
      "a: [b] c",
      "1:8: error [yaml-syntax]"),
    YAMLComplaint(
      "A text after a comment does not continue the text before it",
      """
      a: b # note
        c
      """,
      "2:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A text after a comment line does not continue the text before it",
      """
      a: b
        # note
        c
      """,
      "3:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A key of more than 1024 characters is too long",
      String(repeating: "k", count: 1025) + ": v",
      "1:1: error [yaml-syntax]"),
  ]
}
