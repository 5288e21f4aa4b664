package import Catalog
internal import Content
internal import GitBook
package import SourceText

/// What looks like a secret in the pages of a site.
package func secretsInTexts(of site: Site) -> [Diagnostic] {
  site.pages.flatMap { secrets(in: $0.content.document.source) }
}

/// What looks like a secret in a text.
package func secrets(in source: Source) -> [Diagnostic] {
  SecretScan(source).diagnostics
}
