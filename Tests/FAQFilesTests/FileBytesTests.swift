import FAQFiles
import FAQModel
import Testing

@Suite("Reading whole files")
struct FileBytesTests {
    @Test("reads to the end, whatever size the file says it has", arguments: [0, 1, 65_535, 65_536, 200_001])
    func sizes(count: Int) throws {
        let folder = try ScratchFolder()
        let text = String(repeating: "x", count: count)
        try folder.write("a", text)
        #expect(try FileBytes.read(folder.file("a")) == Array(text.utf8))
        let mapping = try FileMapping(path: FilePath(folder.file("a")))
        #expect(withExtendedLifetime(mapping) { Array(mapping.bytes) } == Array(text.utf8))
    }

    #if os(Linux)
        @Test("reads a file that says it has no bytes")
        func unknownSize() throws {
            #expect(try !FileBytes.read("/proc/self/status").isEmpty)
        }
    #endif

    @Test("reads no more than is of use, and says so", arguments: [0, 99, 100, 101])
    func limit(limit: Int) throws {
        let folder = try ScratchFolder()
        try folder.write("a", String(repeating: "x", count: 100))
        do throws(FileError) {
            #expect(try FileBytes.read(folder.file("a"), limit: limit).count == 100)
            #expect(limit >= 100)
        } catch {
            #expect(limit < 100)
            #expect(error.isTooLarge)
            #expect(error.reason == "the file is too large; at most \(limit) bytes of such a file are read")
        }
    }

    @Test("says that a folder is no file")
    func folder() throws {
        let folder = try ScratchFolder()
        #expect(FileStatus.isFolder(folder.path))
        let error = try #require(throws: FileError.self) { try FileBytes.read(folder.path) }
        #expect(error.operation == .read)
        #expect(!error.isNotFound)
    }
}

@Suite("Paths")
struct FilePathTests {
    @Test(
        "have a name and a folder",
        arguments: [
            ("a/b.md", "b.md", "a/"), ("b.md", "b.md", "."), ("/", "", "/"), ("a/b/", "b", "a/b/"),
        ])
    func parts(path: String, name: String, folder: String) {
        #expect(FilePath(path).name == name)
        #expect(FilePath(path).folder.text == folder)
    }

    @Test("know an extension in any case, and a name that is none")
    func extensions() {
        #expect(FilePath("a/B.MD").hasExtension([".md"]))
        #expect(!FilePath("a/.md").hasExtension([".md"]))
        #expect(!FilePath("a.mdx").hasExtension([".md"]))
    }
}

@Suite("Mapping values on all cores")
struct ParallelMapTests {
    @Test("keeps the order of the input", arguments: [1, 2, 3, 16])
    func order(threads: Int) {
        let outputs = ParallelMap.map(Array(0..<500), threads: threads) { $0 * 2 }
        #expect(outputs == (0..<500).map { $0 * 2 })
        #expect(ParallelMap.map([Int](), threads: threads) { $0 }.isEmpty)
    }
}
