/// Why a cryptographic operation gave no result.
package enum SodiumError: Error, Hashable {
  /// What was to be opened is not what somebody with the key sealed; which part of it was wrong
  /// is not told.
  case refused
  /// The machine did not give the memory that the operation needs.
  case outOfMemory
}
