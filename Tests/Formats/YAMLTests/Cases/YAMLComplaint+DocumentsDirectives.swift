extension YAMLComplaint {
  static let documentsDirectives: [YAMLComplaint] = [
    YAMLComplaint(
      "A directive needs a document",
      "%YAML 1.2",
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A directive needs a document marker",
      """
      %YAML 1.2
      a: b
      """,
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A directive cannot be followed by three dots",
      "%YAML 1.2\n...\n",
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A directive cannot follow a document without three dots",
      """
      a: b
      %YAML 1.2
      ---
      c: d
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A version can be given once",
      """
      %YAML 1.2
      %YAML 1.2
      ---
      a
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A version has two numbers",
      """
      %YAML 1
      ---
      a
      """,
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "Nothing may follow the version",
      """
      %YAML 1.2 x
      ---
      a
      """,
      "1:11: error [yaml-syntax]"),
    YAMLComplaint(
      "A version of another generation is refused",
      """
      %YAML 2.0
      ---
      a
      """,
      "1:1: error [yaml-version]"),
    YAMLComplaint(
      "A tag handle can be declared once",
      """
      %TAG !e! !a
      %TAG !e! !b
      ---
      x
      """,
      "2:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag directive needs a handle and a prefix",
      """
      %TAG !e!
      ---
      x
      """,
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "A tag handle begins and ends with an exclamation mark",
      """
      %TAG e !a
      ---
      x
      """,
      "1:1: error [yaml-syntax]"),
    YAMLComplaint(
      "Nothing may follow three dots",
      """
      a
      ... b
      """,
      "2:5: error [yaml-syntax]"),
  ]
}
