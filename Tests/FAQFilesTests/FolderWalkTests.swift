import FAQFiles
import FAQModel
import Testing

@Suite("Walking a folder")
struct FolderWalkTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
        for name in ["b.md", "a/z.md", "a/.hidden", ".git/config", "a-b.md", "ä.md"] {
            try folder.write(name)
        }
        try folder.link("loop", to: folder.path)
    }

    private func names(_ walk: FolderWalk) -> [String] { walk.files.map(\.nameText) }

    @Test("gives every file below, links as themselves, in the order of the bytes of their names")
    func everything() throws {
        let walk = try FolderWalk(FilePath(folder.path))
        #expect(names(walk) == [".git/config", "a-b.md", "a/.hidden", "a/z.md", "b.md", "loop", "ä.md"])
        #expect(walk.files.filter { $0.kind == .link }.map(\.nameText) == ["loop"])
        #expect(walk.failures.isEmpty)
    }

    @Test("enters only the folders and takes only the files that it is told to")
    func choices() throws {
        let walk = try FolderWalk(
            FilePath(folder.path), entering: { !$0.isHidden }, taking: { !$0.isHidden && $0.kind == .file })
        #expect(names(walk) == ["a-b.md", "a/z.md", "b.md", "ä.md"])
    }

    @Test("names the folder that cannot be listed")
    func missing() throws {
        let missing = folder.file("missing")
        let error = try #require(throws: FileError.self) { try FolderWalk(FilePath(missing)) }
        #expect(error.operation == .list)
        #expect(error.path == missing)
        #expect(error.isNotFound)
    }
}
