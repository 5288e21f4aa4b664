import GitBook
import Testing

@Suite("Heading ids")
struct SlugTests {
  @Test(
    "Words become lower-case ASCII joined by hyphens",
    arguments: [
      ("", ""), ("Overview", "overview"), ("Getting started", "getting-started"),
      ("  Much   space\t", "much-space"), ("A & B", "a-b"), ("C/C++", "c-c"),
      ("What's up -- doc?", "whats-up-doc"), ("(Beta) [x]", "beta-x"), ("...", "..."),
      ("a-b", "a-b"), ("-a-", "a"), ("100% sure", "id-100-sure"), ("???", ""),
    ])
  func words(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "Dots and underscores stay",
    arguments: [
      ("Step 1. Prepare", "step-1.-prepare"), ("And so on...", "and-so-on..."),
      (".hidden.file", ".hidden.file"), ("my_value_", "my_value_"), ("a . b", "a-.-b"),
    ])
  func dots(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "An id never begins with a digit",
    arguments: [
      ("1. Begin", "id-1.-begin"), ("2.1 Basics", "id-2.1-basics"),
      ("7 hints", "id-7-hints"), ("- 7 hints", "id-7-hints"), ("Top 7", "top-7"),
    ])
  func digits(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "Apostrophes vanish inside words only",
    arguments: [
      ("Anna’s", "annas"), ("Don't panic", "dont-panic"), ("rock 'n' roll", "rock-n-roll"),
      ("Users' guide", "users-guide"), ("the 'quoted' word", "the-quoted-word"),
      ("l’été", "lete"), ("l\u{2BC}ami", "lami"),
    ])
  func apostrophes(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "Emoji vanish",
    arguments: [
      ("🚀 Launch", "launch"), ("Launch 🎉", "launch"), ("Fast 🚀 launch", "fast-launch"),
      ("1️⃣ First", "first"), ("🎉", ""), ("⚠️ Careful", "careful"), ("Foo™ ©", "foo"),
    ])
  func emoji(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "Latin, Greek and Cyrillic letters become ASCII",
    arguments: [
      ("Café crème", "cafe-creme"), ("Über uns", "ueber-uns"), ("Größe ändern", "groesse-aendern"),
      ("STRAẞE", "strasse"), ("Ærø", "aero"), ("Œuvre", "oeuvre"), ("Þór", "thor"),
      ("Łódź", "lodz"), ("Đặng Việt", "dang-viet"), ("İstanbul ışık", "istanbul-isik"),
      ("Žluťoučký kůň", "zlutoucky-kun"), ("ﬁle", "file"), ("Ελλάδα ψυχή", "ellada-psyxi"),
      ("ΟΔΟΣ", "odos"), ("Привет, мир", "privet-mir"), ("Объявление", "obyavlenie"),
      ("Щука ёлка", "shuka-yolka"), ("Їжак", "yizhak"), ("Љубав", "ljubav"),
      ("u\u{308}ber cafe\u{301}", "ueber-cafe"),
    ])
  func letters(_ text: String, _ expected: String) { check(text, expected) }

  @Test(
    "Letters of other scripts stay",
    arguments: [
      ("天氣預報的歷史資料", "天氣預報的歷史資料"), ("Chapter 天氣", "chapter-天氣"),
      ("はじめに（概要）", "はじめに-概要"), ("مرحبا بك", "مرحبا-بك"), ("שלום", "שלום"),
      ("हिन्दी", "हिन्दी"), ("१२ नियम", "१२-नियम"), ("한국어 가이드", "한국어-가이드"),
      ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen-zerowidth"),
    ])
  func scripts(_ text: String, _ expected: String) { check(text, expected) }

  @Test("A slug of a slug is the same slug")
  func idempotent() {
    for text in ["Step 1. Prepare", "2.1 Basics", "Über 漢字 B", "A -- B", "Anna’s ..."] {
      let slug = headingSlug(text)
      #expect(headingSlug(slug) == slug)
    }
  }

  private func check(
    _ text: String, _ expected: String, at location: SourceLocation = #_sourceLocation
  ) {
    #expect(headingSlug(text) == expected, sourceLocation: location)
  }
}
