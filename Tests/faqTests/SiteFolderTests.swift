import FAQFiles
import FAQSite
import Foundation
import TestSupport
import Testing

@testable import faq

@Suite("The folder of a site")
struct SiteFolderTests {
    private func page(_ name: String, _ text: String) -> SiteFile {
        SiteFile(path: name, content: .bytes(Array(text.utf8)))
    }

    private func lasting(_ name: String) -> SiteFile {
        SiteFile(path: name, content: .bytes(Array(name.utf8)), outlivesExport: true)
    }

    @discardableResult
    private func export(
        _ files: [SiteFile], to folder: TemporaryFolder, insists: Bool = false
    ) throws -> SiteFolder.Outcome {
        try write(files, folder, insists)
    }

    /// A process that another test starts holds the lock of the folder, too, until it has become what it is to be.
    private func write(_ files: [SiteFile], _ folder: TemporaryFolder, _ insists: Bool) throws(CommandFailure)
        -> SiteFolder.Outcome
    {
        for _ in 0..<500 {
            do throws(CommandFailure) {
                return try SiteFolder(path: folder.path, images: ContentImages(in: nil)).write(
                    files, insists: insists)
            } catch {
                guard error.code == "busy" else { throw error }
                usleep(10_000)
            }
        }
        return try SiteFolder(path: folder.path, images: ContentImages(in: nil)).write(
            files, insists: insists)
    }

    private func refusal(_ files: [SiteFile], _ folder: TemporaryFolder, insists: Bool = false) throws
        -> String?
    {
        let before = try folder.files()
        do throws(CommandFailure) {
            _ = try write(files, folder, insists)
            return nil
        } catch {
            #expect(try folder.files() == before, "a refusal changes nothing")
            #expect(error.status == .inputOutput)
            return error.code
        }
    }

    @Test(
        "after any exports the lasting files are those of the last two that differ in them", arguments: 0..<20
    )
    func generations(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let folder = try TemporaryFolder([".mine": "mine"])
        try export([page("index.html", "0")], to: folder)
        try folder.write("s/mine.bin", "mine")
        var last: Set<String> = []
        var older: Set<String> = []
        for round in 1...12 {
            let names = Set((0..<4).filter { _ in random.next() % 2 == 0 }.map { "s/\($0).bin" })
            // Now and then nothing changes, or a page alone.
            let isSame = random.next() % 3 == 0
            let now = isSame ? last : names
            let pages = [page("index.html", "\(isSame ? 0 : round)")]
            try export(pages + now.sorted().map(lasting), to: folder)
            if now != last { (older, last) = (last, now) }
            let found = Set(try folder.files().keys.filter { $0.hasPrefix("s/") })
            #expect(found == last.union(older).union(["s/mine.bin"]), "round \(round)")
        }
        #expect(try folder.files()["s/mine.bin"] == "mine")
        #expect(try folder.files()[".mine"] == "mine")
    }

    @Test(
        "a kept file that comes back is one of the export again, and one that somebody removed is forgotten")
    func keptFiles() throws {
        let folder = try TemporaryFolder()
        try export([lasting("a"), lasting("b")], to: folder)
        try export([lasting("c")], to: folder)
        #expect(Set(try folder.files().keys) == ["a", "b", "c", SiteManifest.name])
        try folder.remove("b")
        let outcome = try export([lasting("a"), lasting("c")], to: folder)
        #expect(outcome.written == 0)
        try export([lasting("d")], to: folder)
        #expect(Set(try folder.files().keys) == ["a", "c", "d", SiteManifest.name])
    }

    @Test("the manifest reads back as it was written, and the same files give the same manifest")
    func manifest() throws {
        let folder = try TemporaryFolder()
        let files = [page("index.html", "x"), page("q/a b.html", "y"), lasting("s/1.bin")]
        try export(files, to: folder)
        let text = try #require(try folder.files()[SiteManifest.name])
        let read = try SiteManifest(reading: FilePath(folder.path + "/" + SiteManifest.name))
        #expect(read.names == ["index.html", "q/a b.html", "s/1.bin"])
        #expect(read.isComplete)
        #expect(String(decoding: read.bytes, as: UTF8.self) == text)
        let other = try TemporaryFolder()
        try export(files.reversed(), to: other)
        #expect(try other.files() == folder.files())
    }

