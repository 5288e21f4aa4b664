/// What a command has to say when it ends well: once for people, once for programs.
struct Answer {
  /// Makes what people read on standard output.
  let text: () -> String
  /// Makes the same for programs, with `--json`.
  let data: () -> JSONValue
  /// What the tool ends with.
  var code: ExitCode
  /// Whether the text only says that a thing was done, so that `--quiet` leaves it out.
  var isNotice: Bool

  /// The answer to a question, of which only the form that is asked for is made.
  static func result(
    _ text: @autoclosure @escaping () -> String, _ data: @autoclosure @escaping () -> JSONValue,
    code: ExitCode = .done
  ) -> Answer {
    Answer(text: text, data: data, code: code, isNotice: false)
  }

  /// The news that something was done.
  static func notice(_ text: String, _ data: JSONValue) -> Answer {
    Answer(text: { text }, data: { data }, code: .done, isNotice: true)
  }
}
