import Templates
import Testing

@Suite("Parents and blocks of templates")
struct InheritanceTests {
  @Test("Inheritance", arguments: inheritance)
  func inherits(_ example: TemplateCase) { example.check() }

  @Test("Lines of blocks", arguments: lines)
  func fits(_ example: TemplateCase) { example.check() }

  static let inheritance = [
    TemplateCase("A block is its content", "{{$b}}own{{/b}}\n", gives: "own\n"),
    TemplateCase("It holds values", "{{$b}}a {{x}} b{{/b}}", ["x": "7"], gives: "a 7 b"),
    TemplateCase("It holds markup", "{{$b}}{{{x}}}{{/b}}", ["x": markup("<hr>")], gives: "<hr>"),
    TemplateCase(
      "It holds sections", "{{$b}}{{#a}}{{x}}{{/a}}{{/b}}", ["a": ["x": "7"]], gives: "7"),
    TemplateCase(
      "It holds inverted sections", "{{$b}}{{^a}}{{x}}{{/a}}{{/b}}", ["a": false, "x": "7"],
      gives: "7"),
    TemplateCase(
      "What a value says is never a tag", "{{$b}}{{x}}{{/b}}", ["x": "{{y}}", "y": "7"],
      gives: "{{y}}"),
    TemplateCase(
      "A parent without blocks", "{{<p}}{{/p}}\n", partials: ["p": "<{{$b}}own{{/b}}>"],
      gives: "<own>"),
    TemplateCase(
      "A block is replaced", "{{<p}}{{$b}}new{{/b}}{{/p}}", partials: ["p": "<{{$b}}old{{/b}}>"],
      gives: "<new>"),
    TemplateCase(
      "Values do not replace blocks", "{{<p}}{{/p}}", ["b": "value"],
      partials: ["p": "{{$b}}own{{/b}}"],
      gives: "own"),
    TemplateCase(
      "Values do not replace replacements", "{{<p}}{{$b}}new{{/b}}{{/p}}", ["b": "value"],
      partials: ["p": "{{$b}}own{{/b}}"], gives: "new"),
    TemplateCase(
      "Each use has its own blocks", "{{<p}}{{$b}}1{{/b}}{{/p}} {{<p}}{{$b}}2{{/b}}{{/p}} {{>p}}\n",
      partials: ["p": "<{{$b}}old{{/b}}{{$c}}.{{/c}}>"], gives: "<1.> <2.> <old.>\n"),
    TemplateCase(
      "One of two is replaced", "{{<p}}{{$c}}new{{/c}}{{/p}}",
      partials: ["p": "{{$b}}old{{/b}},{{$c}}old{{/c}}"], gives: "old,new"),
    TemplateCase(
      "A partial is a parent without blocks", "{{>p}}{{<p}}{{/p}}",
      partials: ["p": "{{$b}}x{{/b}}"],
      gives: "xx"),
    TemplateCase(
      "Replacements reach what the parent includes", "{{<p}}{{$b}}new{{/b}}{{/p}}",
      partials: ["p": "{{$b}}1{{/b}} {{>q}}", "q": "{{$b}}2{{/b}}"], gives: "new new"),
    TemplateCase(
      "Parents may recurse", "{{<p}}{{$a}}A{{/a}}{{/p}}",
      partials: [
        "p": "{{$a}}1{{/a}}{{$b}}{{<q}}{{/q}}{{/b}}",
        "q": "{{$a}}2{{/a}}{{<p}}{{$b}}end{{/b}}{{/p}}",
      ], gives: "AAAend"),
    TemplateCase(
      "The outermost replacement counts", "{{<p}}{{$b}}0{{/b}}{{/p}}",
      partials: [
        "p": "{{<q}}{{$b}}1{{/b}}{{/q}}", "q": "{{<r}}{{$b}}2{{/b}}{{/r}}", "r": "{{$b}}3{{/b}}",
      ], gives: "0"),
    TemplateCase(
      "Then the next one", "{{<p}}{{/p}}",
      partials: [
        "p": "{{<q}}{{$b}}1{{/b}}{{/q}}", "q": "{{<r}}{{$b}}2{{/b}}{{/r}}", "r": "{{$b}}3{{/b}}",
      ], gives: "1"),
    TemplateCase(
      "Text in a parent is left out", "{{<p}} a {{$b}}new{{/b}} {{x}} {{#y}}b{{/y}} {{/p}}",
      ["x": "x", "y": true], partials: ["p": "<{{$b}}old{{/b}}>"], gives: "<new>"),
    TemplateCase(
      "A replacement sees the contexts of its place", "{{<p}}{{$b}}new {{x}}{{/b}}{{/p}}",
      ["x": "out", "a": ["x": "in"]], partials: ["p": "{{#a}}{{$b}}old{{/b}}{{/a}}"],
      gives: "new in"),
    TemplateCase(
      "A block in a replacement is replaced too", "{{<p}}{{$c}}C{{/c}}{{/p}}",
      partials: ["p": "{{<q}}{{$b}}<{{$c}}c{{/c}}>{{/b}}{{/q}}", "q": "[{{$b}}{{/b}}]"],
      gives: "[<C>]"),
    TemplateCase("A missing parent is nothing", "<{{<p}}{{$b}}x{{/b}}{{/p}}>", gives: "<>"),
  ]

