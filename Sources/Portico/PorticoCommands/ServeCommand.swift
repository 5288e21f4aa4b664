import Arguments
import DevelopmentServer
import Foundation
import SiteBuilder
import SourceText

/// `portico serve`: show a site while it is written.
enum ServeCommand {
  private static let source = Argument.optional(
    .folder("SRC"), default: ".", help: "the folder with the Markdown files")
  private static let config = Option.optional(
    "config", .file("FILE"), help: "the configuration, instead of the one in SRC")
  private static let host = Option.optional(
    "host", .text("HOST"), default: "127.0.0.1",
    help: "the address to listen at; others than your own machine's let others in")
  private static let port = Option.optional(
    "port", short: "p", .number("PORT", in: 0...65535),
    help: "the port to listen at, or 0 for any (default: 4400, or the next one that is free)")
  private static let base = Option.optional(
    "base", .basePath, default: "/", help: "the path below which the site will be published")
  private static let opens = Option.flag("open", help: "open the site in your browser")
  private static let noReload = Option.flag(
    "no-reload", help: "send pages as a build writes them, which do not show changes by themselves")
  private static let includesInternal = Option.flag(
    "include-internal", help: "show what is for people inside the house only, too")

  private static let usualPort = 4400

  static var command: Command<Portico.Action> {
    Command(
      "serve",
      summary: "show a site while it is written",
      discussion: """
        Keeps the site in memory, shows it to browsers on this machine, and follows every change \
        of its files: pages show it by themselves where they are. Errors are reported here and on \
        the page. Nothing is written, and what the server adds to pages is in no build.
        """,
      arguments: [source],
      options: [config, host, port, base, opens, noReload, includesInternal, ColorOption.option],
      examples: [
        .init("portico serve docs --open", "shows the folder 'docs' in your browser"),
        .init(
          "portico serve --port 8080 --base /developers/",
          "shows the current folder as it will be below a path of a host"),
      ],
      action: { invocation, session in
        try await run(invocation, session.console)
        return .fine
      })
  }

  private static func run(_ invocation: Invocation, _ console: Console) async throws {
    let source = invocation[source]
    let (host, root) = (invocation[host], invocation[base])
    var site = PreviewServer(
      BuildRequest(
        source: source, output: "", config: invocation[config],
        jobs: ProcessInfo.processInfo.activeProcessorCount,
        includesInternal: invocation[includesInternal]),
      root: root, reloads: !invocation[noReload],
      identity: "\(ProcessInfo.processInfo.processIdentifier)-\(Date.now.timeIntervalSince1970)",
      console: console,
      style: ReportStyle(
        usesColor: ColorOption.usesColor(invocation, welcome: console.welcomesColor)))
    let stop = try StopSignal()
    stop.watchSignals()
    // Watching begins before reading, so that no change falls in between.
    let watch = try FolderWatch(source) { path in path.isLeftOut }
    let outcome = try await site.start()
    let server =
      if let port = invocation[port] {
        try DevelopmentServer(host: host, port: UInt16(port))
      } else {
        try DevelopmentServer(host: host, port: UInt16(usualPort), tries: 20)
      }
    let name = host.contains(":") ? "[\(host)]" : host
    let address = "http://\(name):\(server.port)\(root)"
    let pages = "\(outcome.pageCount) page\(outcome.pageCount == 1 ? "" : "s")"
    try console.write("serving \(pages) at \(address) (Ctrl+C ends)\n")
    if invocation[opens] { open(address, console) }
    await server.run(
      watching: watch, until: stop, change: { await site.change($0) },
      respond: { await site.respond(to: $0) })
    console.complain("ended\n")
  }

  /// Opens an address in the browser of the desktop, if there is one.
  private static func open(_ address: String, _ console: Console) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      console.complain("portico: no browser was opened: \(error.localizedDescription)\n")
    }
  }
}

extension String {
  /// Whether a folder is none of the site's, as a build sees it.
  fileprivate var isLeftOut: Bool {
    let name = split(separator: "/").last ?? ""
    return name == "node_modules" || name.hasPrefix(".") && name != ".gitbook"
  }
}

extension Notation<String> {
  /// A path on a host; slashes at its ends are added.
  fileprivate static var basePath: Self {
    Notation("PATH", expectation: "a path such as '/developers/'") { word in
      let parts = word.split(separator: "/")
      let isPlain = parts.allSatisfy { part in
        part != "." && part != ".."
          && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"%?#\"<>\\".utf8.contains($0) }
      }
      guard isPlain else { return nil }
      return parts.isEmpty ? "/" : "/\(parts.joined(separator: "/"))/"
    }
  }
}
