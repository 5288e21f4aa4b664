import DevelopmentServer
import JSON
import DataTree
import SiteBuilder
import SourceText

/// Answers requests for a site in memory, and tells its pages what changed.
struct PreviewServer {
  /// The path of the site on the server; begins and ends with `/`.
  private let root: String
  private let reloads: Bool
  private let console: Console
  private let style: ReportStyle
  private var preview: SitePreview
  private var problems: [String] = []
  private var reported: Set<String> = []
  private var generation = 0
  /// Tells this server's states from those of one that ran before.
  private let identity: String

  init(
    _ request: BuildRequest, root: String, reloads: Bool, identity: String, console: Console,
    style: ReportStyle
  ) {
    self.root = root
    self.reloads = reloads
    self.identity = identity
    self.console = console
    self.style = style
    preview = SitePreview(request, root: root)
  }

  // MARK: - Changes

  /// Reads the folder for the first time; throws what keeps it from being read.
  mutating func start() async throws -> BuildOutcome {
    let outcome = try await preview.refresh()
    report(outcome)
    return outcome
  }

  /// Reads what changed, reports it, and returns what pages are to be told.
  mutating func change(_ paths: Set<String>) async -> [ServerEvent] {
    let clock = ContinuousClock()
    let start = clock.now
    let stylesheet = preview.stylesheet
    do {
      let outcome = try await preview.refresh()
      report(outcome)
      let counts = DiagnosticCounts(outcome.diagnostics).summary.map { "; \($0)" } ?? ""
      let name = paths.count == 1 ? (paths.first ?? "").visible : "\(paths.count) files"
      let milliseconds = (clock.now - start) / .milliseconds(1)
      console.complain(
        "\(name) changed; read again in \(Int(milliseconds.rounded())) ms\(counts)\n")
    } catch {
      problems = ["\(error)"]
      console.complain("portico: \(error)\n")
      return [problemEvent]
    }
    generation += 1
    let isStyleOnly = paths.allSatisfy { $0.hasSuffix(".css") }
    if isStyleOnly, let now = preview.stylesheet, now != stylesheet {
      return [stateEvent(after: generation - 1), ServerEvent("style", data: now), problemEvent]
    }
    return [ServerEvent("reload")]
  }

  /// Prints what was not printed at the last time, and keeps the errors for the pages.
  private mutating func report(_ outcome: BuildOutcome) {
    let plain = ReportStyle(usesColor: false)
    var texts: Set<String> = []
    var fresh: [Diagnostic] = []
    for diagnostic in outcome.diagnostics where diagnostic.severity > .hint {
      let text = renderReport([diagnostic], style: plain)
      texts.insert(text)
      if !reported.contains(text) { fresh.append(diagnostic) }
    }
    reported = texts
    problems = outcome.diagnostics.filter { $0.severity == .error }.inReportOrder.prefix(20)
      .map { renderReport([$0], style: plain) }
    if !fresh.isEmpty { console.complain(renderReport(fresh, style: style)) }
  }

  // MARK: - Events

  private var problemEvent: ServerEvent {
    var bytes: [UInt8] = []
    let texts = problems.map { DataNode(.string($0), at: SourceSpan(0, 0)) }
    renderJSON(DataNode(.sequence(texts), at: SourceSpan(0, 0)), into: &bytes)
    return ServerEvent("problems", data: String(decoding: bytes, as: UTF8.self))
  }

  /// The state that pages have; those that were told of a style go on with their own.
  private func stateEvent(after generation: Int) -> ServerEvent {
    ServerEvent("state", data: "\(identity).\(generation)")
  }

  // MARK: - Requests

  /// The answer to a request whose path is inside the root of the server.
  mutating func respond(to request: HTTPRequest) async -> HTTPResponse {
    let path = request.path ?? "/"
    guard path.hasPrefix(root) else {
      return path + "/" == root || path == "/"
        ? .redirect(to: root) : HTTPResponse(.notFound, "the site is at \(root)\n")
    }
    let inner = String(path.dropFirst(root.count))
    if reloads, inner.hasPrefix("_portico/") { return own(inner, request) }
    do {
      return try await file(inner, request)
    } catch {
      return HTTPResponse(.internalServerError, "\(error)\n")
    }
  }

  private func own(_ path: String, _ request: HTTPRequest) -> HTTPResponse {
    switch path {
    case "_portico/events":
      return .events(first: [stateEvent(after: generation), problemEvent])
    case "_portico/reload.js":
      return .file(
        Array(ReloadScript.script.utf8), type: mediaType(ofPath: path), for: request)
    case "_portico/reload.css":
      return .file(
        Array(ReloadScript.stylesheet.utf8), type: mediaType(ofPath: path), for: request)
    default:
      return HTTPResponse(.notFound, "no such file\n")
    }
  }

  private mutating func file(_ path: String, _ request: HTTPRequest) async throws -> HTTPResponse {
    let wanted = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = try await preview.file(at: wanted) {
      return response(bytes, wanted, .ok, request)
    }
    if !path.hasSuffix("/"), preview.has(path + "/index.html") {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return .redirect(to: "\(name.addressSegment)/" + (request.query.map { "?\($0)" } ?? ""))
    }
    let page = try await preview.file(at: "404.html") ?? []
    return response(page, "404.html", .notFound, request)
  }

  private func response(
    _ bytes: [UInt8], _ path: String, _ status: HTTPResponse.Status, _ request: HTTPRequest
  ) -> HTTPResponse {
    let body =
      reloads && path.hasSuffix(".html")
      ? ReloadScript.injected(into: bytes, root: root) : bytes
    return .file(body, type: mediaType(ofPath: path), for: request, status: status)
  }
}

extension String {
  /// A name as a segment of a relative address (RFC 3986 §4.2), where a colon would make a scheme.
  fileprivate var addressSegment: String { "./" + uriPath }
}
