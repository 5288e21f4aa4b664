import CTheme

/// The built-in theme: the files of `templates/` as they were when the program was built.
package enum Theme {
  /// Every file with its path below `templates/`, in ascending order of paths.
  package static let files: [(path: String, bytes: [UInt8])] = {
    let table = unsafe UnsafeBufferPointer(start: themeTable(), count: theme_file_count)
    return unsafe table.map { file in
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
      return unsafe (path: String(cString: file.path), bytes: Array(bytes))
    }
  }()
}

/// The first row of the table; `theme_files` itself, an array of unknown size, is not imported.
@_silgen_name("theme_table")
private func themeTable() -> UnsafePointer<theme_file>
