import Templates
import Testing

@Suite("Sections of templates")
struct SectionTests {
  @Test("Sections", arguments: sections) func shows(_ example: TemplateCase) { example.check() }

  @Test("Inverted sections", arguments: inverted)
  func inverse(_ example: TemplateCase) { example.check() }

  private static let yes: TemplateValue = ["on": true]
  private static let no: TemplateValue = ["on": false]

  static let sections = [
    TemplateCase("True shows a section", "<{{#on}}lamp{{/on}}>", yes, gives: "<lamp>"),
    TemplateCase("False hides it", "<{{#on}}lamp{{/on}}>", no, gives: "<>"),
    TemplateCase("None hides it", "<{{#on}}lamp{{/on}}>", ["on": .none], gives: "<>"),
    TemplateCase("An unknown name hides it", "<{{#on}}lamp{{/on}}>", gives: "<>"),
    TemplateCase("A text shows it", "<{{#t}}lamp{{/t}}>", ["t": "007"], gives: "<lamp>"),
    TemplateCase("The empty text shows it", "<{{#t}}lamp{{/t}}>", ["t": ""], gives: "<lamp>"),
    TemplateCase(
      "An object is the context inside", "{{#dog}}{{name}} barks{{/dog}}",
      ["dog": ["name": "Bello"]],
      gives: "Bello barks"),
    TemplateCase(
      "Names come from further out too", "{{#in}}{{a}}{{b}}{{c.d}}{{/in}}",
      ["a": "1", "b": "no", "in": ["b": "2"], "c": ["d": "3"]], gives: "123"),
    TemplateCase(
      "The value itself is the dot", "{{#city}}{{.}}, {{city}}{{/city}}", ["city": "Ulm"],
      gives: "Ulm, Ulm"),
    TemplateCase(
      "A list repeats", "{{#trees}}{{kind}};{{/trees}}",
      ["trees": [["kind": "elm"], ["kind": "ash"], ["kind": "fir"]]], gives: "elm;ash;fir;"),
    TemplateCase("An empty list hides", "<{{#trees}}tree{{/trees}}>", ["trees": []], gives: "<>"),
    TemplateCase(
      "Contexts of all lists around are reachable",
      "{{#houses}}{{#floors}}{{street.name}}{{level}} {{#rooms}}{{street.number}}{{level}}{{door}};{{/rooms}}{{/floors}}{{/houses}}",
      [
        "houses": [
          [
            "street": ["name": "Elm", "number": "9"],
            "floors": [["level": "0", "rooms": [["door": "a"], ["door": "b"]]]],
          ]
        ]
      ], gives: "Elm0 90a;90b;"),
    TemplateCase(
      "Contexts nest on lines of their own",
      "{{#a}}\n{{x}}\n{{#b}}\n{{x}}{{y}}\n{{#c}}\n{{x}}{{y}}{{.}}\n{{/c}}\n{{y}}{{x}}\n{{/b}}\n{{x}}\n{{/a}}\n",
      ["a": ["x": "1"], "b": ["y": "2", "c": "3"]], gives: "1\n12\n123\n21\n1\n"),
    TemplateCase(
      "A section may come twice",
      "{{#on}}\n1\n{{/on}}\n2{{mid}}\n{{#on}}\n3\n{{/on}}\n", ["on": true, "mid": "!"],
      gives: "1\n2!\n3\n"),
    TemplateCase(
      "A section may hold itself", "(a{{#on}}b{{#on}}c{{/on}}d{{/on}}e)", yes, gives: "(abcde)"),
    TemplateCase(
      "A hidden section hides itself inside", "(a{{#on}}b{{#on}}c{{/on}}d{{/on}}e)", no,
      gives: "(ae)"),
    TemplateCase(
      "The dot is each text of a list", "{{#l}}<{{.}}>{{/l}}", ["l": ["x", "&", "z"]],
      gives: "<x><&amp;><z>"),
    TemplateCase(
      "The dot is each number", "{{#l}}{{.}},{{/l}}", ["l": [.number(3), .number(14)]],
      gives: "3,14,"),
    TemplateCase(
      "The dot is each markup", "{{#l}}{{{.}}}{{/l}}", ["l": [markup("<br>"), markup("<hr>")]],
      gives: "<br><hr>"),
    TemplateCase(
      "Text of a list stays escaped in three braces", "{{#l}}{{{.}}}{{&.}}{{/l}}", ["l": ["<"]],
      gives: "&lt;&lt;"),
    TemplateCase(
      "A list in a list", "{{#l}}[{{#.}}{{.}}{{/.}}]{{/l}}", ["l": [["1", "2"], ["3"]]],
      gives: "[12][3]"),
    TemplateCase(
      "A list at the root", "{{#.}}{{id}};{{/.}}", [["id": "p"], ["id": "q"]], gives: "p;q;"),
    TemplateCase(
      "A dotted section", "<{{#a.b}}x{{/a.b}}>", ["a": ["b": true]], gives: "<x>"),
    TemplateCase(
      "A dotted section over false", "<{{#a.b}}x{{/a.b}}>", ["a": ["b": false]], gives: "<>"),
    TemplateCase("A broken dotted section", "<{{#a.b.c}}x{{/a.b.c}}>", ["a": [:]], gives: "<>"),
    TemplateCase(
      "Space around a section stays", " : {{#on}}\t:\t{{/on}} : \n", yes, gives: " : \t:\t : \n"),
    TemplateCase(
      "Space inside a section stays", " : {{#on}} {{! not alone }}\n {{/on}} : \n", yes,
      gives: " :  \n  : \n"),
    TemplateCase(
      "Sections on one line keep it", " {{#on}}A{{/on}}\n {{#on}}B{{/on}}\n", yes,
      gives: " A\n B\n"),
    TemplateCase(
      "Tags alone give up their lines", "top\n{{#on}}\nmiddle\n{{/on}}\nend\n", yes,
      gives: "top\nmiddle\nend\n"),
    TemplateCase(
      "Indented tags alone too", "top\n  {{#on}}\nmiddle\n\t{{/on}}\nend\n", yes,
      gives: "top\nmiddle\nend\n"),
    TemplateCase(
      "Space behind a tag alone goes with it", "top\n{{#on}} \t\nmiddle\n{{/on}}  \nend\n", yes,
      gives: "top\nmiddle\nend\n"),
    TemplateCase(
      "CR LF ends a line", "top\r\n{{#on}}\r\nin\r\n{{/on}}\r\nend", yes,
      gives: "top\r\nin\r\nend"),
    TemplateCase("The first line may be given up", "  {{#on}}\n:{{/on}}\n;", yes, gives: ":\n;"),
    TemplateCase("The last line may be given up", ":{{#on}}\n;\n  {{/on}}", yes, gives: ":\n;\n"),
    TemplateCase("Space in the tags is ignored", "<{{# on }}={{/\ton }}>", yes, gives: "<=>"),
  ]

