extension YAMLCase {
  static let blockCollections: [YAMLCase] = [
    YAMLCase(
      "A mapping keeps the order of its keys",
      """
      zebra: 1
      apple: 2
      mango: 3
      """,
      #"{"zebra":1,"apple":2,"mango":3}"#),
    YAMLCase(
      "A sequence lists its entries",
      """
      - kiwi
      - plum
      - fig
      """,
      #"["kiwi","plum","fig"]"#),
    YAMLCase(
      "A sequence may stand at the column of its key",
      """
      fruit:
      - kiwi
      - plum
      root: beet
      """,
      #"{"fruit":["kiwi","plum"],"root":"beet"}"#),
    YAMLCase(
      "A sequence may be indented further than its key",
      """
      fruit:
          - kiwi
          - plum
      """,
      #"{"fruit":["kiwi","plum"]}"#),
    YAMLCase(
      "A mapping may begin on the line of a dash",
      """
      - name: Ada
        role: author
      - name: Bo
        role: editor
      """,
      #"[{"name":"Ada","role":"author"},{"name":"Bo","role":"editor"}]"#),
    YAMLCase(
      "A sequence may begin on the line of a dash",
      """
      - - a
        - b
      - - c
      """,
      #"[["a","b"],["c"]]"#),
    YAMLCase(
      "Three dashes on one line are three sequences",
      "- - - deep",
      #"[[["deep"]]]"#),
    YAMLCase(
      "A dash alone is null",
      """
      -
      - a
      -
      """,
      #"[null,"a",null]"#),
    YAMLCase(
      "A dash may be followed by its content on the next line",
      """
      -
        a: 1
        b: 2
      -
        - c
      """,
      #"[{"a":1,"b":2},["c"]]"#),
    YAMLCase(
      "A key without a value is null",
      """
      a:
      b:
      c: 1
      """,
      #"{"a":null,"b":null,"c":1}"#),
    YAMLCase(
      "Mappings nest by indentation",
      """
      a:
        b:
          c: 1
        d: 2
      e: 3
      """,
      #"{"a":{"b":{"c":1},"d":2},"e":3}"#),
    YAMLCase(
      "Each mapping may choose its own indentation",
      """
      a:
           b: 1
      c:
       d: 2
      """,
      #"{"a":{"b":1},"c":{"d":2}}"#),
    YAMLCase(
      "A value may stand on the line below its key",
      """
      title:
        Getting started
      next:
        "Install"
      """,
      #"{"title":"Getting started","next":"Install"}"#),
    YAMLCase(
      "An explicit key and value may stand on lines of their own",
      """
      ? a
      : 1
      ? b
      : 2
      """,
      #"{"a":1,"b":2}"#),
    YAMLCase(
      "An explicit key without a value is null",
      """
      ? a
      ? b
      : 2
      """,
      #"{"a":null,"b":2}"#),
    YAMLCase(
      "An explicit value may be a compact sequence",
      """
      ? list
      : - a
        - b
      """,
      #"{"list":["a","b"]}"#),
    YAMLCase(
      "An explicit key that is a sequence is written in flow style",
      """
      ? - a
        - b
      : pair
      """,
      #"{"[a, b]":"pair"}"#),
    YAMLCase(
      "An explicit key that is a mapping is written in flow style",
      """
      ? x: 1
        y: 2
      : point
      """,
      #"{"{x: 1, y: 2}":"point"}"#),
    YAMLCase(
      "An implicit key that is a flow sequence is written in flow style",
      "[north, east]: 45",
      #"{"[north, east]":45}"#),
    YAMLCase(
      "A complex key quotes what would be unclear",
      """
      ? ["a: b", "", 'yes: "no"', null, 1.50]
      : v
      """,
      #"{"[\"a: b\", \"\", \"yes: \\\"no\\\"\", null, 1.50]":"v"}"#),
    YAMLCase(
      "A key may be missing",
      ": value",
      #"{"":"value"}"#),
    YAMLCase(
      "A key may be a quoted text with a colon",
      """
      "a: b": 1
      'c: d': 2
      """,
      #"{"a: b":1,"c: d":2}"#),
    YAMLCase(
      "A blank may stand before the colon",
      """
      a : 1
      "b"   : 2
      """,
      #"{"a":1,"b":2}"#),
    YAMLCase(
      "Keys that are numbers keep their spelling",
      """
      200: ok
      0x1F: hex
      1.0: one
      012: octal
      ~: tilde
      true: yes
      """,
      #"{"200":"ok","0x1F":"hex","1.0":"one","012":"octal","~":"tilde","true":"yes"}"#),
    YAMLCase(
      "An explicit and an implicit entry may share a mapping",
      """
      a: 1
      ? b
      : 2
      c: 3
      """,
      #"{"a":1,"b":2,"c":3}"#),
    YAMLCase(
      "A sequence at the column of its key ends where the next key begins",
      """
      outer:
        list:
        - a
        - b
        next: c
      """,
      #"{"outer":{"list":["a","b"],"next":"c"}}"#),
    YAMLCase(
      "A sequence in a sequence may be at the column of a key",
      """
      - k:
        - a
        - b
      - l:
        - c
      """,
      #"[{"k":["a","b"]},{"l":["c"]}]"#),
    YAMLCase(
      "A merge key is a key like others",
      """
      base: &b {x: 1}
      use:
        <<: *b
        y: 2
      """,
      #"{"base":{"x":1},"use":{"<<":{"x":1},"y":2}}"#),
  ]
}
