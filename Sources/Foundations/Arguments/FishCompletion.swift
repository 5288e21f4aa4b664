/// Writes the fish script that completes a program's command line.
///
/// One function reads the words before the cursor by two tables; the conditions of all
/// completions ask it where the command line stands.
struct FishCompletion<Action: Sendable> {
  private let paths: [CommandPath<Action>]
  private let program: String

  init(_ command: Command<Action>) {
    paths = command.paths()
    program = command.name
  }

  private var function: String { "__\(program.functionName)" }

  var script: String {
    let reader = fishReader.split(separator: "@PROGRAM@", omittingEmptySubsequences: false)
      .joined(separator: program.quotedForFish)
      .split(separator: "@NAME@", omittingEmptySubsequences: false).joined(separator: function)
    let rows = ["-f"] + paths.flatMap(rows(of:))
    return "# Completes '\(program)' in fish.\n\n\(commandTable)\n\(valueTable)\n\(reader)\n"
      + rows.map { "complete -c \(program.quotedForFish) \($0)\n" }.joined()
  }

  // MARK: - Tables

  private var commandTable: String {
    let known =
      paths.filter { !$0.isProgram }.map(\.name)
      + (paths.first?.takesHelp == true ? ["\(program) help"] : [])
    return table(
      "is_command", of: "Whether the words call a command", subject: "$argv",
      patterns: known.map(\.quotedForFish))
  }

  private var valueTable: String {
    let patterns = paths.flatMap { path in
      path.command.options.filter { $0.value != nil }.flatMap { option in
        option.names.flatMap { name in
          ["\(path.name):\(name)".quotedForFish]
            + (path.command.subcommands.isEmpty ? [] : ["\(path.name) *:\(name)".quotedForFish])
        }
      }
    }
    return table(
      "takes_value", of: "Whether the option of the command takes a value",
      subject: "$argv[1]:$argv[2]", patterns: patterns)
  }

  private func table(
    _ name: String, of contract: String, subject: String, patterns: [String]
  ) -> String {
    let cases = patterns.map { "        case \($0)\n            return 0\n" }.joined()
    let choice = patterns.isEmpty ? "" : "    switch \"\(subject)\"\n\(cases)    end\n"
    return """
      function \(function)_\(name) --description \(contract.quotedForFish)
      \(choice)    return 1
      end

      """
  }

  // MARK: - Completions

  private func rows(of path: CommandPath<Action>) -> [String] {
    commandRows(of: path)
      + (path.command.options + (path.isProgram ? path.generalOptions : [])).map {
        row(of: $0, declaredBy: path)
      }
      + path.command.arguments.enumerated().filter { $1.value.completion != .none }.map {
        row(of: $1, at: $0, of: path)
      }
  }

  private func commandRows(of path: CommandPath<Action>) -> [String] {
    let place = path.name.quotedForFish
    var rows = path.subcommands.map { command in
      row(when: "\(function)_at \(place) 0", word: command.name, meaning: command.summary)
    }
    guard path.takesHelp else { return rows }
    rows.append(
      row(
        when: "\(function)_at \(place) 0; and not \(function)_helps", word: "help",
        meaning: "show the help of a command"))
    rows += path.command.topics.map { topic in
      row(
        when: "\(function)_at \(place) 0; and \(function)_helps", word: topic.name,
        meaning: topic.summary)
    }
    return rows
  }

  private func row(when condition: String, word: String, meaning: String) -> String {
    "-n \(condition.quotedForFish) -a \(word.quotedForFish.quotedForFish) "
      + "-d \(meaning.quotedForFish)"
  }

  private func row(of option: OptionDeclaration, declaredBy path: CommandPath<Action>) -> String {
    let names = option.isOfferedOnce ? option.names.map(\.quotedForFish) : []
    let condition = ([function + "_takes", path.name.quotedForFish] + names)
      .joined(separator: " ")
    let short = option.short.map { "-s \(String($0).quotedForFish) " } ?? ""
    let value = option.value.map { " \(offer($0.completion, isOption: true))" } ?? ""
    return "-n \(condition.quotedForFish) \(short)-l \(option.name.quotedForFish)\(value) "
      + "-d \(option.help.quotedForFish)"
  }