  static let lines = [
    TemplateCase(
      "A replacement keeps its own line ends", "{{<p}}{{$b}}\n1\n\n2\n{{/b}}{{/p}}",
      partials: ["p": "{{$b}}old{{/b}}"], gives: "1\n\n2\n"),
    TemplateCase(
      "A block alone on a line keeps the line", "{{<p}}{{$b}}new{{/b}}{{/p}}",
      partials: ["p": "a:\n  {{$b}}old{{/b}}\nz\n"], gives: "a:\n  new\nz\n"),
    TemplateCase(
      "A parent alone on a line gives it up and indents", "a:\n  {{<p}}{{/p}}\nz\n",
      partials: ["p": "1\n2\n"], gives: "a:\n  1\n  2\nz\n"),
    TemplateCase(
      "Its tags may be on lines of their own", "a:\n  {{<p}}\n    {{$b}}new{{/b}}\n  {{/p}}\nz\n",
      partials: ["p": "1 {{$b}}old{{/b}}\n2\n"], gives: "a:\n  1 new\n  2\nz\n"),
    TemplateCase(
      "Lines of a replacement are indented like the block", "{{<p}}{{$b}}\n1\n2{{/b}}\n{{/p}}\n",
      partials: ["p": "a:\n  {{$b}}{{/b}}\nz\n"], gives: "a:\n  1\n  2\nz\n"),
    TemplateCase(
      "The indentation of a replacement is taken away first",
      "{{<p}}{{$b}}\n      1\n        2\n{{/b}}{{/p}}\n",
      partials: ["p": "a:\n  {{$b}}\n  {{/b}}\nz\n"], gives: "a:\n  1\n    2\nz\n"),
    TemplateCase(
      "The first line of a block tells its indentation", "{{<p}}{{$b}}\n1\n2\n{{/b}}{{/p}}\n",
      partials: ["p": "a:\n{{$b}}\n    old\n{{/b}}\nz\n"], gives: "a:\n    1\n    2\nz\n"),
    TemplateCase(
      "Blocks within blocks are indented against each other", "{{<p}}{{$in}}\n3\n{{/in}}{{/p}}\n",
      partials: [
        "p": "{{<q}}{{$out}}\n    1\n    {{$in}}\n      2\n    {{/in}}\n{{/out}}{{/q}}\n",
        "q": "{{$out}}old{{/out}}",
      ], gives: "1\n  3\n"),
    TemplateCase(
      "Blocks on lines of their own in a parent",
      "{{<p}}\n  {{$b}}\n  <li>\n    x\n  </li>\n  {{/b}}\n{{/p}}\n",
      partials: ["p": "<ul>\n  {{$b}}\n  {{/b}}\n</ul>\n"],
      gives: "<ul>\n  <li>\n    x\n  </li>\n</ul>\n"),
    TemplateCase(
      "A default stays as it is written", "{{>p}}",
      partials: ["p": "<ul>\n  {{$b}}\n    <li>\n  {{/b}}\n</ul>\n"],
      gives: "<ul>\n    <li>\n</ul>\n"),
    TemplateCase(
      "Partials in a replacement lose its indentation too",
      "{{<p}}{{$b}}\n    1\n      {{>q}}\n{{/b}}{{/p}}",
      partials: ["p": "{{$b}}{{/b}}", "q": "2\n3\n"],
      gives: "1\n  2\n  3\n"),
  ]
}
