import TestSupport
import Testing

@testable import Terminal

@Suite("Processes", .timeLimit(.minutes(1)))
struct ProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, exitCode: Int32) {
    let result = try Shell(in: folder).run(line)
    return (result.output.joined(separator: "\n"), result.exitCode)
  }

  // MARK: - Replacing

  @Test("A program takes the process over, with its exit code and its number")
  func exitCode() throws {
    #expect(try run("terminal-probe exec -- sh -c 'exit 42'").exitCode == 42)
    #expect(try run("terminal-probe exec -- sh -c 'kill -TERM $$'").exitCode == 128 + 15)
    #expect(
      try run("sh -c 'echo $$; exec terminal-probe exec -- sh -c \"echo \\$\\$\"' | uniq | wc -l")
        .output == "1")
  }

  @Test("A program that does not start has the shell's exit codes")
  func failures() throws {
    #expect(try run("terminal-probe exec -- no-such-program").exitCode == 127)
    #expect(try run("terminal-probe exec -- ./missing").exitCode == 127)
    #expect(try run("terminal-probe exec -- ''").exitCode == 127)
    #expect(try run("echo exit > f; terminal-probe exec -- ./f").exitCode == 126)
    #expect(try run("terminal-probe exec -- /").exitCode == 126)
    #expect(try run("terminal-probe exec A=1 A=2 -- true").exitCode == 125)
  }

  @Test("A secret replaces the variable of its name, and the others stay")
  func variables() throws {
    let script = #"echo "$A,$B,$C"; env | grep -c ^A="#
    let result = try run(
      "A=old B=kept terminal-probe exec A='new = 1' C=2 -- sh -c '\(script)'")
    #expect(result.output == "new = 1,kept,2\n1")
  }

  @Test("A secret file can be read again and again, and not be changed")
  func sealedFile() throws {
    let script = """
      cat $F; echo; cat $F; echo; case $F in /proc/self/fd/*) echo named;; esac
      sh -c 'echo x >> $F' 2> /dev/null || echo not longer
      sh -c ': > $F' 2> /dev/null || echo not shorter
      cat $F
      """
    let result = try run(
      "terminal-probe exec 'F<word' -- sh -c '\(script.replacing("'", with: "'\\''"))'")
    #expect(result.output == "word\nword\nnamed\nnot longer\nnot shorter\nword")
  }

  @Test("Only the standard descriptors and secret files are left open")
  func descriptors() throws {
    let open = "sh -c 'ls /proc/$$/fd | tr \"\\n\" \" \"'"
    #expect(
      try run("terminal-probe exec -- \(open) 7< /dev/null 9> /dev/null").output.hasPrefix("0 1 2 ")
    )
    #expect(
      try !run("terminal-probe exec -- \(open) 7< /dev/null 9> /dev/null").output.contains("7"))
    let named = try run(
      "terminal-probe exec 'F<word' -- sh -c 'ls -l /proc/$$/fd | grep -c memfd:F' 7< /dev/null")
    #expect(named.output == "1")
  }

  @Test("Signals and umask are what the process was started with")
  func inherited() throws {
    let state = "grep -E '^(Umask|Sig(Blk|Ign))' /proc/self/status"
    let plain = "umask 027; trap '' PIPE QUIT USR1; "
    let expected = try run(plain + "exec \(state)").output
    #expect(expected.contains("0027"))
    #expect(try run(plain + "exec terminal-probe exec -- \(state)").output == expected)
    let untouched = try run("exec \(state)").output
    #expect(try run("exec terminal-probe exec -- \(state)").output == untouched)
  }

  // MARK: - Hardening

  @Test("A crash prints one message, and leaves no memory dump")
  func crash() throws {
    let result = try run("ulimit -c unlimited; SWIFT_BACKTRACE=enable=yes terminal-probe crash")
    #expect(result.exitCode > 128)
    #expect(result.output.contains("the probe was told to crash"))
    #expect(!result.output.contains("Thread 0"))
    #expect(try run("ls").output == "")
    #expect(try run("ulimit -c unlimited; terminal-probe exec -- sh -c 'ulimit -c'").output == "0")
  }

  @Test("New files are the user's own")
  func umask() throws {
    #expect(try run("umask 0; terminal-probe umask").output == "77")
  }

  @Test("A closed pipe is an error and not the end")
  func closedPipe() throws {
    let line = "head -c 200000 /dev/zero | terminal-probe read - 200000"
    #expect(try run("{ \(line); echo $? >&2; } | true").output == "1")
  }

  @Test("A standard descriptor that was closed does not become that of a file")
  func closedDescriptors() throws {
    let open = "sh -c 'ls /proc/$$/fd | head -n 3 | tr \"\\n\" \" \"'"
    #expect(try run("terminal-probe exec 'F<word' -- \(open) <&- 2>&-").output == "0 1 2 ")
    #expect(try run("terminal-probe read - <&-").exitCode == 0)
  }

  @Test("Names that steer the shell, the loader or this program are reserved")
  func names() {
    for name in ["A", "_", "CLIENT_SECRET", "a1", "PATHS", "LDAP", "ENVIRONMENT"] {
      #expect((try? VariableName(name))?.text == name)
    }
    for name in ["", "1A", "A-B", "A B", "A=", "Ä", "A\0"] {
      #expect(throws: VariableName.Fault.malformed) { try VariableName(name) }
    }
    for name in ["PATH", "LD_PRELOAD", "LD_", "HOME", "IFS", "BASH_ENV", "ENV", "KEYVAULT_FILE"] {
      #expect(throws: VariableName.Fault.reserved) { try VariableName(name) }
    }
  }

  @Test("What could steer a terminal is spelled out")
  func escaping() {
    #expect(
      escapedForTerminal("a\u{1B}[31m\n\u{202E}é\u{200F}")
        == "a\\u{1b}[31m\\u{a}\\u{202e}é\\u{200f}")
  }
}
