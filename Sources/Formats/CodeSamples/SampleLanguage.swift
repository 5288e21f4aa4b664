/// A language that samples are written in, in the order they are shown.
package enum SampleLanguage: String, Hashable, Sendable, CaseIterable {
  case curl, http, javascript, python, php, java, csharp, go, swift

  /// The word in addresses and settings, which is also what the highlighter knows it by.
  package var id: String { rawValue }

  /// The name readers know.
  package var label: String {
    switch self {
    case .curl: "cURL"
    case .http: "HTTP"
    case .javascript: "JavaScript"
    case .python: "Python"
    case .php: "PHP"
    case .java: "Java"
    case .csharp: "C#"
    case .go: "Go"
    case .swift: "Swift"
    }
  }

  /// The language that an author's word stands for, such as `js` or `C#`; nil when none does.
  package init?(named name: String) {
    let name = name.lowercased()
    let aliases: [String: SampleLanguage] = [
      "bash": .curl, "sh": .curl, "shell": .curl, "js": .javascript, "node": .javascript,
      "py": .python, "c#": .csharp, "cs": .csharp, "golang": .go,
    ]
    guard let language = SampleLanguage(rawValue: name) ?? aliases[name] else { return nil }
    self = language
  }
}

/// A complete program text that sends `request`, without a line feed at its end.
///
/// Every text of the request arrives at the server as it is given, whatever it holds; what HTTP
/// itself forbids (line ends in headers, blanks in addresses) is replaced or escaped before.
package func codeSample(_ request: SampleRequest, in language: SampleLanguage) -> String {
  codeSample(PreparedRequest(request), in: language)
}

/// The program texts that send `request`, one for each of `languages`.
package func codeSamples(
  _ request: SampleRequest, in languages: [SampleLanguage]
) -> [(language: SampleLanguage, text: String)] {
  let request = PreparedRequest(request)
  return languages.map { ($0, codeSample(request, in: $0)) }
}

func codeSample(_ request: PreparedRequest, in language: SampleLanguage) -> String {
  switch language {
  case .curl: cURLSample(request)
  case .http: HTTPSample(request)
  case .javascript: javaScriptSample(request)
  case .python: pythonSample(request)
  case .php: PHPSample(request)
  case .java: javaSample(request)
  case .csharp: cSharpSample(request)
  case .go: goSample(request)
  case .swift: swiftSample(request)
  }
}
