extension YAMLComplaint {
  static let tabs: [YAMLComplaint] = [
    YAMLComplaint(
      "A tab cannot indent a key",
      "a:\n\tb: 1",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab behind spaces cannot indent a key",
      "a:\n  \tb: 1",
      "2:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent a later key",
      "a:\n  b: 1\n \tc: 2",
      "3:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent an entry",
      "a:\n\t- b",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot stand between two dashes",
      "-\t- a",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot stand between a dash and a key",
      "-\ta: b",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot stand between a question mark and a key",
      "?\ta: b",
      "1:2: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent a text below its key",
      "a:\n\tb",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent a further line of a quoted text",
      "a: \"b\n\tc\"",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent a line in brackets",
      "a: [\n\tb]",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot indent a literal text",
      "a: |\n\tb",
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tab cannot fill a blank line before a literal text",
      "a: |\n\t\n  b",
      "2:1: error [yaml-syntax]", "3:3: error [yaml-syntax]"),
  ]
}
