/// Writes the bash script that completes a program's command line.
///
/// Tables say what follows which command; one function reads the words before the cursor by
/// them, and says what can come next. Needs bash 4.3, and no library of completions.
struct BashCompletion<Action: Sendable> {
  private let paths: [CommandPath<Action>]
  private let program: String

  init(_ command: Command<Action>) {
    paths = command.paths()
    program = command.name
  }

  private var function: String { "_\(program.functionName)" }

  var script: String {
    let tables = [optionTable, argumentTable, commandTable, nameTable]
    return "# Completes '\(program)' in bash.\n\n" + tables.joined(separator: "\n") + "\n"
      + bashReader.split(separator: "@PROGRAM@", omittingEmptySubsequences: false)
      .joined(separator: program.quotedForShell)
      .split(separator: "@NAME@", omittingEmptySubsequences: false)
      .joined(separator: function)
  }

  // MARK: - Tables

  /// What an option is, by the command and the name that was typed.
  private var optionTable: String {
    var rows = paths.flatMap { path in
      path.command.options.map { row(of: $0, declaredBy: path) }
    }
    // These come last, for the first row counts, and a command may have another use for '-h'.
    rows += paths.prefix(1).flatMap { path in
      path.generalOptions.map { row(of: $0, declaredBy: path) }
    }
    return table(
      "option", of: "Says of the option $2 of the command $1 what it takes.",
      resetting: "name='' kind='' once='' choices=()", subject: "$1:$2", rows: rows)
  }

  private func row(of option: OptionDeclaration, declaredBy path: CommandPath<Action>) -> String {
    let patterns = option.names.flatMap { name in
      let below = "\(path.name) ".quotedForShell + "*" + ":\(name)".quotedForShell
      return ["\(path.name):\(name)".quotedForShell]
        + (path.command.subcommands.isEmpty ? [] : [below])
    }
    let kind = option.value.map { assignments(for: $0.completion) } ?? "kind=flag"
    let once = option.isOfferedOnce ? " once=1" : ""
    let name = "--\(option.name)".quotedForShell
    return "\(patterns.joined(separator: " | "))) name=\(name) \(kind)\(once) ;;"
  }

  /// What an argument is, by the command and the number of arguments before it.
  private var argumentTable: String {
    let rows = paths.flatMap { path in
      path.command.arguments.enumerated().map { index, argument in
        let place = "\(path.name):\(index)".quotedForShell
        let later = "\(path.name):".quotedForShell + "*"
        let pattern = argument.isRepeatable ? later : place
        return "\(pattern)) \(assignments(for: argument.value.completion)) ;;"
      }
    }
    return table(
      "argument", of: "Says of the argument of the command $1 behind $2 others what it can be.",
      resetting: "kind='' choices=()", subject: "$1:$2", rows: rows)
  }

  private func assignments(for completion: Completion) -> String {
    switch completion {
    case .none: return "kind=text"
    case .file: return "kind=file"
    case .folder: return "kind=folder"
    case .choices(let words):
      let list = words.map(\.quotedForShell).joined(separator: " ")
      return "kind=choice choices=(\(list))"
    }
  }

  /// What can follow a command, and what can follow the word `help`.
  private var commandTable: String {
    let rows = paths.filter { !$0.subcommands.isEmpty }.map { path in
      let commands = path.subcommands.map(\.name.quotedForShell).joined(separator: " ")
      let topics = path.isProgram ? path.command.topics.map(\.name.quotedForShell) : []
      let more = path.takesHelp ? " more=(\(topics.joined(separator: " "))) help=1" : ""
      return "\(path.name.quotedForShell)) commands=(\(commands))\(more) ;;"
    }
    return table(
      "commands", of: "Says which commands stand below the command $1.",
      resetting: "commands=() more=() help=''", subject: "$1", rows: rows)
  }

  /// The names of all options of a command.
  private var nameTable: String {
    let rows = paths.map { path in
      let names = path.options.flatMap(\.names).map(\.quotedForShell)
      return "\(path.name.quotedForShell)) options=(\(names.joined(separator: " "))) ;;"
    }
    return table(
      "options", of: "Says which options the command $1 has.", resetting: "options=()",
      subject: "$1", rows: rows)
  }

  private func table(
    _ name: String, of contract: String, resetting: String, subject: String, rows: [String]
  ) -> String {
    let body = rows.map { "    \($0)\n" }.joined()
    let cases = rows.isEmpty ? "" : "  case \"\(subject)\" in\n\(body)  esac\n"
    return "# \(contract)\n\(function)_\(name)() {\n  \(resetting)\n\(cases)}\n"
  }
}

