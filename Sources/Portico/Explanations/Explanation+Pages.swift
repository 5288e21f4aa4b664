/// What is wrong with the text of a page.
extension Explanation {
  static let pages: [Explanation] = [
    Explanation(
      "not-utf-8", "A text file is not encoded as UTF-8.",
      """
      Bytes that are not UTF-8 are shown as the replacement character. Convert the file; most \
      editors offer 'Save with encoding'.
      """,
      wrong: "a file in Windows-1252 or ISO 8859-1", right: "iconv -f WINDOWS-1252 -t UTF-8"),
    Explanation(
      "double-encoded", "A text was encoded as UTF-8 twice.",
      """
      Somewhere UTF-8 was read as Windows-1252 and saved again. The site shows the repaired text, \
      but search in the sources and other tools see the damaged one.
      """, wrong: "ClÃ© publique", right: "Clé publique"),
    Explanation(
      "control-character", "A text holds control characters.",
      "Control characters come from copying out of other programs; they are left out. Delete them."),
    Explanation(
      "zero-width", "A configuration holds characters that have no width.",
      """
      Zero-width spaces and similar characters are invisible, but change what a key or value is. \
      They are ignored; delete them to be sure that other programs read the same.
      """),
    Explanation(
      "unclosed-block", "A block is opened and never closed.",
      """
      Such a block ends with the block around it, or with the page, which may be much later than \
      meant.
      """, wrong: "{% hint style=\"info\" %}\nBe careful.",
      right: "{% hint style=\"info\" %}\nBe careful.\n{% endhint %}"),
    Explanation(
      "unopened-block", "A closing tag closes nothing.",
      "The tag is left out. Open the block, or delete the closing tag.",
      wrong: "Be careful.\n{% endhint %}",
      right: "{% hint style=\"info\" %}\nBe careful.\n{% endhint %}"),
    Explanation(
      "unknown-block", "A block has a name that does not exist.",
      """
      The content of a block that is closed is shown without it; a single tag is shown as text. To \
      show such a tag to readers, put it into code or between {% raw %} and {% endraw %}.
      """, wrong: "{% hnt style=\"info\" %}…{% endhnt %}",
      right: "{% hint style=\"info\" %}…{% endhint %}"),
    Explanation(
      "misnested-block", "A block is closed in another list item or quote than it was opened in.",
      "The block ends with the item or quote that holds its opening tag. Indent both tags alike.",
      wrong: "* {% hint style=\"info\" %}\n  Be careful.\n\n{% endhint %}",
      right: "* {% hint style=\"info\" %}\n  Be careful.\n  {% endhint %}"),
    Explanation(
      "deep-nesting", "Lists, quotes or blocks are nested more than 100 levels deep.",
      "What is deeper is shown flat. No page for people needs that depth."),
    Explanation(
      "hint-style", "A hint has a style that does not exist.",
      "The hint is shown in the style 'info'. There are 'info', 'success', 'warning' and 'danger'.",
      wrong: "{% hint style=\"loud\" %}", right: "{% hint style=\"warning\" %}"),
    Explanation(
      "invalid-date", "An update has a date that is none.",
      "The date is shown as it is written, and feeds cannot sort by it.",
      wrong: "{% update date=\"12.3.2026\" %}", right: "{% update date=\"2026-03-12\" %}"),
    Explanation(
      "missing-attribute", "A block lacks an attribute that it cannot do without.",
      "Only the content of the block is shown.", wrong: "{% embed %}",
      right: "{% embed url=\"https://example.com/film\" %}"),
    Explanation(
      "missing-include", "A text that is to be included does not exist.",
      """
      Nothing is included. Reusable content that exists only within GitBook has to be exported as a \
      file first.
      """, wrong: "{% include \"../includes/gone.md\" %}",
      right: "{% include \"../includes/terms.md\" %}"),
    Explanation(
      "include-cycle", "A text includes itself, perhaps by way of another one.",
      "The circle is left out where it would close. Move what both share to a third file."),
    Explanation(
      "include-limit", "A page has too many includes.",
      "At most 20 may stand within each other, and 1000 on a page; further ones are left out."),
    Explanation(
      "integration", "A block belongs to an integration that runs only within GitBook.",
      "A note takes its place. Link to what it showed, or describe it."),
    Explanation(
      "removed-element", "An HTML element is not among those that are allowed.",
      """
      Pages may hold elements of text, tables, figures and the like, but nothing that runs, \
      frames or styles. The element is left out; where it is harmless, its content stays.
      """, wrong: "<marquee>New</marquee>", right: "**New**"),
    Explanation(
      "removed-script", "An HTML attribute would run a script.",
      "It is left out: no page of the site holds an inline script.",
      wrong: "<a href=\"a.md\" onclick=\"track()\">A</a>", right: "<a href=\"a.md\">A</a>"),
    Explanation(
      "removed-style", "A style in HTML has no counterpart.",
      "It is left out: the security policy of the site forbids inline styles.",
      wrong: "<p style=\"float: left\">", right: "<p align=\"left\">"),
    Explanation(
      "unsafe-url", "An address has a scheme that is not allowed.",
      "Addresses may begin with 'https:', 'http:', 'mailto:', 'tel:' and the like, never 'javascript:'.",
      wrong: "[Run](javascript:run)", right: "[Read](https://example.com/)"),
    Explanation(
      "front-matter", "The front matter of a page is not valid YAML.",
      """
      It is read line by line as well as possible. The most frequent cause is a colon and a blank \
      inside a value that has no quotes.
      """, wrong: "---\ndescription: Keys: how to get them\n---",
      right: "---\ndescription: 'Keys: how to get them'\n---"),
    Explanation(
      "front-matter-value", "A value in the front matter is neither true nor false.",
      "It counts as false.", wrong: "hidden: perhaps", right: "hidden: true"),
    Explanation(
      "invalid-expression", "An expression cannot be evaluated.",
      "It counts as nothing. Expressions are paths such as 'space.vars.name', comparisons and texts.",
      wrong: "<code class=\"expression\">space.vars.</code>",
      right: "<code class=\"expression\">space.vars.name</code>"),
    Explanation(
      "undefined-variable", "An expression names a variable that has no value.",
      "Nothing is shown in its place. Give it a value in '.gitbook/vars.yaml' or in the front matter.",
      wrong: "<code class=\"expression\">space.vars.nmae</code>",
      right: "<code class=\"expression\">space.vars.name</code>"),
    Explanation(
      "configuration", "A configuration file does not hold what it should.",
      """
      Configuration is a YAML mapping: lines of a key, a colon and a value. What is not is \
      ignored, or what holds without it is taken.
      """, wrong: "urls: folder", right: "urls: directory"),
    Explanation(
      "unknown-node", "The structure of a site names a kind of node that does not exist.",
      "It is left out. There are 'section', 'section-group' and 'space'.",
      wrong: "type: chapter", right: "type: section"),
  ]
}
