internal import Glibc
internal import Sodium

/// A secret line while it is typed or pasted, byte by byte; it knows no terminal.
///
/// ```
/// BS, DEL   erase a character      ^U  erase all        ^D   on an empty line: the end
/// ^W        erase a word           CR, LF  the line is complete
/// ESC [200~ ... ESC [201~          a paste: the markers are dropped, and no key in it edits
/// ```
/// Any other control byte makes the line refused, as does the byte that finds no room. Such a line
/// is still read to its end, for what came behind would be taken for the next answer, and shown.
struct SecretLine: ~Copyable {
  private var secret: SecretBytes
  private let limit: Int
  /// Why the line will not be accepted.
  private var refusal: TerminalError?
  /// How many bytes of a paste marker were read.
  private var markerLength = 0
  private var isPasting = false
  /// Whether the paste has come to a line end, behind which nothing but its own end may stand.
  private var isPasteComplete = false

  init(limit: Int) throws(TerminalError) {
    secret = try secretBytes(capacity: limit)
    self.limit = limit
  }

  /// Takes the next byte; true when it completes the line.
  mutating func take(_ byte: UInt8) throws(TerminalError) -> Bool {
    if let isComplete = try takeMarker(byte) { return isComplete }
    return isPasting ? takePasted(byte) : try takeTyped(byte)
  }

  /// Begins anew.
  mutating func restart() {
    secret.wipe()
    refusal = nil
    markerLength = 0
    isPasting = false
    isPasteComplete = false
  }

  /// The line, once it is complete.
  consuming func finished() -> SecretBytes { secret }

  private mutating func takeTyped(_ byte: UInt8) throws(TerminalError) -> Bool {
    switch byte {
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      if let refusal { throw refusal }
      return true
    case Control.endOfInput:
      guard secret.count > 0 || refusal != nil else { throw .ended }
      refuse(byte)
    case Control.backspace, Control.delete: eraseCharacter()
    case Control.eraseWord: eraseWord()
    case Control.eraseLine:
      secret.wipe()
      refusal = nil
    default: add(byte)
    }
    return false
  }

  private mutating func takePasted(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
      isPasteComplete = true
    } else if isPasteComplete {
      refuse(UInt8(ascii: "\n"))
    } else {
      add(byte)
    }
    return false
  }

  private mutating func add(_ byte: UInt8) {
    guard byte >= 0x20, byte != Control.delete else { return refuse(byte) }
    guard refusal == nil else { return }
    guard secret.count < limit else {
      refusal = .tooLong(limit: limit)
      return
    }
    secret.append(byte)
  }

  private mutating func refuse(_ byte: UInt8) {
    if refusal == nil { refusal = .controlByte(byte) }
  }

  // MARK: - Pastes

  /// Takes a byte that belongs to a marker; nil if it belongs to the line.
  private mutating func takeMarker(_ byte: UInt8) throws(TerminalError) -> Bool? {
    let marker = isPasting ? Control.pasteEnd : Control.pasteStart
    if byte == marker[markerLength] {
      markerLength += 1
      guard markerLength == marker.count else { return false }
      markerLength = 0
      return try endMarker()
    }
    if markerLength > 0 {
      markerLength = 0
      refuse(Control.escape)
      // A second escape may begin the marker that the first did not.
      if byte == Control.escape { return try takeMarker(byte) }
    }
    return nil
  }

  private mutating func endMarker() throws(TerminalError) -> Bool {
    isPasting.toggle()
    guard !isPasting, isPasteComplete else { return false }
    isPasteComplete = false
    if let refusal { throw refusal }
    return true
  }

  // MARK: - Erasing

  /// Erases the last character: the last byte, with the bytes of UTF-8 that continue another.
  private mutating func eraseCharacter() {
    while let byte = secret.last() {
      secret.truncate(to: secret.count - 1)
      guard byte & 0xC0 == 0x80 else { return }
    }
  }

  /// Erases the blanks at the end, and what stands before them up to another blank.
  private mutating func eraseWord() {
    while secret.last() == UInt8(ascii: " ") { secret.truncate(to: secret.count - 1) }
    while let byte = secret.last(), byte != UInt8(ascii: " ") {
      secret.truncate(to: secret.count - 1)
    }
  }
}

/// Control bytes as keyboards and terminals send them.
enum Control {
  static let endOfInput: UInt8 = 0x04
  static let backspace: UInt8 = 0x08
  static let eraseLine: UInt8 = 0x15
  static let eraseWord: UInt8 = 0x17
  static let escape: UInt8 = 0x1B
  static let delete: UInt8 = 0x7F
  static let pasteStart = Array("\u{1B}[200~".utf8)
  static let pasteEnd = Array("\u{1B}[201~".utf8)
}
