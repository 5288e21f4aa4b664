// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "portico",
  products: [
    .executable(name: "portico", targets: ["portico"])
  ],
  targets: [
    // System: C libraries of the distribution, and files embedded at build time.
    .systemLibrary(name: "CCmark", path: "Sources/System/CCmark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CSodium", path: "Sources/System/CSodium", pkgConfig: "libsodium"),
    .target(name: "CTheme", path: "Sources/System/CTheme"),

    // Foundations
    module("SourceText", in: "Foundations"),
    module("Arguments", in: "Foundations", uses: ["SourceText"]),
    module("Sodium", in: "Foundations", uses: ["CSodium"]),

    // Formats
    module("DataTree", in: "Formats", uses: ["SourceText"]),
    module("YAML", in: "Formats", uses: ["DataTree", "SourceText"]),
    module("JSON", in: "Formats", uses: ["DataTree", "SourceText"]),
    module("OpenAPI", in: "Formats", uses: ["DataTree", "SourceText"]),
    module("HTML", in: "Formats"),
    module("Templates", in: "Formats", uses: ["HTML", "SourceText"]),
    module("Images", in: "Formats"),
    module("Highlighting", in: "Formats"),
    module("CodeSamples", in: "Formats", uses: ["JSON", "DataTree", "SourceText"]),
    module("Content", in: "Formats", uses: ["SourceText"]),
    module("CommonMark", in: "Formats", uses: ["CCmark"]),
    module(
      "GitBook", in: "Formats",
      uses: ["CommonMark", "Content", "HTML", "YAML", "DataTree", "SourceText"]),

    // Portico
    module(
      "Catalog", in: "Portico",
      uses: ["GitBook", "Content", "OpenAPI", "DataTree", "HTML", "SourceText"]),
    module("Theme", in: "Portico", uses: ["CTheme"]),
    module(
      "Rendering", in: "Portico",
      uses: [
        "Catalog", "GitBook", "Content", "Highlighting", "Templates", "HTML", "SourceText",
      ]),
    module(
      "SiteBuilder", in: "Portico",
      uses: [
        "Rendering", "Theme", "Catalog", "GitBook", "Content", "YAML", "JSON", "DataTree",
        "Templates", "Images", "HTML", "SourceText",
      ]),
    module("PorticoCommands", in: "Portico", uses: ["SiteBuilder", "Arguments", "SourceText"]),
    .executableTarget(
      name: "portico", dependencies: ["PorticoCommands"], path: "Sources/Portico/portico",
      swiftSettings: .strict),

    // Keyvault
    module("VaultFile", in: "Keyvault", uses: ["Sodium"]),

    // Figures
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "SiteBuilder", "Catalog", "GitBook", "CommonMark", "YAML", "JSON", "SourceText", "portico",
      ],
      path: "Tests/Benchmarks", swiftSettings: .strict),

    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: .strict),
    tests("SourceText", in: "Foundations"),
    tests("Arguments", in: "Foundations"),
    tests("Sodium", in: "Foundations"),
    tests("YAML", in: "Formats", uses: ["DataTree", "SourceText", "JSON"]),
    tests("JSON", in: "Formats", uses: ["DataTree", "SourceText"]),
    tests(
      "OpenAPI", in: "Formats", uses: ["DataTree", "SourceText", "YAML", "JSON"],
      examples: ["Examples"]),
    tests("HTML", in: "Formats"),
    tests("Templates", in: "Formats", uses: ["HTML", "SourceText", "JSON", "DataTree"]),
    tests("Images", in: "Formats"),
    tests("Highlighting", in: "Formats", examples: ["Examples"]),
    tests("CodeSamples", in: "Formats", uses: ["Highlighting"], examples: ["Examples"]),
    tests(
      "GitBook", in: "Formats",
      uses: [
        "CommonMark", "Content", "HTML", "DataTree", "SourceText", "Rendering", "Catalog",
        "Templates", "Theme", "JSON",
      ],
      examples: ["Examples"]),
    tests(
      "Catalog", in: "Portico",
      uses: ["GitBook", "Content", "OpenAPI", "YAML", "JSON", "DataTree", "SourceText"]),
    tests(
      "SiteBuilder", in: "Portico",
      uses: [
        "Rendering", "Catalog", "GitBook", "Content", "HTML", "PorticoCommands", "SourceText",
        "Theme",
      ], examples: ["Transcripts"]),
    tests("VaultFile", in: "Keyvault", uses: ["Sodium"], examples: ["Golden"]),
  ]
)

/// A library module: its folder is its group, and `uses` names all that it may import.
func module(_ name: String, in group: String, uses: [String] = []) -> Target {
  .target(
    name: name, dependencies: uses.map { .init(stringLiteral: $0) },
    path: "Sources/\(group)/\(name)", swiftSettings: .strict)
}

/// The tests of one module, which may also use what the module itself uses; `examples` names
/// the folders among them whose files are read by tests and not compiled.
func tests(
  _ name: String, in group: String, uses: [String] = [], examples: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: ([name, "TestSupport"] + uses).map { .init(stringLiteral: $0) },
    path: "Tests/\(group)/\(name)Tests", exclude: examples, swiftSettings: .strict)
}

extension [SwiftSetting] {
  /// What every target of this package is compiled with.
  static var strict: Self {
    [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
  }
}
