extension Grammar {
  static let java = Grammar(
    keywords: .init(
      words: """
        abstract assert boolean break byte case catch char class const continue default def do \
        double else enum extends final finally float for goto if implements import instanceof int \
        interface long native new package permits private protected public record return sealed \
        short static strictfp switch synchronized throw throws transient try var void volatile \
        while yield
        """),
    constants: .init(words: "true false null this super"), lineComments: marks("//"),
    blockComments: .flat,
    strings: [StringStyle("\"\"\"", isMultiline: true), .double, .single],
    sigils: [UInt8(ascii: "@")])

  static let cSharp = Grammar(
    keywords: .init(
      words: """
        abstract add alias as ascending async await base bool break byte case catch char checked \
        class const continue decimal default delegate descending do double dynamic else enum event \
        explicit extern finally fixed float for foreach from get global goto group if implicit in \
        init int interface internal into is join let lock long nameof namespace new nint not \
        notnull object on operator orderby out override params partial private protected public \
        readonly record ref remove required return sbyte sealed select set short sizeof stackalloc \
        static string struct switch throw try typeof uint ulong unchecked unmanaged unsafe ushort \
        using value var virtual void volatile when where while with yield
        """),
    constants: .init(words: "true false null this"), lineComments: marks("//"),
    blockComments: .flat,
    strings: [
      StringStyle("$\"\"\"", "\"\"\"", .none, isMultiline: true, .braces),
      StringStyle("\"\"\"", nil, .none, isMultiline: true),
      StringStyle("$@\"", "\"", .doubling, isMultiline: true, .braces),
      StringStyle("@$\"", "\"", .doubling, isMultiline: true, .braces),
      StringStyle("@\"", "\"", .doubling, isMultiline: true),
      StringStyle("$\"", "\"", .backslash, .braces), .double, .single,
    ],
    directives: [UInt8(ascii: "#")])

  static let go = Grammar(
    keywords: .init(
      words: """
        break case chan const continue default defer else fallthrough for func go goto if import \
        interface map range return select struct switch type var any bool byte complex64 \
        complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 \
        uint32 uint64 uintptr package
        """),
    constants: .init(words: "true false nil iota"), lineComments: marks("//"),
    blockComments: .flat,
    strings: [.double, .single, StringStyle("`", nil, .none, isMultiline: true)])

  static let swift = Grammar(
    keywords: .init(
      words: """
        actor any as associatedtype async await borrowing break case catch class consuming continue \
        convenience default defer deinit didSet do dynamic else enum extension fallthrough \
        fileprivate final for func get guard if import in indirect infix init inout internal is \
        isolated lazy let mutating nonisolated open operator optional override package postfix \
        precedencegroup prefix private protocol public repeat required rethrows return sending set \
        some static struct subscript switch throw throws try typealias unowned unsafe var weak \
        where while willSet
        """),
    constants: .init(words: "true false nil self super Self"), lineComments: marks("//"),
    blockComments: .nested,
    strings: [
      StringStyle("##\"", "\"##", .none),
      StringStyle("#\"\"\"", "\"\"\"#", .none, isMultiline: true),
      StringStyle("#\"", "\"#", .none), StringStyle("\"\"\"", isMultiline: true, .parentheses),
      StringStyle("\"", .parentheses),
    ],
    sigils: [UInt8(ascii: "@")], directives: [UInt8(ascii: "#")], keys: .arguments)

  static let c = Grammar(
    keywords: .init(
      words: """
        alignas alignof asm auto bool break case catch char class const constexpr continue decltype \
        default delete do double else enum explicit export extern final float for friend goto if \
        inline int long mutable namespace new noexcept operator override private protected public \
        register restrict return short signed sizeof static static_assert static_cast struct \
        switch template thread_local throw try typedef typename union unsigned using virtual void \
        volatile while
        """),
    constants: .init(words: "true false NULL nullptr this nil YES NO self"),
    lineComments: marks("//"), blockComments: .flat,
    strings: [StringStyle("@\"", "\""), .double, .single], sigils: [UInt8(ascii: "@")],
    directives: [UInt8(ascii: "#")], hasCapitalisedTypes: false)

  /// A quote alone is left out of the strings: it begins a lifetime more often than a character.
  static let rust = Grammar(
    keywords: .init(
      words: """
        as async await break const continue crate dyn else enum extern fn for if impl in let loop \
        match mod move mut pub ref return static struct super trait type unsafe use where while \
        bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
        """),
    constants: .init(words: "true false self"), lineComments: marks("//"), blockComments: .nested,
    strings: [
      StringStyle("r##\"", "\"##", .none, isMultiline: true),
      StringStyle("r#\"", "\"#", .none, isMultiline: true),
      StringStyle("r\"", "\"", .none, isMultiline: true),
      StringStyle("b\"", "\"", isMultiline: true),
      StringStyle("\"", isMultiline: true), StringStyle("'\\", "'"),
    ])

  static let kotlin = Grammar(
    keywords: .init(
      words: """
        abstract actual annotation as break by catch class companion const constructor continue \
        crossinline data def delegate do else enum expect extends external final finally for fun \
        get if implicit import in infix init inline inner interface internal is lateinit match \
        noinline object open operator out override package private protected public reified return \
        sealed set super suspend tailrec throw trait try typealias val value var vararg when where \
        while with yield
        """),
    constants: .init(words: "true false null this"), lineComments: marks("//"),
    blockComments: .nested,
    strings: [
      StringStyle("\"\"\"", nil, .none, isMultiline: true, .dollarBraces),
      StringStyle("\"", .dollarBraces), .single,
    ],
    sigils: [UInt8(ascii: "@")])
}
