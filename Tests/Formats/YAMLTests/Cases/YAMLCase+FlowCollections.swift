extension YAMLCase {
  static let flowCollections: [YAMLCase] = [
    YAMLCase(
      "An empty sequence and an empty mapping are kept",
      """
      a: []
      b: {}
      """,
      #"{"a":[],"b":{}}"#),
    YAMLCase(
      "Entries are separated by commas",
      "[a, b, c]",
      #"["a","b","c"]"#),
    YAMLCase(
      "A comma may follow the last entry",
      """
      - [a, b, ]
      - {a: 1, b: 2, }
      """,
      #"[["a","b"],{"a":1,"b":2}]"#),
    YAMLCase(
      "Collections nest on one line",
      "{a: [1, {b: [2]}], c: {d: {}}}",
      #"{"a":[1,{"b":[2]}],"c":{"d":{}}}"#),
    YAMLCase(
      "A collection may go over lines",
      """
      list: [
        a,
        b
        ]
      next: 1
      """,
      #"{"list":["a","b"],"next":1}"#),
    YAMLCase(
      "Commas may lead the lines",
      """
      [a
      , b
      , c
      ]
      """,
      #"["a","b","c"]"#),
    YAMLCase(
      "A key without a value is null",
      "{a, b: , c: 1}",
      #"{"a":null,"b":null,"c":1}"#),
    YAMLCase(
      "A pair in a sequence is a mapping of one entry",
      "[a: 1, b: 2, c]",
      #"[{"a":1},{"b":2},"c"]"#),
    YAMLCase(
      "A value may touch the colon behind a quoted key",
      #"{"a":1, 'b':2, "c":[3]}"#,
      #"{"a":1,"b":2,"c":[3]}"#),
    YAMLCase(
      "A value may touch the colon behind a bracketed key",
      "[{a: 1}:x, [b]:y]",
      #"[{"{a: 1}":"x"},{"[b]":"y"}]"#),
    YAMLCase(
      "A colon inside a word is text",
      "{url: http://example.org:80/a, t: 10:20}",
      #"{"url":"http://example.org:80/a","t":"10:20"}"#),
    YAMLCase(
      "A word with a colon before a comma is a key",
      "{a:, b:}",
      #"{"a":null,"b":null}"#),
    YAMLCase(
      "A key and its colon may be on different lines of a mapping",
      """
      {"a"
        :1, b
        : 2}
      """,
      #"{"a":1,"b":2}"#),
    YAMLCase(
      "An explicit entry may be in brackets",
      "[? a : 1, ? b]",
      #"[{"a":1},{"b":null}]"#),
    YAMLCase(
      "An explicit entry may be in braces",
      "{? a : 1, ? b, ? }",
      #"{"a":1,"b":null,"":null}"#),
    YAMLCase(
      "A key may be missing in brackets and braces",
      """
      - [: a]
      - {: b}
      """,
      #"[[{"":"a"}],{"":"b"}]"#),
    YAMLCase(
      "A text in brackets may go over lines",
      """
      [one
       two,
       three

       four]
      """,
      #"["one two","three\nfour"]"#),
    YAMLCase(
      "Comments may stand between entries",
      """
      [a, # first
       b # second
       # last
      ]
      """,
      #"["a","b"]"#),
    YAMLCase(
      "A question mark inside a word is text in braces",
      "{a?b: c?, ?d: e}",
      #"{"a?b":"c?","?d":"e"}"#),
    YAMLCase(
      "A hash inside a word is text in brackets",
      "[a#b, c#]",
      #"["a#b","c#"]"#),
    YAMLCase(
      "A quoted text may hold brackets and commas",
      #"["a, [b]", 'c}']"#,
      #"["a, [b]","c}"]"#),
    YAMLCase(
      "A flow collection may be the whole text",
      """
      {
        "openapi": "3.1.0",
        "paths": {}
      }
      """,
      #"{"openapi":"3.1.0","paths":{}}"#),
    YAMLCase(
      "JSON is YAML",
      #"{"a":[1,2.5,-3e2,true,false,null,"x\u0041\n"],"b":{"c":""}}"#,
      #"{"a":[1,2.5,-3e2,true,false,null,"xA\n"],"b":{"c":""}}"#),
    YAMLCase(
      "A collection may be an entry of a block sequence",
      """
      - [a]
      - {b: c}
      -
        [d]
      """,
      #"[["a"],{"b":"c"},["d"]]"#),
    YAMLCase(
      "A tab may separate tokens in brackets",
      "[a,\tb\t,\tc]",
      #"["a","b","c"]"#),
    YAMLCase(
      "A tab may lead a line in brackets at the root",
      "[\n\ta\n\t]",
      #"["a"]"#),
    YAMLCase(
      "A key in brackets may be a collection",
      "{[a, b]: 1, {c: d}: 2}",
      #"{"[a, b]":1,"{c: d}":2}"#),
    YAMLCase(
      "A dash inside a word is text in brackets",
      "[a-b, -c, --]",
      #"["a-b","-c","--"]"#),
  ]
}
