package import FAQModel

/// A log, or a part of one, that was not read.
package struct UnreadLog: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// The system refused it, or it is damaged, cut off or out of proportion.
        case file(FileError)
        /// It is packed in a way that is not read.
        case packed(ForeignPacking)
        /// It is packed in a way that has no name here: a member of an archive.
        case unsupported
        case encrypted
        /// It is no text.
        case binary
        /// It is packed inside what is packed, deeper than is looked.
        case nested
        /// It is no file, but a device or the like in a folder.
        case noFile
        /// There is no file in it: an archive or a folder.
        case empty
        /// So many members are read of an archive, or files of a folder, and there are more.
        case moreMembers(Int)
        /// The list of an archive has so many members that the archive itself has not.
        case missingMembers(Int)
    }

    /// Where reading ended.
    package enum Place: Hashable, Sendable {
        /// So many lines were read.
        case line(Int)
        /// So many bytes were read of the archive.
        case byte(Int)
    }

    /// The file, or the file and the member in it: `bundle.zip/app.log`.
    package var name: String
    package var reason: Reason
    package var place: Place?

    package init(_ name: String, _ reason: Reason, at place: Place? = nil) {
        self.name = name
        self.reason = reason
        self.place = place
    }
}
