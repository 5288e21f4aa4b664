internal import CLinux
internal import Glibc
package import Sodium

/// A secret that a program is given under a name.
package struct NamedSecret {
  let name: VariableName
  let secret: SecretBox

  /// Gives `secret` the name.
  package init(_ name: VariableName, _ secret: SecretBox) {
    self.name = name
    self.secret = secret
  }
}

/// Has another program take the process over, with the process's own environment and with secrets
/// in it; returns only by throwing.
///
/// `variables` are put into the environment as they are. Each of `files` becomes a sealed file in
/// memory, and its variable says where that is. A name may occur once among them; other names in
/// the environment stay. A command without a `/` is looked for in the `PATH`.
///
/// The program starts with the signals and the umask that this process was started with, and with
/// no open descriptors but the standard ones and those files; it leaves no core dump. If it does
/// not start, the process is hardened again.
package func replaceProcess(
  command: String, arguments: [String], variables: [NamedSecret], files: [NamedSecret],
  restoring inherited: InheritedState
) throws(ReplacementError) -> Never {
  let start = Start(command: command, arguments: [command] + arguments, inherited: inherited)
  let failure: ReplacementError
  do throws(SystemError) {
    failure = try start.attempt(variables, files)
  } catch {
    failure = .notPrepared(error)
  }
  throw failure
}

/// What is to be started, and as what.
private struct Start {
  let command: String
  let arguments: [String]
  let inherited: InheritedState

  /// Starts it with the secrets; returns why it did not start, throws why it was not tried.
  func attempt(
    _ variables: [NamedSecret], _ files: [NamedSecret]
  ) throws(SystemError) -> ReplacementError {
    var opened: [NamedSecretFile] = []
    for file in files {
      opened.append(
        NamedSecretFile(file.name, try SecretFile(file.secret.bytes, named: file.name)))
    }
    let environment = try EnvironmentBlock(variables: variables, files: opened)
    guard linux_close_others_on_exec() == 0 else { throw .last }
    for file in opened { try file.file.keepOpen() }
    // The files are closed with the last use of what owns them.
    return withExtendedLifetime(opened) {
      inherited.restore()
      defer { hardenProcess() }
      return environment.start(command, arguments)
    }
  }
}

/// A file in memory, and the variable that names it.
final class NamedSecretFile {
  let name: VariableName
  let file: SecretFile

  init(_ name: VariableName, _ file: consuming SecretFile) {
    self.name = name
    self.file = file
  }
}
