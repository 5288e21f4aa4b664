extension YAMLCase {
  static let plainScalars: [YAMLCase] = [
    YAMLCase(
      "A plain text goes to the end of its line",
      "title: Hello, world!",
      #"{"title":"Hello, world!"}"#),
    YAMLCase(
      "A plain text may hold most punctuation",
      #"a: x@y.z (50%) & more; it's "ok" = [1] {2} | >"#,
      #"{"a":"x@y.z (50%) & more; it's \"ok\" = [1] {2} | >"}"#),
    YAMLCase(
      "A colon without a blank behind it is text",
      """
      a: b:c
      d: ::e
      """,
      #"{"a":"b:c","d":"::e"}"#),
    YAMLCase(
      "A hash without a blank before it is text",
      """
      a: b#c
      d: e#
      """,
      #"{"a":"b#c","d":"e#"}"#),
    YAMLCase(
      "A comment needs a blank before it",
      "a: b # not text\nc: d\t# nor this",
      #"{"a":"b","c":"d"}"#),
    YAMLCase(
      "Lines of a plain text are joined by spaces",
      """
      a: one
        two
         three
      """,
      #"{"a":"one two three"}"#),
    YAMLCase(
      "A blank line in a plain text is a line end",
      """
      a: one

        two


        three
      """,
      #"{"a":"one\ntwo\n\nthree"}"#),
    YAMLCase(
      "A plain text on the lines below its key is joined",
      """
      a:
        one
        two
      b: 1
      """,
      #"{"a":"one two","b":1}"#),
    YAMLCase(
      "A plain text at the root may begin every line at column zero",
      """
      one
      two
        three
      """,
      #""one two three""#),
    YAMLCase(
      "A dash at the beginning of a further line is text",
      """
      a: one
        - two
        ? three
      """,
      #"{"a":"one - two ? three"}"#),
    YAMLCase(
      "A dash, question mark or colon may begin a word",
      """
      - -a
      - ?b
      - :c
      - --
      - -1a
      """,
      #"["-a","?b",":c","--","-1a"]"#),
    YAMLCase(
      "Trailing blanks are no text",
      "a: b  \t\nc: d \t # e",
      #"{"a":"b","c":"d"}"#),
    YAMLCase(
      "A tag or anchor inside a text is text",
      "a: b !c &d *e",
      #"{"a":"b !c &d *e"}"#),
    YAMLCase(
      "A percent sign at the beginning of a further line is text",
      """
      --- a
      %b
      """,
      #""a %b""#),
    YAMLCase(
      "A text may begin with characters of other scripts",
      """
      ключ: значение
      鍵: 値
      emoji: 🌊 sea
      """,
      #"{"ключ":"значение","鍵":"値","emoji":"🌊 sea"}"#),
    YAMLCase(
      "Quotes inside a text are text",
      """
      a: b"c
      d: e'f'
      """,
      #"{"a":"b\"c","d":"e'f'"}"#),
    YAMLCase(
      "A backslash is text",
      #"path: C:\new\table"#,
      #"{"path":"C:\\new\\table"}"#),
    YAMLCase(
      "A key may have several words",
      "the long key: the value",
      #"{"the long key":"the value"}"#),
    YAMLCase(
      "An entry of a sequence may go over lines",
      """
      - one
        two
      - three

        four
      """,
      #"["one two","three\nfour"]"#),
    YAMLCase(
      "Three dashes inside a line are text",
      """
      a: b --- c
      d: ---e
      """,
      #"{"a":"b --- c","d":"---e"}"#),
  ]
}
