import Templates
import Testing

@Suite("Partials of templates")
struct PartialTests {
  @Test("Partials", arguments: partials) func partial(_ example: TemplateCase) { example.check() }

  @Test("Dynamic names", arguments: dynamicNames)
  func dynamicName(_ example: TemplateCase) { example.check() }

  private static let tree: TemplateValue = [
    "leaf": "a", "kind": "node",
    "twigs": [["leaf": "b", "twigs": []], ["leaf": "c", "twigs": []]],
  ]

  static let partials = [
    TemplateCase("A partial is written", "<{{>p}}>", partials: ["p": "part"], gives: "<part>"),
    TemplateCase("A missing one is nothing", "<{{>p}}>", gives: "<>"),
    TemplateCase(
      "A partial sees the contexts", "{{#a}}{{>p}}{{/a}}", ["a": ["x": "1"], "y": "2"],
      partials: ["p": "{{x}}{{y}}"], gives: "12"),
    TemplateCase(
      "A partial may include itself", "{{>p}}", tree,
      partials: ["p": "{{leaf}}({{#twigs}}{{>p}}{{/twigs}})"], gives: "a(b()c())"),
    TemplateCase(
      "A partial may include another", "{{>p}}", ["a": "1", "b": "2"],
      partials: ["p": "[{{a}}{{>q}}]", "q": "{{b}}!"], gives: "[12!]"),
    TemplateCase(
      "A path is a name", "{{>blocks/hint}}", partials: ["blocks/hint": "!"], gives: "!"),
    TemplateCase(
      "Space around stays", "< {{>p}} >", partials: ["p": "\t-\t"], gives: "< \t-\t >"),
    TemplateCase(
      "Within a line nothing is indented", "  {{x}}  {{> p}}\n", ["x": "-"],
      partials: ["p": "1\n2"], gives: "  -  1\n2\n"),
    TemplateCase(
      "CR LF ends a line", "<\r\n{{>p}}\r\n>", partials: ["p": "-"], gives: "<\r\n->"),
    TemplateCase(
      "The first line may be given up", "  {{>p}}\n>", partials: ["p": "1\n2"], gives: "  1\n  2>"),
    TemplateCase(
      "The last line may be given up", "<\n  {{>p}}", partials: ["p": "1\n2"],
      gives: "<\n  1\n  2"),
    TemplateCase(
      "Each line of the partial is indented, those of values are not", "<\n\t{{>p}}\n>\n",
      ["x": markup("1\n2")], partials: ["p": "a\n{{{x}}} b {{x}}\nc\n"],
      gives: "<\n\ta\n\t1\n2 b 1\n2\n\tc\n>\n"),
    TemplateCase(
      "Indentation adds up", "-\n  {{>p}}\n-\n",
      partials: ["p": "1\n  {{>q}}\n4\n", "q": "2\n3\n"],
      gives: "-\n  1\n    2\n    3\n  4\n-\n"),
    TemplateCase(
      "A partial within an indented line starts over", "  {{>p}}\n",
      partials: ["p": "a {{>q}}\nb\n", "q": "1\n2"], gives: "  a 1\n2\n  b\n"),
    TemplateCase(
      "An indented partial may include itself", "  {{>p}}\n", tree,
      partials: ["p": "{{leaf}}\n{{#twigs}}\n  {{>p}}\n{{/twigs}}\n"],
      gives: "  a\n    b\n    c\n"),
    TemplateCase(
      "Lines that begin with a section are indented", "  {{>p}}\n", ["on": true, "off": false],
      partials: ["p": "{{#on}}a{{/on}}\n{{#off}}b{{/off}}\n{{#on}}\nc\n{{/on}}\n"],
      gives: "  a\n  \n  c\n"),
    TemplateCase(
      "A line that begins with a hidden section is indented", "  {{>p}}\n", ["off": false],
      partials: ["p": "a\n{{#off}}b{{/off}}"], gives: "  a\n  "),
    TemplateCase(
      "A line that begins with a partial is indented once", "  {{>p}}\n",
      partials: ["p": "{{>q}}!\n", "q": "1\n2"], gives: "  1\n2!\n"),
    TemplateCase(
      "An indented loop over lines", "  {{>p}}\n", ["l": ["1", "2"]],
      partials: ["p": "<ul>\n{{#l}}\n<li>{{.}}</li>\n{{/l}}\n</ul>\n"],
      gives: "  <ul>\n  <li>1</li>\n  <li>2</li>\n  </ul>\n"),
    TemplateCase("Space in the tag is ignored", "<{{>\tp }}>", partials: ["p": "-"], gives: "<->"),
  ]

