import PorticoCommands
import SiteBuilder
import SourceText
import Synchronization
import TestSupport
import Testing

@Suite("The portico command")
struct CommandTests {
  @Test("Transcripts", arguments: Transcript.all())
  func transcript(_ transcript: Transcript) throws {
    try transcript.run()
  }

  @Test("What is typed becomes a request with nothing left open")
  func request() async {
    let (_, requests) = await run(
      "build -o site docs --site-url https://docs.example.com/base --urls=directory -j4")
    #expect(
      requests == [
        BuildRequest(
          source: "docs", output: "site", siteURL: "https://docs.example.com/base/",
          urlStyle: .directory, jobs: 4)
      ])
    let (_, defaults) = await run("build -o site")
    #expect(defaults.first?.source == ".")
    #expect((defaults.first?.jobs ?? 0) >= 1)
    #expect(defaults.first?.siteURL == nil)
  }

  @Test(
    "The exit code says how bad it is",
    arguments: [
      ([], "", 0), ([.hint], "--strict", 0), ([.warning], "", 0), ([.warning], "--strict", 1),
      ([.warning, .error], "", 1),
    ] as [([Diagnostic.Severity], String, Int32)])
  func exitCodes(found: [Diagnostic.Severity], options: String, code: Int32) async {
    let outcome = BuildOutcome(pageCount: 1, diagnostics: found.map { Diagnostic("x", $0, "no") })
    #expect(await run("build -o site \(options)", outcome).printed.code == code)
  }

  @Test("A failure of the world and a fault of ours have codes and texts of their own")
  func failures() async {
    let world = await run("build -o site") { throw Refusal() }
    #expect(world.code == 3)
    #expect(world.problems == "portico: the disk is full\n")
    let fault = await run("build -o site") { throw InternalFault("two pages, one place") }
    #expect(fault.code == 4)
    #expect(fault.problems == "portico: internal fault: two pages, one place\n")
  }

  @Test("The report goes to standard error and the summary to standard output")
  func humanReport() async {
    let (printed, _) = await run("build -o site", outcome)
    #expect(printed.problems == "hint: small [a]\nwarning: middle [b]\nerror: big [c]\n")
    #expect(printed.results.hasPrefix("built 2 pages in 0."))
    #expect(printed.results.hasSuffix(" s; 1 error, 1 warning, 1 hint\n"))
  }

  @Test("JSON has standard output to itself")
  func jsonReport() async {
    let (printed, _) = await run("build -o site --format json --quiet", outcome)
    #expect(printed.results.hasPrefix(#"{"code":"c","level":"error","message":"big","#))
    #expect(printed.results.split(separator: "\n").count == 1)
    #expect(printed.problems.isEmpty)
    let (full, _) = await run("build -o site --format json", outcome)
    #expect(full.results.split(separator: "\n").count == 3)
    #expect(full.problems.hasPrefix("built 2 pages in "))
  }

  @Test("Quiet leaves only errors, timings come on request, colors when forced")
  func reportOptions() async {
    #expect(await run("build -o site -q", outcome).printed.problems == "error: big [c]\n")
    #expect(await run("build -o site -q", outcome).printed.results.isEmpty)
    let timings = await run("build -o site -q --timings", outcome).printed.problems
    #expect(timings == "error: big [c]\nread    0.012 s\nrender  2.000 s\n")
    let colored = await run("build -o site -q --color always", outcome).printed.problems
    #expect(colored.contains("\u{1B}[1;31merror:"))
  }

  private let outcome = BuildOutcome(
    pageCount: 2,
    diagnostics: [
      Diagnostic("c", .error, "big"), Diagnostic("b", .warning, "middle"),
      Diagnostic("a", .hint, "small"),
    ],
    timings: [.init("read", .milliseconds(12)), .init("render", .seconds(2))])

  private struct Refusal: Error, CustomStringConvertible {
    var description: String { "the disk is full" }
  }

  private struct Printed {
    var results = ""
    var problems = ""
    var code: Int32 = 0
  }

  private func run(
    _ line: String, _ outcome: BuildOutcome = BuildOutcome(pageCount: 0)
  ) async -> (printed: Printed, requests: [BuildRequest]) {
    let requests = Mutex<[BuildRequest]>([])
    let printed = await run(line) { request in
      requests.withLock { $0.append(request) }
      return outcome
    }
    return (printed, requests.withLock(\.self))
  }

  private func run(
    _ line: String, builder: @escaping @Sendable () async throws -> BuildOutcome
  ) async -> Printed {
    await run(line) { _ in try await builder() }
  }

  private func run(_ line: String, builder: @escaping Builder) async -> Printed {
    let printed = Mutex(Printed())
    let console = Console(
      write: { text in printed.withLock { $0.results += text } },
      complain: { text in printed.withLock { $0.problems += text } })
    let words = line.split(separator: " ").map(String.init)
    let code = await Portico.run(words, console: console, builder: builder)
    return printed.withLock { printed in
      printed.code = code
      return printed
    }
  }
}
