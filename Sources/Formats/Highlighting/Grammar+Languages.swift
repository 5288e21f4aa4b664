extension Grammar {
  static let json = Grammar(
    constants: .init(words: "true false null undefined NaN Infinity"),
    lineComments: marks("//", "#"), blockComments: .flat, strings: [.double, .single],
    hasCapitalisedTypes: false, keys: .anywhere)

  /// The values of settings: TOML's, which are also those of most other files.
  static let settings = Grammar(
    constants: .init(words: "true false yes no on off null inf nan"),
    lineComments: marks("#"), strings: [.double, .single], hasCapitalisedTypes: false)

  static let javaScript = Grammar(
    keywords: .init(
      words: """
        abstract as asserts async await break case catch class const continue debugger declare \
        default delete do else enum export extends finally for from function get if implements \
        import in infer instanceof interface is keyof let namespace new of override private \
        protected public readonly return satisfies set static switch throw try type typeof var \
        void while with yield any boolean never number string symbol unknown
        """),
    constants: .init(words: "true false null undefined NaN Infinity this super"),
    lineComments: marks("//"), blockComments: .flat,
    strings: [.double, .single, StringStyle("`", isMultiline: true, .dollarBraces)],
    sigils: [UInt8(ascii: "@")], keys: .members, hasRegularExpressions: true)

  static let python = Grammar(
    keywords: .init(
      words: """
        and as assert async await break case class continue def del elif else except finally for \
        from global if import in is lambda match nonlocal not or pass raise return try while with \
        yield
        """),
    constants: .init(words: "True False None self cls Ellipsis NotImplemented"),
    lineComments: marks("#"), strings: pythonStrings, sigils: [UInt8(ascii: "@")],
    keys: .members)

  private static let pythonStrings: [StringStyle] = {
    let prefixes = ["", "f", "F", "r", "R", "b", "B", "u", "rb", "br", "Rb", "bR", "fr", "rf"]
    return ["\"\"\"", "'''", "\"", "'"].flatMap { quotes in
      prefixes.map { prefix in
        StringStyle(
          prefix + quotes, quotes, isMultiline: quotes.utf8.count == 3,
          prefix.lowercased().contains("f") ? .braces : nil)
      }
    }
  }()

  static let ruby = Grammar(
    keywords: .init(
      words: """
        alias and begin break case class def defined do else elsif end ensure extend for if in \
        include module next not or private protected public raise redo require require_relative \
        rescue retry return then undef unless until when while yield
        """),
    constants: .init(words: "true false nil self super"), lineComments: marks("#"),
    strings: [StringStyle("\"", .hashBraces), .single], sigils: Array("@$:".utf8),
    hereDocument: Array("<<~".utf8))

  static let sql = Grammar(
    keywords: .init(
      words: """
        add all alter and any as asc begin between by case cast check collate column commit \
        constraint create cross cursor database declare default delete desc distinct do drop else \
        end except exec execute exists explain fetch for foreign from full function go grant group \
        having if in index inner insert intersect into is join key left like limit merge natural \
        not offset on or order outer over partition primary procedure references replace return \
        returning returns revoke right rollback row rows schema select set table temporary then to \
        top transaction trigger truncate union unique update use using values view when where \
        while with bigint binary bit blob boolean char date datetime decimal double float int \
        integer interval json money nchar numeric nvarchar real serial smallint text time \
        timestamp tinyint uuid varbinary varchar
        """),
    constants: .init(words: "true false null"), ignoresCase: true, lineComments: marks("--"),
    blockComments: .flat,
    strings: [StringStyle("'", nil, .doubling, isMultiline: true), StringStyle("\"", nil, .none)],
    sigils: Array("@:".utf8), hasCapitalisedTypes: false)

  static let php = Grammar(
    keywords: .init(
      words: """
        abstract and array as bool break callable case catch class clone const continue declare \
        default do echo else elseif empty enddeclare endfor endforeach endif endswitch endwhile \
        enum exit extends final finally float fn for foreach function global if implements include \
        include_once instanceof insteadof int interface isset iterable list match mixed namespace \
        new object or print private protected public readonly require require_once return static \
        string switch throw trait try unset use var void while xor yield
        """),
    constants: .init(words: "true false null TRUE FALSE NULL self parent"),
    lineComments: marks("//", "#"), blockComments: .flat,
    strings: [
      StringStyle("'", isMultiline: true), StringStyle("\"", isMultiline: true, .bracedDollar),
    ],
    sigils: [UInt8(ascii: "$")], hereDocument: Array("<<<".utf8))

  /// Marks of comments as bytes.
  static func marks(_ marks: String...) -> [[UInt8]] { marks.map { Array($0.utf8) } }
}

extension StringStyle {
  static let double = StringStyle("\"")
  static let single = StringStyle("'")

  init(_ quote: String, _ interpolation: Interpolation) {
    self.init(quote, nil, .backslash, interpolation)
  }

  init(_ quote: String, isMultiline: Bool, _ interpolation: Interpolation? = nil) {
    self.init(quote, nil, .backslash, isMultiline: isMultiline, interpolation)
  }
}
