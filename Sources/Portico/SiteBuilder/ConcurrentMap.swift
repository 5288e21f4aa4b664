/// The results of `body` for all elements, in their order, computed on at most `jobs` tasks.
///
/// This is the program's only place of concurrency; `body` must depend on nothing but its
/// arguments, so that the number of tasks never shows.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ body: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  var results: [Result] = []
  results.reserveCapacity(elements.count)
  try await concurrently(elements, jobs: jobs, body) { results.append($0) }
  return results
}

/// Computes `body` for all elements on at most `jobs` tasks and hands each result over, in the
/// order of the elements; a result does not outlive `consume` for long.
func concurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ body: @escaping @Sendable (Element) throws -> Result,
  _ consume: (Result) throws -> Void
) async throws {
  guard jobs > 1, elements.count > 1 else {
    for element in elements { try consume(body(element)) }
    return
  }
  let length = max(1, min(64, elements.count / (jobs * 8)))
  let starts = Array(stride(from: 0, to: elements.count, by: length))
  try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var started = 0
    var waiting: [Int: [Result]] = [:]
    var next = 0
    func addTask() {
      let chunk = started
      started += 1
      let range = starts[chunk]..<min(starts[chunk] + length, elements.count)
      group.addTask { (chunk, try elements[range].map(body)) }
    }
    while started < min(jobs, starts.count) { addTask() }
    while let (chunk, results) = try await group.next() {
      if started < starts.count { addTask() }
      waiting[chunk] = results
      while let ready = waiting.removeValue(forKey: next) {
        for result in ready { try consume(result) }
        next += 1
      }
    }
  }
}
