/// How much memory this process can get, as the kernel tells.
package struct MemoryLimits: Hashable, Sendable {
  /// What is free or can be freed, in bytes.
  package var available: Int?
  /// The lowest limit of the control groups that the process is in, in bytes.
  package var limit: Int?

  /// The lower of both, or nil when the kernel tells neither.
  package var lowest: Int? { [available, limit].compactMap(\.self).min() }

  /// Reads the limits; `root` is where `/proc` and `/sys` are.
  package init(root: String = "") {
    available = readText("\(root)/proc/meminfo").flatMap(Self.available)
    let groups = readText("\(root)/proc/self/cgroup") ?? ""
    limit = groups.split(separator: "\n").flatMap(Self.limitFiles)
      .compactMap { readText(root + $0).flatMap(Self.limit) }.min()
  }

  private static func available(in text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("MemAvailable:") {
      guard let number = line.dropFirst(13).split(separator: " ").first,
        let kilobytes = Int(number),
        case let (bytes, overflow) = kilobytes.multipliedReportingOverflow(by: 1024), !overflow
      else { return nil }
      return bytes
    }
    return nil
  }

  /// The files that limit the group which `line` names, and the groups around it.
  ///
  /// A line is `number:controllers:path`; without controllers it is of version 2.
  private static func limitFiles(of line: Substring) -> [String] {
    let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return [] }
    let base: String
    let file: String
    if fields[1].isEmpty {
      (base, file) = ("/sys/fs/cgroup", "memory.max")
    } else if fields[1].split(separator: ",").contains("memory") {
      (base, file) = ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
    } else {
      return []
    }
    var folders = [base]
    for name in fields[2].split(separator: "/").prefix(100) where name != ".." {
      folders.append("\(folders[folders.count - 1])/\(name)")
    }
    return folders.map { "\($0)/\(file)" }
  }

  /// The number in `text`; `max`, and what no machine has, are no limit.
  private static func limit(in text: String) -> Int? {
    guard let line = text.split(separator: "\n").first, let number = Int(line),
      number < 1 << 60
    else { return nil }
    return number
  }
}

/// The first 64 KiB of the file at `path`, or nil when it cannot be read.
private func readText(_ path: String) -> String? {
  guard let slash = path.lastIndex(of: "/"),
    let folder = try? Descriptor(folder: "\(path[..<slash])/"),
    let file = try? folder.open(String(path[path.index(after: slash)...])),
    let bytes = try? file.readStream(upTo: 64 << 10)
  else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}
