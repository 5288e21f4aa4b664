extension AllowedHTML {
  /// What is known of an element by its name.
  struct Traits {
    var verdict: Verdict
    var isBlock = false
    var isVoid = false
  }

  /// The traits of elements of the lower-case `name`.
  static func traits(of name: String) -> Traits {
    elements[name] ?? Traits(verdict: .unknown)
  }

  /// Elements that show nothing without attributes, and whose names are words that people put
  /// in angle brackets.
  static let emptyWithoutAttributes: Set = ["img", "input", "option", "source"]

  private static let elements: [String: Traits] = {
    var elements: [String: Traits] = [:]
    func add(_ verdict: Verdict, isBlock: Bool = false, isVoid: Bool = false, _ names: String) {
      for name in names.split(separator: " ") {
        elements[String(name)] = Traits(verdict: verdict, isBlock: isBlock, isVoid: isVoid)
      }
    }
    add(
      .allowed(.block), isBlock: true,
      """
      blockquote caption colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 li ol \
      p pre summary table tbody td tfoot th thead tr ul
      """)
    add(
      .allowed(.inline),
      """
      a abbr audio b bdi bdo button cite code del dfn em i ins kbd mark option picture q rp rt \
      ruby s samp select small span strike strong sub sup tt u var video
      """)
    add(.allowed(.void), isBlock: true, isVoid: true, "col hr")
    add(.allowed(.void), isVoid: true, "br img input source wbr")
    add(.embed, "iframe")
    add(
      .dropTag, isBlock: true,
      """
      address article aside body center dialog dir fieldset footer form header hgroup html \
      legend main menu nav search section
      """)
    add(
      .dropTag,
      """
      acronym big blink data datalist font head label map marquee meter nobr optgroup output \
      progress slot textarea time title
      """)
    add(
      .dropContent,
      """
      applet canvas frameset math noembed noframes noscript object plaintext portal script style \
      svg template xmp
      """)
    add(
      .dropContent, isVoid: true,
      "area base basefont bgsound embed frame keygen link meta param track")
    return elements
  }()
}
