import Foundation
import TestSupport
import Testing

@Suite("Exports into the same folder, one after the other")
struct RepeatedExportTests {
    private let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Files below a folder by name, but for the manifest; and those that it says are kept from an older export.
    private func site(_ name: String, _ command: Command) throws -> (
        files: [String: [UInt8]], kept: Set<String>
    ) {
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: command.path(name)) {
            var isFolder: ObjCBool = false
            guard
                FileManager.default.fileExists(
                    atPath: command.path("\(name)/\(file)"), isDirectory: &isFolder),
                !isFolder.boolValue, file != ".faq-export"
            else { continue }
            files[file] = try command.read("\(name)/\(file)")
        }
        let manifest = String(decoding: try command.read("\(name)/.faq-export"), as: UTF8.self)
        let kept = manifest.split(separator: "\n").filter { $0.hasPrefix("kept ") }.compactMap { line in
            line.split(separator: " ", maxSplits: 3).last.map(String.init)
        }
        return (files, Set(kept))
    }

    @Test("end as one into an empty folder does, whatever changes in between", arguments: 0..<3)
    func equalsFull(seed: UInt64) throws {
        let command = try Command(["kb/lamp.md": lampManual, "kb/site.conf": "title: 0\n"])
        defer { command.remove() }
        var random = SplitMix(seed: seed)
        let environment = ["XDG_CACHE_HOME": command.path("cache")]
        for round in 0..<8 {
            switch random.below(6) {
            case 0: break
            case 1: try command.write("kb/site.conf", Array("title: \(random.below(3))\n".utf8))
            case 2: try FileManager.default.removeItem(atPath: command.path("kb/lamp.md"))
            case 3: try command.write("kb/a.png", picture + [UInt8(random.below(3))])
            default: break
            }
            for page in 0..<3 where random.below(2) == 0 {
                let text = "# P\n\n## Why \(page)?\n\n![](a.png)\n\nWell, \(random.below(4)).\n"
                try command.write("kb/\(page).md", Array(text.utf8))
            }
            try command.write("kb/lamp.md", Array((lampManual + "\n\(random.below(2))\n").utf8))
            // Now and then a file of the site goes, too.
            if round > 0, random.below(3) == 0 {
                try FileManager.default.removeItem(atPath: command.path("site/index.html"))
            }
            // So that what was written counts as settled.
            usleep(80_000)
            for _ in 0..<2 {
                let outcome = try command.run(
                    ["export", "html", "--kb", "kb", "-o", "site"], environment: environment)
                #expect(outcome.status == 0)
            }
            try? FileManager.default.removeItem(atPath: command.path("full"))
            #expect(try command.run("export", "html", "--kb", "kb", "-o", "full").status == 0)
            let (files, kept) = try site("site", command)
            #expect(
                files.filter { !kept.contains($0.key) } == (try site("full", command).files), "round \(round)"
            )
        }
    }

    @Test("what somebody changes in the folder is noticed, although nothing else has changed")
    func changedFile() throws {
        let command = try Command(["kb/lamp.md": lampManual])
        defer { command.remove() }
        let environment = ["XDG_CACHE_HOME": command.path("cache")]
        func export() throws -> Command.Outcome {
            usleep(80_000)
            return try command.run(
                ["export", "html", "--kb", "kb", "-o", "site", "--json"], environment: environment)
        }
        for _ in 0..<3 { #expect(try export().status == 0) }
        #expect(try command.names(in: "cache/faq").count == 1)
        // As many bytes as there were.
        let page = try command.read("site/index.html")
        try command.write("site/index.html", page.reversed())
        #expect(try export().json()["error"]["code"].string == "changed-file")
        try command.write("site/index.html", page)
        #expect(try export().json()["unchanged"].int ?? 0 > 10)
        try FileManager.default.removeItem(atPath: command.path("site/index.html"))
        #expect(try export().json()["written"].int == 1)
        #expect(try export().json()["written"].int == 0)
    }

    @Test("a memo that is damaged, or cannot be kept, changes nothing")
    func damagedMemo() throws {
        let command = try Command(["kb/lamp.md": lampManual, "file": ""])
        defer { command.remove() }
        for cache in ["cache", "file"] {
            let environment = ["XDG_CACHE_HOME": command.path(cache)]
            for round in 0..<5 {
                usleep(80_000)
                let outcome = try command.run(
                    ["export", "html", "--kb", "kb", "-o", "site"], environment: environment)
                #expect(outcome.status == 0 && outcome.error.contains("exported"))
                guard cache == "cache" else { continue }
                let name = try #require(try command.names(in: "cache/faq").first)
                var memo = try command.read("cache/faq/\(name)")
                if round % 2 == 0 { memo[memo.count / (round + 2)] ^= 1 } else { memo.removeLast(round) }
                try command.write("cache/faq/\(name)", memo)
            }
        }
    }
}
