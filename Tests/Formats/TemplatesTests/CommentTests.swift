import Templates
import Testing

@Suite("Comments and delimiters of templates")
struct CommentTests {
  @Test("Comments", arguments: comments) func comment(_ example: TemplateCase) { example.check() }

  @Test("Delimiters", arguments: delimiters)
  func delimiter(_ example: TemplateCase) { example.check() }

  private static let x: TemplateValue = ["x": "7"]

  static let comments = [
    TemplateCase("A comment is left out", "ab{{! note! }}cd", gives: "abcd"),
    TemplateCase("Over several lines too", "ab{{!\n  one\n  two\n}}cd\n", gives: "abcd\n"),
    TemplateCase("Alone it gives up its line", "a\n{{! note }}\nb\n", gives: "a\nb\n"),
    TemplateCase("Indented too", "a\n \t{{! note }}\nb\n", gives: "a\nb\n"),
    TemplateCase("CR LF ends a line", "a\r\n{{! note }}\r\nb", gives: "a\r\nb"),
    TemplateCase("The first line may be given up", "  {{! note }}\nb", gives: "b"),
    TemplateCase("The last line may be given up", "a\n  {{! note }}", gives: "a\n"),
    TemplateCase("Lines may be given up", "a\n{{!\none\n}}\nb\n", gives: "a\nb\n"),
    TemplateCase("Indented lines too", "a\n  {{!\n  one\n  }}\nb\n", gives: "a\nb\n"),
    TemplateCase("Within a line space stays", "  1 {{! note }}\n", gives: "  1 \n"),
    TemplateCase("Space on both sides stays", "a {{! note }} b", gives: "a  b"),
    TemplateCase(
      "A comment is no name", "<{{! x }}{{!x}}>", ["! x": "1", "!x": "2", "x": "3"], gives: "<>"),
  ]

  static let delimiters = [
    TemplateCase("New delimiters", "{{=<% %>=}}<%x%>{{x}}", x, gives: "7{{x}}"),
    TemplateCase("Brackets", "{{=[ ]=}}[x]", x, gives: "7"),
    TemplateCase("Letters", "{{=do od=}}do x od", x, gives: "7"),
    TemplateCase("Back again", "{{=| |=}}|x||={{ }}=|{{x}}", x, gives: "77"),
    TemplateCase(
      "They hold in sections and behind them",
      "{{#x}}\n{{x}} |x|\n{{/x}}\n{{= | | =}}\n|#x|\n{{x}} |x|\n|/x|\n|x|\n", x,
      gives: "7 |x|\n{{x}} 7\n7\n"),
    TemplateCase(
      "They hold in inverted sections",
      "{{= | | =}}\n|^y|\n{{x}} |x|\n|/y|\n", ["x": "7", "y": false], gives: "{{x}} 7\n"),
    TemplateCase(
      "A partial does not inherit them", "{{>p}}{{= | | =}}|>p|", x, partials: ["p": "<{{x}}|x|>"],
      gives: "<7|x|><7|x|>"),
    TemplateCase(
      "A partial does not hand them back", "{{>p}}{{x}}|x|", x, partials: ["p": "{{= | | =}}|x|"],
      gives: "77|x|"),
    TemplateCase(
      "Markup with new delimiters", "{{=<% %>=}}<%{x}%>", ["x": markup("<i>")], gives: "<i>"),
    TemplateCase("Space around stays", "a {{=@ @=}} b", gives: "a  b"),
    TemplateCase("Within a line it stays", " a {{=@ @=}}\n", gives: " a \n"),
    TemplateCase("Alone it gives up its line", "a\n{{=@ @=}}\nb\n", gives: "a\nb\n"),
    TemplateCase("Indented too", "a\n  {{=@ @=}}\nb\n", gives: "a\nb\n"),
    TemplateCase("CR LF ends a line", "a\r\n{{= @ @ =}}\r\nb", gives: "a\r\nb"),
    TemplateCase("The first line may be given up", "  {{=@ @=}}\nb", gives: "b"),
    TemplateCase("The last line may be given up", "a\n  {{=@ @=}}", gives: "a\n"),
    TemplateCase("Space between them", "<{{=  @\t @  =}}>", gives: "<>"),
  ]
}
