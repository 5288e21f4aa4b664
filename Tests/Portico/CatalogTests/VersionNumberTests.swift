import Catalog
import Testing

@Suite("Version numbers")
struct VersionNumberTests {
  @Test(
    "An older version is less than a newer one",
    arguments: [
      ("1.7.0", "1.7.1"), ("1.9", "1.10"), ("v1", "v2"), ("1.0.0-rc.1", "1.0.0"),
      ("1.0.0-alpha.2", "1.0.0-alpha.10"), ("1.0.0-alpha", "1.0.0-beta"), ("1.0.0-1", "1.0.0-a"),
      ("1.0", "1.0.1"), ("draft", "0.0.1"), ("1_3_0", "1_4_0"), ("2024-05-01", "2024-11-01"),
      ("1", "18446744073709551616"),
    ])
  func order(older: String, newer: String) {
    #expect(VersionNumber(older) < VersionNumber(newer))
    #expect(!(VersionNumber(newer) < VersionNumber(older)))
  }

  @Test("Only a number with a word behind it is a prerelease")
  func prerelease() {
    #expect(VersionNumber("2.0.0-beta").isPrerelease)
    #expect(VersionNumber("2.0.0rc1").isPrerelease)
    #expect(!VersionNumber("2.0.0+build.5").isPrerelease)
    #expect(!VersionNumber("2024-05-01").isPrerelease)
    #expect(!VersionNumber("draft").isPrerelease)
  }

  @Test("A mention may leave parts out or open, but not say other ones")
  func mentions() {
    let number = VersionNumber("1.2.5")
    for mention in ["1.2.5", "1.2", "1", "1.2.x", "v1.2"] {
      #expect(number.matches(VersionNumber(mention)), "\(mention)")
    }
    for mention in ["1.2.4", "1.3", "0.2.5", "1.2.5.1"] {
      #expect(!number.matches(VersionNumber(mention)), "\(mention)")
    }
  }
}
