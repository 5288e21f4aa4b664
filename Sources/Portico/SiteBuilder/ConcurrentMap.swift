/// The results of `body` for all elements, in their order, computed on at most `jobs` tasks.
///
/// This is the program's only place of concurrency; `body` must depend on nothing but its
/// arguments, so that the number of tasks never shows.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ body: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  guard jobs > 1, elements.count > 1 else { return try elements.map(body) }
  let length = max(1, min(256, elements.count / (jobs * 8)))
  let starts = Array(stride(from: 0, to: elements.count, by: length))
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var chunks = [[Result]](repeating: [], count: starts.count)
    var next = 0
    func addTask() {
      let chunk = next
      next += 1
      let range = starts[chunk]..<min(starts[chunk] + length, elements.count)
      group.addTask { (chunk, try elements[range].map(body)) }
    }
    while next < min(jobs, starts.count) { addTask() }
    while let (chunk, results) = try await group.next() {
      chunks[chunk] = results
      if next < starts.count { addTask() }
    }
    return chunks.flatMap { $0 }
  }
}
