/// What `portico check` looks for besides.
extension Explanation {
  static let checks: [Explanation] = [
    Explanation(
      "secret-in-text", "A text holds what looks like a secret.",
      """
      What is in a repository has been seen by many. Make the key invalid first, then remove it: it \
      stays in the history. Found are keys by the prefixes their makers gave them, private key \
      blocks, and random values behind words such as 'secret'. Examples are best written so that \
      nobody takes them for real.
      """, wrong: "client_secret: followed by 40 random characters",
      right: "client_secret: YOUR_CLIENT_SECRET"),
    Explanation(
      "missing-alt-text", "A picture has no alternative text.",
      """
      Readers who do not see the picture are told what the text says. A caption below the picture \
      serves as well.
      """, wrong: "![](plan.svg)", right: "![The three steps of a payment](plan.svg)"),
    Explanation(
      "poor-alt-text", "The alternative text of a picture is the name of its file.",
      "Say what the picture shows.", wrong: "![plan.svg](plan.svg)",
      right: "![The three steps of a payment](plan.svg)"),
    Explanation(
      "heading-level", "A heading skips a level.",
      "Readers who move by headings look for what is missing in between.",
      wrong: "## Keys\n\n#### Limits", right: "## Keys\n\n### Limits"),
    Explanation(
      "second-title", "A page has a second heading of level 1.",
      "The first one is the title of the page; the others are meant as its sections.",
      wrong: "# Keys\n\n# Limits", right: "# Keys\n\n## Limits"),
    Explanation(
      "own-address", "A link leads to the site itself by its whole address.",
      "It cannot be checked, and leads away from copies of the site. Link to the file.",
      wrong: "[Keys](https://docs.example.com/keys.html)", right: "[Keys](keys.md)"),
    Explanation(
      "insecure-link", "A link to another site uses 'http:'.",
      "What is on its way can be read and changed by others. Almost every site has 'https:'.",
      wrong: "[Bank](http://bank.example.com/)", right: "[Bank](https://bank.example.com/)"),
    Explanation(
      "invalid-address", "A link to another site is no valid address.",
      "There is no host, or a blank in it. Browsers will not open it.",
      wrong: "[Bank](https:///accounts)", right: "[Bank](https://bank.example.com/accounts)"),
    Explanation(
      "table-header", "A table has no header.",
      "Without it, readers who hear the table do not know what a cell is about.",
      wrong: "|   |   |\n|---|---|\n| a | b |", right: "| Key | Use |\n|---|---|\n| a | b |"),
    Explanation(
      "empty-link-text", "A link has no words.",
      "Nobody can see it, and nobody is told where it leads.", wrong: "[](keys.md)",
      right: "[API keys](keys.md)"),
    Explanation(
      "vague-link-text", "The words of a link do not say where it leads.",
      "Readers who move from link to link hear only its words.", wrong: "Click [here](keys.md).",
      right: "Read about [API keys](keys.md)."),
    Explanation(
      "redirect-loop", "Redirects lead in a circle.",
      "A browser gives up after some rounds. Lead one of them to a page.",
      wrong: "redirects:\n  a: b\n  b: a", right: "redirects:\n  a: keys.md\n  b: keys.md"),
    Explanation(
      "redirect-chain", "A redirect leads to another redirect.",
      "Every step is a request more, and the way breaks with its weakest part. Lead it to the page.",
      wrong: "redirects:\n  a: b\n  b: keys.md", right: "redirects:\n  a: keys.md\n  b: keys.md"),
    Explanation(
      "missing-description", "A page has no description.",
      "Cards, search results and previews show the description below the title.",
      right: "---\ndescription: How to get, keep and replace API keys\n---"),
    Explanation(
      "long-description", "The description of a page has more than 300 characters.",
      "Search engines and previews cut it off. Say it in one or two sentences."),
    Explanation(
      "duplicate-title", "Two pages of a space have the same title.",
      "In search results and browser tabs they cannot be told apart.",
      wrong: "# Overview, in two pages", right: "# Payments: overview"),
    Explanation(
      "unservable-name", "A file has a name that some hosts cannot serve.",
      """
      Avoid '?', '#', '%', '\\', blanks and dots at the end, and more than 200 bytes. The published \
      copy gets a safe name where that is possible, but archives and checkouts of the sources fail.
      """, wrong: "assets/rates 100%?.pdf", right: "assets/rates.pdf"),
    Explanation(
      "output-link", "A page of a built site leads to a file that is not there.",
      "Found by 'portico check --output'. Build the site again; if it stays, the template is wrong."
    ),
    Explanation(
      "output-anchor", "A page of a built site leads to a place that its target does not have.",
      "Found by 'portico check --output'. Build the site again; if it stays, the template is wrong."
    ),
    Explanation(
      "catalog-reference",
      "The 'catalog.json' of a built site names something that it does not have.",
      """
      Found by 'portico check --output'. Programs such as keyvault take an API, a scope or an \
      environment for real that nobody can subscribe to. Build the site again.
      """),
    Explanation(
      "output-inline", "A page of a built site holds an inline script, style or event handler.",
      "The content security policy of the site forbids it, so it has no effect. Use a file.",
      wrong: "<script>start()</script>", right: "<script src=\"start.js\"></script>"),
    Explanation(
      "output-case", "Two files of a built site differ only in upper and lower case.",
      "On some hosts one of them takes the place of the other. Rename one."),
  ]
}
