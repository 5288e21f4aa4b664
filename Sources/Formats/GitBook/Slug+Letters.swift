/// Which ASCII letters stand for a letter of another alphabet.
enum SlugLetters {
  /// The ASCII letters of each lower-case letter; hard and soft signs have none.
  static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["ъ": "", "ь": ""]
    for line in (latin + "\n" + greek + "\n" + cyrillic).split(separator: "\n") {
      let words = line.split(separator: " ")
      for letter in words[1].unicodeScalars { table[letter] = String(words[0]) }
    }
    return table
  }()

  /// Letters with marks, ligatures and special letters; umlauts as in German.
  private static let latin = """
    a ªàáâãåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặ
    ae äæǣǽ
    b ƀḃḅḇ
    c çćĉċčḉ
    d ðďđḋḍḏḑḓ
    dz ǆǳ
    e èéêëēĕėęěǝȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    f ḟ
    ff ﬀ
    ffi ﬃ
    ffl ﬄ
    fi ﬁ
    fl ﬂ
    g ĝğġģǥǧǵḡ
    h ĥħȟḣḥḧḩḫẖ
    i ìíîïĩīĭįıǐȉȋḭḯỉị
    ij ĳ
    j ĵǰȷ
    k ķĸǩḱḳḵ
    l ĺļľŀłḷḹḻḽ
    lj ǉ
    m ḿṁṃ
    n ñńņňŉŋǹṅṇṉṋ
    nj ǌ
    o ºòóôõøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    oe öœ
    p ṕṗ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšſșṡṣṥṧṩẛ
    ss ß
    st ﬅﬆ
    t ţťŧțṫṭṯṱẗ
    th þ
    u ùúûũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    ue ü
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳẏẙỳỵỷỹ
    z źżžƶẑẓẕ
    """

  /// Greek by its sound today, with and without accents.
  private static let greek = """
    a άαἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    d δ
    e έεϵἐἑἒἓἔἕὲέ
    f φϕ
    g γ
    i ΐήίηιϊἠἡἢἣἤἥἦἧἰἱἲἳἴἵἶἷὴήὶίᾐᾑᾒᾓᾔᾕᾖᾗιῂῃῄῆῇῐῑῒΐῖῗ
    k κϰ
    ks ξ
    l λ
    m μ
    n ν
    o οωόώὀὁὂὃὄὅὠὡὢὣὤὥὦὧὸόὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    p πϖ
    ps ψ
    r ρϱῤῥ
    s ςσϲ
    t τ
    th θϑ
    v βϐ
    x χ
    y ΰυϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    z ζ
    """

  /// Cyrillic as in Russian passports, with Ukrainian, Serbian and Macedonian letters.
  private static let cyrillic = """
    a а
    b б
    c цћ
    ch ч
    d д
    dj ђ
    dz ѕџ
    e еэѐ
    f ф
    g гґ
    gj ѓ
    i ийіѝ
    j ј
    k к
    kh х
    kj ќ
    l л
    lj љ
    m м
    n н
    nj њ
    o о
    p п
    r р
    s с
    sh шщ
    t т
    u уў
    v в
    y ы
    ya я
    ye є
    yi ї
    yo ё
    yu ю
    z з
    zh ж
    """
}
