import Glibc
import Sodium
import Terminal
import TestSupport
import Testing

@Suite("Programs that do part of the work")
struct ProgramTests {
  /// A program that does not read its input must not end the tests, as it does not end keyvault.
  init() { _ = signal(SIGPIPE, SIG_IGN) }

  private static func shell() throws -> Program { try #require(Program(named: "sh")) }

  private func text(of secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }

  @Test("A program is found by its name, and one that is not there is not")
  func finds() {
    #expect(Program(named: "sh") != nil)
    #expect(Program(named: "no-program-has-this-name") == nil)
    #expect(Program(named: "sh") == Program(named: "sh"))
  }

  @Test("A program reads its input to the end and ends with its own code")
  func runs() throws {
    let folder = try TemporaryFolder()
    let script = "cat > '\(folder.path)/input'; exit 7"
    let input = try SecretBytes(copying: Array("what was handed over".utf8))
    #expect(try Self.shell().run(["sh", "-c", script], input: input) == 7)
    #expect(try folder.bytes(of: "input") == Array("what was handed over".utf8))
    #expect(try Self.shell().run(["sh", "-c", "kill -TERM $$"], input: input) == 128 + 15)
    // One that does not read is no reason to fail.
    #expect(try Self.shell().run(["sh", "-c", "exec <&-; exit 0"], input: input) == 0)
  }

  @Test("What a program prints is returned, unless it fails or prints too much")
  func output() throws {
    #expect(try output(of: "printf 'on paper\\n'", limit: 8) == "on paper")
    #expect(try output(of: "printf 'on paper'; exit 1", limit: 8) == nil)
    #expect(try output(of: "printf 'on papers'", limit: 8) == nil)
  }

  @Test("A program gets no descriptor but three")
  func inherits() throws {
    // The listing itself has a descriptor of the folder, too.
    let open = try output(of: "ls /proc/self/fd | tr '\\n' ' '", limit: 200)
    #expect(open == "0 1 2 3 ")
  }

  private func output(of script: String, limit: Int) throws -> String? {
    let printed = try Self.shell().output(["sh", "-c", script], limit: limit)
    guard let printed else { return nil }
    return text(of: printed)
  }
}
