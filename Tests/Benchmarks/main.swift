// Figures of a build: what each stage reads in a second, and whole sites against the least they
// can cost, and of searches. Run by `make bench`; sizes may be given as arguments, and `site`,
// `vault` or `search` for a part of the figures. `judge SITE FILE` prints how well a built site
// answers a judged set in a browser.
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "floor", arguments.count == 4 {
  try await buildFloor(arguments[1], arguments[2], jobs: Int(arguments[3]) ?? 1)
  exit(0)
}

if arguments.first == "judge", arguments.count == 3 {
  try await printJudgement(ofSite: arguments[1], queries: arguments[2])
  exit(0)
}

let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let content = project.appendingPathComponent("content")
let sections = try SyntheticSite.sections(below: content)
guard !sections.isEmpty else { throw BenchmarkError.noText }
let specification = try String(
  contentsOf: content.appendingPathComponent("specs/payments-1.4.0.prod.yaml"), encoding: .utf8
)
if arguments.first != "search" { printStages(sections, specification: specification) }

let jobs = ProcessInfo.processInfo.activeProcessorCount
let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
let portico = program.deletingLastPathComponent().appendingPathComponent("portico").path
let keyvault = program.deletingLastPathComponent().appendingPathComponent("keyvault").path
let other = OtherPrograms(in: project)
let sizes = arguments.compactMap { Int($0) }
if !["site", "search"].contains(arguments.first) {
  try printVaultFigures(keyvault: keyvault, sizes: [10, 1_000, 10_000])
}
if arguments.first == "vault" { exit(0) }

if arguments.first != "site" {
  try await printSearchFigures(
    portico: portico, other: other, sizes: sizes.isEmpty ? [200, 1_000, 10_000] : sizes,
    sections: sections)
}
if arguments.first == "search" { exit(0) }

say("\npages    build s  ms/page  floor s  ratio   peak MB  KB/page  Hugo s  ratio")
for size in sizes.isEmpty ? [1_000, 10_000, 50_000] : sizes {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("portico-bench-\(ProcessInfo.processInfo.processIdentifier)")
  defer { try? FileManager.default.removeItem(at: folder) }
  let site = folder.appendingPathComponent("site")
  let pages = try SyntheticSite(of: size, from: sections, in: site)
  let hugo = try other.hugo.map { try HugoSite(of: pages, beside: folder, program: $0) }
  var builds: [Cost] = []
  var floors: [Cost] = []
  var others: [Cost] = []
  // In turn, so that both see the same machine.
  for round in 0..<(size > 10_000 ? 3 : 5) {
    let plain = folder.appendingPathComponent("floor-\(round)").path
    floors.append(
      try measure(program.path, ["floor", site.path, plain, String(jobs)]))
    try FileManager.default.removeItem(atPath: plain)
    let output = folder.appendingPathComponent("output-\(round)").path
    builds.append(
      try measure(portico, ["build", site.path, "-o", output, "--jobs", String(jobs), "--quiet"]))
    try FileManager.default.removeItem(atPath: output)
    if let hugo { others.append(try hugo.build()) }
  }
  let wall = median(builds.map(\.wall))
  let floor = median(floors.map(\.wall))
  let ratio = median(zip(builds, floors).map { $0.wall / $1.wall })
  let peak = builds.map(\.peak).max() ?? 0
  say(
    String(
      format: "%-7d  %7.2f  %7.3f  %7.2f  %5.2f  %8.1f  %7.1f", size, wall,
      wall * 1000 / Double(size), floor, ratio, Double(peak) / 1_000_000,
      Double(peak) / 1000 / Double(size))
      + (others.isEmpty
        ? ""
        : String(
          format: "  %6.2f  %5.2f", median(others.map(\.wall)),
          median(zip(builds, others).map { $0.wall / $1.wall }))))
}
