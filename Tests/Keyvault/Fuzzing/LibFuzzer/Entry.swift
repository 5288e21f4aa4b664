// What libFuzzer calls. `Tests/Tools/fuzz` compiles this file; the program has one name for each
// target, and does what the name that it was called by says.

import VaultFuzzing

private let target: FuzzTarget = {
  let name = CommandLine.arguments.first?.split(separator: "/").last ?? ""
  guard let target = FuzzTarget(rawValue: String(name)) else {
    preconditionFailure("there is no target called \(name)")
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  _ = unsafe target.run(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

@_cdecl("LLVMFuzzerCustomMutator")
func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int, _ seed: CUnsignedInt
) -> Int {
  var dice = Dice(seed)
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  guard dice.roll(4) > 0, let mutated = target.mutated(bytes, by: &dice), mutated.count <= limit
  else { return unsafe mutateBytes(data, size, limit) }
  for (index, byte) in mutated.enumerated() { unsafe data[index] = byte }
  return mutated.count
}

@_extern(c, "LLVMFuzzerMutate")
private func mutateBytes(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ limit: Int
) -> Int
