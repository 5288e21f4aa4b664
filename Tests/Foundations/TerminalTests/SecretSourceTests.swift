import TestSupport
import Testing

@Suite("Sources of secrets", .timeLimit(.minutes(1)))
struct SecretSourceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> String {
    try Shell(in: folder).run(line).output.joined(separator: "\n")
  }

  @Test(
    "One line end is stripped, and nothing else",
    arguments: [
      ("a b", "a b"), ("a\\n", "a"), ("a\\r\\n", "a"), ("a\\n\\n", "a\\n"), ("a\\r", "a\\r"),
      ("\\r\\n", ""), ("", ""), ("a\\n\\r\\n", "a\\n"),
    ])
  func lineEnd(input: String, secret: String) throws {
    #expect(
      try run("printf '\(input)' | terminal-probe read - | od -An -c")
        == run("printf '\(secret)' | od -An -c"))
  }

  @Test("A secret may come from a descriptor, in pieces")
  func descriptor() throws {
    #expect(try run("{ printf a; printf 'b\\n'; } | terminal-probe read 5 5<&0") == "ab")
    #expect(try run("terminal-probe read 9").hasPrefix("system("))
  }

  @Test(
    "A secret is as long as is welcome, with any line end, or refused", arguments: ["", "\\r\\n"])
  func limit(lineEnd: String) throws {
    let seven = "printf '1234567\(lineEnd)' | terminal-probe read - "
    #expect(try run(seven + "7") == "1234567")
    #expect(try run(seven + "6") == "tooLong(limit: 6)")
    let many =
      "{ head -c 100000 /dev/zero | tr '\\0' x; printf '\(lineEnd)'; } | terminal-probe read - "
    #expect(try run(many + "100000 | wc -c") == "100000")
    #expect(try run(many + "99999") == "tooLong(limit: 99999)")
    #expect(try run("terminal-probe read - 10 < /dev/zero") == "tooLong(limit: 10)")
  }

  @Test("The file of a secret is the user's alone")
  func permissions() throws {
    for mode in ["600", "400"] {
      #expect(try run("echo word > f; chmod \(mode) f; terminal-probe read f; rm f") == "word")
    }
    for (mode, number) in [("640", 0o640), ("604", 0o604), ("644", 0o644), ("700", 0o700)] {
      #expect(
        try run("echo word > f; chmod \(mode) f; terminal-probe read f; rm f")
          == "insecureFile(Terminal.TerminalError.Insecurity.permissions(\(number)))")
    }
  }

  @Test("A pipe, a folder or a device is no file for a secret, and does not make us wait")
  func kinds() throws {
    for place in ["pipe", ".", "/dev/null"] {
      #expect(
        try run("[ -e pipe ] || mkfifo pipe; terminal-probe read \(place)")
          == "insecureFile(Terminal.TerminalError.Insecurity.notRegular)")
    }
    #expect(try run("terminal-probe read missing").hasPrefix("system("))
  }

  @Test("A terminal is no source, for it would show what is typed")
  func terminalInput() throws {
    let terminal = try PseudoTerminal("exec terminal-probe read -", in: folder)
    #expect(terminal.finish() == 1)
    #expect(terminal.transcript == "terminalInput\r\n")
  }
}
