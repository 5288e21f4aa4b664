// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "portico",
  products: [
    .executable(name: "portico", targets: ["portico"]),
    .executable(name: "keyvault", targets: ["keyvault"]),
  ],
  targets: [
    // System: C libraries of the distribution, calls of Linux, and files embedded at build time.
    .systemLibrary(name: "CCmark", path: "Sources/System/CCmark", pkgConfig: "libcmark-gfm"),
    .systemLibrary(name: "CSodium", path: "Sources/System/CSodium", pkgConfig: "libsodium"),
    .target(name: "CLinux", path: "Sources/System/CLinux"),
    .target(name: "CTheme", path: "Sources/System/CTheme"),

    // Foundations
    module("SourceText", in: "Foundations"),
    module("Digests", in: "Foundations"),
    module("Arguments", in: "Foundations", uses: ["SourceText"]),
    module("Sodium", in: "Foundations", uses: ["CSodium"]),
    module("DevelopmentServer", in: "Foundations", uses: ["Digests"]),
    module("Terminal", in: "Foundations", uses: ["Sodium", "SourceText", "CLinux"]),

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
    module(
      "APIExamples", in: "Formats",
      uses: ["CodeSamples", "OpenAPI", "JSON", "DataTree", "SourceText"]),
    module("APIDiff", in: "Formats", uses: ["OpenAPI", "JSON", "DataTree", "SourceText"]),
    module("Content", in: "Formats", uses: ["SourceText"]),
    module("CommonMark", in: "Formats", uses: ["CCmark"]),
    module(
      "GitBook", in: "Formats",
      uses: ["CommonMark", "Content", "HTML", "YAML", "DataTree", "SourceText"]),

    // Portico
    module("Explanations", in: "Portico"),
    module(
      "Catalog", in: "Portico",
      uses: [
        "Explanations", "GitBook", "Content", "APIDiff", "OpenAPI", "DataTree", "HTML",
        "SourceText",
      ]),
    module(
      "Checks", in: "Portico",
      uses: ["Catalog", "GitBook", "Content", "JSON", "DataTree", "HTML", "SourceText"]),
    module(
      "Discovery", in: "Portico",
      uses: [
        "Digests", "Catalog", "GitBook", "Content", "OpenAPI", "JSON", "DataTree", "HTML",
        "SourceText",
      ]),
    module("Theme", in: "Portico", uses: ["CTheme"]),
    module("Search", in: "Portico", uses: ["Digests", "JSON", "DataTree", "SourceText"]),
    module(
      "Rendering", in: "Portico",
      uses: [
        "Search", "Discovery", "Catalog", "GitBook", "Content", "Highlighting", "APIExamples",
        "CodeSamples", "APIDiff", "OpenAPI", "Templates", "JSON", "DataTree", "HTML",
        "SourceText",
      ]),
    module(
      "SiteBuilder", in: "Portico",
      uses: [
        "Digests", "Discovery", "Rendering", "Search", "Theme", "Checks", "Explanations",
        "Catalog", "GitBook", "Content", "OpenAPI", "YAML", "JSON", "DataTree", "Templates",
        "Images", "HTML", "SourceText",
      ]),
    module(
      "PorticoCommands", in: "Portico",
      uses: [
        "DevelopmentServer", "SiteBuilder", "Explanations", "Search", "APIDiff", "APIExamples",
        "CodeSamples", "OpenAPI", "JSON", "DataTree", "Arguments", "SourceText",
      ]),
    .executableTarget(
      name: "portico", dependencies: ["PorticoCommands"], path: "Sources/Portico/portico",
      swiftSettings: .strict),

    // Keyvault
    module("VaultFile", in: "Keyvault", uses: ["Sodium"]),
    module("Vault", in: "Keyvault", uses: ["VaultFile", "Sodium"]),
    module("VaultStorage", in: "Keyvault", uses: ["Vault", "VaultFile", "Sodium", "CLinux"]),
    module("APICatalog", in: "Keyvault", uses: ["JSON", "DataTree", "SourceText"]),
    module(
      "KeyvaultCommands", in: "Keyvault",
      uses: [
        "APICatalog", "VaultStorage", "Vault", "VaultFile", "Terminal", "Sodium", "Arguments",
        "SourceText",
      ]),
    .executableTarget(
      name: "keyvault", dependencies: ["KeyvaultCommands"], path: "Sources/Keyvault/keyvault",
      swiftSettings: .strict),

    // Figures
    .target(name: "WebDriver", path: "Tests/WebDriver", swiftSettings: .strict),
    .target(
      name: "SearchTrials", dependencies: ["Search", "WebDriver"],
      path: "Tests/Portico/SearchTrials", swiftSettings: .strict),
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "SearchTrials", "WebDriver", "SiteBuilder", "Search", "Catalog", "GitBook", "CommonMark",
        "YAML", "JSON", "SourceText", "portico", "VaultStorage", "Vault", "VaultFile", "Sodium",
        "keyvault",
      ],
      path: "Tests/Benchmarks", swiftSettings: .strict),

    // What the tests of the terminal and of processes run.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Sodium"],
      path: "Tests/Foundations/terminal-probe", swiftSettings: .strict),

    // Tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: .strict),
    .target(
      name: "VaultFuzzing", dependencies: ["APICatalog", "VaultFile", "Sodium"],
      path: "Tests/Keyvault/Fuzzing",
      exclude: ["Corpus", "LibFuzzer"], swiftSettings: .strict),
    tests("SourceText", in: "Foundations"),
    tests("Digests", in: "Foundations"),
    tests("Arguments", in: "Foundations"),
    tests("Sodium", in: "Foundations"),
    tests("DevelopmentServer", in: "Foundations"),
    tests("Terminal", in: "Foundations", uses: ["Sodium", "terminal-probe"]),
    tests("YAML", in: "Formats", uses: ["DataTree", "SourceText", "JSON"]),
    tests("JSON", in: "Formats", uses: ["DataTree", "SourceText"]),
    tests(
      "OpenAPI", in: "Formats", uses: ["DataTree", "SourceText", "YAML", "JSON"],
      examples: ["Examples"]),
    tests("HTML", in: "Formats"),
    tests("Templates", in: "Formats", uses: ["HTML", "SourceText", "JSON", "DataTree"]),
    tests("Images", in: "Formats"),
    tests("Highlighting", in: "Formats", examples: ["Examples"]),
    tests(
      "CodeSamples", in: "Formats", uses: ["Highlighting"], examples: ["Examples", "Judges"]),
    tests(
      "APIExamples", in: "Formats",
      uses: ["CodeSamples", "OpenAPI", "YAML", "JSON", "DataTree", "SourceText"],
      examples: ["Examples", "Validators"]),
    tests(
      "APIDiff", in: "Formats",
      uses: ["OpenAPI", "YAML", "JSON", "DataTree", "SourceText"], examples: ["Examples"]),
    tests(
      "GitBook", in: "Formats",
      uses: [
        "CommonMark", "Content", "HTML", "DataTree", "SourceText", "Rendering", "Catalog",
        "Templates", "Theme", "JSON",
      ],
      examples: ["Examples"]),
    tests("Explanations", in: "Portico"),
    tests("Checks", in: "Portico", uses: ["SiteBuilder", "SourceText"]),
    tests(
      "Catalog", in: "Portico",
      uses: ["GitBook", "Content", "OpenAPI", "YAML", "JSON", "DataTree", "SourceText"]),
    tests(
      "Search", in: "Portico",
      uses: [
        "SearchTrials", "SiteBuilder", "Theme", "WebDriver", "JSON", "DataTree", "SourceText",
      ],
      examples: ["Examples"]),
    tests(
      "SiteBuilder", in: "Portico",
      uses: [
        "Rendering", "Catalog", "GitBook", "Content", "HTML", "PorticoCommands", "SourceText",
        "Theme", "JSON", "DataTree", "APICatalog", "Explanations",
      ], examples: ["Transcripts", "Judges", "Diagnostics"]),
    .testTarget(
      name: "ServeTests", dependencies: ["portico", "TestSupport"],
      path: "Tests/Portico/ServeTests", swiftSettings: .strict),
    .testTarget(
      name: "ReaderTests", dependencies: ["portico", "TestSupport", "WebDriver"],
      path: "Tests/Portico/ReaderTests", exclude: ["Scripts"], swiftSettings: .strict),
    tests("VaultFile", in: "Keyvault", uses: ["Sodium", "VaultFuzzing"], examples: ["Golden"]),
    tests("Vault", in: "Keyvault", uses: ["VaultFile", "Sodium"]),
    tests("VaultStorage", in: "Keyvault", uses: ["Vault", "VaultFile", "Sodium"]),
    tests("APICatalog", in: "Keyvault"),
    tests(
      "KeyvaultCommands", in: "Keyvault", uses: ["Arguments", "Vault", "keyvault"],
      examples: ["Transcripts"]),
    .testTarget(
      name: "PackageTests", dependencies: ["portico", "keyvault", "TestSupport", "WebDriver"],
      path: "Tests/PackageTests", exclude: ["Transcripts", "workflows.py"], swiftSettings: .strict),
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
