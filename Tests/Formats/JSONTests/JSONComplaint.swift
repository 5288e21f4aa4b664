import Testing

/// A text that is wrong, the value that is read nevertheless, and the text that is pointed at.
struct JSONComplaint: Sendable, CustomTestStringConvertible {
  var sentence: String
  var text: String
  var compact: String
  /// The offset and the text of the diagnostic's place.
  var place: (offset: Int, text: String)

  init(_ sentence: String, _ text: String, _ compact: String, at offset: Int, _ place: String) {
    self.sentence = sentence
    self.text = text
    self.compact = compact
    self.place = (offset, place)
  }

  var testDescription: String { sentence }

  static let all: [JSONComplaint] = [
    JSONComplaint("A text needs a value", "", "null", at: 0, ""),
    JSONComplaint("Blanks are no value", " \n", "null", at: 2, ""),
    JSONComplaint("A text is one value", "1 2", "1", at: 2, "2"),
    JSONComplaint("A comment may not follow", "[1] // x", "[1]", at: 4, "/"),
    JSONComplaint("A bracket may not follow", "[1]]", "[1]", at: 3, "]"),
    JSONComplaint("A comma may not end an array", "[1, 2,]", "[1,2]", at: 5, ","),
    JSONComplaint("A comma may not end an object", #"{"a": 1, }"#, #"{"a":1}"#, at: 7, ","),
    JSONComplaint("A comma may not come first", "[, 1]", "[]", at: 1, ","),
    JSONComplaint("A comma may not follow a comma", "[1,, 2]", "[1]", at: 3, ","),
    JSONComplaint("A comma must stand between elements", "[1 2]", "[1]", at: 3, "2"),
    JSONComplaint(
      "A comma must stand between members", #"{"a":1 "b":2}"#, #"{"a":1}"#, at: 7, "\""),
    JSONComplaint("An array must be closed", "[1, [2]", "[1,[2]]", at: 0, "["),
    JSONComplaint("An object must be closed", #"[{"a": 1"#, #"[{"a":1}]"#, at: 1, "{"),
    JSONComplaint("A value must follow a comma", "[1,", "[1]", at: 3, ""),
    JSONComplaint("A key must follow a comma", #"{"a":1,"#, #"{"a":1}"#, at: 7, ""),
    JSONComplaint("An array is not closed by a brace", "[1}", "[1]", at: 2, "}"),
    JSONComplaint("An object is not closed by a bracket", #"{"a":1]"#, #"{"a":1}"#, at: 6, "]"),
    JSONComplaint("A key must be quoted", "{a: 1}", "{}", at: 1, "a"),
    JSONComplaint("A key must be a string", "{1: 1}", "{}", at: 1, "1"),
    JSONComplaint("A key needs a colon", #"{"a" 1}"#, #"{"a":null}"#, at: 5, "1"),
    JSONComplaint("A key needs a value", #"{"a":}"#, #"{"a":null}"#, at: 5, "}"),
    JSONComplaint("Single quotes are no quotes", "['a']", "[]", at: 1, "'"),
    JSONComplaint("A word must be known", "[1, nope]", "[1]", at: 4, "nope"),
    JSONComplaint("A word is in lower case", "[True]", "[]", at: 1, "True"),
    JSONComplaint("A word ends with its last letter", "[nullx]", "[]", at: 1, "nullx"),
    JSONComplaint("A comment is no value", "[/* x */ 1]", "[]", at: 1, "/"),
    JSONComplaint(
      "A character of another script is pointed at as a whole", "[é]", "[]", at: 1, "é"),
    JSONComplaint("A number has no leading zero", "[012]", "[null]", at: 1, "012"),
    JSONComplaint("A negative number has no leading zero", "[-01]", "[null]", at: 1, "-01"),
    JSONComplaint("A number has no plus", "[+1]", "[]", at: 1, "+"),
    JSONComplaint("A number has digits behind its minus", "[-]", "[null]", at: 1, "-"),
    JSONComplaint("A number has digits before its point", "[.5]", "[]", at: 1, "."),
    JSONComplaint("A number has digits behind its point", "[1.]", "[null]", at: 1, "1."),
    JSONComplaint("A number has digits in its exponent", "[1e+]", "[null]", at: 1, "1e+"),
    JSONComplaint("A number is not hexadecimal", "[0x1F]", "[0]", at: 2, "x1F"),
    JSONComplaint("Infinity is no number", "[-Infinity]", "[null]", at: 1, "-"),
    JSONComplaint("A string must be closed", #"["a, 1]"#, #"["a, 1]"]"#, at: 1, "\""),
    JSONComplaint("A line end may not be in a string", "[\"a\nb\"]", #"["a"]"#, at: 3, "\n"),
    JSONComplaint("A tab may not be in a string", "[\"a\tb\"]", #"["a"]"#, at: 3, "\t"),
    JSONComplaint("An escape must be known", #"["a\q"]"#, #"["a"]"#, at: 3, #"\q"#),
    JSONComplaint("An escape has four digits", #"["\u12"]"#, #"[""]"#, at: 2, #"\u"#),
    JSONComplaint("An escape may not end the text", #"["a\"#, #"["a"]"#, at: 3, #"\"#),
    JSONComplaint("A control character is no blank", "[1,\u{0B}2]", "[1]", at: 3, "\u{0B}"),
  ]
}
