extension YAMLCase {
  static let blanksComments: [YAMLCase] = [
    YAMLCase(
      "Blank lines may stand anywhere between entries",
      "\n\na: 1\n\n\nb:\n\n  c: 2\n\n",
      #"{"a":1,"b":{"c":2}}"#),
    YAMLCase(
      "Comment lines may have any indentation",
      "a:\n      # deep\n  b: 1\n# none\n  c: 2\n   # odd\n",
      #"{"a":{"b":1,"c":2}}"#),
    YAMLCase(
      "A comment may follow a key",
      "a: # note\n  b: 1\nc: # note\n- 2\n",
      #"{"a":{"b":1},"c":[2]}"#),
    YAMLCase(
      "A comment may follow a dash",
      "- # note\n  a: 1\n- # note\n",
      #"[{"a":1},null]"#),
    YAMLCase(
      "Windows line ends are line ends",
      "a: 1\r\nb:\r\n  - c\r\n  - d\r\n",
      #"{"a":1,"b":["c","d"]}"#),
    YAMLCase(
      "A lone carriage return is a line end",
      "a: 1\rb:\r  - c\r",
      #"{"a":1,"b":["c"]}"#),
    YAMLCase(
      "Tabs may stand between tokens",
      "a:\t1\nb\t:\t2\n-c:\t3",
      #"{"a":1,"b":2,"-c":3}"#),
    YAMLCase(
      "Tabs may fill blank lines",
      "a: 1\n\t\nb: 2\n  \t \n",
      #"{"a":1,"b":2}"#),
    YAMLCase(
      "Tabs may follow the spaces in front of a text",
      "a:\n  \tone\n  \ttwo\n",
      #"{"a":"one two"}"#),
    YAMLCase(
      "Tabs may stand before a comment",
      "a: 1\t# one\n\t# two\nb: 2\n",
      #"{"a":1,"b":2}"#),
    YAMLCase(
      "A text may end in a comment without a line end",
      "a: 1 # end",
      #"{"a":1}"#),
    YAMLCase(
      "Spaces at the end of a line are no text",
      "a: 1   \nb:   \n  - c   \n",
      #"{"a":1,"b":["c"]}"#),
    YAMLCase(
      "Everything may be indented",
      "  a: 1\n  b:\n    - c\n",
      #"{"a":1,"b":["c"]}"#),
    YAMLCase(
      "A character of the next line class is text",
      "a: x\u{85}y\u{2028}z",
      "{\"a\":\"x\u{85}y\u{2028}z\"}"),
    YAMLCase(
      "Invisible characters may be in quotes",
      "a: \"x\u{7F}\u{FEFF}y\"",
      "{\"a\":\"x\u{7F}\u{FEFF}y\"}"),
  ]
}
