extension YAMLCase {
  static let coreSchema: [YAMLCase] = [
    YAMLCase(
      "Null is spelled in five ways",
      """
      - null
      - Null
      - NULL
      - ~
      -
      """,
      "[null,null,null,null,null]"),
    YAMLCase(
      "Truth is spelled in three ways each",
      "[true, True, TRUE, false, False, FALSE]",
      "[true,true,true,false,false,false]"),
    YAMLCase(
      "Other words for truth are strings",
      "[yes, no, on, off, y, n, Yes, NO, tRue]",
      #"["yes","no","on","off","y","n","Yes","NO","tRue"]"#),
    YAMLCase(
      "Integers are decimal, octal or hexadecimal",
      "[0, 7, -7, +7, 0o17, 0x1F, 0xff, -0]",
      "[0,7,-7,7,15,31,255,-0]"),
    YAMLCase(
      "Integers of any size keep every digit",
      """
      - 123456789012345678901234567890
      - 0xFFFFFFFFFFFFFFFFFFFFFFFF
      - 0o7777777777777777777777777
      """,
      "[123456789012345678901234567890,79228162514264337593543950335,37778931862957161709567]"),
    YAMLCase(
      "Numbers with leading zeros are strings",
      "[012, 00, 0123.5, -01, +007, 0.5, 0]",
      #"["012","00","0123.5","-01","+007",0.5,0]"#),
    YAMLCase(
      "Fractions are spelled as in JSON",
      "[1.5, -1.5, +1.5, .5, -.5, 1., 1.50, 0.10]",
      "[1.5,-1.5,1.5,0.5,-0.5,1.0,1.50,0.10]"),
    YAMLCase(
      "Exponents are spelled as in JSON",
      "[1e3, 1E+3, 1.e3, .5e-1, -2e0]",
      "[1e3,1E+3,1.0e3,0.5e-1,-2e0]"),
    YAMLCase(
      "Infinities and no number have names",
      """
      - .inf
      - -.inf
      - +.Inf
      - .nan
      - .NaN
      """,
      "[null,null,null,null,null]"),
    YAMLCase(
      "Dates and times are strings",
      "[2024-01-31, 12:30:45, 2024-01-31T12:30:45Z]",
      #"["2024-01-31","12:30:45","2024-01-31T12:30:45Z"]"#),
    YAMLCase(
      "Almost integers are strings",
      "[1_000, 0b101, 0o8, 0xG, 0x, 0o, -0x1, +, 1-2, --1, +-1]",
      #"["1_000","0b101","0o8","0xG","0x","0o","-0x1","+","1-2","--1","+-1"]"#),
    YAMLCase(
      "Almost fractions are strings",
      "[1.2.3, 1e, e1, ., -.e1, .in, 1.5x, 1e5.0, ..5]",
      #"["1.2.3","1e","e1",".","-.e1",".in","1.5x","1e5.0","..5"]"#),
    YAMLCase(
      "Almost null and truth are strings",
      "[nul, nulls, ~~, truth, falsey, None, nil]",
      #"["nul","nulls","~~","truth","falsey","None","nil"]"#),
  ]
}
