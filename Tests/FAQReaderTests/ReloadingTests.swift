import FAQKit
import FAQModel
import FAQReader
import Foundation
import Synchronization
import Testing

@Suite("Following an index file that is replaced")
struct ReloadingTests {
    private let folder: ScratchFolder
    private let path: String
    private let first: KnowledgeBase
    private let second: KnowledgeBase

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("kb.faqx")
        first = try KnowledgeBase(markdown: Samples.lamp)
        second = try KnowledgeBase(markdown: Samples.otherLamp)
        try first.save(to: path)
    }

    private static func answer(_ base: KnowledgeBase) throws -> String {
        guard case .answer(let match, _) = try base.resolve("lamp reset refused") else { return "none" }
        let text = PlainText.text(of: try base.entry(of: match).answer)
        return text.contains("ten seconds") ? "first" : text.contains("a minute") ? "second" : text
    }

    @Test("swaps in the new one, while whoever took the old one keeps it")
    func swaps() throws {
        let reloading = try ReloadingKnowledgeBase(indexPath: path, interval: .zero)
        let old = reloading.current
        #expect(try Self.answer(old) == "first")
        try second.save(to: path)
        #expect(try Self.answer(reloading.current) == "second")
        #expect(try Self.answer(old) == "first")
        #expect(try !reloading.refresh())
        #expect(reloading.error == nil)
    }

    @Test("looks at the file no more often than it is told to")
    func interval() throws {
        let reloading = try ReloadingKnowledgeBase(indexPath: path, interval: .seconds(3600))
        try second.save(to: path)
        #expect(try Self.answer(reloading.current) == "first")
        #expect(try reloading.refresh())
        #expect(try Self.answer(reloading.current) == "second")
    }

    @Test("keeps the old one, and says so, while the new one is damaged, half written or gone")
    func damage() throws {
        let reloading = try ReloadingKnowledgeBase(indexPath: path, interval: .zero)
        var bytes = try second.indexBytes()
        try folder.write("kb.faqx", Array(bytes.prefix(bytes.count / 2)))
        #expect(try Self.answer(reloading.current) == "first")
        guard case .badIndex(.truncated, let path)? = reloading.error else {
            Issue.record("\(String(describing: reloading.error))")
            return
        }
        #expect(path == self.path)

        bytes[bytes.count - 20] ^= 0xFF
        try folder.write("kb.faqx", bytes)
        #expect(throws: KnowledgeBaseError.self) { try reloading.refresh() }
        #expect(try Self.answer(reloading.current) == "first")

        bytes[bytes.count - 20] ^= 0xFF
        try folder.write("kb.faqx", bytes)
        #expect(try Self.answer(reloading.current) == "second")
        #expect(reloading.error == nil)
    }

    @Test("is nothing at first when the file is not there")
    func missing() throws {
        let missing = folder.file("missing.faqx")
        #expect(throws: KnowledgeBaseError.notFound(path: missing)) {
            try ReloadingKnowledgeBase(indexPath: missing)
        }
    }

    @Test("gives whole answers to every thread while the file is replaced 200 times")
    func threads() throws {
        let reader = Reader(try ReloadingKnowledgeBase(indexPath: path, interval: .zero))
        let threads = DispatchGroup()
        for _ in 0..<3 {
            threads.enter()
            Thread.detachNewThread {
                reader.run()
                threads.leave()
            }
        }
        for number in 0..<200 { try (number.isMultiple(of: 2) ? second : first).save(to: path) }
        reader.isDone.store(true, ordering: .relaxed)
        threads.wait()
        #expect(reader.answers.withLock { $0 }.isSubset(of: ["first", "second"]))
        #expect(try Self.answer(reader.base.current) == "first")
        #expect(reader.base.error == nil)
    }

    /// What several threads do at once.
    private final class Reader: Sendable {
        let base: ReloadingKnowledgeBase
        let isDone = Atomic<Bool>(false)
        let answers = Mutex<Set<String>>([])

        init(_ base: ReloadingKnowledgeBase) {
            self.base = base
        }

        func run() {
            repeat {
                let answer: String
                do { answer = try ReloadingTests.answer(base.current) } catch { answer = "\(error)" }
                answers.withLock { _ = $0.insert(answer) }
            } while !isDone.load(ordering: .relaxed)
        }
    }
}
