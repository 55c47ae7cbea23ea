/// The tables that a page's index carries.
public struct PageTables: Sendable {
    nonisolated(unsafe) public let fold: UnsafeRawBufferPointer
    nonisolated(unsafe) public let sounds: UnsafeRawBufferPointer
    nonisolated(unsafe) public let commonWords: UnsafeRawBufferPointer
    nonisolated(unsafe) public let gloss: UnsafeRawBufferPointer

    /// `nil` when the index lacks one of them.
    public init?(_ index: Index) {
        fold = index[.foldTable]
        sounds = index[.soundTable]
        commonWords = index[.commonWords]
        gloss = index[.gloss]
        if fold.isEmpty || sounds.isEmpty || commonWords.isEmpty || gloss.isEmpty { return nil }
    }
}
