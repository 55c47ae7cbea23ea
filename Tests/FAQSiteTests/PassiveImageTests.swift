import FAQSite
import Testing

@Suite("Images")
struct PassiveImageTests {
    /// An SVG with something within it.
    private func svg(_ content: String, _ attributes: String = "") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"\(attributes)>\(content)</svg>"
    }

    private func isPassive(_ text: String, named name: String = "a.svg") -> Bool {
        PassiveImage.isPassive(Array(text.utf8), named: name)
    }

    @Test(
        "that only draw are passive",
        arguments: [
            "<g id=\"on\" fill=\"rgb(1, 2, 3)\"><path d=\"M0 0\" style='fill:url(#a); opacity: .5'/></g>",
            "<text x=\"1\">onclick = javascript:x &lt;script&gt; &#65;&#x42;</text>",
            "<title>A &amp; B</title><desc><![CDATA[<script>]]></desc><!-- <script> -->",
            "<style>.a > .b:not(:first-child) { fill: #fff; filter: url( \"#f\" ) }</style>",
            "<use href=\"#a\"/><use xlink:href='#b' xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>",
            "<image width=\"1\" href=\"data:image/png;base64,iVBORw0KGgo=\"/>",
            "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>",
            "<i:view xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:label=\"x(y)\" i:zoom=\"1\"/>",
        ])
    func passive(content: String) {
        #expect(isPassive(svg(content)))
        #expect(
            isPassive("<?xml version=\"1.0\" encoding='utf-8' ?>\n<!DOCTYPE svg>\n" + svg(content) + "\n"))
        #expect(isPassive("\u{FEFF}" + svg(content), named: "A.SVG"))
        #expect(!isPassive(svg(content), named: "a.png"), "not what its name says")
    }

    @Test(
        "that could run, lead or load are not",
        arguments: [
            "<script>x</script>", "<SCRIPT/>", "<script href=\"x.js\"/>", "<foreignObject/>", "<iframe/>",
            "<handler/>",
            "<a href=\"https://x.example\"><text>x</text></a>",
            "<animate attributeName=\"href\" to=\"javascript:x\"/>",
            "<set attributeName=\"href\" to=\"javascript:x\"/>", "<g onclick=\"x\"/>", "<g onload = \"x\"/>",
            "<use href=\"data:image/svg+xml,x\"/>", "<use href=\"other.svg#a\"/>",
            "<use href=\"&#106;avascript:x\"/>",
            "<image href=\"https://x.example/a.png\"/>", "<image href=\"data:image/svg+xml;base64,AA\"/>",
            "<feImage href=\"#a\"/>", "<style>@import 'x'</style>", "<style>&#64;import 'x'</style>",
            "<style>@<!-- -->import 'x'</style>", "<style><![CDATA[@import 'x']]></style>",
            "<style>a{fill:u\\72l(x)}</style>", "<style>a{fill:URL( 'x' )}</style>",
            "<style>a{background:image-set('x' 1x)}</style>", "<style><g/></style>", "<style>", "<style></g>",
            "<g style=\"fill:url(x)\"/>", "<g fill=\"url(&#34;x&#34;)\"/>",
            "<g filter='url(https://x.example/#a)'/>",
            "<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<x:a xmlns:x=\"http://www.w3.org/1999/xhtml\"/>", "<g xml:base=\"https://x.example/\"/>",
            "<x:l xmlns:x=\"http://www.serif.com/\" x:href=\"javascript:x\"/>",
            "<?xml-stylesheet href=\"x\"?>",
            "&x;", "<g id=\"&x;\"/>", "<g id=x/>", "<g id=\"a\"onload=\"x\"/>", "<g id=\"<\"/>", "<g",
            "<!-- ", "<![CDATA[",
            "<g unknown=\"x\"/>", "<unknown/>", "<gé/>",
        ])
    func active(content: String) {
        #expect(!isPassive(svg(content)))
    }

    @Test("that begin with more than a name for their type are not")
    func prologue() {
        for start in [
            "<!DOCTYPE svg [<!ENTITY x 'y'>]>", "<!DOCTYPE svg SYSTEM \">\" [%x;]>",
            "<?xml-stylesheet href='x'?>",
            "<?xml version=\"1.1\"?>", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>",
            "<html><script>x</script></html>",
            "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script/></x:svg>",
        ] {
            #expect(!isPassive(start + svg("")), "\(start)")
        }
        #expect(!isPassive("") && !isPassive("text"))
    }

    @Test("in other encodings, or packed, are not")
    func encodings() {
        let text = svg("<script>x</script>")
        let wide = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        for bytes in [wide, [0xFF, 0xFE] + wide, [0x1F, 0x8B, 8], Array(svg("<text>").utf8) + [0xE9]] {
            #expect(!PassiveImage.isPassive(bytes, named: "a.svg"))
        }
    }

    @Test("are bitmaps by their first bytes, whatever bitmap their name says")
    func bitmaps() {
        let ftyp: [UInt8] = [0, 0, 0, 28] + Array("ftypavif".utf8)
        for bytes in [
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], [0xFF, 0xD8, 0xFF, 0xE0],
            Array("GIF89a..".utf8),
            Array("RIFF1234WEBP".utf8), ftyp, Array("BM".utf8), [0, 0, 1, 0, 1],
        ] {
            #expect(PassiveImage.isPassive(bytes, named: "a.jpg"))
            #expect(!PassiveImage.isPassive(bytes, named: "a.svg"))
        }
        for text in ["<html><script>", "%PDF-1.4", "RIFF1234WAVE", ""] {
            #expect(!isPassive(text, named: "a.png"))
        }
    }
}
