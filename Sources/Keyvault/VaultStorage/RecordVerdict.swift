/// What this machine's memory of a vault says about the file.
package enum RecordVerdict: String, Hashable, Sendable {
  /// It is the state that was seen last.
  case match
  /// The vault was never seen here.
  case firstSight = "first-sight"
  /// The file is newer than what was seen last; whether it descends from it, its history tells.
  case behind
  /// Somebody accepted the file although it does not follow what was seen last.
  case accepted
}
