import Foundation
package import WebDriver

extension SearchTrial {
  /// How long queries take whose files are loaded, in milliseconds.
  package struct WarmFigures: Sendable, CustomStringConvertible {
    /// How many queries were measured.
    package var count: Int
    /// The time below which half of the queries stay.
    package var median: Double
    /// The time below which 95 of 100 queries stay.
    package var p95: Double
    /// The longest time for which the page could answer to nothing else.
    package var longestTask: Double

    package var description: String {
      let rounded = [median, p95, longestTask].map { String(format: "%.1f", $0) }
      return "median \(rounded[0]) ms, p95 \(rounded[1]) ms, longest task \(rounded[2]) ms"
    }
  }

  /// Asks each query ten times of the search that is open, after once for its files.
  package static func warmFigures(
    _ queries: [String], in browser: Browser
  ) async throws -> WarmFigures {
    try await figures(
      of: queries, asking: "const ask = (query) => porticoSearch.search(query);", "", in: browser)
  }

  /// The same of any search; `asking` declares a function `ask` and may use `values[1]`.
  package static func figures(
    of queries: [String], asking ask: String, _ value: String, in browser: Browser
  ) async throws -> WarmFigures {
    let figures: [NSNumber] = try await browser.evaluateAsync(
      ask + """

        const tasks = [0];
        const note = (list) => tasks.push(...list.getEntries().map((task) => task.duration));
        new PerformanceObserver(note).observe({ type: 'longtask' });
        const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
        for (const query of values[0]) await ask(query);
        await pause(100);
        tasks.length = 1;
        const times = [];
        for (let round = 0; round < 10; round++) {
          for (const query of values[0]) {
            const start = performance.now();
            await ask(query);
            times.push(performance.now() - start);
            await pause(0);
          }
        }
        await pause(100);
        times.sort((a, b) => a - b);
        const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
        return [times.length, at(0.5), at(0.95), Math.max(...tasks)];
        """, [queries, value])
    guard figures.count == 4 else { throw WebDriverError.unexpected("\(figures)") }
    return WarmFigures(
      count: figures[0].intValue, median: figures[1].doubleValue, p95: figures[2].doubleValue,
      longestTask: figures[3].doubleValue)
  }
}
