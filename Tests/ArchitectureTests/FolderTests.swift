import Testing

@Suite("Folders follow the architecture")
struct FolderTests {
    private let tree: SourceTree
    private let architecture: Architecture

    init() throws {
        tree = try SourceTree.ofThisPackage()
        architecture = try Architecture.ofThisPackage()
    }

    @Test("every folder of every target stands in the table, and nothing else")
    func tableIsComplete() {
        for target in architecture.targets {
            let folders = Set(tree.files.filter { $0.target == target.name }.map(\.folder))
            let listed = target.levels.flatMap { $0 }
            #expect(Set(listed) == (folders == ["."] ? [] : folders), "\(target.name)")
            #expect(listed.count == Set(listed).count, "\(target.name)")
        }
    }

    @Test("no file names a type that a higher folder declares")
    func namesLeadDown() {
        for target in architecture.targets where !target.levels.isEmpty {
            let files = tree.files.filter { $0.target == target.name }
            var folders: [String: Set<String>] = [:]
            for file in files {
                for type in file.names.declared { folders[type, default: []].insert(file.folder) }
            }
            for file in files {
                for type in file.names.named.sorted() {
                    guard let declaring = folders[type], !declaring.contains(file.folder) else { continue }
                    for folder in declaring where !target.mayName(folder, from: file.folder) {
                        Issue.record("\(file.path) names \(type) of \(folder)")
                    }
                }
            }
        }
    }
}

@Suite("Names of types are recognised")
struct NamedTypesTests {
    @Test("a file declares the types of its top level and names those of others")
    func names() {
        let names = NamedTypes(
            """
            /// A `Comment`.
            package struct Lamp: Sendable {
                struct Part {}
                private let bulb: Bulb  // not a Socket
                let text = "Switch"
                let kind = Base.Kind.round
                func light(_ part: Part) -> [Beam<Ray>] { [] }
            }
            private enum Hidden {}
            extension Ceiling {}
            """)
        #expect(names.declared == ["Lamp"])
        #expect(names.named == ["Sendable", "Bulb", "Base", "Beam", "Ray", "Ceiling"])
    }

    @Test("the order of folders reads as it is written")
    func order() throws {
        let table = Architecture("# lamps\nLamps: Glass, Wire\n  Base, Bulb | Cord, Shade\nGlass:\n")
        let lamps = try #require(table["Lamps"])
        #expect(lamps.imports == ["Glass", "Wire"])
        #expect(table["Glass"]?.imports == [])
        #expect(lamps.mayName("Base", from: "Shade"))
        #expect(lamps.mayName("Cord", from: "Cord"))
        #expect(!lamps.mayName("Bulb", from: "Cord"))
        #expect(!lamps.mayName("Shade", from: "Base"))
        #expect(!lamps.mayName("Base", from: "Attic"))
    }
}
