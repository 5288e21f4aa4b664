import Arguments

/// `keyvault completion`: what a shell needs in order to complete our command lines.
enum CompletionCommand {
  private static let shell = Argument.required(
    Notation<CompletionShell>.choice("SHELL"), help: "the shell")

  static var command: Command<Keyvault.Action> {
    Command(
      "completion",
      summary: "print a completion script for a shell",
      discussion: """
        Completes commands, options and files, and nothing that needs a passphrase.

          bash  keyvault completion bash > ~/.local/share/bash-completion/completions/keyvault
          zsh   keyvault completion zsh > ~/.zfunc/_keyvault, with ~/.zfunc in $fpath
          fish  keyvault completion fish > ~/.config/fish/completions/keyvault.fish
        """,
      arguments: [shell],
      examples: [.init("source <(keyvault completion bash)", "tries it in this shell")],
      exitCodes: ExitCode.help([.done, .usage, .inputOutput]),
      action: { invocation, _ in
        let script = Keyvault.command.completion(for: invocation[shell])
        return .result(script, ["script": .string(script)])
      })
  }
}
