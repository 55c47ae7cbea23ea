import Foundation
import Testing

@testable import faq

@Suite("The days of changes that git knows")
struct GitHistoryTests {
    @Test("are read from its log, the last change of each file")
    func log() {
        let text =
            "\u{1}2026-11-02\0\na.md\0b c.md\0\u{1}2026-10-01\0\na.md\0q\n.md\0\u{1}2026-09-01\0\u{1}never\0\nd.md\0"
        let days = GitHistory.days(in: Array(text.utf8))
        #expect(days == ["a.md": "2026-11-02", "b c.md": "2026-11-02", "q\n.md": "2026-10-01"])
        #expect(GitHistory.days(in: []).isEmpty)
        #expect(GitHistory.days(in: Array("no log\0at all\0".utf8)).isEmpty)
    }

    private let folder = NSTemporaryDirectory() + "faq-git-" + UUID().uuidString

    private func git(_ arguments: String..., on day: String = "2026-01-01") throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.com"] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            "GIT_COMMITTER_DATE": day + "T12:00:00Z", "GIT_AUTHOR_DATE": day + "T12:00:00Z",
        ]) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test("are those of a repository, by names below the folder of the content; without one there are none")
    func repository() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder + "/kb/deep", withIntermediateDirectories: true)
        defer { try? manager.removeItem(atPath: folder) }
        #expect(GitHistory.lastChanges(in: folder + "/kb").isEmpty)
        #expect(GitHistory.lastChanges(in: folder + "/none").isEmpty)
        for name in ["kb/a.md", "kb/deep/灯 1.md", "other.md"] {
            try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        try git("init", "-q")
        #expect(GitHistory.lastChanges(in: folder + "/kb").isEmpty)
        try git("add", "-A")
        try git("commit", "-qm", "one", on: "2026-02-03")
        try Data("y".utf8).write(to: URL(fileURLWithPath: folder + "/kb/a.md"))
        try git("commit", "-qam", "two", on: "2026-03-04")
        let days = GitHistory.lastChanges(in: folder + "/kb")
        #expect(days == ["a.md": "2026-03-04", "deep/灯 1.md": "2026-02-03"])

        // A copy of the last commit alone knows no more than its day.
        try git("clone", "-q", "--depth", "1", "file://\(folder)", folder + "/copy")
        #expect(GitHistory.lastChanges(in: folder + "/copy/kb").isEmpty)
    }

    @Test("start no program that the settings of a repository name")
    func settings() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? manager.removeItem(atPath: folder) }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/a.md"))
        let program = folder + "/run.sh"
        try Data("#!/bin/sh\ntouch \(folder)/hit\n".utf8).write(to: URL(fileURLWithPath: program))
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        try git("init", "-q")
        try git("add", "a.md")
        try git("commit", "-qm", "one")
        for setting in [
            "core.fsmonitor", "core.pager", "pager.log", "diff.external", "gpg.program", "core.sshCommand",
        ] { try git("config", setting, program) }
        try git("config", "log.showSignature", "true")
        try git("config", "log.mailmap", "true")
        #expect(GitHistory.lastChanges(in: folder) == ["a.md": "2026-01-01"])
        #expect(!manager.fileExists(atPath: folder + "/hit"))
    }
}

@Suite("The folder of another export")
struct RelatedFolderTests {
    @Test(
        "is where its address leads to from this one's, which need not be there",
        arguments: [
            ("site/en", "../de/", "site/de"), ("/a/en", "../../de/2.0/", "/de/2.0"), ("en", "../de/", "de"),
            ("./en/", "de/", "en/de"), ("en", "../", "."), (".", "../de/", "../de"),
            ("../en", "../../x/", "../../x"),
        ])
    func folder(output: String, address: String, folder: String) {
        #expect(SiteExport.folder(address, from: output) == folder)
    }
}
