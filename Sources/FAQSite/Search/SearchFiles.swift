internal import FAQKit
internal import FAQModel

/// The files a page searches with: a script, the matcher as a WebAssembly module, and the index in its variant for
/// pages. Docs/Site.md says who loads which.
enum SearchFiles {
    static func files(index: [UInt8]) -> [SiteFile] {
        let module = Base64.decode(SearchModule.base64)
        return [
            SiteFile(path: "search/search.js", content: .bytes(bytes(of: SearchScript.text))),
            SiteFile(path: "search/engine.wasm", content: .bytes(module)),
            SiteFile(path: "search/index.bin", content: .bytes(index)),
            SiteFile(path: "search/inline.js", content: .bytes(inline(module: module, index: index))),
        ]
    }

    /// What a page shows of the entries: `[[id, question, path of its page, category], …]` in the order of the entries.
    static func titles(_ plan: SitePlan) -> [UInt8] {
        var json = JSONWriter()
        json.array(plan.entries.indices) { json, position in
            let entry = plan.entries[position]
            let title = [
                entry.id.text, entry.question, plan.paths[position], entry.category.joined(separator: " › "),
            ]
            json.array(title) { $0.string($1) }
        }
        return json.bytes
    }

    /// The bytes as a script, for pages that stand in a folder: a browser lets them run scripts but read no files.
    private static func inline(module: [UInt8], index: [UInt8]) -> [UInt8] {
        Array("FAQSearch.inline('".utf8) + Base64.encode(module) + Array("','".utf8) + Base64.encode(index)
            + Array("');\n".utf8)
    }

    private static func bytes(of text: StaticString) -> [UInt8] {
        Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
