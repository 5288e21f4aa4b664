import Foundation
import Testing
import VaultFuzzing

/// What `make fuzz` does for a long time, done for a short one, so that its targets and seeds keep
/// up with the format.
@Suite("Fuzzing")
struct FuzzTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fuzzing/Corpus").standardizedFileURL

  @Test("A target accepts its seeds", arguments: FuzzTarget.allCases)
  func seeds(target: FuzzTarget) throws {
    let seeds = try Self.seeds(of: target)
    #expect(!seeds.isEmpty)
    for (name, seed) in seeds { #expect(target.run(seed), "\(name)") }
  }

  @Test(
    "A target survives what becomes of its seeds, and accepts some of it",
    .timeLimit(.minutes(1)), arguments: FuzzTarget.allCases)
  func mutations(target: FuzzTarget) throws {
    var dice = Dice(1)
    var accepted = 0
    let seeds = try Self.seeds(of: target).map(\.bytes)
    for round in 0..<400 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...dice.roll(3) { bytes = target.mutated(bytes, by: &dice) ?? bytes }
      if dice.roll(4) == 0, !bytes.isEmpty { bytes[dice.roll(bytes.count)] ^= 1 }
      if target.run(bytes) { accepted += 1 }
    }
    #expect((1..<400).contains(accepted))
  }

  /// The seeds in the order of their names; those of `load` are the golden vaults.
  private static func seeds(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    if target == .load { return try GoldenVault.all.map { ($0.name, try $0.bytes()) } }
    let folder = corpus.appending(path: target.rawValue).path(percentEncoded: false)
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      (name, Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
    }
  }
}
