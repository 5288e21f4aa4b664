import Testing

/// A valid text and how it is written again: compact, with keys and numbers as they were.
struct JSONCase: Sendable, CustomTestStringConvertible {
  var sentence: String
  var text: String
  var compact: String

  init(_ sentence: String, _ text: String, _ compact: String) {
    self.sentence = sentence
    self.text = text
    self.compact = compact
  }

  var testDescription: String { sentence }

  static let all: [JSONCase] = [
    JSONCase("A string may be the whole text", #""a""#, #""a""#),
    JSONCase("A number may be the whole text", "42", "42"),
    JSONCase("A word may be the whole text", "true", "true"),
    JSONCase("Three words are values", "[true, false, null]", "[true,false,null]"),
    JSONCase("Collections may be empty", #"{"a": [], "b": {}}"#, #"{"a":[],"b":{}}"#),
    JSONCase("Blanks in empty collections are skipped", "[ [ ] , { } ]", "[[],{}]"),
    JSONCase("Keys keep their order", #"{"z": 1, "a": 2, "m": 3}"#, #"{"z":1,"a":2,"m":3}"#),
    JSONCase("A key may be empty", #"{"": 1}"#, #"{"":1}"#),
    JSONCase("Collections nest", #"[{"a":[{"b":[1]}]},[[2]]]"#, #"[{"a":[{"b":[1]}]},[[2]]]"#),
    JSONCase("Four blanks separate", "\t[\r\n 1 ,\n2\t]\r\n", "[1,2]"),
    JSONCase("A byte order mark is skipped", "\u{FEFF}[1]", "[1]"),
    JSONCase(
      "Integers keep every digit", "[0, -0, 123456789012345678901]", "[0,-0,123456789012345678901]"),
    JSONCase("Fractions keep their zeros", "[1.50, -0.10, 0.0]", "[1.50,-0.10,0.0]"),
    JSONCase(
      "Exponents keep their spelling", "[1e3, 1E+3, 1.5e-10, 0e0]", "[1e3,1E+3,1.5e-10,0e0]"),
    JSONCase(
      "Short escapes are read", #""\" \\ \/ \b \f \n \r \t""#, #""\" \\ / \u0008 \u000c \n \r \t""#),
    JSONCase("Hexadecimal escapes are read", #""\u0041\u00e9\u20AC\u0000""#, #""Aé€\u0000""#),
    JSONCase(
      "Halves of a surrogate pair are one character", #""\ud83d\ude00 \uD834\uDD1E""#, #""😀 𝄞""#),
    JSONCase(
      "Any character but controls may be unescaped", "\"é 鍵 😀 \u{7F} '/\"", "\"é 鍵 😀 \u{7F} '/\""),
    JSONCase("Escapes may be in keys", #"{"a\tb\u0063": 1}"#, #"{"a\tbc":1}"#),
  ]
}
