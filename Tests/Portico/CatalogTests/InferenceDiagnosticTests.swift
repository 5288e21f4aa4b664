import Catalog
import Testing

@Suite("Diagnostics about APIs")
struct InferenceDiagnosticTests {
  @Test("A test file on a page is reported where there is a file of the production")
  func testSpec() {
    let report = TestSite(InferenceTests.orders).report
    #expect(
      report == """
        s/orders_2.0.1_prod.yaml:4:12: «2.0.1» hint: 2 files describe the same version 2.0.1; taken \
        as one in the environments prod and uat [specs-grouped]
        orders/v2.md:3:17: «../s/orders_2.0.1_uat.yaml» warning: 's/orders_2.0.1_uat.yaml' \
        describes a test environment, though there is a file of the production; the latter is shown \
        [test-spec]

        """)
  }

  @Test("Files of one version that differ are reported at the first difference")
  func differing() {
    let report = TestSite([
      "a.md": "# A\n" + block("one.yaml") + "\n[two](two.yaml)\n",
      "one.yaml": spec("A", "1.0.0"),
      "two.yaml": spec("A", "1.0.0", server: "https://x.example.com", summary: "List them"),
    ]).report
    #expect(
      report == """
        two.yaml:12:16: «List them» warning: 'paths./orders.get.summary' is not as in 'one.yaml', and \
        both are version 1.0.0; the other one is shown [specs-differ]

        """)
  }

  @Test("Only what says where an API runs may differ between files of one version")
  func comparison() {
    let extra = "x-team: { name: blue }"
    let same = TestSite([
      "a.md": "# A\n" + block("one.yaml") + "\n[two](two.yaml)\n",
      "one.yaml": spec("A", "1.0.0", more: extra), "two.yaml": spec("A", "1.0.0", server: "/v2"),
    ])
    #expect(!same.report.contains("specs-differ"))
    let header = "  headers: { x-trace: { schema: { type: string } } }"
    let other = TestSite([
      "a.md": "# A\n" + block("one.yaml") + "\n[two](two.yaml)\n",
      "one.yaml": spec("A", "1.0.0").replacing("\n  schemas:", with: "\n\(header)\n  schemas:"),
      "two.yaml": spec("A", "1.0.0"),
    ])
    #expect(other.report.contains("'components.headers'"))
  }

  @Test("Several files of one version on a page are reported once each")
  func mixing() {
    let report = TestSite([
      "a.md": "# A\n" + block("one.yaml") + block("two.yaml") + block("three.yaml")
        + block("two.yaml", "get", "/orders/{id}"),
      "one.yaml": spec("A", "1.0.0"), "two.yaml": spec("A", "1.0.0"),
      "three.yaml": spec("A", "1.0.0", summary: "Others"),
    ]).report
    #expect(report.split(separator: "\n").filter { $0.contains("[mixed-specs]") }.count == 2)
    #expect(
      report.contains(
        "a.md:6:17: «two.yaml» warning: 'two.yaml' is a second file of version 1.0.0 on this page, though both say the same"
      ))
    #expect(
      report.contains(
        "a.md:9:17: «three.yaml» warning: 'three.yaml' is a second file of version 1.0.0 on this page; the two differ"
      ))
    #expect(!report.contains("specs-differ"))
  }

  @Test(
    "A page that names another version than it shows is reported",
    arguments: [
      ("# V 1.0 - A", "1.0.5", nil), ("# A 2.1", "2.0.0", "1:5: «2.1»"),
      ("---\ndescription: Version 1.2.x\n---\n# A", "1.2.9", nil),
      ("---\ndescription: Version 1.0.0\n---\n# A", "1.0.2", "2:22: «1.0.0»"),
      ("# OAuth 2.0 API", "1.0.0", nil), ("# v3", "1.0.0", "1:4: «3»"), ("# 24/7 API", "1", nil),
    ])
  func mismatch(page: String, version: String, place: String?) {
    let report = TestSite([
      "a.md": page + "\n" + block("a.yaml"), "a.yaml": spec("A", version),
    ]).report
    if let place {
      #expect(report.hasPrefix("a.md:\(place) warning:"), "\(report)")
      #expect(report.contains("[version-mismatch]"))
    } else {
      #expect(report == "")
    }
  }

  @Test("An overview that calls an older version the latest is reported where it does")
  func latest() {
    var files = InferenceTests.orders
    files["orders/README.md"] = """
      # 🛒 Orders API

      ### Latest version:

      {% content-ref url="old/v1.md" %}
      [v1](old/v1.md)
      {% endcontent-ref %}

      ### Old versions

      {% content-ref url="v2.md" %}
      [v2](v2.md)
      {% endcontent-ref %}
      """
    #expect(
      TestSite(files).report.contains(
        "orders/README.md:5:21: «old/v1.md» warning: version 1.4.0 is called the latest, and the current one is 2.0.1 [stale-latest]"
      ))
    files["orders/README.md"] = "# Orders\n\nThe latest version is 1.4.\n"
    #expect(TestSite(files).report.contains("orders/README.md:3:23: «1.4» warning:"))
    files["orders/README.md"] = "# Orders\n\nThe latest version is 2.0.\n"
    #expect(!TestSite(files).report.contains("stale-latest"))
    files["orders/old/v1.md"]?.replace("# V", with: "---\ndescription: 1.4.0 (latest)\n---\n# V")
    #expect(TestSite(files).report.contains("orders/old/v1.md:2:21: «latest» warning:"))
  }

  @Test("A block whose operation is not in its file, and a name without a file, are reported")
  func unknown() {
    let report = TestSite([
      "a.md": "# A\n" + block("a.yaml", "get", "/order") + block("a.yaml", "put")
        + "\n{% openapi spec=\"shpo\" path=\"/x\" method=\"get\" %}\n{% endopenapi %}\n",
      "a.yaml": spec("A", "1.0.0"), "portico.yml": "specs: { shop: a.yaml }",
    ]).report
    #expect(report.contains("a.md:3:31: «/order» warning: 'GET /order' is not in 'a.yaml'"))
    #expect(report.contains("a.md:6:48: «put» warning: 'PUT /orders' is not in 'a.yaml'"))
    #expect(report.contains("no specification is called 'shpo'"))
  }

  @Test("Wrong entries of the configuration are reported at their places")
  func configuration() {
    let report = TestSite([
      "portico.yml": """
      specs: [a]
      infer: { nameKey: x }
      environments:
        - { label: No id }
        - { id: UAT }
        - { id: prod, audience: publik }
        - { id: prod, lable: x }
      """
    ]).report
    #expect(
      report == """
        portico.yml:2:10: «nameKey» warning: 'infer.nameKey' is not known; ignored [unknown-key]
        portico.yml:7:17: «lable» warning: 'lable' is not known; ignored [unknown-key]
        portico.yml:1:8: «[a]» error: 'specs' is not a mapping of names to paths; ignored [wrong-type]
        portico.yml:4:5: «{ label: No id }» error: the environment has no 'id' [missing-key]
        portico.yml:5:11: «UAT» error: 'UAT' is no environment's id: lower-case letters, digits and \
        single hyphens, at most 64; ignored [invalid-id]
        portico.yml:6:27: «publik» error: 'audience' cannot be 'publik'; ignored [unknown-word]
        portico.yml:7:11: «prod» error: 'prod' is another environment already; ignored [duplicate-id]

        """)
  }
}
