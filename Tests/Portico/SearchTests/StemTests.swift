import Search
import Testing

@Suite("Stems")
struct StemTests {
  @Test(
    "Forms of a word share a stem, and other words do not",
    arguments: [
      ("en", "subscriptions", "subscription"), ("en", "cancelled", "cancel"),
      ("en", "cancelling", "cancels"), ("en", "queries", "query"), ("en", "applied", "apply"),
      ("en", "processes", "processing"), ("en", "base", "bases"), ("en", "hashes", "hash"),
      ("fr", "paiements", "paiement"), ("fr", "canaux", "canal"), ("fr", "securisees", "securise"),
      ("de", "schlusseln", "schlussel"), ("de", "zahlungen", "zahlung"),
    ])
  func same(language: String, left: String, right: String) {
    #expect(stem(left, language: language) == stem(right, language: language))
  }

  @Test(
    "Short words, codes and other scripts stay as they are",
    arguments: ["key", "ids", "3xts", "oauth2s", "url", "/orders", "clés", "日本"])
  func kept(term: String) {
    for language in ["en", "fr", "de", "xx"] { #expect(stem(term, language: language) == term) }
  }

  @Test(
    "An ending that would leave no word stays", arguments: ["string", "thing", "bring", "need"])
  func guarded(term: String) {
    #expect(stem(term, language: "en").hasPrefix(term.prefix(4)))
  }
}
