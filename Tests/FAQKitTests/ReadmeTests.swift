import FAQKit
import FAQReader
import Foundation
import Testing

@Suite("The README tells the truth")
struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test("its Swift example is the one that is compiled", arguments: ["README.md", "README.zh-CN.md"])
    func exampleIsCompiled(name: String) throws {
        let source = try lines("Tests/FAQKitTests/ReadmeExample.swift")
        let begin = try #require(source.firstIndex(of: "    // begin"))
        let end = try #require(source.firstIndex(of: "    // end"))
        let compiled = source[(begin + 1)..<end].map { String($0.dropFirst(4)) }

        let readme = try lines(name)
        let fence = try #require(readme.firstIndex(of: "```swift"))
        let shown = readme[(fence + 1)...].prefix { $0 != "```" }
        #expect(Array(shown) == ["import FAQKit", "import FAQModel", "import FAQReader", ""] + compiled)
    }

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