    @Test(
        "lines of a manifest that are none, or name what no export writes, mean nothing",
        arguments: [
            "mine.txt", "", "bound", "bound 4 DIGEST", "bound 4 DIGEST ", "bound 4 zz mine.txt",
            "bound x DIGEST mine.txt", "other 4 DIGEST mine.txt", "bound 4 DIGEST ../mine.txt",
            "bound 4 DIGEST /etc/x", "bound 4 DIGEST a/../../mine.txt", "bound 4 DIGEST .git/config",
            "kept 4 DIGEST q/", "kept 99999999999999999999 DIGEST a",
        ])
    func lines(line: String) throws {
        let line = line.replacingOccurrences(of: "DIGEST", with: String(repeating: "0", count: 16))
        let folder = try TemporaryFolder([SiteManifest.name: "faq export html 2\n\(line)\n.\n"])
        #expect(try SiteManifest(reading: FilePath(folder.path + "/" + SiteManifest.name)).names.isEmpty)
    }

    @Test("what an export did not write is neither replaced nor removed, whatever the manifest says")
    func owners() throws {
        let folder = try TemporaryFolder()
        try export([page("index.html", "1"), page("q/a.html", "1"), page("q/b.html", "1")], to: folder)
        // An own file in the place of one that changes, and one that goes.
        try folder.write("index.html", "mine, and longer")
        #expect(try refusal([page("index.html", "2")], folder) == "changed-file")
        #expect(try refusal([page("index.html", "1")], folder) == "changed-file")
        try folder.write("index.html", "1")
        try folder.write("q/a.html", "2")
        #expect(try refusal([page("index.html", "1")], folder) == "changed-file")
        // What is to stand there does already.
        #expect(try refusal([page("index.html", "1"), page("q/a.html", "2")], folder) == nil)
        // Somebody writes a line into the manifest.
        try folder.write("mine.txt", "mine")
        let manifest = try #require(try folder.files()[SiteManifest.name])
        let digest = String(repeating: "0", count: 16)
        try folder.write(
            SiteManifest.name,
            manifest.replacingOccurrences(of: "\n.\n", with: "\nbound 4 \(digest) mine.txt\n.\n"))
        #expect(try refusal([page("index.html", "1")], folder) == "changed-file")
        #expect(try refusal([page("mine.txt", "2")], folder) == "changed-file")
        #expect(try folder.files()["mine.txt"] == "mine")
    }

    @Test("who insists gets the files that are in the way, and no others")
    func insisting() throws {
        let folder = try TemporaryFolder(["index.html": "mine", "q/other.html": "mine", "note.txt": "mine"])
        let files = [page("index.html", "1"), page("q/a.html", "1")]
        #expect(try refusal(files, folder) == "foreign-folder")
        try export(files, to: folder, insists: true)
        var found = try folder.files()
        #expect(found["index.html"] == "1" && found["q/a.html"] == "1")
        #expect(found["q/other.html"] == "mine" && found["note.txt"] == "mine")
        // From now on it is a site like any other.
        #expect(try refusal(files, folder) == nil)
        #expect(try refusal(files + [page("note.txt", "1")], folder) == "foreign-file")
        try folder.write("q/a.html", "changed")
        try export([page("index.html", "1")], to: folder, insists: true)
        found = try folder.files()
        #expect(found["q/a.html"] == nil && found["note.txt"] == "mine")
    }

    @Test("a link or a folder in the place of a file is never replaced, insist who will")
    func misplaced() throws {
        for insists in [false, true] {
            let folder = try TemporaryFolder()
            try export([page("index.html", "1"), page("q/a.html", "1")], to: folder)
            try folder.write("victim.txt", "mine")
            try folder.remove("index.html")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/index.html", withDestinationPath: "victim.txt")
            #expect(try refusal([page("index.html", "2")], folder, insists: insists) == "foreign-file")
            #expect(try refusal([page("x.html", "2")], folder, insists: insists) == "foreign-file")
            try folder.remove("index.html")
            try folder.write("index.html/mine.txt", "mine")
            #expect(try refusal([page("index.html", "2")], folder, insists: insists) == "foreign-file")
            try folder.write("c", "mine")
            #expect(try refusal([page("c/a.html", "2")], folder, insists: insists) == "foreign-file")
            #expect(try folder.files()["victim.txt"] == "mine")
        }
    }

    @Test("a check says what an export does, and does nothing", arguments: 0..<10)
    func check(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let folder = try TemporaryFolder()
        let site = SiteFolder(path: folder.path, images: ContentImages(in: nil))
        for _ in 0..<6 {
            let files = (0..<5).filter { _ in random.next() % 2 == 0 }.map {
                page("q/\($0).html", "\(random.next() % 2)")
            }
            let before = try folder.files()
            let check = try site.check(files)
            #expect(try folder.files() == before)
            try export(files, to: folder)
            let after = try folder.files()
            let changed = after.filter { before[$0.key] != $0.value && $0.key != SiteManifest.name }
            #expect(check.changes.written.map(\.name) == changed.keys.sorted())
            #expect(check.changes.removed == Set(before.keys).subtracting(after.keys).sorted())
            #expect(check.changes.isNothing == (before == after))
            #expect(try site.check(files).status == .answer)
        }
    }
}
