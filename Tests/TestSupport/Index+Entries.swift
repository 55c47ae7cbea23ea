package import FAQEngine

extension IndexBuilder {
    /// The bytes of an index of the entries.
    package static func bytes(
        of entries: [EngineEntry], logPatterns: LogPatterns = .none
    ) -> [UInt8] {
        var builder = IndexBuilder(logPatterns: logPatterns)
        for entry in entries { builder.add(entry) }
        return builder.finish()
    }
}

/// An index of the entries, to be read while `body` runs.
package func withIndex<Result>(
    of entries: [EngineEntry], _ body: (Index) throws -> Result
) throws -> Result {
    try IndexBuilder.bytes(of: entries).withUnsafeBytes { try body(try Index(bytes: $0)) }
}

extension Matcher {
    /// Resolves a query against an index of the entries.
    package static func resolve(
        _ query: String, in entries: [EngineEntry], limit: Int = 10
    ) throws -> EngineResolution {
        try withIndex(of: entries) { index in
            try Array(query.utf8).withUnsafeBufferPointer {
                try Matcher(index: index).resolve($0, limit: limit)
            }
        }
    }
}
