import HTML
import Testing

@Suite("Allowed HTML")
struct AllowedHTMLTests {
  private func check(
    _ text: String, gives html: String, _ findings: [HTMLFinding] = [],
    at location: SourceLocation = #_sourceLocation
  ) {
    let result = sanitised(text)
    #expect(result.html == html, sourceLocation: location)
    #expect(result.findings == findings, sourceLocation: location)
  }

  // MARK: - Elements

  @Test("Each kind of element gets its verdict")
  func verdicts() {
    #expect(AllowedHTML.verdict("div") == .allowed(.block))
    #expect(AllowedHTML.verdict("mark") == .allowed(.inline))
    #expect(AllowedHTML.verdict("br") == .allowed(.void))
    #expect(AllowedHTML.verdict("iframe") == .embed)
    #expect(AllowedHTML.verdict("font") == .dropTag)
    #expect(AllowedHTML.verdict("form") == .dropTag)
    #expect(AllowedHTML.verdict("script") == .dropContent)
    #expect(AllowedHTML.verdict("svg") == .dropContent)
    #expect(AllowedHTML.verdict("name") == .unknown)
    #expect(AllowedHTML.isBlock("div") && AllowedHTML.isBlock("form") && AllowedHTML.isBlock("hr"))
    #expect(!AllowedHTML.isBlock("b") && !AllowedHTML.isBlock("name"))
    #expect(AllowedHTML.isVoid("br") && AllowedHTML.isVoid("link") && !AllowedHTML.isVoid("p"))
  }

