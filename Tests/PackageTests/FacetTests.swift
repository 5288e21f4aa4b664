import TestSupport
import Testing
import WebDriver

/// The filters of the home page.
@Suite("Facets", .enabled(if: Browser.isAvailable), .timeLimit(.minutes(3)))
struct FacetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let built = try Shell(in: folder).run("portico build \"$PACKAGE/content\" -o site --quiet")
    #expect(built.exitCode == 0, "\(built.output)")
  }

  /// Chooses every option alone and with each other one, and compares what is shown with what
  /// the entries say of themselves; returns what was wrong.
  private static let combinations = """
    history.pushState = () => {};
    const inputs = [...document.querySelectorAll('.facets input')];
    const entries = [...document.querySelectorAll('[data-facets]')];
    const traits = new Map(entries.map((entry) => [entry, entry.dataset.facets.split(' ')]));
    const faults = [];
    const check = (chosen) => {
      for (const input of inputs) input.checked = chosen.includes(input);
      inputs[0].dispatchEvent(new Event('change', { bubbles: true }));
      const fits = (entry, free) => Object.values(Object.groupBy(chosen, (input) => input.name))
        .every((group) => group[0].name === free
          || group.some((input) => traits.get(entry).includes(input.name + ':' + input.value)));
      const wrong = entries.filter((entry) => entry.hidden === fits(entry));
      const count = entries.filter((entry) => fits(entry)).length;
      const told = document.querySelector('[data-results]').textContent.match(/\\d+/g).map(Number);
      const numbers = inputs.filter((input) => {
        const number = entries.filter((entry) => fits(entry, input.name)
          && traits.get(entry).includes(input.name + ':' + input.value)).length;
        return Number(input.parentElement.querySelector('span').textContent) !== number;
      });
      const isEmptyShown = document.querySelector('[data-empty]').checkVisibility();
      const isClearShown = document.querySelector('[data-clear]').checkVisibility();
      if (wrong.length || numbers.length || told[0] !== count || told[1] !== entries.length
        || isEmptyShown !== !count || isClearShown !== !!chosen.length)
        faults.push(chosen.map((input) => input.name + ':' + input.value).join(' '));
      return count;
    };
    let tried = 0, empty = 0;
    check([]);
    inputs.forEach((first, at) => {
      check([first]);
      for (const second of inputs.slice(at + 1)) {
        tried += 1;
        if (!check([first, second])) empty += 1;
      }
    });
    return [faults.join('; '), String(tried), String(empty), String(entries.length)]
    """

  @Test("The numbers are right for every two choices")
  func combinations() async throws {
    try await Browser.run { browser in
      try await browser.open(file: folder.path(of: "site/index.html"))
      let result = try await browser.evaluate(Self.combinations, as: [String].self)
      #expect(result[0] == "")
      #expect(Int(result[1]) ?? 0 > 100)
      #expect(Int(result[2]) ?? 0 > 0)
      #expect(Int(result[3]) ?? 0 >= 6)
    }
  }

  @Test("Choices stand in the address, the way back undoes them, and one button all of them")
  func address() async throws {
    try await Browser.run { browser in
      try await browser.open(file: folder.path(of: "site/index.html"))
      let total = try await shown(browser)
      try await browser.element("input[name=kind][value=api]").click()
      let apis = try await shown(browser)
      #expect(apis > 0 && apis < total)
      #expect(try await browser.address.hasSuffix("?kind=api"))
      _ = try await browser.evaluate(
        "document.querySelector('.facets [name=audience]').click(); return true", as: Bool.self)
      #expect(try await browser.address.contains("kind=api&audience="))
      try await browser.goBack()
      #expect(try await shown(browser) == apis)
      try await browser.reload()
      #expect(try await shown(browser) == apis)
      try await browser.element("[data-clear]").click()
      #expect(try await shown(browser) == total)
      #expect(try await !browser.address.contains("?"))
    }
  }

  private func shown(_ browser: Browser) async throws -> Int {
    try await browser.evaluate(
      "return [...document.querySelectorAll('[data-facets]')].filter((e) => e.checkVisibility()).length",
      as: Int.self)
  }
}
