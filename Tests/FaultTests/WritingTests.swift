import FAQFiles
import FAQKit
import FAQReader
import FAQSite
import FaultInjection
import Foundation
import TestSupport
import Testing

@testable import faq

/// Something that is written, and what lies in its folder before and afterwards.
struct Writing: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var before: FaultyFolder.State = [:]
    var write: @Sendable (_ folder: String) throws -> Void
    /// Writes what was there before, for what is finished or taken back at the next time only.
    var writeBefore: (@Sendable (_ folder: String) throws -> Void)?
    /// Whether that takes back what is unfinished only.
    var leavesWhatIsDone = false

    @Sendable private static func settle(_ folder: String) throws { _ = try FolderUpdate.begin(in: folder) }

    static let bytes = Array("the new content, long enough to be cut in two".utf8)

    static let all: [Writing] = [
        Writing(testDescription: "a new file") { try FileReplacement.write(bytes, to: $0 + "/a") },
        Writing(testDescription: "a file in the place of another", before: ["a": [1, 2, 3], "b": [4]]) {
            try FileReplacement.write(bytes, to: $0 + "/a")
        },
        Writing(testDescription: "an index of a page", before: ["a": []]) {
            try index.save(to: $0 + "/a")
        },
        Writing(testDescription: "an index of a folder", before: ["a": []]) {
            _ = try KnowledgeBase.buildIndex(of: content.path, at: $0 + "/a")
        },
        Writing(
            testDescription: "a site",
            before: site(["index.html", "q/a.html", "c/b.html", "same.css"], "old", foreign: true),
            write: {
                try export(["index.html", "q/a.html", "q/n.html", "d/e/f.html", "same.css"], "new", to: $0)
            },
            writeBefore: { try export(["index.html", "q/a.html", "c/b.html", "same.css"], "old", to: $0) }),
        Writing(testDescription: "a site in an empty folder", before: [".mine.txt": [7]]) {
            try export(["index.html", "q/a.html"], "new", to: $0)
        } writeBefore: {
            try export([], "", to: $0)
        },
        Writing(
            testDescription: "a site that replaces files of others",
            before: site(["index.html", "q/a.html"], "old", foreign: true, changed: ["q/a.html"]),
            write: { try export(["index.html", "q/mine.txt"], "new", to: $0, insists: true) },
            writeBefore: settle, leavesWhatIsDone: true),
        Writing(
            testDescription: "a site whose lasting files are those of two exports",
            before: site(
                ["index.html", "s/1.lasting", "s/0.lasting"], "old", foreign: true, kept: ["s/0.lasting"]),
            write: { try export(["index.html", "s/2.lasting"], "new", to: $0) },
            writeBefore: settle, leavesWhatIsDone: true),
    ]

    private static let index: KnowledgeBase = {
        do {
            return try KnowledgeBase(
                markdown: "# L\n\n## Why does it hum?\n\nThe bulb is loose.\n\n## Is E77 bad?\n\nIt is.\n")
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    /// Content is read from where nothing fails.
    private static let content: ContentFolder = ContentFolder()

    private static func file(_ name: String, _ text: String) -> SiteFile {
        SiteFile(
            path: name, content: .bytes(bytes(of: name, text)), outlivesExport: name.hasSuffix(".lasting"))
    }

    private static func bytes(of name: String, _ text: String) -> [UInt8] {
        Array((name == "same.css" ? name : name + text).utf8)
    }

    private static func export(_ names: [String], _ text: String, to folder: String, insists: Bool = false)
        throws
    {
        _ = try SiteFolder(path: folder, images: ContentImages(in: nil)).write(
            names.map { file($0, text) }, insists: insists)
    }

    /// - Parameters:
    ///   - changed: those that somebody wrote to since.
    ///   - kept: those of the export before the last.
    private static func site(
        _ names: [String], _ text: String, foreign: Bool, changed: Set<String> = [], kept: Set<String> = []
    ) -> FaultyFolder.State {
        var state: FaultyFolder.State = ["q/mine.txt": [1], "mine.txt": [2]]
        var records: [String: SiteManifest.Record] = [:]
        for name in names {
            let bytes = bytes(of: name, text)
            let stay: SiteManifest.Stay =
                kept.contains(name) ? .kept : name.hasSuffix(".lasting") ? .lasting : .bound
            records[name] = SiteManifest.Record(bytes, stay: stay)
            state[name] = changed.contains(name) ? bytes + [0] : bytes
        }
        state[SiteManifest.name] = SiteManifest(records).bytes
        return state
    }
}

/// A folder of Markdown with a test that its author gives.
final class ContentFolder: Sendable {
    let path = NSTemporaryDirectory() + "faq-content-" + UUID().uuidString

    init() {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for number in 0..<5 {
                let page = """
                    # Lamps

                    ## Why does lamp \(number) flicker with E10\(number)?
                    <!-- faq
                    test: lamp \(number) flickers
                    -->

                    The dimmer is \(number).

                    """
                try Data(page.utf8).write(to: URL(fileURLWithPath: "\(path)/\(number).md"))
            }
        } catch {
            preconditionFailure("\(error)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension FaultTests {
    @Suite("Writing while calls to the system fail")
    struct WritingTests {
        private let folder: FaultyFolder

        init() throws {
            folder = try FaultyFolder()
        }

        /// What a process may leave when it has no chance to clear up.
        private func isLeftover(_ name: String) -> Bool {
            name.hasPrefix(".faq-") && name.hasSuffix(".tmp") || name.hasPrefix(FolderUpdate.staging + "/")
                || name.hasPrefix(FolderUpdate.aside + "/")
        }

        private func after(_ writing: Writing) throws -> (state: FaultyFolder.State, calls: Int) {
            try folder.reset(to: writing.before)
            let outcome = folder.spoil(-1, fault_refused) { try writing.write(folder.path) }
            if let error = outcome.error { throw error }
            return (try folder.state(), outcome.calls)
        }

        @Test("one call that fails leaves the old state or the new, and nothing else", arguments: Writing.all)
        func oneFault(writing: Writing) throws {
            let (after, calls) = try after(writing)
            #expect(after != writing.before)
            #expect(calls > 5)
            for (kind, code) in [
                (fault_refused, EIO), (fault_refused, ENOSPC), (fault_refused, EACCES), (fault_torn, EIO),
                (fault_torn, ENOSPC), (fault_interrupted, EINTR), (fault_short, 0),
            ] {
                for call in 0..<calls {
                    try folder.reset(to: writing.before)
                    let outcome = folder.spoil(call, kind, code) { try writing.write(folder.path) }
                    let state = try folder.state()
                    let fault =
                        "\(outcome.spoiltCall), call \(call) of \(calls), \(kind) \(code): \(String(describing: outcome.error))"
                    #expect(state == writing.before || state == after, "\(fault)")
                    if outcome.error == nil { #expect(state == after, "\(fault)") }
                    if kind == fault_interrupted || kind == fault_short {
                        #expect(outcome.error == nil, "\(fault)")
                    }
                }
            }
        }

        @Test(
            "an end at any call, also one that takes what is not on disk, leaves whole files, and the next time all is well",
            arguments: Writing.all)
        func end(writing: Writing) throws {
            let (after, calls) = try after(writing)
            for kind in [fault_end, fault_power_loss] {
                for call in 0..<calls {
                    for goesOn in [true, false] {
                        try folder.reset(to: writing.before)
                        let outcome = folder.spoil(call, kind) { try writing.write(folder.path) }
                        let fault = "\(outcome.spoiltCall), call \(call) of \(calls)"
                        if outcome.error == nil {
                            #expect(try folder.state().filter { !isLeftover($0.key) } == after, "\(fault)")
                        }
                        for (name, bytes) in try folder.state() where !isLeftover(name) {
                            #expect(
                                bytes == writing.before[name] || bytes == after[name], "\(name): \(fault)")
                        }
                        guard let writeBefore = writing.writeBefore else {
                            let state = try folder.state().filter { !isLeftover($0.key) }
                            #expect(state == writing.before || state == after, "\(fault)")
                            continue
                        }
                        try (goesOn ? writing.write : writeBefore)(folder.path)
                        let state = try own(folder.state())
                        let isDone = state == own(after) && writing.leavesWhatIsDone
                        #expect(isDone || state == own(goesOn ? after : writing.before), "\(fault)")
                    }
                }
            }
        }

        /// Without a list of no files, which is as good as none.
        private func own(_ state: FaultyFolder.State) -> FaultyFolder.State {
            state.filter { $0.key != SiteManifest.name || $0.value != SiteManifest([:]).bytes }
        }

        @Test("several calls that fail, drawn by a seed, leave whole files, and the next time all is well")
        func manyFaults() throws {
            let wanted = ProcessInfo.processInfo.environment["FAQ_FAULTS"].flatMap(Int.init) ?? 2000
            var spoilt = 0
            var seed = 0
            let afters = try Writing.all.map { try after($0).state }
            while spoilt < wanted {
                let writing = Writing.all[seed % Writing.all.count]
                let after = afters[seed % Writing.all.count]
                try folder.reset(to: writing.before)
                let outcome = folder.spoil(seed, fault_random) { try writing.write(folder.path) }
                spoilt += outcome.spoilt
                let state = try folder.state()
                if outcome.error == nil {
                    #expect(state.filter { !isLeftover($0.key) } == after, "seed \(seed)")
                }
                for (name, bytes) in state where !isLeftover(name) {
                    #expect(bytes == writing.before[name] || bytes == after[name], "\(name): seed \(seed)")
                }
                if writing.writeBefore == nil {
                    let whole = state.filter { !isLeftover($0.key) }
                    #expect(whole == writing.before || whole == after, "seed \(seed)")
                }
                try writing.write(folder.path)
                #expect(try folder.state().filter { !isTemporary($0.key) } == after, "seed \(seed)")
                seed += 1
            }
        }

        private func isTemporary(_ name: String) -> Bool { name.hasPrefix(".faq-") && name.hasSuffix(".tmp") }
    }
}
