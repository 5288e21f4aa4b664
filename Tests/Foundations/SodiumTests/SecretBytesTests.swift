import Sodium
import Testing

@Suite("Secret bytes")
struct SecretBytesTests {
  @Test("A secret grows within its memory, shrinks, and is wiped")
  func lengths() throws {
    var secret = try SecretBytes(capacity: 8)
    #expect(secret.count == 0)
    #expect(secret.capacity == 8)
    secret.append([1, 2, 3])
    secret.append(4)
    secret.append { room in
      room[0] = 5
      return 1
    }
    #expect(bytes(of: secret) == [1, 2, 3, 4, 5])
    secret.truncate(to: 2)
    #expect(bytes(of: secret) == [1, 2])
    secret.append { $0[0] == 0 ? 1 : 0 }
    #expect(bytes(of: secret) == [1, 2, 0], "what is cut off is zeroed")
    secret.wipe()
    #expect(secret.count == 0)
  }

  @Test("Secrets are compared by all their bytes")
  func comparing() throws {
    let secret = try ascending(5)
    let equal = try ascending(5)
    let shorter = try ascending(4)
    let empty = try SecretBytes(capacity: 3)
    let verdicts = [
      secret.matches(equal), secret.matches([0, 1, 2, 3, 4]), empty.matches([UInt8]()),
      areEqual([1, 2], [1, 2]), secret.matches(shorter),
      secret.matches([0, 1, 2, 3, 5]), areEqual([1, 2], [1, 3]),
      areEqual([1, 2], [1]),
    ]
    #expect(verdicts == [true, true, true, true, false, false, false, false])
  }

  @Test("Random bytes do not repeat")
  func random() throws {
    #expect(randomBytes(32) != randomBytes(32))
    #expect(randomBytes(0) == [])
    #expect(
      try bytes(of: SecretBytes(randomCount: 32)) != bytes(of: SecretBytes(randomCount: 32)))
  }

  @Test("A secret that does not fit into the machine is an error")
  func tooLarge() throws {
    #expect(throws: SodiumError.outOfMemory) { _ = try SecretBytes(capacity: 1 << 60) }
  }

  @Test("What holds a secret prints nothing of it")
  func redaction() throws {
    struct Holder { var name: String, box: SecretBox }
    let canary = Array("canary-0123456789".utf8)
    let box = try SecretBox(secret(canary))
    let holder = Holder(name: "shop", box: box)
    var dumped = ""
    dump(holder, to: &dumped)
    let printed = ["\(box)", String(describing: holder), String(reflecting: [holder]), dumped]
    for text in printed {
      #expect(text.contains("<redacted>"))
      #expect(!text.contains("canary"))
      #expect(!text.contains(hexadecimal(canary)))
      #expect(!text.contains("99, 97, 110"))
    }
    #expect(bytes(of: box.bytes) == canary)
  }

  @Test("An array is emptied when it is wiped")
  func wiping() {
    var bytes: [UInt8] = [1, 2, 3]
    wipe(&bytes)
    #expect(bytes.isEmpty)
  }
}
