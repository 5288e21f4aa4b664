/// Why nothing could be read from a person or a descriptor, or nothing shown or written.
///
/// No case carries anything of what was read, except for one control byte.
package enum TerminalError: Error, Hashable, Sendable {
  /// The process has no terminal to ask on.
  case noTerminal
  /// The input ended before there was an answer: by ^D, or because the terminal is gone.
  case ended
  /// The interrupt key was pressed, and the question was told to report that.
  case interrupted
  /// A control character stands in the answer, for which no key stands that edits it.
  case controlByte(UInt8)
  /// The answer has more bytes than are welcome; it was not cut but refused.
  case tooLong(limit: Int)
  /// The answer is not UTF-8.
  case notText
  /// The descriptor to read a secret from is a terminal, which would show what is typed.
  case terminalInput
  /// Others than the user could have read or written the file of a secret.
  case insecureFile(Insecurity)
  /// The machine did not give the memory that a secret needs.
  case outOfMemory
  /// A system call failed.
  case system(SystemError)

  /// What makes a file unfit to hold a secret.
  package enum Insecurity: Hashable, Sendable {
    /// It is a folder, a pipe or a device.
    case notRegular
    /// It belongs to another user.
    case otherOwner
    /// It has these permissions, other than 0600 and 0400.
    case permissions(UInt32)
  }
}
