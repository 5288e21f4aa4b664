/// What is wrong with where pages lead, and with the table of contents.
extension Explanation {
  static let links: [Explanation] = [
    Explanation(
      "empty-link", "A link has no address.", "Its words are shown as text.",
      wrong: "[Start here]()", right: "[Start here](start.md)"),
    Explanation(
      "broken-reference", "GitBook has lost the target of a link.",
      """
      When a page is deleted or moved to another space, GitBook exports links to it as \
      'broken-reference'. The words are shown as text. Only the author knows what was meant.
      """, wrong: "[Keys](broken-reference)", right: "[Keys](keys.md)"),
    Explanation(
      "broken-link", "A link leads to a page or file that does not exist.",
      """
      The words are shown as text. Paths are relative to the file that holds the link; those that \
      begin with '/' are relative to the space.
      """, wrong: "[Keys](key.md)", right: "[Keys](keys.md)"),
    Explanation(
      "missing-asset", "A picture, file or specification does not exist.",
      "What would show or offer it is left out, or stays without it.",
      wrong: "![Plan](.gitbook/assets/paln.svg)", right: "![Plan](.gitbook/assets/plan.svg)"),
    Explanation(
      "broken-anchor", "A link leads to a place that its page does not have.",
      """
      The link leads to the top of the page. Headings are named by their words in lower case with \
      hyphens; a heading can be given a name with '<a id="name"></a>'.
      """, wrong: "[Limits](keys.md#limit)", right: "[Limits](keys.md#limits)"),
    Explanation(
      "link-outside", "A link leads out of the source folder.",
      "Nothing from outside the folder is read or published. Copy the file into it.",
      wrong: "[Terms](../../terms.pdf)", right: "[Terms](.gitbook/assets/terms.pdf)"),
    Explanation(
      "wrong-case", "A path differs from its file in upper and lower case.",
      "The file is found on this computer's terms, but other systems and tools will not find it.",
      wrong: "![Plan](Plan.SVG)", right: "![Plan](plan.svg)"),
    Explanation(
      "gitbook-space", "A link leads to a GitBook space by its number.",
      "It stays as it is. Name the address or the folder of the space in the configuration.",
      wrong: "[Other](https://app.gitbook.com/s/a1B2c3/)",
      right: "gitbookSpaces:\n  a1B2c3: https://other.example.com/"),
    Explanation(
      "missing-page", "The table of contents lists a file that does not exist.",
      "Its label is shown without a link.", wrong: "* [Keys](key.md)", right: "* [Keys](keys.md)"),
    Explanation(
      "page-twice", "The table of contents lists a page twice.",
      "A page has one place, which is the first; the second entry leads to it."),
    Explanation(
      "unlisted-page", "Pages are not in the table of contents.",
      """
      They are built, so that links to them work, but no navigation shows them. List them in \
      SUMMARY.md, or remove them.
      """, wrong: "a file 'limits.md' that SUMMARY.md does not name",
      right: "* [Limits](limits.md)"),
    Explanation(
      "computed-pages", "The table of contents has GitBook make pages of a specification.",
      "Such entries are left out: portico makes pages of every API that pages show."),
    Explanation(
      "path-collision", "Two pages would have the same address.",
      "The second one gets a number. Rename one of the files.",
      wrong: "keys.md and keys/README.md with 'urls: directory'", right: "keys/README.md alone"),
    Explanation(
      "redirect-target", "A redirect leads to a page that does not exist.", "It is left out.",
      wrong: "redirects:\n  old: gone.md", right: "redirects:\n  old: keys.md"),
    Explanation(
      "redirect-source", "A redirect starts at the address of a page.",
      "The page wins, and the redirect has no effect. Remove it."),
    Explanation(
      "unknown-key", "A configuration or front matter has a key that does not exist.",
      "It is ignored.", wrong: "tilte: Example", right: "title: Example"),
    Explanation(
      "wrong-type", "A value is not of the kind its key needs.",
      "The value is ignored, and what holds without it is taken.",
      wrong: "siteUrl: docs.example.com", right: "siteUrl: https://docs.example.com/"),
    Explanation(
      "missing-key", "Something lacks a key that it cannot do without.",
      "It is left out.", wrong: "environments:\n  - label: Test",
      right: "environments:\n  - id: test\n    label: Test"),
    Explanation(
      "invalid-id", "An id is not spelled as ids are.",
      """
      Ids stand in addresses: lower-case letters, digits and single hyphens between them, at most \
      64 characters.
      """, wrong: "id: Card Payments", right: "id: card-payments"),
    Explanation(
      "duplicate-id", "Two things of the same kind have the same id.",
      "The second one is ignored. Ids are what other files and keyvault refer to."),
    Explanation(
      "long-text", "A text is longer than what cards and search results show.",
      "It is shown in full only where there is room. Say it in fewer words."),
    Explanation(
      "unknown-page", "A declaration names a page that does not exist.", "It is left out.",
      wrong: "page: guides/strat.md", right: "page: guides/start.md"),
    Explanation(
      "early-sunset", "A version ends before it is deprecated.",
      "One of the two dates is wrong, or they are exchanged.",
      wrong: "deprecated: 2026-09-01\nsunset: 2026-03-01",
      right: "deprecated: 2026-03-01\nsunset: 2026-09-01"),
    Explanation(
      "unknown-word", "A key has a value that is not one of its words.",
      "The value is ignored.", wrong: "status: live", right: "status: active"),
  ]
}
