internal import FAQText

/// A file of the search with a checksum, by which a page knows that it got this file and all of it (Web/search/sealed.js).
enum SealedFile {
    /// The bytes, then FNV-1a of 32 bits over the name and them, the lowest byte first: quick to compute in any script, and
    /// sure to differ where one byte does.
    static func bytes(_ bytes: [UInt8], as name: String) -> [UInt8] {
        var hash = FNV1a.empty32
        for byte in name.utf8 { hash = FNV1a.extend(hash, with: byte) }
        for byte in bytes { hash = FNV1a.extend(hash, with: byte) }
        return bytes + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: hash >> $0) }
    }
}
