import Sodium
import VaultFile

extension Identifier {
  /// An identifier that nothing else has.
  static func random() -> Identifier {
    guard let identifier = Identifier(randomBytes(count)) else {
      preconditionFailure("as many random bytes were asked for as an identifier has")
    }
    return identifier
  }
}
