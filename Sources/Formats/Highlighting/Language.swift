/// A family of languages that one grammar colours.
package enum Language: Hashable, Sendable, CaseIterable {
  case json, yaml, markup, http, shell, css, diff, settings
  case javaScript, python, php, java, cSharp, go, swift, sql, c, rust, kotlin, ruby

  /// Creates the language that authors call `name`, in whatever case; nil when it is not known.
  package init?(named name: String) {
    guard let language = Self.languages[name] ?? Self.languages[name.lowercased()] else {
      return nil
    }
    self = language
  }

  private static let languages: [String: Language] = {
    var languages: [String: Language] = [:]
    for language in allCases {
      for name in language.names.split(separator: " ") { languages[String(name)] = language }
    }
    return languages
  }()

  /// The names and file extensions that stand for the language, in lower case.
  private var names: String {
    switch self {
    case .json: "json jsonc json5 jsonl ndjson geojson jsonld json-ld har webmanifest"
    case .yaml: "yaml yml openapi"
    case .markup:
      "xml html htm xhtml svg markup rss atom xsd xsl xslt wsdl soap plist vue svelte liquid razor cshtml"
    case .http: "http https http-request http-response rest"
    case .shell:
      "bash sh shell zsh ksh fish console shell-session shellsession shellscript curl terminal "
        + "bash-session"
    case .css: "css scss less"
    case .diff: "diff patch udiff"
    case .settings:
      "ini toml properties props conf cfg config dotenv env editorconfig gitconfig systemd"
    case .javaScript: "javascript js jsx mjs cjs node nodejs typescript ts tsx mts cts es6"
    case .python: "python py python3 py3 pyi pycon"
    case .php: "php php3 php4 php5 php7 php8 phtml"
    case .java: "java groovy gradle"
    case .cSharp: "csharp c# cs dotnet .net"
    case .go: "go golang"
    case .swift: "swift"
    case .sql: "sql mysql pgsql postgres postgresql postgressql sqlite tsql t-sql plsql"
    case .c: "c h cpp c++ cc hpp cxx objective-c objectivec objc"
    case .rust: "rust rs"
    case .kotlin: "kotlin kt kts scala"
    case .ruby: "ruby rb"
    }
  }
}