  static let dynamicNames = [
    TemplateCase(
      "A value names the partial", "<{{>*kind}}>", ["kind": "p"], partials: ["p": "part"],
      gives: "<part>"),
    TemplateCase(
      "The star is not part of the key", "<{{>*kind}}>", ["kind": "p", "*kind": "q"],
      partials: ["p": "right", "q": "wrong"], gives: "<right>"),
    TemplateCase("An unknown key is nothing", "<{{>*p}}>", partials: ["p": "x"], gives: "<>"),
    TemplateCase(
      "An unknown partial is nothing", "<{{>*kind}}>", ["kind": "p"], partials: ["q": "x"],
      gives: "<>"),
    TemplateCase(
      "The partial sees the contexts", "{{>*kind}}", ["kind": "p", "x": "1"],
      partials: ["p": "<{{x}}>"], gives: "<1>"),
    TemplateCase(
      "Dotted names", "{{>*a.b.c}}", ["a": ["b": ["c": "p"]], "x": "1"], partials: ["p": "<{{x}}>"],
      gives: "<1>"),
    TemplateCase(
      "A dotted name is one name", "<{{>*a.b}}>", ["a": "q", "q": ["b": "p"]],
      partials: ["p": "wrong"], gives: "<>"),
    TemplateCase(
      "A dotted name opens no context", "{{#one}}{{>*two.kind}}{{/one}}",
      ["one": ["x": "1"], "two": ["kind": "p", "x": "2"]], partials: ["p": "<{{x}}>"],
      gives: "<1>"),
    TemplateCase(
      "In a loop it opens none either", "{{#l}}{{>*two.kind}}{{/l}}",
      ["l": ["a", "b"], "two": ["kind": "p", "x": "2"], "x": "0"], partials: ["p": "{{x}}"],
      gives: "00"),
    TemplateCase(
      "It may recurse", "{{>*kind}}", tree,
      partials: ["node": "{{leaf}}({{#twigs}}{{>*kind}}{{/twigs}})"], gives: "a(b()c())"),
    TemplateCase(
      "Two stars are not two steps", "<{{>**kind}}>", ["kind": "q", "q": "p"],
      partials: ["p": "wrong"], gives: "<>"),
    TemplateCase(
      "A star within a name is no step", "<{{>*a.*b}}>", ["a": "x", "b": "y", "x": ["y": "p"]],
      partials: ["p": "wrong"], gives: "<>"),
    TemplateCase(
      "Space around stays", "< {{>*k}} >", ["k": "p"], partials: ["p": "\t-\t"],
      gives: "< \t-\t >"),
    TemplateCase(
      "Alone it is indented", "<\n  {{>*k}}\n>", ["k": "p", "x": markup("1\n2")],
      partials: ["p": "a\n{{{x}}}\nb\n"], gives: "<\n  a\n  1\n2\n  b\n>"),
    TemplateCase(
      "CR LF ends a line", "<\r\n{{>*k}}\r\n>", ["k": "p"], partials: ["p": "-"], gives: "<\r\n->"),
    TemplateCase(
      "A parent may have a dynamic name", "{{<*k}}{{$b}}new{{/b}}{{/*k}}", ["k": "p"],
      partials: ["p": "<{{$b}}old{{/b}}>"], gives: "<new>"),
    TemplateCase(
      "Space around the star is ignored", "<{{> * k }}>", ["k": "p"], partials: ["p": "-"],
      gives: "<->"),
  ]
}
