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

    fileprivate static func answer(_ base: KnowledgeBase) throws -> String {
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

    @Test(
        "gives whole answers to eight threads while the file is renamed, copied over and cut off 1,000 times")
    func threads() throws {
        let reader = Reader(try ReloadingKnowledgeBase(indexPath: path, interval: .zero))
        let threads = DispatchGroup()
        let path = path
        for number in 0..<8 {
            threads.enter()
            Thread.detachNewThread {
                // Some open the file themselves each time.
                number < 6 ? reader.follow() : reader.open(path)
                threads.leave()
            }
        }
        let contents = [try first.indexBytes(), try second.indexBytes()]
        // Whoever comes late on a busy machine is to see both, too.
        let end = ContinuousClock.now + .seconds(30)
        var number = 0
        while number < 1_000 || reader.answers.withLock({ $0.count }) < 2 && ContinuousClock.now < end {
            defer { number += 1 }
            let bytes = contents[number / 3 % 2]
            switch number % 3 {
            case 0:
                try folder.write("new.faqx", bytes)
                rename(folder.file("new.faqx"), path)
            case 1: try overwrite(with: bytes)
            default: truncate(path, off_t(bytes.count / 2))
            }
        }
        try overwrite(with: contents[0])
        reader.isDone.store(true, ordering: .relaxed)
        threads.wait()
        #expect(reader.answers.withLock { $0 } == ["first", "second"])
        #expect(try Self.answer(reader.base.current) == "first")
        #expect(reader.base.error == nil)
    }

    /// As `cp` does it.
    private func overwrite(with bytes: [UInt8]) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 0)
        for start in stride(from: 0, to: bytes.count, by: 4096) {
            try file.write(contentsOf: bytes[start..<min(start + 4096, bytes.count)])
        }
        try file.close()
    }

    /// What several threads do at once.
    private final class Reader: Sendable {
        let base: ReloadingKnowledgeBase
        let isDone = Atomic<Bool>(false)
        let answers = Mutex<Set<String>>([])

        init(_ base: ReloadingKnowledgeBase) {
            self.base = base
        }

        func follow() {
            repeat { note { base.current } } while !isDone.load(ordering: .relaxed)
        }

        func open(_ path: String) {
            repeat {
                note {
                    do { return try KnowledgeBase(indexPath: path) } catch KnowledgeBaseError.badIndex {
                        // It is being written.
                        return nil
                    }
                }
            } while !isDone.load(ordering: .relaxed)
        }

        private func note(_ base: () throws -> KnowledgeBase?) {
            let answer: String
            do {
                guard let base = try base() else { return }
                answer = try ReloadingTests.answer(base)
            } catch {
                answer = "\(error)"
            }
            answers.withLock { _ = $0.insert(answer) }
        }
    }
}
