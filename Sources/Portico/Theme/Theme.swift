internal import CTheme

/// The built-in theme: the files of `templates/` as they were when the program was built.
package enum Theme {
  /// The files by their paths below `templates/`, in the order in which they are embedded.
  package static let files: [(path: String, bytes: [UInt8])] = (0..<theme_file_count()).map {
    let file = unsafe theme_file_at($0)
    return unsafe (
      String(cString: file.path), Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    )
  }
}
