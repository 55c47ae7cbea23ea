import FAQKit
import FAQModel
import FAQReader
import FaultInjection
import Foundation
import Testing

extension FaultTests {
    @Suite("Reading while calls to the system fail")
    struct ReadingTests {
        private let folder: FaultyFolder
        private static let pages: FaultyFolder.State = {
            var pages: FaultyFolder.State = [:]
            for number in 0..<6 {
                let text = "# Lamps\n\n## Why does lamp \(number) flicker?\n\nThe dimmer is \(number).\n"
                pages[number < 3 ? "\(number).md" : "more/\(number).md"] = Array(text.utf8)
            }
            return pages
        }()

        init() throws {
            folder = try FaultyFolder()
            try folder.reset(to: Self.pages)
        }

        /// What fails for one call only.
        private static let faults = [
            (fault_refused, EIO), (fault_refused, EACCES), (fault_torn, EIO), (fault_interrupted, EINTR),
            (fault_short, 0),
        ]

        @Test("of content that cannot be read nothing is missing without a word")
        func content() throws {
            let whole = try KnowledgeBase(path: folder.path).entryCount
            let calls = folder.spoil(-1, fault_refused) { _ = try KnowledgeBase(path: folder.path) }.calls
            #expect(calls > 20)
            for (kind, code) in Self.faults {
                for call in 0..<calls {
                    var base: KnowledgeBase?
                    let outcome = folder.spoil(call, kind, code) {
                        base = try KnowledgeBase(path: folder.path)
                    }
                    let fault = "\(outcome.spoiltCall), call \(call), \(kind) \(code)"
                    guard let base else { continue }
                    if base.entryCount < whole {
                        let errors = base.diagnostics.filter { $0.severity == .error }
                        #expect(!errors.isEmpty, "\(fault)")
                    }
                    if kind == fault_interrupted || kind == fault_short {
                        #expect(base.entryCount == whole && base.diagnostics.isEmpty, "\(fault)")
                    }
                }
            }
        }

        @Test("an index is read whole, or there is an error")
        func index() throws {
            let path = folder.path + "/kb.faqx"
            _ = try KnowledgeBase.buildIndex(of: folder.path, at: path)
            let query = "why does lamp 4 flicker"
            let right = try KnowledgeBase(indexPath: path).resolve(query)
            let calls = folder.spoil(-1, fault_refused) { _ = try KnowledgeBase(indexPath: path) }.calls
            #expect(calls > 1)
            for (kind, code) in Self.faults {
                for call in 0..<calls {
                    let outcome = folder.spoil(call, kind, code) {
                        let found = try KnowledgeBase(indexPath: path).resolve(query)
                        #expect(found == right)
                    }
                    if kind == fault_interrupted || kind == fault_short { #expect(outcome.error == nil) }
                    #expect(outcome.error == nil || outcome.error is KnowledgeBaseError)
                }
            }
        }
    }
}
