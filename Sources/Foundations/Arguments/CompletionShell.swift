/// A shell that can complete command lines by a script.
package enum CompletionShell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension Command {
  /// The script by which `shell` completes the program's command line, ready to be sourced.
  ///
  /// All it offers stands in the script: completing runs nothing of the program. It knows the
  /// commands, their options, those of the commands above them, and what values and arguments
  /// can be; it leaves out hidden commands, and options that cannot be given again.
  package func completion(for shell: CompletionShell) -> String {
    switch shell {
    case .bash: BashCompletion(self).script
    case .zsh: ZshCompletion(self).script
    case .fish: FishCompletion(self).script
    }
  }
}

extension OptionDeclaration {
  /// The names as they are typed, the long one first.
  var names: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }

  /// Whether it is not offered where it is given already; a flag says nothing new twice.
  var isOfferedOnce: Bool { value == nil || !isRepeatable }
}

extension String {
  /// The text as one word of `sh`, bash and zsh.
  var quotedForShell: String {
    "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  /// The text as one word of fish, where quotes know the backslash.
  var quotedForFish: String { "'" + escaping([#"\"#, "'"]) + "'" }

  /// The text with a backslash before each of the characters.
  func escaping(_ special: Set<Character>) -> String {
    var text = ""
    for character in self {
      if special.contains(character) { text.append(#"\"#) }
      text.append(character)
    }
    return text
  }

  /// The text as a part of a function's name: letters, digits and underscores.
  var functionName: String {
    String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
