import FAQEngine
import FAQPageIndex
import FAQText
import Foundation
import Testing

/// `Tests/Vectors/resolve.jsonl` says what some queries must give over some entries, to the last bit. The same lines
/// run on the WebAssembly module (`Tests/Wasm/vectors.mjs`), over the page's variant of the index that these tests
/// leave in the folder that `FAQ_VECTOR_INDEX` names. With `FAQ_RECORD=1` the expectations are recorded anew.
@Suite("Golden vectors")
struct GoldenVectorTests {
    private let environment = ProcessInfo.processInfo.environment

    @Test("the golden vectors hold over an index file")
    func file() throws {
        var vectors = try GoldenVectors()
        try vectors.index().withUnsafeBytes { bytes in
            let matcher = Matcher(index: try Index(bytes: bytes))
            for position in vectors.lines.indices {
                guard let query = vectors.lines[position].query else { continue }
                let outcome = VectorOutcome(try matcher.resolve(query, limit: 3))
                if environment["FAQ_RECORD"] == "1" {
                    vectors.lines[position].expect = outcome
                } else {
                    #expect(vectors.lines[position].expect == outcome, "\(query)")
                }
            }
        }
        if environment["FAQ_RECORD"] == "1" { try vectors.write() }
    }

    @Test(
        "the golden vectors hold over a core and parts that come in any order",
        arguments: [EncodedPageIndex.wholeLimit, 0])
    func page(wholeLimit: Int) throws {
        let vectors = try GoldenVectors()
        let encoded = try EncodedPageIndex(ofFile: vectors.index(), wholeLimit: wholeLimit)
        let page = try LoadingPage(encoded, seed: 11)
        for line in vectors.lines {
            guard let query = line.query else { continue }
            page.forgetParts()
            let found = try page.resolve(query, limit: 3)
            #expect(line.expect == found.map { VectorOutcome($0) }, "\(query)")
            #expect(page.rounds <= 7, "\(query)")
        }
    }

    @Test("the page's index is left for the module", .enabled(if: vectorFolder != nil))
    func files() throws {
        let index = try GoldenVectors().index()
        for (name, wholeLimit) in [("", EncodedPageIndex.wholeLimit), ("split", 0)] {
            let folder = try #require(vectorFolder).appendingPathComponent(name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let page = try EncodedPageIndex(ofFile: index, wholeLimit: wholeLimit)
            try Data(page.core).write(to: folder.appendingPathComponent("core"))
            for (number, part) in page.parts.enumerated() {
                try Data(part).write(to: folder.appendingPathComponent("\(number)"))
            }
        }
    }
}

private let vectorFolder = ProcessInfo.processInfo.environment["FAQ_VECTOR_INDEX"].map {
    URL(fileURLWithPath: $0)
}
