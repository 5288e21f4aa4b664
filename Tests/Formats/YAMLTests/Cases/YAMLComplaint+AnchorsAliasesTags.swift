extension YAMLComplaint {
  static let anchorsAliasesTags: [YAMLComplaint] = [
    YAMLComplaint(
      "An alias needs an anchor before it",
      """
      a: *x
      b: &x 1
      """,
      "1:4: error [unknown-alias]"),
    YAMLComplaint(
      "An alias cannot contain itself",
      "a: &x [*x]",
      "1:8: error [alias-cycle]"),
    YAMLComplaint(
      "An alias of another document is unknown",
      """
      --- &x a
      --- *x
      """,
      "2:5: error [unknown-alias]"),
    YAMLComplaint(
      "A value cannot have two anchors",
      "a: &x &y b",
      "1:7: error [yaml-syntax]"),
    YAMLComplaint(
      "A value cannot have two anchors on two lines",
      """
      a: &x
        &y b
      """,
      "2:3: error [yaml-syntax]"),
    YAMLComplaint(
      "A value cannot have two tags",
      "a: !!str !x b",
      "1:10: error [yaml-syntax]"),
    YAMLComplaint(
      "A literal text cannot have two tags",
      """
      a: !x !y |
        b
      """,
      "1:7: error [yaml-syntax]"),
    YAMLComplaint(
      "A key cannot have two anchors",
      """
      a: 1
      &x &y b: 2
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An alias cannot have an anchor",
      """
      a: &x 1
      b: &y *x
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An alias cannot have a tag",
      """
      a: &x 1
      b: !!str *x
      """,
      "2:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An alias that is a key cannot have an anchor",
      """
      a: &x b
      &y *x : c
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "An anchor needs a name",
      "a: & b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An alias needs a name",
      "a: * b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An anchor ends with a blank",
      "a: &x[b]",
      "1:6: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag ends with a blank",
      "a: !!str,b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag cannot have braces",
      "a: !x{y} z",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag in angle brackets must be closed",
      "a: !<x b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag in angle brackets cannot be empty",
      "a: !<> b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag handle must be declared",
      "a: !e!x b",
      "1:4: error [unknown-tag-handle]"),
    YAMLComplaint(
      "A tag handle needs a name behind it",
      "a: !! b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "An escape in a tag needs two digits",
      "a: !x%4 b",
      "1:4: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag handle is declared for one document",
      """
      %TAG !e! !x-
      ---
      !e!a b
      ---
      !e!a c
      """,
      "5:1: error [unknown-tag-handle]"),
  ]
}
