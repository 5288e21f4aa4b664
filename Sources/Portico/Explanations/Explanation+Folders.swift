/// What is wrong with the source folder, and with what is made of it as a whole.
extension Explanation {
  static let folders: [Explanation] = [
    Explanation(
      "unreadable", "A file or folder cannot be read.",
      "A page stays empty, anything else is left out. Look at the permissions and the size."),
    Explanation(
      "link-left-out", "A symbolic link leads to a folder that is never read.",
      "The folders of version control and of the output are no sources. Move what is meant."),
    Explanation(
      "link-broken", "A symbolic link leads to nothing that opens.",
      "It is left out. Remove it, or point it to something in the folder."),
    Explanation(
      "link-loop", "A symbolic link leads to a folder that holds it.",
      "It is not followed again, for it would never end."),
    Explanation(
      "link-limit", "Symbolic links would show too many files.",
      "No further ones are followed. Copy what is meant, or link to fewer folders."),
    Explanation(
      "folder-depth", "A folder lies too deep.",
      "What is below is left out. No site for people needs that depth."),
    Explanation(
      "file-name", "The name of a file is not UTF-8.",
      "It is left out, for no link could name it. Rename it."),
    Explanation(
      "space-elsewhere", "A space lies in another repository.",
      "It is left out. Build it by itself, or copy its folder into this one."),
    Explanation(
      "missing-folder", "A space names a folder that does not exist.", "The space is left out."),
    Explanation(
      "missing-summary", "The table of contents that the configuration names does not exist.",
      "The table of contents is made from the files instead.",
      wrong: "structure:\n  summary: CONTENTS.md", right: "structure:\n  summary: SUMMARY.md"),
    Explanation(
      "empty-summary", "The table of contents names no page.",
      "It is made from the files instead. List the pages, or remove the file.",
      wrong: "# Table of contents", right: "# Table of contents\n\n* [Home](README.md)"),
    Explanation(
      "reserved-path", "A page has the address of a page that portico makes.",
      "The author's page wins, and the other one is left out, which breaks what leads to it."),
    Explanation(
      "no-pages", "There is no Markdown file to make a page of.",
      "Name the folder that holds README.md: 'portico build docs -o site'."),
    Explanation(
      "security-expired", "The security contact holds no more.",
      """
      A 'security.txt' says until when it may be relied upon (RFC 9116). Look through what it says, \
      and name a later date.
      """, wrong: "security:\n  expires: 2020-01-01T00:00:00Z",
      right: "security:\n  expires: a date within the next year"),
    Explanation(
      "no-site-url", "The address of the site is not known.",
      """
      Some files can name pages only by their whole addresses: the site map, feeds and linked data. \
      They are left out until 'siteUrl' is there.
      """, right: "siteUrl: https://docs.example.com/"),
    Explanation(
      "catalog-too-large", "The file 'catalog.json' would be larger than its readers take.",
      "It is left out, so that keyvault does not know the products. Retire old versions, or split the site."
    ),
    Explanation(
      "unused-ignore", "A 'portico-ignore' comment matches nothing.",
      """
      What it was to silence is mended or was never there, or the comment stands elsewhere than on \
      the line or the line before. Remove it, so that it cannot hide a later mistake.
      """, wrong: "<!-- portico-ignore brokn-link -->", right: "<!-- portico-ignore broken-link -->"
    ),
  ]
}
