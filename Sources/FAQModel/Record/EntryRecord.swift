/// The binary form of an entry inside an index.
///
/// A version byte, then the values in the order of `EntryHeader` and `Entry`: numbers as LEB128 varints, texts as
/// length and UTF-8, lists as count and elements, choices as one byte. The head stands first so that listing and
/// matching need not read the answer. Docs/IndexFormat.md specifies it.
package enum EntryRecord: Sendable {
    static let version: UInt8 = 2

    /// The record of an entry. What lies deeper than `NestingLimit.record` is stored as plain text.
    package static func encode(_ entry: Entry) -> [UInt8] {
        var encoder = EntryEncoder()
        encoder.write(entry)
        return encoder.writer.bytes
    }

    /// The record of an entry under another id.
    package static func renamed(_ record: ArraySlice<UInt8>, from id: EntryID, to newID: EntryID) -> [UInt8] {
        head(newID) + record.dropFirst(head(id).count)
    }

    /// What stands before everything else.
    private static func head(_ id: EntryID) -> [UInt8] {
        var writer = RecordWriter()
        writer.write(byte: version)
        writer.write(id.text)
        return writer.bytes
    }

    /// Reads a whole record, in time and memory linear in its bytes. Never traps, whatever they are.
    package static func decode(_ bytes: UnsafeRawBufferPointer) throws(RecordError) -> Entry {
        var decoder = try EntryDecoder(bytes)
        return try decoder.entry()
    }

    /// Reads the first part of a record alone.
    package static func header(of bytes: UnsafeRawBufferPointer) throws(RecordError) -> EntryHeader {
        var decoder = try EntryDecoder(bytes)
        return try decoder.header()
    }
}

/// What is shown of an entry without its answer.
package struct EntryHeader: Hashable, Sendable {
    package var id: EntryID
    package var hasExplicitID: Bool
    package var question: String
    package var source: Source?

    package init(id: EntryID, hasExplicitID: Bool, question: String, source: Source?) {
        self.id = id
        self.hasExplicitID = hasExplicitID
        self.question = question
        self.source = source
    }
}

extension Entry {
    /// The entry without its answer.
    package var header: EntryHeader {
        EntryHeader(id: id, hasExplicitID: hasExplicitID, question: question, source: source)
    }
}
