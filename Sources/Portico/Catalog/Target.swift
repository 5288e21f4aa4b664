/// What a reference turned out to mean.
package enum Target: Hashable, Sendable {
  /// A page, perhaps a place on it.
  case page(PageIndex, fragment: String?)
  /// A place on the page itself.
  case fragment(String)
  /// A file of the source tree.
  case asset(AssetIndex, fragment: String?)
  /// A page that the program makes, by its path in the output, perhaps a place on it.
  case output(String, fragment: String?)
  /// Another site or a mail address; safe to write as it is once it is percent-encoded.
  case external(String)
  /// Nothing; a diagnostic says why.
  case broken
}
