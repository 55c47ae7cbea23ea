import Testing

@testable import FAQSite

@Suite("File names made from ids")
struct SlugTests {
    @Test("plain ids stay as they are", arguments: ["isv-getopenuserinfo", "code-40006", "a.b_c", "0"])
    func plain(id: String) {
        #expect(Slug.of(id) == id)
    }

    @Test(
        "other ids are plain names with a hash",
        arguments: [
            "", "授权", "Lamp", "lamp ", "a/b", "../etc", ".hidden", "a--b", "con", "NUL", "com1", "index",
            "a\u{0}b", "-a",
            "a.", "<script>", String(repeating: "x", count: 300),
        ])
    func others(id: String) {
        let slug = Slug.of(id)
        #expect(slug != id)
        #expect(slug.utf8.count <= 80)
        #expect(
            slug.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_.".utf8.contains($0)
            })
        #expect(slug.first?.isLetter ?? false || slug.first?.isNumber ?? false)
        #expect(!slug.hasSuffix("."))
    }

    @Test("names that differ stay apart, in letter case too")
    func apart() {
        let names = ["Lamp", "lamp", "LAMP", "灯", "燈", "a b", "a-b", "a  b", "a/b"]
        #expect(Set(names.map(Slug.of)).count == names.count)
    }

    @Test("a name that is asked for twice is given out with a number")
    func twice() {
        var slugs = SlugSet()
        #expect(
            [slugs.take("a"), slugs.take("a"), slugs.take("a-2"), slugs.take("a")] == [
                "a", "a-2", "a-2-2", "a-3",
            ])
    }
}