  @Test("A single tag is judged by its attributes and by whether it is closed")
  func tagVerdicts() {
    let bare = HTMLTag("form")
    #expect(AllowedHTML.verdict(bare, isClosed: true) == .dropTag)
    #expect(AllowedHTML.verdict(bare, isClosed: false) == .unknown)
    #expect(
      AllowedHTML.verdict(HTMLTag("form", [HTMLAttribute("id", "x")]), isClosed: false) == .dropTag)
    #expect(AllowedHTML.verdict(HTMLTag("br"), isClosed: false) == .allowed(.void))
    #expect(AllowedHTML.verdict(HTMLTag("b"), isClosed: false) == .allowed(.inline))
  }

  @Test(
    "Every element of the inventory is allowed",
    arguments: [
      "b", "code", "td", "p", "a", "tr", "thead", "tbody", "details", "summary", "img", "th",
      "div", "figure", "figcaption", "em", "strong", "i", "del", "li", "ul", "ol", "br", "kbd",
      "table", "source", "picture", "h1", "h2", "h3", "h4", "h5", "h6", "mark", "pre", "span",
      "button", "option", "select", "sup", "sub",
    ])
  func inventory(name: String) {
    guard case .allowed = AllowedHTML.verdict(name) else {
      Issue.record("<\(name)> is not allowed")
      return
    }
  }

  @Test(
    "Elements that can hold a script disappear with their content",
    arguments: [
      "<script>alert(1)</script>", "<ScRiPt >alert(1)</sCrIpT >", "<script src=//x></script>",
      "<style>@import '//x'</style>", "<noscript><p title=\"x\"></noscript>",
      "<template><img onerror=x></template>", "<object data=x><b>y</b></object>",
      "<svg><script>alert(1)</script></svg>", "<svg onload=x></svg>",
      "<svg><a xlink:href=\"javascript:x\">y</a></svg>",
      "<math><mi xlink:href=\"javascript:x\">y</mi></math>",
      "<math><mtext><table><mglyph><style><img src=x></style></mglyph></table></mtext></math>",
      "<base href=\"//x\">", "<meta http-equiv=refresh content=\"0;url=x\">",
      "<link rel=stylesheet href=x>", "<embed src=x>", "<applet code=x></applet>",
      "<iframe src=x srcdoc=\"<script>y</script>\"></iframe>", "<input type=text>",
      "<input type=image src=x>", "<frameset onload=x></frameset>", "<xmp><b>x</b></xmp>",
    ])
  func dropped(text: String) {
    let result = sanitised("a\(text)c")
    #expect(result.html == "ac")
    #expect(!result.findings.isEmpty)
  }

  @Test("Elements without a place on the site leave their content behind")
  func unwrapped() {
    check("<center>a <b>c</b></center>", gives: "a <b>c</b>", [.unwrapped("center")])
    check("<font color=red>a</font>", gives: "a", [.unwrapped("font")])
    check(
      "<form action=\"javascript:x\"><button formaction=y>a</button></form>",
      gives: "<button type=\"button\">a</button>", [.unwrapped("form")])
    check("<textarea><b>a</b></textarea>", gives: "&lt;b&gt;a&lt;/b&gt;", [.unwrapped("textarea")])
  }

  @Test("Words in angle brackets are shown as they were written")
  func words() {
    check("List<T> a", gives: "List&lt;T&gt; a")
    check("<cmd arg=\"1\">x</cmd>", gives: "&lt;cmd arg=&quot;1&quot;&gt;x&lt;/cmd&gt;")
    check("a</Cmd>", gives: "a&lt;/Cmd&gt;")
    check("cp <source> <object> <input>", gives: "cp &lt;source&gt; &lt;object&gt; &lt;input&gt;")
    check("the <script> tag", gives: "the &lt;script&gt; tag")
    check(
      "<x onclick=\"y\"><b>z</b></x>", gives: "&lt;x onclick=&quot;y&quot;&gt;<b>z</b>&lt;/x&gt;")
  }

  @Test("A checkbox is kept and cannot be changed")
  func checkbox() {
    check(
      "<input type=\"CheckBox\" checked name=x onclick=y>",
      gives: "<input checked type=\"checkbox\" disabled>", [.eventHandler("onclick")])
  }

  @Test("Comments and declarations show nothing")
  func comments() {
    check("a<!-- b --><!DOCTYPE c><?d?>e", gives: "ae")
    check("<!--><b>x</b>-->", gives: "<b>x</b>--&gt;")
    check("<!-- --!><b>x</b>", gives: "<b>x</b>")
  }

  // MARK: - Attributes

  @Test(
    "Event handlers are removed, whatever their spelling",
    arguments: ["onerror", "ONERROR", "OnLoad", "onfocusin", "on", "onpointerrawupdate"])
  func handlers(name: String) {
    for text in [
      "<img src=x \(name)=alert(1)>", "<img src=x \(name)='a'>", "<img src=x \(name) = a>",
      "<img/src='x'/\(name)=a>",
    ] {
      check(text, gives: "<img src=\"x\">", [.eventHandler(name.lowercased())])
    }
  }

  @Test(
    "Addresses that run a script are removed",
    arguments: [
      "javascript:x", "JaVaScRiPt:x", "&#106;avascript:x", "java&#x0A;script:x",
      "java&Tab;script:x", "javascript&colon;x", "&#1;javascript:x", "vbscript:x",
      "data:text/html,x", "java\nscript:x", "&#x6A&#x61vascript:x",
    ])
  func addresses(url: String) {
    let (html, findings) = sanitised("<a href=\"\(url)\">y</a><img src=\"\(url)\">")
    #expect(html == "<a>y</a><img>")
    #expect(findings.count == 2)
  }

  @Test("The scheme that was removed is named")
  func scheme() {
    check(
      "<a href=\" JAVA\tscript:x\">y</a>", gives: "<a>y</a>",
      [.unsafeURL(attribute: "href", scheme: "javascript")])
    check(
      "<img src=\"data:image/svg+xml,x\">", gives: "<img>",
      [.unsafeURL(attribute: "src", scheme: "data")])
    check("<img src=\"data:image/png;base64,AA\">", gives: "<img src=\"data:image/png;base64,AA\">")
    check("<iframe srcdoc=x></iframe>", gives: "", [.element("iframe")])
    #expect(
      AllowedHTML.sanitise(HTMLTag("iframe", [HTMLAttribute("srcdoc", "x")])).findings
        == [.frameDocument])
  }

  @Test("A list of images is judged image by image")
  func srcset() {
    check("<source srcset=\"a b.png 2x, c.png\">", gives: "<source srcset=\"a b.png 2x, c.png\">")
    check(
      "<source srcset=\"a.png, javascript:x 2x\">", gives: "<source>",
      [.unsafeURL(attribute: "srcset", scheme: "javascript")])
  }

  @Test("Only attributes that are known are kept, each once")
  func attributes() {
    check(
      "<a href=x HREF=y target=_blank rel=z ping=p name=n id=i data-mention data-x=1>t</a>",
      gives: "<a href=\"x\" name=\"n\" id=\"i\" data-mention>t</a>")
    check("<p href=x src=y name=z xmlns=a is=b slot=c>d</p>", gives: "<p>d</p>")
    check(
      "<table data-view=\"cards\"><tr><th data-card-target data-type='content-ref' colspan=2>a",
      gives: "<table data-view=\"cards\"><tr><th data-card-target data-type=\"content-ref\" "
        + "colspan=\"2\">a</th></tr></table>")
    check("<img alt=\"<script>\">", gives: "<img alt=\"&lt;script&gt;\">")
    check("<ol start=3><li value=4>a</ol>", gives: "<ol start=\"3\"><li value=\"4\">a</li></ol>")
  }

  @Test("Only known classes are kept")
  func classes() {
    check(
      "<i class=\"fa-code x  language-swift\nhint hint-info button-x primary primary\">a</i>",
      gives: "<i class=\"fa-code language-swift hint hint-info primary\">a</i>")
    check("<p class=\"site-header\">a</p>", gives: "<p>a</p>")
  }

  @Test("Alignment becomes a class")
  func alignment() {
    check(
      "<td align=RIGHT valign=\"top\">a</td>", gives: "<td class=\"align-right valign-top\">a</td>")
    check("<img src=a align=\"middle\">", gives: "<img src=\"a\">")
    check("<p style=\"text-align: center\">a</p>", gives: "<p class=\"align-center\">a</p>")
  }

  @Test("Colours with a name become classes")
  func colors() {
    check("<mark style=\"color:red;\">a</mark>", gives: "<mark class=\"color-red\">a</mark>")
    check(
      "<mark style=\"color: $primary; Background-Color:YELLOW\">a</mark>",
      gives: "<mark class=\"color-primary background-yellow\">a</mark>")
    check(
      "<mark style=\"color:#f00\">a</mark>", gives: "<mark>a</mark>",
      [.style(property: "color", value: "#f00")])
  }

  @Test("A width is a number")
  func widths() {
    check("<th width=\"184\">a</th>", gives: "<th width=\"184\">a</th>")
    check(
      "<img src=a width=\"75%\" height=20px>", gives: "<img src=\"a\" width=\"75%\" height=\"20\">")
    check("<div style=\"width:200px\">a</div>", gives: "<div width=\"200\">a</div>")
    check("<img src=a width=auto>", gives: "<img src=\"a\">")
    #expect(HTMLLength(" 12.5% ") == .percent(12))
    #expect(HTMLLength("-1") == nil && HTMLLength("1em") == nil && HTMLLength("") == nil)
    #expect(HTMLLength("99999999999999999999") == nil)
  }

  @Test(
    "Other styles are removed",
    arguments: [
      (
        "background:url(javascript:x)",
        [HTMLFinding.style(property: "background", value: "url(javascript:x)")]
      ),
      ("position:fixed;color:red", [.style(property: "position", value: "fixed")]),
      ("width:expression(x)", [.style(property: "width", value: "expression(x)")]),
      ("color:r/**/ed", [.style(property: "color", value: "r/**/ed")]),
      ("color:\\72 ed", [.style(property: "color", value: "\\72 ed")]),
      (";;", []), ("nonsense", [.style(property: "nonsense", value: "")]),
    ])
  func styles(style: String, findings: [HTMLFinding]) {
    let result = sanitised("<p style=\"\(style)\">a</p>")
    #expect(!result.html.contains("style") && !result.html.contains("url"))
    #expect(result.findings == findings)
  }

  // MARK: - Tricks

  @Test("Shapes that browsers and parsers read differently come out harmless")
  func mutations() {
    check(
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>", gives: "",
      [.element("noscript")])
    check(
      "<p title=\"</p><img src=x onerror=y>\">a</p>",
      gives: "<p title=\"&lt;/p&gt;&lt;img src=x onerror=y&gt;\">a</p>")
    check(
      "<img src=\"x` `<script>y</script>\"` `>",
      gives: "<img src=\"x` `&lt;script&gt;y&lt;/script&gt;\">")
    check(
      "<a href=\"x<b>y</b>", gives: "&lt;a href=&quot;x<b>y</b>")
    check("<<script>alert(1)//<</script>", gives: "&lt;", [.element("script")])
    check("<scr<script>ipt>a</script>", gives: "&lt;scr", [.element("script")])
    check(
      "<select><style></select><img src=x onerror=y></style></select>",
      gives: "<select></select>", [.element("style")])
    check("<plaintext>a", gives: "&lt;plaintext&gt;a")
  }
}
