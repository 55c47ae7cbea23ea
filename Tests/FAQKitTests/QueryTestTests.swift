import FAQKit
import FAQReader
import Testing

private let page = """
    # Lamp

    ## The lamp stays dark after the storm
    TESTS
    Hold the switch for ten seconds, then let the fuse cool down.

    ```sh
    lamp reset --all
    ```

    ## The lamp flickers at night

    Tighten the bulb and replace the worn socket.

    ## The lamp hums

    Move the transformer away from the wall.
    """

private let tests = """

    <!-- faq
    test: it went out and never came back, storm / storm broke light / fuse storm nothing works any more
    test: lamp broken by the storm yesterday evening / the switch does nothing in the dark
    -->

    """

@Suite("Tests that authors write below their entries")
struct QueryTestTests {
    private let query = "the fuse is hot since the storm"

    private func status(_ base: KnowledgeBase) throws -> String {
        switch try base.resolve(query) {
        case .answer: "answer"
        case .ambiguous: "ambiguous"
        case .none: "none"
        }
    }

    @Test(
        "let a base answer whose right answers come with little confidence, read from content or from an index"
    )
    func lowerTheThreshold() throws {
        let folder = try ScratchFolder(texts: [
            "plain/page.md": page.replacing("TESTS", with: ""),
            "tested/page.md": page.replacing("TESTS", with: tests),
        ])
        #expect(try status(KnowledgeBase(path: folder.file("plain"))) != "answer")
        let tested = try KnowledgeBase(path: folder.file("tested"))
        #expect(try status(tested) == "answer")

        _ = try KnowledgeBase.buildIndex(of: folder.file("tested"), at: folder.file("built.faqx"))
        #expect(try status(KnowledgeBase(path: folder.file("built.faqx"))) == "answer")
        try tested.save(to: folder.file("saved.faqx"))
        let saved = try KnowledgeBase(path: folder.file("saved.faqx"))
        #expect(try status(saved) == "answer")
        #expect(try saved.indexBytes() == KnowledgeBase(path: folder.file("built.faqx")).indexBytes())
        try saved.verify()
    }
}
