/// A file of the search with a checksum, by which a page knows that it got this file and all of it (Web/search/loading.js).
enum SealedFile {
    /// The bytes, then FNV-1a of 32 bits over the name and them, the lowest byte first: quick to compute in any script, and
    /// sure to differ where one byte does.
    static func bytes(_ bytes: [UInt8], as name: String) -> [UInt8] {
        var hash: UInt32 = 0x811C_9DC5
        for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        return bytes + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: hash >> $0) }
    }
}
