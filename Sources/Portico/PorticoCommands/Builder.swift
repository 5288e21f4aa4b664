package import SiteBuilder

/// What carries out a build.
///
/// It throws what the world does to it (exit code 3) or an `InternalFault` (4); what is wrong
/// with the content is in the outcome's diagnostics.
package typealias Builder = @Sendable (BuildRequest) async throws -> BuildOutcome