  private func row(
    of argument: ArgumentDeclaration, at index: Int, of path: CommandPath<Action>
  ) -> String {
    let place = argument.isRepeatable ? "" : " \(index)"
    let condition =
      "\(function)_at \(path.name.quotedForFish)\(place); and not \(function)_helps"
    let offer = offer(argument.value.completion, isOption: false)
    return "-n \(condition.quotedForFish) \(offer)"
  }

  /// What is offered for a value; `-r` says that an option needs one, `-x` that files are none.
  private func offer(_ completion: Completion, isOption: Bool) -> String {
    let exclusive = isOption ? "-x" : "-f"
    switch completion {
    case .none: return exclusive
    case .file: return isOption ? "-r -F" : "-F"
    case .folder: return "\(exclusive) -a \("(\(function)_folders)".quotedForFish)"
    case .choices(let words):
      let list = words.map(\.quotedForFish).joined(separator: " ")
      return "\(exclusive) -a \(list.quotedForFish)"
    }
  }
}

/// The part of the script that is the same for every program: `@NAME@` stands for the beginning
/// of its functions' names, `@PROGRAM@` for the program as one word.
private let fishReader = #"""
  function @NAME@_read --description 'Reads the words before the cursor, once'
      set -l words (commandline -opc)
      set -q @NAME@_words; and test "$words" = "$@NAME@_words"; and return
      set -g @NAME@_words $words
      set -g @NAME@_path @PROGRAM@
      set -g @NAME@_count 0
      set -g @NAME@_helping 0
      set -g @NAME@_given
      set -g @NAME@_pending
      set -l ended 0
      for word in $words[2..-1]
          if set -q @NAME@_pending[1]
              set -a @NAME@_given $@NAME@_pending
              set @NAME@_pending
              continue
          end
          if test $ended = 1
              set @NAME@_count (math $@NAME@_count + 1)
              continue
          end
          switch $word
              case --
                  set ended 1
              case '--*=*'
                  set -a @NAME@_given (string replace -r '=.*' '' -- $word)
              case '--*'
                  if @NAME@_takes_value $@NAME@_path $word
                      set @NAME@_pending $word
                  else
                      set -a @NAME@_given $word
                  end
              case -
                  set @NAME@_count (math $@NAME@_count + 1)
              case '-*'
                  set -l letters (string split '' -- (string sub -s 2 -- $word))
                  for index in (seq (count $letters))
                      set -l option -$letters[$index]
                      if not @NAME@_takes_value $@NAME@_path $option
                          set -a @NAME@_given $option
                      else if test $index = (count $letters)
                          set @NAME@_pending $option
                      else
                          set -a @NAME@_given $option
                          break
                      end
                  end
              case '*'
                  if test $@NAME@_count != 0; or not @NAME@_is_command $@NAME@_path $word
                      set @NAME@_count (math $@NAME@_count + 1)
                  else if test $word = help; and test $@NAME@_helping = 0
                      set @NAME@_helping 1
                  else
                      set @NAME@_path "$@NAME@_path $word"
                  end
          end
      end
  end

  function @NAME@_at --description 'Whether the command is reached, with so many arguments'
      @NAME@_read
      not set -q @NAME@_pending[1]; or return
      test "$@NAME@_path" = $argv[1]; or return
      not set -q argv[2]; or test $@NAME@_count = $argv[2]
  end

  function @NAME@_helps --description 'Whether help is asked for by its word'
      @NAME@_read
      test $@NAME@_helping = 1
  end

  function @NAME@_takes --description 'Whether the command can take an option of these names'
      @NAME@_read
      test $@NAME@_helping = 0; or return
      string match -q -- "$argv[1] *" "$@NAME@_path "; or return
      for name in $argv[2..-1]
          contains -- $name $@NAME@_given; and return 1
      end
      return 0
  end

  function @NAME@_folders --description 'The folders that begin like the value at the cursor'
      @NAME@_read
      set -l value (commandline -ct)
      if set -q @NAME@_pending[1]
      else if string match -q -- '--*=*' $value
          set value (string replace -r '^[^=]*=' '' -- $value)
      else if string match -q -r '^-[^-]' -- $value
          for letter in (string split '' -- (string sub -s 2 -- $value))
              set value (string replace -r '^-?.' '' -- $value)
              @NAME@_takes_value $@NAME@_path -$letter; and break
          end
      end
      __fish_complete_directories "$value" ''
  end

  """#
