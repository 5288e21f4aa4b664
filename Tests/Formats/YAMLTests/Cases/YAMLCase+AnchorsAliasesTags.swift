extension YAMLCase {
  static let anchorsAliasesTags: [YAMLCase] = [
    YAMLCase(
      "An alias repeats a text",
      """
      a: &x one
      b: *x
      """,
      #"{"a":"one","b":"one"}"#),
    YAMLCase(
      "An alias repeats a collection",
      """
      a: &x [1, {b: 2}]
      c: *x
      """,
      #"{"a":[1,{"b":2}],"c":[1,{"b":2}]}"#),
    YAMLCase(
      "A later anchor of the same name is meant by later aliases",
      """
      - &x 1
      - *x
      - &x 2
      - *x
      """,
      "[1,1,2,2]"),
    YAMLCase(
      "An anchor on a line of its own belongs to the collection below",
      "&m\na: 1\nb: &s\n- 2\n",
      #"{"a":1,"b":[2]}"#),
    YAMLCase(
      "An anchor on the line of a key belongs to the key",
      """
      &k a: 1
      b: *k
      """,
      #"{"a":1,"b":"a"}"#),
    YAMLCase(
      "A mapping and its first key may both have an anchor",
      """
      x: &m
        &k a: 1
      y: *m
      z: *k
      """,
      #"{"x":{"a":1},"y":{"a":1},"z":"a"}"#),
    YAMLCase(
      "An alias may be a key",
      """
      - &k name
      - *k : value
      - {*k : value}
      """,
      #"["name",{"name":"value"},{"name":"value"}]"#),
    YAMLCase(
      "An anchor may stand on nothing",
      """
      a: &n
      b: *n
      c: &o
      """,
      #"{"a":null,"b":null,"c":null}"#),
    YAMLCase(
      "An anchor name may hold a colon and other signs",
      """
      - &a:b-c_1.d x
      - *a:b-c_1.d
      """,
      #"["x","x"]"#),
    YAMLCase(
      "Anchors may be in brackets",
      "[&a 1, *a, {&b k: *a}, *b]",
      #"[1,1,{"k":1},"k"]"#),
    YAMLCase(
      "An inner anchor with the name of an outer one is the later one",
      """
      - &x [&x 1, 2]
      - *x
      """,
      "[[1,2],1]"),
    YAMLCase(
      "A tag makes a number of a quoted text",
      """
      - !!int "7"
      - !!float '1'
      - !!int 012
      - !!float 2
      """,
      "[7,1.0,12,2.0]"),
    YAMLCase(
      "A tag makes a string of a number",
      """
      - !!str 7
      - !!str true
      - !!str null
      - !!str
      """,
      #"["7","true","null",""]"#),
    YAMLCase(
      "A tag makes a truth value or null of a quoted text",
      """
      - !!bool "true"
      - !!null ""
      - !!null '~'
      """,
      "[true,null,null]"),
    YAMLCase(
      "A bare exclamation mark makes a string",
      """
      - ! 7
      - ! true
      - !
      """,
      #"["7","true",""]"#),
    YAMLCase(
      "A tag of somebody's own leaves the value as it is",
      """
      - !color red
      - !size 7
      - !point {x: 1}
      - !list [a]
      """,
      #"["red",7,{"x":1},["a"]]"#),
    YAMLCase(
      "Tags of other types of the same family leave the value as it is",
      """
      - !!binary aGVsbG8=
      - !!set {a, b}
      - !!timestamp 2024-01-31
      """,
      #"["aGVsbG8=",{"a":null,"b":null},"2024-01-31"]"#),
    YAMLCase(
      "A tag may be written in full",
      """
      - !<tag:yaml.org,2002:str> 7
      - !<!mine> x
      """,
      #"["7","x"]"#),
    YAMLCase(
      "A declared handle is a prefix",
      """
      %TAG !y! tag:yaml.org,2002:
      ---
      - !y!str 7
      - !y!int "8"
      """,
      #"["7",8]"#),
    YAMLCase(
      "The standard handle may be declared anew",
      """
      %TAG !! tag:example.org,2024:
      ---
      - !!int "7"
      """,
      #"["7"]"#),
    YAMLCase(
      "A tag and an anchor may come in any order",
      """
      - !!str &a 7
      - &b !!str 8
      - *a
      - *b
      """,
      #"["7","8","7","8"]"#),
    YAMLCase(
      "A tag and an anchor may be on lines of their own",
      """
      a: !!map
        &m
        b: 1
      c: *m
      """,
      #"{"a":{"b":1},"c":{"b":1}}"#),
    YAMLCase(
      "Collections may have tags",
      """
      - !!seq [a]
      - !!map {b: c}
      - !!seq
        - d
      """,
      #"[["a"],{"b":"c"},["d"]]"#),
    YAMLCase(
      "Tags may be in brackets",
      #"[!!str 1, !!int "2", !x , !!str]"#,
      #"["1",2,null,""]"#),
    YAMLCase(
      "A comment may follow an anchor",
      """
      a: &x # note
        b: 1
      c: *x
      """,
      #"{"a":{"b":1},"c":{"b":1}}"#),
    YAMLCase(
      "A tag may have escapes and signs",
      """
      - !a%20b x
      - !a-b_c.d/e y
      """,
      #"["x","y"]"#),
  ]
}
