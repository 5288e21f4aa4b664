/// Sixteen hexadecimal digits that differ when the bytes do (FNV-1a, 64 bit).
///
/// They name files and versions of files; nobody who means harm is kept from finding two texts with
/// the same ones, for which there is `SHA256`.
package func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
