/// The diagnostics as commands that workflows of GitHub understand, one a line, in report order.
///
/// ```
/// ::warning file=docs/auth.md,line=12,col=16,endLine=12,endColumn=20,title=hint-style::hint style …
/// ```
/// `folder` goes before the path of each file, so that it counts from where the command was called.
package func renderWorkflowCommands(_ diagnostics: [Diagnostic], below folder: String = "")
  -> String
{
  var places = DiagnosticPlaces()
  var lines = ""
  for diagnostic in diagnostics.inReportOrder {
    var properties: [String] = []
    if let source = diagnostic.source {
      properties.append("file=\((folder + source.path).commandProperty)")
      if let span = diagnostic.span {
        let start = places.position(of: Int(span.start), in: source)
        let end = places.position(of: Int(span.end), in: source)
        properties += [
          "line=\(start.line)", "col=\(start.column)", "endLine=\(end.line)",
          "endColumn=\(end.column)",
        ]
      }
    }
    properties.append("title=\(diagnostic.id.commandProperty)")
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let message = (diagnostic.message.visible + help).commandMessage
    lines += "::\(diagnostic.severity.command) \(properties.joined(separator: ","))::\(message)\n"
  }
  return lines
}

extension Diagnostic.Severity {
  /// The name of the command that stands for it.
  fileprivate var command: String {
    switch self {
    case .hint: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

extension String {
  /// The text as the message of a command.
  fileprivate var commandMessage: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text as the value of a command's property.
  fileprivate var commandProperty: String {
    var text = ""
    for scalar in commandMessage.unicodeScalars {
      switch scalar {
      case ":": text += "%3A"
      case ",": text += "%2C"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
