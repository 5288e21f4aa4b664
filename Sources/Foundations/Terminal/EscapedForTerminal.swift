internal import SourceText

/// Returns `text` on one line, with all that could steer a terminal spelled out as in `\u{1b}`.
///
/// Whatever names a file, or came from one, goes through this before it is printed.
package func escapedForTerminal(_ text: String) -> String { text.visible }

/// Returns `text` like `escapedForTerminal`, but with its line ends kept.
func escapedLinesForTerminal(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { escapedForTerminal(String($0)) }
    .joined(separator: "\n")
}
