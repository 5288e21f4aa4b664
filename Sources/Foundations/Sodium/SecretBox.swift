/// A secret that several owners share, which prints as `<redacted>` wherever it stands.
///
/// Collections, tuples and escaping closures cannot hold a `SecretBytes`; they hold one of these.
package final class SecretBox: CustomStringConvertible, CustomReflectable {
  /// The secret itself.
  package let bytes: SecretBytes

  /// Creates the box of `bytes`.
  package init(_ bytes: consuming SecretBytes) { self.bytes = bytes }

  package var description: String { "<redacted>" }

  /// A reflection without children, so that dumping what holds the box shows nothing of it.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
