import TestSupport
import Testing

@Suite("The keyvault command")
struct KeyvaultCommandsTests {
  @Test("Transcripts", arguments: Transcript.all())
  func transcript(_ transcript: Transcript) throws {
    try transcript.run()
  }
}
