import Glibc
import Terminal
import Vault

/// How a command ends: what is printed where, and the exit code.
struct Report {
  /// The words that name the command, such as `keyvault key list`.
  var command = "keyvault"
  /// Whether all is said in one JSON document.
  let isJSON: Bool

  init(isJSON: Bool) { self.isJSON = isJSON }

  /// Ends with a text that was asked for by `--help` or `--version`.
  func end(with text: String) -> Int32 { show(text) ?? ExitCode.done.rawValue }

  /// Ends with the answer of a command.
  func end(with answer: Answer, of session: Session) -> Int32 {
    let failure: Int32?
    if isJSON {
      failure = show(
        document([("ok", true), ("data", answer.data()), ("warnings", data(session.warnings))]))
    } else {
      let isSilent = answer.isNotice && session.options.isQuiet
      failure = isSilent ? nil : show(answer.text())
    }
    return failure ?? answer.code.rawValue
  }

  /// Ends with the failure of a command, or of the command line if there is no session.
  func end(with failure: Failure, of session: Session?) -> Int32 {
    if isJSON {
      let warnings = data(session?.warnings ?? [])
      _ = show(document([("ok", false), ("error", failure.data), ("warnings", warnings)]))
    } else {
      complain(failure.text)
    }
    return failure.exitCode
  }

  private func document(_ members: [(String, JSONValue)]) -> String {
    let name = command.split(separator: " ").dropFirst().joined(separator: " ")
    let head: JSONValue = ["schema": "keyvault.v1", "command": .string(name)]
    return head.with(.object(members)).text + "\n"
  }

  private func data(_ warnings: [VaultWarning]) -> JSONValue {
    .array(warnings.map { ["code": .string($0.code), "message": .string($0.message)] })
  }

  /// Prints on standard output, or returns the code for not being able to.
  private func show(_ text: String) -> Int32? {
    do throws(SystemError) {
      try OutputDescriptor.standardOutput.write(text)
      return nil
    } catch {
      // Whoever closed the pipe wants to read no more, as `head` does; that is no fault.
      guard error.code != EPIPE else { return 128 + SIGPIPE }
      let failure = Failure(VaultError.cannotPrint(error))
      complain(failure.text)
      return failure.exitCode
    }
  }

  /// Prints on standard error; where that fails there is nobody to tell.
  private func complain(_ text: String) { try? OutputDescriptor.standardError.write(text) }
}
