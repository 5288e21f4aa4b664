import Templates
import Testing

@Suite("Values in templates")
struct InterpolationTests {
  @Test("Values", arguments: cases) func values(_ example: TemplateCase) { example.check() }

  static let mountain: TemplateValue = ["range": ["peak": ["name": "Eiger"]]]

  static let cases = [
    TemplateCase("A template without tags is its own output", "{a} }} {b\n", gives: "{a} }} {b\n"),
    TemplateCase("An empty template writes nothing", "", gives: ""),
    TemplateCase("A value is written", "to {{place}}.\n", ["place": "Bern"], gives: "to Bern.\n"),
    TemplateCase(
      "What a value says is never a tag", "{{one}}/{{two}}", ["one": "{{two}}", "two": "2"],
      gives: "{{two}}/2"),
    TemplateCase(
      "Text is escaped", "<b title=\"{{x}}\">", ["x": "<\"&\">"],
      gives: "<b title=\"&lt;&quot;&amp;&quot;&gt;\">"),
    TemplateCase(
      "Markup is not", "[{{x}}]", ["x": markup("<i>&amp;</i>")], gives: "[<i>&amp;</i>]"),
    TemplateCase("Markup in three braces", "[{{{x}}}]", ["x": markup("<i>")], gives: "[<i>]"),
    TemplateCase("Markup behind an ampersand", "[{{&x}}]", ["x": markup("<i>")], gives: "[<i>]"),
    TemplateCase("Text in three braces stays escaped", "{{{x}}}", ["x": "<i>"], gives: "&lt;i&gt;"),
    TemplateCase(
      "Text behind an ampersand stays escaped", "{{&x}}", ["x": "a&b"], gives: "a&amp;b"),
    TemplateCase("A whole number", "{{n}} m", ["n": .number(4478)], gives: "4478 m"),
    TemplateCase("A number in three braces", "{{{n}}} m", ["n": .number(-7)], gives: "-7 m"),
    TemplateCase("A truth value", "{{a}} {{b}}", ["a": true, "b": false], gives: "true false"),
    TemplateCase("Nothing is written of none", "({{x}})", ["x": .none], gives: "()"),
    TemplateCase("Nothing in three braces either", "({{{x}}})", ["x": .none], gives: "()"),
    TemplateCase("Nothing behind an ampersand either", "({{&x}})", ["x": .none], gives: "()"),
    TemplateCase("An unknown name is empty", "({{x}})", gives: "()"),
    TemplateCase("An unknown name in three braces is empty", "({{{x}}})", gives: "()"),
    TemplateCase("An unknown name behind an ampersand is empty", "({{&x}})", gives: "()"),
    TemplateCase(
      "A dotted name is short for sections",
      "{{range.peak.name}}={{#range}}{{#peak}}{{name}}{{/peak}}{{/range}}", mountain,
      gives: "Eiger=Eiger"),
    TemplateCase(
      "A dotted name in three braces", "{{{page.body}}}", ["page": ["body": markup("<p>")]],
      gives: "<p>"),
    TemplateCase(
      "A dotted name behind an ampersand", "{{&page.body}}", ["page": ["body": markup("<p>")]],
      gives: "<p>"),
    TemplateCase("A broken chain is empty", "[{{range.peak.name}}]", ["range": [:]], gives: "[]"),
    TemplateCase(
      "A chain does not go on elsewhere", "[{{range.peak.name}}]",
      ["range": ["peak": [:]], "peak": ["name": "Mönch"]], gives: "[]"),
    TemplateCase(
      "A chain begins in the innermost context", "{{#outer}}{{peak.name}}{{/outer}}",
      ["outer": ["peak": ["name": "in"]], "peak": ["name": "out"]], gives: "in"),
    TemplateCase(
      "A chain that begins innermost breaks there", "[{{#outer}}{{peak.name}}{{/outer}}]",
      ["outer": ["peak": [:]], "peak": ["name": "out"]], gives: "[]"),
    TemplateCase("A dotted name is never one key", "[{{a.b}}]", ["a.b": "x"], gives: "[]"),
    TemplateCase(
      "A key with a dot hides nothing", "[{{a.b}}]", ["a.b": "x", "a": ["b": "y"]], gives: "[y]"),
    TemplateCase(
      "A leading dot stays in the innermost context",
      "{{#a}}[{{.name}}]{{/a}}{{#b}}[{{.name}}]{{/b}}",
      ["a": [:], "b": ["name": "b"], "name": "root"], gives: "[][b]"),
    TemplateCase("A dot is the root itself", "<{{.}}>", "a & b", gives: "<a &amp; b>"),
    TemplateCase("A dot in three braces", "<{{{.}}}>", markup("<hr>"), gives: "<<hr>>"),
    TemplateCase("A dot behind an ampersand", "<{{&.}}>", markup("<hr>"), gives: "<<hr>>"),
    TemplateCase("Space around a value stays", "- {{x}} -", ["x": "="], gives: "- = -"),
    TemplateCase("Space around three braces stays", "- {{{x}}} -", ["x": "="], gives: "- = -"),
    TemplateCase("Space around an ampersand tag stays", "- {{&x}} -", ["x": "="], gives: "- = -"),
    TemplateCase("A value keeps its line", "  {{x}}\n", ["x": "="], gives: "  =\n"),
    TemplateCase("Three braces keep their line", "  {{{x}}}\n", ["x": "="], gives: "  =\n"),
    TemplateCase("An ampersand tag keeps its line", "  {{&x}}\n", ["x": "="], gives: "  =\n"),
    TemplateCase("Space inside a tag is ignored", "-{{  x\t}}-", ["x": "="], gives: "-=-"),
    TemplateCase("Space inside three braces is ignored", "-{{{ x }}}-", ["x": "="], gives: "-=-"),
    TemplateCase("Space behind an ampersand is ignored", "-{{& x }}-", ["x": "="], gives: "-=-"),
    TemplateCase("Space before a sign is ignored", "-{{ & x }}-", ["x": "="], gives: "-=-"),
    TemplateCase("Names may be of any script", "{{größe}}", ["größe": "7"], gives: "7"),
  ]
}
