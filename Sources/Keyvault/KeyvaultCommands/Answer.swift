/// What a command has to say when it ends well: once for people, once for programs.
struct Answer {
  /// What people read on standard output.
  var text: String
  /// The same for programs, with `--json`.
  var data: JSONValue
  /// What the tool ends with.
  var code: ExitCode
  /// Whether the text only says that a thing was done, so that `--quiet` leaves it out.
  var isNotice: Bool

  /// The answer to a question.
  static func result(_ text: String, _ data: JSONValue, code: ExitCode = .done) -> Answer {
    Answer(text: text, data: data, code: code, isNotice: false)
  }

  /// The news that something was done.
  static func notice(_ text: String, _ data: JSONValue) -> Answer {
    Answer(text: text, data: data, code: .done, isNotice: true)
  }
}
