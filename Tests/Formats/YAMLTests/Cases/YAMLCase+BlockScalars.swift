extension YAMLCase {
  static let blockScalars: [YAMLCase] = [
    YAMLCase(
      "A literal text keeps its line ends",
      "a: |\n  one\n  two\n",
      #"{"a":"one\ntwo\n"}"#),
    YAMLCase(
      "A folded text joins its lines",
      "a: >\n  one\n  two\n\n  three\n",
      #"{"a":"one two\nthree\n"}"#),
    YAMLCase(
      "Folding spares lines with more indentation",
      "a: >\n  one\n    two\n    three\n  four\n",
      #"{"a":"one\n  two\n  three\nfour\n"}"#),
    YAMLCase(
      "Folding keeps blank lines around lines with more indentation",
      "a: >\n  one\n\n    two\n\n  three\n",
      #"{"a":"one\n\n  two\n\nthree\n"}"#),
    YAMLCase(
      "A minus strips the last line end",
      "a: |-\n  one\n\n\nb: >-\n  two\n",
      #"{"a":"one","b":"two"}"#),
    YAMLCase(
      "A plus keeps all line ends",
      "a: |+\n  one\n\n\nb: >+\n  two\n\n",
      #"{"a":"one\n\n\n","b":"two\n\n"}"#),
    YAMLCase(
      "Without a sign one line end is kept",
      "a: |\n  one\n\n\nb: 1\n",
      #"{"a":"one\n","b":1}"#),
    YAMLCase(
      "A stated indentation leaves spaces to the text",
      "a: |2\n    one\n  two\n",
      #"{"a":"  one\ntwo\n"}"#),
    YAMLCase(
      "Indentation and sign may come in any order",
      "- |1-\n  one\n- >+2\n    two\n\n- |-1\n  three\n",
      #"[" one","  two\n\n"," three"]"#),
    YAMLCase(
      "A comment may follow the header",
      "a: | # text\n  one\nb: >- # more\n  two\n",
      #"{"a":"one\n","b":"two"}"#),
    YAMLCase(
      "A hash in the text is text",
      "a: |\n  # one\n  two # three\n",
      ##"{"a":"# one\ntwo # three\n"}"##),
    YAMLCase(
      "A comment behind the text must be indented less",
      "a: |\n  one\n # two\nb: 1\n",
      #"{"a":"one\n","b":1}"#),
    YAMLCase(
      "Leading blank lines are kept",
      "a: |\n\n\n  one\nb: >\n\n  two\n",
      #"{"a":"\n\none\n","b":"\ntwo\n"}"#),
    YAMLCase(
      "An empty literal text is an empty string",
      "a: |\nb: >\nc: |-\n",
      #"{"a":"","b":"","c":""}"#),
    YAMLCase(
      "An empty literal text that keeps line ends has the blank ones",
      "a: |+\n\n\nb: 1\n",
      #"{"a":"\n\n","b":1}"#),
    YAMLCase(
      "A literal text may be an entry of a sequence",
      "- |\n  one\n- >\n  two\n  three\n",
      #"["one\n","two three\n"]"#),
    YAMLCase(
      "A literal text may be at the root",
      "--- |\none\n two\n",
      #""one\n two\n""#),
    YAMLCase(
      "A literal text at the root may be indented",
      "--- >\n  one\n  two\n",
      #""one two\n""#),
    YAMLCase(
      "A line of spaces that is longer than the indentation is text",
      "a: |\n  one\n   \n  two\n",
      #"{"a":"one\n \ntwo\n"}"#),
    YAMLCase(
      "A tab in the text is text",
      "a: |\n  \tone\n  two\tthree\n",
      #"{"a":"\tone\ntwo\tthree\n"}"#),
    YAMLCase(
      "Lines with a tab in front are not folded",
      "a: >\n  one\n  \ttwo\n  three\n",
      #"{"a":"one\n\ttwo\nthree\n"}"#),
    YAMLCase(
      "A text may end without a line end",
      """
      a: |
        one
      """,
      #"{"a":"one\n"}"#),
    YAMLCase(
      "A colon or dash in the text is text",
      "a: |\n  - b: c\n  ? d\n",
      #"{"a":"- b: c\n? d\n"}"#),
    YAMLCase(
      "A key may be a literal text",
      "? |\n  one\n: two\n",
      #"{"one\n":"two"}"#),
    YAMLCase(
      "A line end of two characters is one",
      "a: |\r\n  one\r\n  two\r\nb: c\r\n",
      #"{"a":"one\ntwo\n","b":"c"}"#),
    YAMLCase(
      "Document markers end a literal text at the root",
      "--- |\none\n...\n",
      #""one\n""#),
    YAMLCase(
      "A document marker that is indented is text",
      "a: |\n ---\n ...\n",
      #"{"a":"---\n...\n"}"#),
  ]
}
