import Arguments

/// The option `--color` of all commands that emphasise what they print.
enum ColorOption {
  static let option = Option.optional(
    "color", Notation<Choice>.choice("WHEN"), default: .auto, help: "color the report")

  /// When there are colours.
  enum Choice: String, CaseIterable {
    case auto, always, never
  }

  /// Whether to use colours where they are `welcome`.
  static func usesColor(_ invocation: Invocation, welcome: Bool) -> Bool {
    switch invocation[option] {
    case .auto: welcome
    case .always: true
    case .never: false
    }
  }
}
