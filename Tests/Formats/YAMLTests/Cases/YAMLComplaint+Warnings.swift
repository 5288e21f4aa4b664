extension YAMLComplaint {
  static let warnings: [YAMLComplaint] = [
    YAMLComplaint(
      "A key that comes twice is reported",
      """
      a: 1
      b: 2
      a: 3
      """,
      "3:1: warning [duplicate-key]"),
    YAMLComplaint(
      "A key that comes twice in braces is reported",
      #"{a: 1, "a": 2}"#,
      "1:8: warning [duplicate-key]"),
    YAMLComplaint(
      "An unknown directive is reported",
      """
      %NOTE x y
      ---
      a: 1
      """,
      "1:1: warning [unknown-directive]"),
    YAMLComplaint(
      "A later version is reported",
      """
      %YAML 1.3
      ---
      a: 1
      """,
      "1:1: warning [yaml-version]"),
    YAMLComplaint(
      "A value that does not fit its tag is reported",
      """
      a: !!int x
      b: !!map [c]
      """,
      "1:10: warning [tag-mismatch]", "2:4: warning [tag-mismatch]"),
    YAMLComplaint(
      "Half of a surrogate pair is reported",
      #"""
      a: "x\ud83d"
      b: "\ude00y"
      """#,
      "1:6: warning [lone-surrogate]", "2:5: warning [lone-surrogate]"),
  ]
}
