internal import FAQKit
internal import FAQModel

/// The files a page searches with: a script, the matcher as a WebAssembly module, and the index in its variant for
/// pages. Docs/Site.md says who loads which. All but the scripts that other pages name are named by their content.
struct SearchFiles {
    /// What the scripts load first, by their names in search/.
    struct Names {
        /// The matcher.
        var engine: String
        /// What is always needed of the index.
        var core: String
        /// Both of these as a script.
        var both: String
        /// Parts of the index to be loaded beforehand.
        var pack: String
    }

    let names: Names
    let files: [SiteFile]

    init(_ index: PageIndexFiles) {
        let engine = Self.named(Base64.decode(SearchModule.base64), stem: "engine")
        let core = Self.named(index.core, stem: "core")
        let pack = Self.named(index.pack, stem: "pack")
        let both = Self.script([engine.bytes, core.bytes])
        names = Names(
            engine: engine.name, core: core.name, both: ContentName.of(both, stem: "core", ending: "js"),
            pack: pack.name)
        var files = [engine, core, pack].map { Self.lasting($0.name, $0.bytes) }
        files.append(Self.lasting(names.both, both))
        for group in index.groups {
            let parts = group.parts.enumerated().map { rank, part in
                let name = "\(group.name)-\(rank).bin"
                return (name: name, bytes: SealedFile.bytes(part, as: name))
            }
            files += parts.map { Self.lasting($0.name, $0.bytes) }
            files.append(Self.lasting("\(group.name).js", Self.script(parts.map(\.bytes))))
        }
        // Groups of the same bytes are one group.
        var known: Set<String> = []
        files.removeAll { !known.insert($0.path).inserted }
        files.append(Self.file("search.js", Self.searchScript(names)))
        files.append(Self.file("licenses.txt", Self.licences.bytes))
        self.files = files
    }

    private static func named(_ bytes: [UInt8], stem: String) -> (name: String, bytes: [UInt8]) {
        let name = ContentName.of(bytes, stem: stem, ending: "bin")
        return (name, SealedFile.bytes(bytes, as: name))
    }

    private static func searchScript(_ names: Names) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("engine", names.engine)
            json.member("core", names.core)
            json.member("both", names.both)
            json.member("pack", names.pack)
        }
        return Array("(function () {\n'use strict';\nvar names = ".utf8) + json.bytes + Array(";\n".utf8)
            + SearchScript.text.bytes + Array("})();\n".utf8)
    }

    /// Bytes as a script, for pages that stand in a folder: a browser lets them run scripts but read no files.
    private static func script(_ pieces: some Sequence<[UInt8]>) -> [UInt8] {
        var text = Array("FAQSearch.inline([".utf8)
        for piece in pieces { text += Array("'".utf8) + Base64.encode(piece) + Array("',".utf8) }
        return text + Array("]);\n".utf8)
    }

    private static func lasting(_ name: String, _ bytes: [UInt8]) -> SiteFile {
        SiteFile(path: "search/\(name)", content: .bytes(bytes), outlivesExport: true)
    }

    private static func file(_ name: String, _ bytes: [UInt8]) -> SiteFile {
        SiteFile(path: "search/\(name)", content: .bytes(bytes))
    }
}