  static let inverted = [
    TemplateCase("False shows", "<{{^on}}dark{{/on}}>", no, gives: "<dark>"),
    TemplateCase("True hides", "<{{^on}}dark{{/on}}>", yes, gives: "<>"),
    TemplateCase("None shows", "<{{^on}}dark{{/on}}>", ["on": .none], gives: "<dark>"),
    TemplateCase("An unknown name shows", "<{{^on}}dark{{/on}}>", gives: "<dark>"),
    TemplateCase("An object hides", "<{{^o}}dark{{/o}}>", ["o": ["a": "b"]], gives: "<>"),
    TemplateCase("A list hides", "<{{^l}}dark{{/l}}>", ["l": ["a"]], gives: "<>"),
    TemplateCase("An empty list shows", "<{{^l}}dark{{/l}}>", ["l": []], gives: "<dark>"),
    TemplateCase("A text hides", "<{{^t}}dark{{/t}}>", ["t": "x"], gives: "<>"),
    TemplateCase(
      "It may come twice", "{{^on}}\n1\n{{/on}}\n2\n{{^on}}\n3\n{{/on}}\n", no, gives: "1\n2\n3\n"),
    TemplateCase(
      "It may hold itself", "(a{{^on}}b{{^on}}c{{/on}}d{{/on}}e)", no, gives: "(abcde)"),
    TemplateCase(
      "Hidden, it hides itself inside", "(a{{^on}}b{{^on}}c{{/on}}d{{/on}}e)", yes, gives: "(ae)"),
    TemplateCase("Dotted, true", "<{{^a.b}}x{{/a.b}}>", ["a": ["b": true]], gives: "<>"),
    TemplateCase("Dotted, false", "<{{^a.b}}x{{/a.b}}>", ["a": ["b": false]], gives: "<x>"),
    TemplateCase("Dotted, broken", "<{{^a.b.c}}x{{/a.b.c}}>", ["a": [:]], gives: "<x>"),
    TemplateCase(
      "Space around stays", " : {{^on}}\t:\t{{/on}} : \n", no, gives: " : \t:\t : \n"),
    TemplateCase(
      "Space inside stays", " : {{^on}} {{! not alone }}\n {{/on}} : \n", no, gives: " :  \n  : \n"),
    TemplateCase("On one line it keeps it", " {{^on}}A{{/on}}\n", no, gives: " A\n"),
    TemplateCase(
      "Alone it gives up its lines", "top\n {{^on}}\nmiddle\n {{/on}}\nend\n", no,
      gives: "top\nmiddle\nend\n"),
    TemplateCase("CR LF ends a line", "a\r\n{{^on}}\r\n{{/on}}\r\nb", no, gives: "a\r\nb"),
    TemplateCase("The first line may be given up", " {{^on}}\n:{{/on}}\n;", no, gives: ":\n;"),
    TemplateCase("The last line may be given up", ":{{^on}}\n;\n {{/on}}", no, gives: ":\n;\n"),
    TemplateCase("Space in the tags is ignored", "<{{^ on }}={{/ on }}>", no, gives: "<=>"),
  ]
}
