import FAQFiles
import FAQModel
import Testing

@Suite("Replacing a file")
struct FileReplacementTests {
    @Test("leaves the new content and nothing else, and what is mapped unchanged")
    func replaces() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a")
        try FileReplacement.write(Array("old".utf8), to: path)
        let mapping = try FileMapping(path: FilePath(path))
        let old = try FileStatus(of: FilePath(path))
        try FileReplacement.write(Array("newer".utf8), to: path)
        #expect(try FileBytes.read(path) == Array("newer".utf8))
        #expect(withExtendedLifetime(mapping) { Array(mapping.bytes) } == Array("old".utf8))
        #expect(try folder.names == ["a"])
        let new = try FileStatus(of: FilePath(path))
        #expect(new != old)
        #expect(!new.isSameFile(as: old))
        #expect(new.byteCount == 5)
    }

    @Test("is seen only when it is finished, with the front that came last")
    func streams() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a")
        try folder.write("a", "old")
        let file = try StreamedFile(replacing: path)
        file.append(Array("????".utf8))
        file.append(Array(" rest".utf8))
        #expect(try FileBytes.read(file.content(header: Array("12".utf8))) == Array("12?? rest".utf8))
        #expect(try FileBytes.read(path) == Array("old".utf8))
        try file.finish(header: Array("head".utf8))
        #expect(try FileBytes.read(path) == Array("head rest".utf8))
        #expect(try folder.names == ["a"])
    }

    @Test("that is given up leaves the old file and nothing else")
    func givesUp() throws {
        let folder = try ScratchFolder()
        try folder.write("a", "old")
        do {
            let file = try StreamedFile(replacing: folder.file("a"))
            file.append(Array("new".utf8))
        }
        #expect(try FileBytes.read(folder.file("a")) == Array("old".utf8))
        #expect(try folder.names == ["a"])
    }

    @Test("says what the system refused, and where")
    func refused() throws {
        let folder = try ScratchFolder()
        let path = folder.file("missing/a")
        let error = try #require(throws: FileError.self) { try FileReplacement.write([1], to: path) }
        #expect(error.operation == .open)
        #expect(error.path == path)
        #expect(error.isNotFound)
        #expect(error.description == "cannot open \(path): \(error.reason)")
        #expect(!error.reason.isEmpty)
    }
}
