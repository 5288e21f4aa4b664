extension YAMLComplaint {
  static let scalars: [YAMLComplaint] = [
    YAMLComplaint(
      "An at sign cannot begin a text",
      "a: @b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A backtick cannot begin a text",
      "a: `b`",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A percent sign cannot begin a text",
      "a: %b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A comma cannot begin a text",
      "a: , b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A closing bracket cannot begin a text",
      "a: ]",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A closing brace cannot begin a text",
      "a: }",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A double quote must be closed",
      """
      a: "b
      c: d
      """,
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A single quote must be closed",
      """
      a: 'b
      c: d
      """,
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An unknown escape is refused",
      #"a: "\q""#,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A single quote cannot be escaped in double quotes",
      #"a: "\'""#,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "An escape needs its digits",
      #"a: "\x4""#,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A short escape needs four digits",
      #"a: "\u12g4""#,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "An escape beyond Unicode is refused",
      #"a: "\U00110000""#,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A further line of a quoted text must be indented",
      """
      a: "b
      c"
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A further line of a single-quoted text must be indented",
      """
      - 'b
      c'
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A document marker cannot be in double quotes",
      """
      "a
      ---
      b"
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A document marker cannot be in single quotes",
      "'a\n... \nb'",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A comment needs a blank behind a quoted text",
      ##"a: "b"#c"##,
      "1:7: error [yaml-syntax]"),
    YAMLComplaint(
      "A literal text cannot begin on the line of its bar",
      "a: | b",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A comment needs a blank behind the bar",
      "a: |# b",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "An indentation of zero is refused",
      """
      a: |0
        b
      """,
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "An indentation has one digit",
      """
      a: |10
        b
      """,
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "Two signs are refused",
      """
      a: |+-
        b
      """,
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A line of a literal text cannot be indented less than the first",
      """
      a: |
          b
        c
      """,
      "3:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A blank line cannot be longer than the indentation that follows",
      "a: |\n     \n  b",
      "3:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A control character is refused",
      "a: b\u{1}c",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A control character is refused in quotes",
      "a: \"b\u{1B}c\"",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A null byte is refused",
      "a: b\0",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A delete character is refused without quotes",
      "a: b\u{7F}c",
      "1:5: error [yaml-syntax]"),
    YAMLComplaint(
      "A byte order mark is refused inside a line",
      "a: b\u{FEFF}c",
      "1:5: error [yaml-syntax]"),
  ]
}
