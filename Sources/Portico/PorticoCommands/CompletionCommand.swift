import Arguments

/// `portico completion`: print the script by which a shell completes command lines.
enum CompletionCommand {
  private static let shell = Argument.required(
    Notation<CompletionShell>.choice("SHELL"), help: "the shell that is to complete")

  static var command: Command<Portico.Action> {
    Command(
      "completion",
      summary: "print a script that completes command lines",
      discussion: """
        The script knows all commands, options and words that can be their values. bash and \
        fish can source it; zsh can, too, behind its own 'compinit'.
        """,
      arguments: [shell],
      examples: [
        .init("source <(portico completion bash)", "completes in this session of bash or zsh"),
        .init(
          "portico completion fish > ~/.config/fish/completions/portico.fish",
          "completes in every session of fish from now on"),
      ],
      action: { invocation, session in
        try session.console.write(Portico.command.completion(for: invocation[shell]))
        return .fine
      })
  }
}
