import Glibc
import TestSupport
import Testing

@Suite("The terminal", .timeLimit(.minutes(2)))
struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Has the probe take the place of the shell, so that no shell tidies up behind it, and waits
  /// for its question.
  private func probe(
    _ arguments: String, until question: String = "Secret: "
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("exec terminal-probe \(arguments) > out", in: folder)
    try terminal.wait(for: question)
    return terminal
  }

  private var output: String { get throws { try folder.text(of: "out") } }

  private func pattern(_ count: Int) -> String {
    String(decoding: (0..<count).map { UInt8(33 + $0 % 90) }, as: UTF8.self)
  }

  // MARK: - Secrets

  @Test("A secret is read without being shown, and the terminal is as before")
  func hidden() throws {
    let terminal = try probe("secret")
    #expect(!terminal.isOrdinary)
    terminal.type("horsf\u{7F}e staple \u{17}battery\r")
    #expect(terminal.finish() == 0)
    #expect(try output == "horse battery")
    #expect(terminal.isOrdinary)
    #expect(terminal.transcript == "Secret: \r\n")
  }

  @Test("A paste of 4,095 bytes is taken exactly", arguments: [true, false])
  func longPaste(isMarked: Bool) throws {
    let terminal = try probe("secret")
    let secret = pattern(4095)
    terminal.type(isMarked ? "\u{1B}[200~\(secret)\u{1B}[201~\r" : "\(secret)\r")
    #expect(terminal.finish() == 0)
    #expect(try output == secret)
  }

  @Test("A paste of 4,096 bytes is refused and not cut")
  func tooLongPaste() throws {
    let terminal = try probe("secret")
    terminal.type("\(pattern(4096))\r")
    #expect(terminal.finish() == 1)
    #expect(try output == "tooLong(limit: 4095)\n")
    #expect(terminal.isOrdinary)
  }

  @Test("A control byte refuses the line, and what follows it is not shown either")
  func controlByte() throws {
    let terminal = try probe("secret")
    terminal.type("before\tbehind\r")
    #expect(terminal.finish() == 1)
    #expect(try output == "controlByte(9)\n")
    #expect(terminal.isOrdinary)
    #expect(!terminal.transcript.contains("behind"))
  }

  @Test("The end of the input is no secret, and the terminal is given back")
  func endOfInput() throws {
    let terminal = try probe("secret")
    terminal.type("\u{4}")
    #expect(terminal.finish() == 1)
    #expect(try output == "ended\n")
    #expect(terminal.isOrdinary)
  }

  @Test("The idle action is called while the question stays")
  func idle() throws {
    let terminal = try probe("idle | tee /dev/tty", until: "idle")
    #expect(!terminal.isOrdinary)
    terminal.type("late\r")
    #expect(terminal.finish() == 0)
    #expect(try output == "idle\nlate")
  }

  // MARK: - Signals

  @Test("The keys that end a process give the terminal back", arguments: [3, 0x1C] as [UInt8])
  func deadlyKey(key: UInt8) throws {
    let terminal = try probe("secret")
    terminal.type(Array("half".utf8) + [key])
    #expect(terminal.finish() == 128 + (key == 3 ? SIGINT : SIGQUIT))
    #expect(terminal.isOrdinary)
    #expect(!terminal.transcript.contains("half"))
  }

  @Test(
    "A signal ends the process and gives the terminal back",
    arguments: [SIGHUP, SIGTERM, SIGINT, SIGABRT, SIGSEGV, SIGALRM])
  func deadlySignal(signal: Int32) throws {
    let terminal = try probe("secret")
    terminal.type("half")
    terminal.send(signal)
    #expect(terminal.finish() == 128 + signal)
    #expect(terminal.isOrdinary)
    #expect(!terminal.transcript.contains("half"))
  }

  @Test("A crash gives the terminal back, and prints its message only")
  func fault() throws {
    let terminal = try probe("fault")
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(terminal.finish()))
    #expect(terminal.isOrdinary)
    #expect(terminal.transcript.contains("the probe was told to crash"))
    #expect(!terminal.transcript.contains("Thread"))
  }

  @Test("A stop gives the terminal back, and going on takes it and asks again")
  func stop() throws {
    let terminal = try PseudoTerminal(
      "terminal-probe secret > out; stty -a; echo stopped; read go; fg; exit 7", in: folder)
    try terminal.wait(for: "Secret: ")
    terminal.type("half\u{1A}")
    try terminal.wait(for: "stopped")
    #expect(terminal.isOrdinary)
    #expect(terminal.transcript.contains(" echo "))
    terminal.type("\n")
    try terminal.wait(for: "Secret: ")
    #expect(!terminal.isOrdinary)
    terminal.type("whole\r")
    #expect(terminal.finish() == 7)
    #expect(try output == "whole")
    #expect(!terminal.transcript.contains("half") && !terminal.transcript.contains("whole"))
  }

  @Test("In the background the terminal is left to the shell")
  func background() throws {
    let terminal = try PseudoTerminal(
      "terminal-probe secret > out; bg; echo behind; read go; fg; exit 7", in: folder)
    try terminal.wait(for: "Secret: ")
    terminal.type("\u{1A}")
    try terminal.wait(for: "behind")
    #expect(terminal.isOrdinary)
    terminal.type("\n")
    try terminal.wait(for: "Secret: ")
    terminal.type("mine\r")
    #expect(terminal.finish() == 7)
    #expect(try output == "mine")
  }

  @Test("An interruption can be reported, so that the command asks before it leaves")
  func interruption() throws {
    let terminal = try probe("twice")
    terminal.type("half\u{3}")
    try terminal.wait(for: "Really leave? ")
    #expect(terminal.isOrdinary)
    terminal.type("no\r")
    try terminal.wait(for: "Again: ")
    terminal.type("whole\r")
    #expect(terminal.finish() == 0)
    #expect(try output == "interrupted\nno\nwhole")
  }

  @Test("An interruption that was held back reaches the next question")
  func heldInterruption() throws {
    let terminal = try probe("held")
    #expect(terminal.finish() == 0)
    #expect(try output == "held\ninterrupted\n")
    #expect(terminal.isOrdinary)
  }

  // MARK: - Lines

  @Test("A line is shown while it is typed")
  func line() throws {
    let terminal = try probe("line", until: "Name: ")
    terminal.type("Exampel\u{7F}\u{7F}le Shöp\r")
    #expect(terminal.finish() == 0)
    #expect(try output == "Example Shöp\n")
    #expect(terminal.transcript.contains("Exampel"))
  }

  @Test(
    "A line that is no name is refused",
    arguments: [
      ("a\u{1B}[1mb\r", "controlByte(27)"), ("\u{4}", "ended"),
      (String(repeating: "x", count: 1025) + "\r", "tooLong(limit: 1024)"),
    ])
  func refusedLine(keys: String, error: String) throws {
    let terminal = try probe("line", until: "Name: ")
    terminal.type(keys)
    #expect(terminal.finish() == 1)
    #expect(try output == "\(error)\n")
  }

  @Test("A line that is not UTF-8 is refused")
  func brokenLine() throws {
    let terminal = try probe("line", until: "Name: ")
    terminal.type([0x61, 0xFF, 0x0D])
    #expect(terminal.finish() == 1)
    #expect(try output == "notText\n")
  }

  // MARK: - Showing

  @Test("A secret is shown on a screen of its own until a key is pressed")
  func showing() throws {
    let terminal = try probe("show 'sésame'", until: "Press a key")
    terminal.type("x")
    #expect(terminal.finish() == 0)
    #expect(
      terminal.transcript
        == "\u{1B}[?1049h\u{1B}[H\u{1B}[2JSecret:\r\nsésame\r\nPress a key"
        + "\u{1B}[H\u{1B}[2J\u{1B}[?1049l")
    #expect(terminal.isOrdinary)
  }

  @Test("A shown secret goes when its time is over, or the process ends", arguments: [true, false])
  func hiding(byTime: Bool) throws {
    let terminal = try probe("show sesame \(byTime ? "0" : "")", until: "Press a key")
    if !byTime { terminal.send(SIGTERM) }
    #expect(terminal.finish() == (byTime ? 0 : 128 + SIGTERM))
    #expect(terminal.transcript.hasSuffix("\u{1B}[H\u{1B}[2J\u{1B}[?1049l"))
  }

  @Test("A secret cannot steer the terminal it is shown on")
  func steeringSecret() throws {
    let terminal = try probe(
      "show \"$(printf 'a\\033[31m\\302\\233b\\342\\200\\256\\377')\"", until: "Press")
    terminal.type("x")
    _ = terminal.finish()
    #expect(
      terminal.transcript.contains("a\\x1b[31m\\xc2\\x9bb\\xe2\\x80\\xae"))
  }

  @Test("Without a terminal there is nobody to ask")
  func noTerminal() throws {
    let result = try Shell(in: folder).run("setsid -w terminal-probe secret")
    #expect(result.output == ["noTerminal"])
  }
}
