import SiteBuilder
import APIExamples
import Arguments
import CodeSamples
import OpenAPI
import SourceText

/// `portico spec sample`: print a program that calls an operation.
enum SpecSampleCommand {
  private static let language = Option.optional(
    "lang", .language, default: .curl, help: "the language of the program")

  static var command: Command<Portico.Action> {
    Command(
      "sample",
      summary: "print a program that calls an operation",
      discussion: """
        The program sends what the operation requires, and what its author gives examples for. \
        It reads secrets from the environment. With '--format json' all languages are printed, \
        one a line.
        """,
      arguments: [SpecCommand.file, SpecCommand.operation],
      options: [language, SpecExampleCommand.media, SpecCommand.format],
      examples: [
        .init("portico spec sample openapi.yaml createPayment", "prints a call of curl"),
        .init(
          "portico spec sample openapi.yaml 'GET /payments' --lang python",
          "prints a program in Python"),
      ],
      action: { invocation, session in
        guard let spec = try SpecCommand.read(invocation, session) else { return .contentErrors }
        let operation = try SpecCommand.find(in: spec.api, invocation)
        var options = SampleOptions()
        if let type = invocation[SpecExampleCommand.media] {
          let known = (operation.body?.content ?? []).map(\.name)
          guard known.contains(type) else {
            throw invocation.usageError(
              "the body has no media type '\(type.visible)', but "
                + (known.isEmpty ? "none" : known.joined(separator: ", ")))
          }
          options.mediaType = type
        }
        let request = spec.api.sampleRequest(for: operation, options)
        switch invocation[SpecCommand.format] {
        case .human:
          try session.console.write(codeSample(request, in: invocation[language]) + "\n")
        case .json:
          for language in SampleLanguage.allCases {
            var object = JSONObject()
            object.add("language", language.id)
            object.add("label", language.label)
            object.add("text", codeSample(request, in: language))
            try session.console.write(object.line)
          }
        }
        return spec.exitCode
      })
  }
}

extension Notation<SampleLanguage> {
  /// A language by its word or one of its other names.
  fileprivate static var language: Self {
    let words = SampleLanguage.allCases.map(\.id)
    let quoted = words.map { "'\($0)'" }
    let expectation = quoted.dropLast().joined(separator: ", ") + " or " + (quoted.last ?? "")
    return Notation(
      "LANGUAGE", expectation: expectation, completion: .choices(words), spell: \.id
    ) { SampleLanguage(named: $0) }
  }
}
