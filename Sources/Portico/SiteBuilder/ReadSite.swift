internal import Catalog
internal import SourceText

/// A source folder as it was understood, before anything is made of it.
struct ReadSite: Sendable {
  let sources: SourceReader
  let configuration: SiteConfiguration
  let theme: SiteTheme
  var site: Site
  var diagnostics: [Diagnostic]
  var timings: [BuildOutcome.Timing]

  /// What there is to tell, as the author wants it told.
  ///
  /// With `tellsUnused`, also what comments of the author's silence in vain.
  func outcome(
    _ more: [Diagnostic] = [], tellsUnused: Bool = false, pageCount: Int
  ) -> BuildOutcome {
    let heeded = (diagnostics + more).heedingComments()
    var all = heeded.kept
    if tellsUnused { all += unusedComments(besides: heeded.used) }
    var outcome = BuildOutcome(
      pageCount: pageCount, diagnostics: configuration.levels.applied(to: all), timings: timings)
    outcome.levels = configuration.levels
    if let contact = configuration.security, let source = configuration.source {
      outcome.expiry = .init(contact: contact, source: source)
    }
    return outcome
  }
}

/// Reads the source folder of `request` into a site whose every reference is resolved.
///
/// What `cache` knows of files that are as they were is not parsed again.
func readSite(
  _ request: BuildRequest, from folder: SourceFolder, cache: ParseCache? = nil
) async throws -> ReadSite {
  let clock = ContinuousClock()
  let sources = SourceReader(folder)
  var diagnostics = folder.diagnostics
  let configuration = try readConfiguration(request, sources, &diagnostics)
  var assembly = SiteAssembly(
    sources, configuration: configuration, jobs: request.jobs, cache: cache)
  let start = clock.now
  try await assembly.readPages()
  let middle = clock.now
  try await assembly.resolve()
  let end = clock.now
  diagnostics += assembly.diagnostics
  let site = assembly.takeSite()
  if site.pages.isEmpty { diagnostics.append(.emptyRepository()) }
  let theme = try readTheme(configuration, sources)
  diagnostics += theme.diagnostics
  return ReadSite(
    sources: sources, configuration: configuration, theme: theme.value, site: site,
    diagnostics: diagnostics,
    timings: [.init("read", middle - start), .init("resolve", end - middle)])
}