/// The part of the script that is the same for every program: `@NAME@` stands for the name of
/// its function, `@PROGRAM@` for the program as one word.
private let bashReader = #"""
  # Reads a word before the cursor.
  @NAME@_read() {
    local letters=${1:1}
    if [[ -n $pending ]]; then
      pending=''
    elif [[ -n $ended ]]; then
      count+=1
    elif [[ $1 == -- ]]; then
      ended=1
    elif [[ $1 == --* ]]; then
      @NAME@_option "$path" "${1%%=*}"
      given+="$name "
      if [[ $1 != *=* && -n $kind && $kind != flag ]]; then pending=$1; fi
    elif [[ $1 == -?* ]]; then
      while [[ -n $letters ]]; do
        @NAME@_option "$path" "-${letters:0:1}"
        given+="$name "
        letters=${letters:1}
        if [[ -n $kind && $kind != flag ]]; then
          if [[ -z $letters ]]; then pending="-${1: -1}"; fi
          break
        fi
      done
    else
      @NAME@_commands "$path"
      local command
      for command in "${commands[@]}"; do
        if [[ $count == 0 && $1 == "$command" ]]; then
          path+=" $1"
          return
        fi
      done
      if [[ -n $help && -z $helping && $count == 0 && $1 == help ]]; then
        helping=1
      else
        count+=1
      fi
    fi
  }

  # Offers the values of `kind` that begin with $2; $1 stands before them in the same word.
  @NAME@_values() {
    local value
    case $kind in
      choice)
        for value in "${choices[@]}"; do
          if [[ $value == "$2"* ]]; then
            printf -v value %q "$value"
            offers+=("$1$value")
          fi
        done
        ;;
      file | folder)
        local action=-f
        if [[ $kind == folder ]]; then action=-d; fi
        while IFS= read -r value; do
          offers+=("$1$value")
        done < <(compgen "$action" -- "$2")
        compopt -o filenames 2>/dev/null
        # What is quoted in ways of its own is left to the shell itself.
        if [[ ${#offers[@]} == 0 ]]; then
          if [[ $kind == folder ]]; then action=dirnames; else action=default; fi
          compopt -o "$action" 2>/dev/null
        fi
        ;;
    esac
  }

  # Offers the words that begin with $1.
  @NAME@_words() {
    local word
    for word in "${@:2}"; do
      if [[ $word == "$1"* ]]; then offers+=("$word"); fi
    done
  }

  # Offers the options that begin with $1, without those that were given and count once.
  @NAME@_names() {
    local option
    @NAME@_options "$path"
    for option in "${options[@]}"; do
      @NAME@_option "$path" "$option"
      if [[ -z $once || $given != *" $name "* ]]; then @NAME@_words "$1" "$option"; fi
    done
  }

  # Offers what can stand for $1, the word at the cursor.
  @NAME@_offer() {
    local lead letters
    if [[ -n $pending ]]; then
      @NAME@_option "$path" "$pending"
      @NAME@_values '' "$1"
    elif [[ -z $ended && -n $helping && $1 == -* ]]; then
      return
    elif [[ -z $ended && $1 == --*=* ]]; then
      @NAME@_option "$path" "${1%%=*}"
      @NAME@_values "${1%%=*}=" "${1#*=}"
    elif [[ -z $ended && $1 == -* ]]; then
      lead=- letters=${1:1}
      while [[ $1 != --* && -n $letters ]]; do
        @NAME@_option "$path" "-${letters:0:1}"
        lead+=${letters:0:1}
        letters=${letters:1}
        if [[ -n $kind && $kind != flag ]]; then
          if [[ $letters == =* ]]; then lead+== letters=${letters:1}; fi
          @NAME@_values "$lead" "$letters"
          return
        fi
      done
      @NAME@_names "$1"
    else
      @NAME@_commands "$path"
      if [[ $count == 0 && -z $ended ]]; then
        @NAME@_words "$1" "${commands[@]}"
        if [[ -n $helping ]]; then
          @NAME@_words "$1" "${more[@]}"
        elif [[ -n $help ]]; then
          @NAME@_words "$1" help
        fi
      fi
      if [[ -z $helping ]]; then
        @NAME@_argument "$path" "$count"
        @NAME@_values '' "$1"
      fi
    fi
  }

  # Says what can stand at the cursor.
  @NAME@() {
    local IFS=$' \t\n' path=@PROGRAM@ given=' ' pending='' ended='' helping=''
    local name kind once help offer word='' blanks rest=${COMP_WORDS[*]}
    local -a choices commands more options offers=() words=()
    local -i count=0 index
    if [[ -n ${COMP_LINE-} ]]; then rest=${COMP_LINE:0:${COMP_POINT:-${#COMP_LINE}}}; fi
    # The shell breaks words at '=' and ':' as well: what no blank separates is one word again.
    for ((index = 0; index <= COMP_CWORD; index++)); do
      word=${COMP_WORDS[index]-}
      blanks=${rest%%[![:space:]]*}
      rest=${rest#"$blanks"}
      if [[ -n $blanks ]] || ((index < 2)); then words+=(''); fi
      if [[ $index == "$COMP_CWORD" && $word == "$rest"* ]]; then word=$rest; fi
      words[${#words[@]} - 1]+=$word
      rest=${rest#"$word"}
    done
    COMPREPLY=()
    if ((${#words[@]} < 2)); then return; fi
    for ((index = 1; index < ${#words[@]} - 1; index++)); do
      @NAME@_read "${words[index]}"
    done
    @NAME@_offer "${words[-1]}"
    # Only the last of the pieces is replaced.
    if [[ $word == [=:]* ]]; then word=''; fi
    for offer in "${offers[@]}"; do
      COMPREPLY+=("${offer#"${words[-1]%"$word"}"}")
    done
  }

  complete -F @NAME@ -- @PROGRAM@

  """#
