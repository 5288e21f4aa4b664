import Glibc
import Sodium
import Terminal

/// What the tests have a process of its own do.
///
/// ```
/// secret [LIMIT]         ask for a secret, print it
/// twice                  ask for a secret and report an interruption, ask a line, ask again
/// idle                   ask for a secret, print "idle" when nobody types for a second
/// line                   ask for a line, print it
/// show TEXT [SECONDS]    show TEXT as a secret
/// held                   press the interrupt key while it is held, then ask for a secret
/// fault                  ask for a secret, and crash while doing so
/// read SOURCE [LIMIT]    read from "-", a descriptor, or a file; print it
/// exec [NAME=SECRET] [NAME<SECRET] -- COMMAND ...
/// umask                  print the umask
/// crash                  break a precondition
/// ```
struct Probe {
  let arguments: [String]
  let inherited: InheritedState

  func run() -> Int32 {
    do {
      try perform()
      return 0
    } catch let error as ReplacementError {
      report("\(error)")
      return error.exitCode
    } catch {
      report("\(error)")
      return 1
    }
  }

  private func perform() throws {
    switch arguments.first {
    case "secret": try askSecret(limit: argument(1).flatMap { Int($0) } ?? 4095)
    case "twice": try askTwice()
    case "idle": try askIdly()
    case "line": try report(ControllingTerminal().readLine("Name: "))
    case "show": try show()
    case "held": try askHeld()
    case "fault": try crashWhileAsking()
    case "read": try readSource()
    case "exec": try execute()
    case "umask": report(String(umask(0), radix: 8))
    case "crash": preconditionFailure("the probe was told to crash")
    default: report("unknown command")
    }
  }

  private func argument(_ index: Int) -> String? {
    index < arguments.count ? arguments[index] : nil
  }

  private func report(_ text: String) {
    try? OutputDescriptor.standardOutput.write(text + "\n")
  }

  private func askSecret(limit: Int) throws {
    let secret = try ControllingTerminal().readSecret("Secret: ", limit: limit)
    try OutputDescriptor.standardOutput.write(secret)
  }

  private func askTwice() throws {
    let terminal = try ControllingTerminal()
    do {
      _ = try terminal.readSecret("Secret: ", limit: 99, interruption: .reported)
    } catch {
      report("\(error)")
    }
    report(try terminal.readLine("Really leave? "))
    let secret = try terminal.readSecret("Again: ", limit: 99)
    try OutputDescriptor.standardOutput.write(secret)
  }

  private func askIdly() throws {
    let idle = IdleAction(afterSeconds: 1) { report("idle") }
    let secret = try ControllingTerminal().readSecret("Secret: ", limit: 99, idle: idle)
    try OutputDescriptor.standardOutput.write(secret)
  }

  private func askHeld() throws {
    let terminal = try ControllingTerminal()
    holdingInterrupts {
      kill(getpid(), SIGINT)
      report("held")
      do {
        _ = try terminal.readSecret("Secret: ", limit: 99, interruption: .reported)
      } catch {
        report("\(error)")
      }
    }
  }

  private func crashWhileAsking() throws {
    let idle = IdleAction(afterSeconds: 0) { preconditionFailure("the probe was told to crash") }
    _ = try ControllingTerminal().readSecret("Secret: ", limit: 99, idle: idle)
  }

  private func show() throws {
    let secret = try SecretBytes(copying: Array((argument(1) ?? "").utf8))
    try ControllingTerminal().show(
      secret, before: "Secret:\n", after: "\nPress a key", seconds: argument(2).flatMap { Int($0) })
  }

  private func readSource() throws {
    let place = argument(1) ?? "-"
    let source: SecretSource =
      place == "-" ? .standardInput : Int32(place).map { .descriptor($0) } ?? .file(place)
    let secret = try source.read(limit: argument(2).flatMap { Int($0) } ?? 4095)
    try OutputDescriptor.standardOutput.write(secret)
  }

  private func execute() throws {
    var variables: [NamedSecret] = []
    var files: [NamedSecret] = []
    var rest = arguments.dropFirst()
    while let word = rest.popFirst(), word != "--" {
      guard let mark = word.firstIndex(where: { $0 == "=" || $0 == "<" }) else { continue }
      let secret = try SecretBytes(copying: Array(word[mark...].utf8.dropFirst()))
      let named = NamedSecret(try VariableName(String(word[..<mark])), SecretBox(secret))
      if word[mark] == "=" { variables.append(named) } else { files.append(named) }
    }
    try replaceProcess(
      command: rest.first ?? "", arguments: Array(rest.dropFirst()), variables: variables,
      files: files, restoring: inherited)
  }
}
