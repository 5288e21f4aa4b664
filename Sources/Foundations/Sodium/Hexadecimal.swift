internal import CSodium

/// Returns `bytes` as lower-case hexadecimal digits.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

/// Returns the bytes that `digits` spell, or nil when they are anything but pairs of hexadecimal
/// digits; both cases of letters count, separators do not.
package func parseHexadecimal(_ digits: some StringProtocol) -> [UInt8]? {
  let text = digits.utf8.map { CChar(bitPattern: $0) }
  guard text.count.isMultiple(of: 2) else { return nil }
  var bytes = [UInt8](repeating: 0, count: text.count / 2)
  let capacity = bytes.count
  var length = 0
  let code = unsafe sodium_hex2bin(&bytes, capacity, text, text.count, nil, &length, nil)
  guard code == 0, length == capacity else { return nil }
  return bytes
}
