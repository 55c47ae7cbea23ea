internal import FAQKit
internal import FAQModel

/// The files a page searches with: a script, the matcher as a WebAssembly module, and the index in its variant for
/// pages. Docs/Site.md says who loads which.
struct SearchFiles {
    /// So many parts of the index come in one script for pages on disk.
    private static let groupSize = 64

    let index: PageIndexFiles

    var files: [SiteFile] {
        let first = [
            sealed("engine.bin", Base64.decode(SearchModule.base64)), sealed("core.bin", index.core),
        ]
        let parts = index.parts.enumerated().map { sealed("\(index.name)/\($0).bin", $1) }
        var files = [
            file("search.js", SearchScript.text.bytes), file("core.js", Self.script(first.map(\.bytes))),
            file("licenses.txt", Self.licences.bytes),
        ]
        for (name, bytes) in first + parts { files.append(file(name, bytes)) }
        for (number, group) in parts.indices.chunks(of: Self.groupSize).enumerated() {
            files.append(file("\(index.name)/\(number).js", Self.script(parts[group].map(\.bytes))))
        }
        return files
    }

    private func sealed(_ name: String, _ bytes: [UInt8]) -> (name: String, bytes: [UInt8]) {
        (name, SealedFile.bytes(bytes, as: name))
    }

    /// Bytes as a script, for pages that stand in a folder: a browser lets them run scripts but read no files.
    private static func script(_ pieces: some Sequence<[UInt8]>) -> [UInt8] {
        var text = Array("FAQSearch.inline([".utf8)
        for piece in pieces { text += Array("'".utf8) + Base64.encode(piece) + Array("',".utf8) }
        return text + Array("]);\n".utf8)
    }

    private func file(_ name: String, _ bytes: [UInt8]) -> SiteFile {
        SiteFile(path: "search/\(name)", content: .bytes(bytes))
    }
}
