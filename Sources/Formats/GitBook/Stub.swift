func emoji(named name: ArraySlice<UInt8>) -> String? { nil }
func headingSlug(_ text: String) -> String { text.lowercased().replacing(" ", with: "-") }
package struct FragmentIndex { let a: [(id: String, text: String)]
  package init(_ a: [(id: String, text: String)]) { self.a = a }
  package func resolve(_ f: String) -> String? { a.first { $0.id.lowercased() == f.lowercased() }?.id } }
