/// The binary form of an entry inside an index.
///
/// A version byte, then the values in the order of `EntryHeader` and `Entry`: numbers as LEB128 varints, texts as
/// length and UTF-8, lists as count and elements, choices as one byte. The head stands first so that listing and
/// matching need not read the answer. Docs/IndexFormat.md specifies it.
public enum EntryRecord: Sendable {
    static let version: UInt8 = 1

    /// Blocks and running text nested deeper than this are stored as plain text.
    public static let maximumDepth = 96

    public static func encode(_ entry: Entry) -> [UInt8] {
        var encoder = EntryEncoder()
        encoder.write(entry)
        return encoder.writer.bytes
    }

    /// The record of an entry under another id.
    public static func renamed(_ record: ArraySlice<UInt8>, from id: EntryID, to newID: EntryID) -> [UInt8] {
        head(newID) + record.dropFirst(head(id).count)
    }

    /// What stands before everything else.
    private static func head(_ id: EntryID) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(byte: version)
        writer.write(id.text)
        return writer.bytes
    }

    /// Never traps, whatever the bytes.
    public static func decode(_ bytes: UnsafeRawBufferPointer) throws(RecordError) -> Entry {
        var decoder = try EntryDecoder(bytes)
        return try decoder.entry()
    }

    /// Reads the first part of a record alone.
    public static func header(of bytes: UnsafeRawBufferPointer) throws(RecordError) -> EntryHeader {
        var decoder = try EntryDecoder(bytes)
        return try decoder.header()
    }
}

/// What is shown of an entry without its answer.
public struct EntryHeader: Hashable, Sendable {
    public var id: EntryID
    public var hasExplicitID: Bool
    public var question: String
    public var source: Source?

    public init(id: EntryID, hasExplicitID: Bool, question: String, source: Source?) {
        self.id = id
        self.hasExplicitID = hasExplicitID
        self.question = question
        self.source = source
    }
}

extension Entry {
    public var header: EntryHeader {
        EntryHeader(id: id, hasExplicitID: hasExplicitID, question: question, source: source)
    }
}
