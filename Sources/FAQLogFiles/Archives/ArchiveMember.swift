internal import FAQFiles
internal import FAQModel

/// Gives the members of an archive, one after the other.
protocol ArchiveReader {
    /// The next member; what was not read of the one before is passed over.
    ///
    /// - Throws: where the archive is damaged or cut off. Nothing of it can be read then.
    mutating func next() throws(FileError) -> ArchiveMember?

    /// What the archive's own list has and the archive has not, known at the end.
    var missingCount: Int { get }
}

/// A file in an archive.
struct ArchiveMember {
    /// As the archive has it, which need not be UTF-8 nor a name that any system takes: it is only shown.
    let name: [UInt8]
    let content: Content

    enum Content {
        case stream(any ByteStream)
        case unread(UnreadLog.Reason)
    }
}
