import TestSupport
import Testing

@Suite("Both tools together")
struct PackageTests {
  @Test("Transcripts", arguments: Transcript.all())
  func transcript(_ transcript: Transcript) throws {
    try transcript.run()
  }
}
