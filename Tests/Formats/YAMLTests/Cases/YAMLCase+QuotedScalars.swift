extension YAMLCase {
  static let quotedScalars: [YAMLCase] = [
    YAMLCase(
      "Double quotes know the escapes of JSON",
      #""\" \\ \/ \b \f \n \r \t \u00e9""#,
      #""\" \\ / \u0008 \u000c \n \r \t é""#),
    YAMLCase(
      "Double quotes know the escapes of YAML",
      #""\0 \a \e \v \x41 \U0001F40C \N \_ \L \P""#,
      "\"\\u0000 \\u0007 \\u001b \\u000b A 🐌 \u{85}   \u{2028} \u{2029}\""),
    YAMLCase(
      "A blank and a tab may be escaped",
      "\"a\\\n  \\ b\\\tc\"",
      #""a b\tc""#),
    YAMLCase(
      "Halves of a surrogate pair are one character",
      #""\ud83d\ude00""#,
      #""😀""#),
    YAMLCase(
      "A doubled single quote is one quote",
      "'it''s ''quoted'''",
      #""it's 'quoted'""#),
    YAMLCase(
      "Single quotes know no escapes",
      #"'a\nb'"#,
      #""a\\nb""#),
    YAMLCase(
      "Lines in double quotes are joined by spaces",
      "a: \"one\n  two  \n  three\"",
      #"{"a":"one two three"}"#),
    YAMLCase(
      "Lines in single quotes are joined by spaces",
      "a: 'one\n  two  \n  three'",
      #"{"a":"one two three"}"#),
    YAMLCase(
      "A blank line in quotes is a line end",
      """
      a: "one

        two


        three"
      """,
      #"{"a":"one\ntwo\n\nthree"}"#),
    YAMLCase(
      "A blank line in single quotes is a line end",
      """
      a: 'one


        two'
      """,
      #"{"a":"one\n\ntwo"}"#),
    YAMLCase(
      "An escaped line end joins without a space",
      #"""
      a: "one\
        two\
        three"
      """#,
      #"{"a":"onetwothree"}"#),
    YAMLCase(
      "An escaped line end keeps the blanks before it",
      #"""
      a: "one \
        two"
      """#,
      #"{"a":"one two"}"#),
    YAMLCase(
      "An escaped blank at the end of a line is kept",
      #"""
      a: "one\t
        two"
      """#,
      #"{"a":"one\t two"}"#),
    YAMLCase(
      "Blanks around the text inside the quotes are kept",
      """
      a: "  x  "
      b: '  y  '
      """,
      #"{"a":"  x  ","b":"  y  "}"#),
    YAMLCase(
      "A quoted text may begin and end with line ends",
      """
      a: "
        x

        "
      """,
      #"{"a":" x\n"}"#),
    YAMLCase(
      "An empty text is a string",
      """
      a: ""
      b: ''
      """,
      #"{"a":"","b":""}"#),
    YAMLCase(
      "A quoted word is never a number, a truth value or null",
      """
      - "1"
      - 'true'
      - "null"
      - '~'
      """,
      #"["1","true","null","~"]"#),
    YAMLCase(
      "A quoted text may hold a hash and a colon",
      """
      a: "b: c # d"
      e: 'f: g # h'
      """,
      #"{"a":"b: c # d","e":"f: g # h"}"#),
    YAMLCase(
      "A comment may follow a quoted text",
      "a: \"b\" # c\nd: 'e'\t# f",
      #"{"a":"b","d":"e"}"#),
    YAMLCase(
      "Quotes may be keys",
      """
      "a b": 1
      'c''d': 2
      "": 3
      """,
      #"{"a b":1,"c'd":2,"":3}"#),
    YAMLCase(
      "Tabs may indent the lines of a quoted text behind spaces",
      "a: \"one\n  \ttwo\"",
      #"{"a":"one two"}"#),
    YAMLCase(
      "A document marker that is indented is text in quotes",
      """
      "a
       --- b
       ... c"
      """,
      #""a --- b ... c""#),
  ]
}
