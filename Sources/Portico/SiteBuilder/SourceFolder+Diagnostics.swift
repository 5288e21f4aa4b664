import SourceText

extension Diagnostic {
  /// A link whose target is not in the folder being built.
  static func linkOutside(_ path: String) -> Diagnostic {
    Diagnostic(
      "link-outside", .warning, "'\(path)' links to a place outside of the source folder; left out",
      help: "copy the files into the source folder")
  }

  /// A link into a folder that is not read.
  static func linkLeftOut(_ path: String, _ target: String) -> Diagnostic {
    Diagnostic(
      "link-left-out", .warning,
      "'\(path)' links to '\(target)', which is never read as a source; left out",
      help: "move what is meant to a folder of the site")
  }

  /// A link to nothing.
  static func linkBroken(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "link-broken", .warning, "'\(path)' links to nothing that opens: \(reason)",
      help: "remove it, or point it to something in the folder")
  }

  /// A link to a folder that it lies in itself.
  static func linkLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      "link-loop", .warning, "'\(path)' links to a folder that it lies in; not followed again",
      help: "remove it")
  }

  /// A link that would show files more often than anybody means.
  static func linkLimit(_ path: String) -> Diagnostic {
    Diagnostic(
      "link-limit", .warning,
      "'\(path)' and further links are not followed: linked folders have "
        + "\(SourceFolder.Walk.linkLimit) files already",
      help: "copy what is meant, or link to fewer folders")
  }

  /// A folder below too many others.
  static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      "folder-depth", .warning, "'\(path)' lies more than \(limit) folders deep; left out",
      help: "move it further up")
  }

  /// A name whose bytes are not UTF-8.
  static func fileName(_ path: String) -> Diagnostic {
    Diagnostic(
      "file-name", .warning, "the name of '\(path)' is not UTF-8; left out",
      help: "rename it, for example with 'convmv'")
  }

  /// A file or folder that the system does not let us look at.
  static func unreadable(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "unreadable", .warning, "cannot read '\(path)': \(reason); left out",
      help: "look at its permissions")
  }
}
