import FAQKit
import FAQModel
import FAQReader
import Foundation
import Testing

@Suite("An index file under damage")
struct DamagedFileTests {
    /// What a base says to some queries, and all that it can show.
    private struct Answers: Equatable {
        var resolutions: [Resolution]
        var entries: [Entry]

        init(_ base: KnowledgeBase) throws {
            resolutions = try ["lamp reset refused", "E4711", "why does it flicker", "dneg huai le"].map {
                try base.resolve($0)
            }
            entries = try base.entries
        }
    }

    @Test(
        "a byte with other bits gives the same answers or an error", arguments: [0x01, 0x80, 0xFF] as [UInt8])
    func flips(mask: UInt8) throws {
        var bytes = try Samples.index()
        let answers = try Answers(KnowledgeBase(index: bytes))
        for position in bytes.indices {
            bytes[position] ^= mask
            do {
                #expect(try Answers(KnowledgeBase(index: bytes)) == answers, "\(position)")
            } catch is KnowledgeBaseError {
                // What damage should give.
            }
            bytes[position] ^= mask
        }
    }

    @Test("a mapped file is compared with its checksums when it is verified, and says where it differs")
    func mapped() throws {
        let folder = try ScratchFolder()
        var bytes = try Samples.index()
        bytes[bytes.count - 20] ^= 0xFF
        try folder.write("kb.faqx", bytes)
        let base = try KnowledgeBase(indexPath: folder.file("kb.faqx"), access: .mapped)
        let errors = try [
            #require(throws: KnowledgeBaseError.self) { try base.verify() },
            #require(throws: KnowledgeBaseError.self) {
                try KnowledgeBase(indexPath: folder.file("kb.faqx"))
            },
        ]
        for error in errors {
            guard case .badIndex(.damaged(let section, let name?), path: folder.file("kb.faqx")) = error
            else {
                Issue.record("\(error)")
                continue
            }
            #expect(section > 0)
            #expect(!name.isEmpty)
        }
    }

    @Test("a file that is cut off, or goes on after its end, is refused", arguments: IndexAccess.allCases)
    func lengths(access: IndexAccess) throws {
        let folder = try ScratchFolder()
        let bytes = try Samples.index()
        let path = folder.file("kb.faqx")
        for count in [0, 7, 39, 40, 100, bytes.count / 2, bytes.count - 1] {
            try folder.write("kb.faqx", Array(bytes.prefix(count)))
            #expect(throws: KnowledgeBaseError.self) { try KnowledgeBase(indexPath: path, access: access) }
        }
        try folder.write("kb.faqx", bytes + [0])
        #expect(throws: KnowledgeBaseError.badIndex(.damaged(section: 0, name: "header"), path: path)) {
            try KnowledgeBase(indexPath: path, access: access)
        }
    }

    @Test("no memory is taken for a file that is no index, however long it is")
    func sparse() throws {
        let folder = try ScratchFolder()
        try folder.write("kb.faqx", Array(try Samples.index().prefix(5_000)))
        let path = folder.file("kb.faqx")
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.truncate(atOffset: 1 << 40)
        try file.close()
        #expect(throws: KnowledgeBaseError.badIndex(.damaged(section: 0, name: "header"), path: path)) {
            try KnowledgeBase(indexPath: path)
        }
    }

    @Test("a base in memory does not notice what becomes of its file")
    func afterwards() throws {
        let folder = try ScratchFolder()
        let bytes = try Samples.index()
        try folder.write("kb.faqx", bytes)
        let base = try KnowledgeBase(indexPath: folder.file("kb.faqx"))
        let answers = try Answers(base)
        for other in [Array(repeating: 0xA5, count: bytes.count), []] as [[UInt8]] {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.file("kb.faqx")))
            try file.truncate(atOffset: UInt64(other.count))
            try file.write(contentsOf: other)
            try file.close()
            #expect(try Answers(base) == answers)
        }
    }
}
