internal import Content
internal import DataTree
internal import GitBook
package import SourceText

extension SitePage {
  /// What the author says about search in the front matter of a guide; nothing of a page that is
  /// about a product or an API, which says it in its declaration.
  package var search: CatalogDetails.Search { searchDeclaration.value }

  /// The same with what is wrong about it.
  package var searchDeclaration: Parsed<CatalogDetails.Search> {
    guard let entries = content.frontMatter.entries, let node = entries["search"], !node.isNull,
      entries["kind"] == nil
    else { return Parsed(CatalogDetails.Search()) }
    var fields = FieldReader(entries, in: content.document.source, of: "page")
    let search = CatalogDetails.Search(node, &fields)
    return Parsed(search, fields.diagnostics)
  }
}
