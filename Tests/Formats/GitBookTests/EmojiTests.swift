import GitBook
import Testing

@Suite("Emoji")
struct EmojiTests {
  @Test(
    "A shortcode means an emoji",
    arguments: [
      ("tada", "🎉"), ("rocket", "🚀"), ("e-mail", "📧"), ("guide_dog", "🦮"), ("+1", "👍"),
      ("-1", "👎"), ("thumbsup", "👍"), ("dog", "🐶"), ("cat", "🐱"), ("sunglasses", "😎"),
      ("warning", "⚠\u{FE0F}"), ("heart", "❤\u{FE0F}"), ("one", "1\u{FE0F}\u{20E3}"),
      ("100", "💯"), ("1st_place_medal", "🥇"), ("1234", "🔢"), ("de", "🇩🇪"), ("uk", "🇬🇧"),
      ("flag_de", "🇩🇪"), ("flag-de", "🇩🇪"), ("switzerland", "🇨🇭"), ("e-mail", "📧"),
      ("woman_technologist", "👩\u{200D}💻"), ("rainbow_flag", "🏳\u{FE0F}\u{200D}🌈"),
      ("hand_splayed", "🖐\u{FE0F}"), ("timer", "⏲\u{FE0F}"), ("flag_fr", "🇫🇷"),
      ("thumbsup_tone3", "👍🏽"), ("hand_splayed_tone1", "🖐🏻"),
      ("non-potable_water", "🚱"), ("red_apple", "🍎"), ("thumbs_up", "👍"), ("info", "ℹ\u{FE0F}"),
      ("england", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"),
    ])
  func named(_ name: String, _ characters: String) {
    let found = emoji(named: Array(name.utf8)[...])
    #expect(found.map { Array($0.unicodeScalars) } == Array(characters.unicodeScalars))
  }

  @Test(
    "Any other word means none",
    arguments: [
      "", "port", "30", "TADA", "tada ", "1f389", "flag_", "flag_qq", "é", ":tada:",
      "thumbsup_tone6", "rocket_tone1",
    ])
  func unknown(_ name: String) {
    #expect(emoji(named: Array(name.utf8)[...]) == nil)
  }

  @Test("Bytes that are not UTF-8 name nothing")
  func invalid() {
    #expect(emoji(named: [0xFF, 0xFE]) == nil)
  }

  @Test(
    "A scalar is an emoji when it is drawn as one, or serves nothing else",
    arguments: ["🎉", "⌚", "\u{1F3FD}", "\u{1F1E9}", "\u{FE0F}", "\u{20E3}", "\u{E0067}"]
      as [Unicode.Scalar])
  func scalar(_ scalar: Unicode.Scalar) {
    #expect(isEmoji(scalar))
  }

  @Test(
    "A scalar that is text by default is none",
    arguments: ["1", "#", "a", "é", "©", "™", "→", "✈", "漢", "\u{200D}", "\u{301}"]
      as [Unicode.Scalar])
  func textScalar(_ scalar: Unicode.Scalar) {
    #expect(!isEmoji(scalar))
  }

  @Test(
    "Emoji leave a text as whole sequences, and no double space behind",
    arguments: [
      ("🚀 Launch", "Launch"), ("Launch 🚀", "Launch"), ("A 🚀 B", "A B"), ("A🚀B", "AB"),
      ("🚀🎉 Two", "Two"), ("Both 🚀 🎉", "Both"), ("1\u{FE0F}\u{20E3} First", "First"),
      ("#\u{20E3} Hash", "Hash"), ("Team 👩🏽\u{200D}💻 work", "Team work"),
      ("✌🏽 Peace", "Peace"), ("❤\u{FE0F}\u{200D}🔥 Love", "Love"), ("❤\u{200D}🔥 Love", "Love"),
      ("🧔\u{200D}♂\u{FE0F} Beard", "Beard"), ("🇩🇪 German", "German"), ("🚀", ""), (" 🚀 ", ""),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} England", "England"),
      ("⚠\u{FE0F} Careful", "Careful"), ("a\u{FE0F}b", "ab"),
    ])
  func dropping(_ text: String, _ expected: String) {
    #expect(droppingEmoji(text) == expected)
  }

  @Test(
    "A text without emoji stays as it is",
    arguments: [
      "", "Plain ", "  two  spaces ", "v1.2 #3 *4*", "© 2020 Foo™", "A → B", "漢字 かな",
      "می\u{200C}خواهم", "क्\u{200D}ष", "⚠ Careful",
    ])
  func keeping(_ text: String) {
    #expect(Array(droppingEmoji(text).utf8) == Array(text.utf8))
  }

  @Test("Endless sequences are dropped in one pass", .timeLimit(.minutes(1)))
  func pathological() {
    #expect(droppingEmoji(String(repeating: "👩\u{200D}", count: 100_000)) == "")
    #expect(droppingEmoji(String(repeating: " 🚀", count: 100_000)) == "")
    #expect(droppingEmoji(String(repeating: " ", count: 100_000) + "🚀") == "")
  }
}
