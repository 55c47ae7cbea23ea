internal import FAQFiles
internal import FAQModel

/// What stands before a member of a zip archive.
struct ZipHeader {
    enum Method {
        case stored, deflate, other

        var isKnown: Bool { self != .other }
    }

    let name: [UInt8]
    let method: Method
    let isEncrypted: Bool
    /// Whether checksum and lengths stand behind the member.
    let hasDescriptor: Bool
    /// Whether lengths behind the member are of eight bytes.
    let isLarge: Bool
    let checksum: UInt32
    /// `nil` where only what stands behind the member says it.
    let packedCount: Int?
    let unpackedCount: Int

    /// - Parameter archive: stands for the archive in errors.
    init(reading stream: PeekedStream, _ archive: String) throws(FileError) {
        let fixed = try stream.peek(30)
        guard fixed.count == 30 else { throw .cutOff(archive) }
        let flags = fixed.littleEndian(at: 6, 2)
        isEncrypted = flags & 1 != 0
        hasDescriptor = flags & 8 != 0
        switch fixed.littleEndian(at: 8, 2) {
        case 0: method = .stored
        case 8: method = .deflate
        default: method = .other
        }
        checksum = UInt32(truncatingIfNeeded: fixed.littleEndian(at: 14, 4))
        var packed = fixed.littleEndian(at: 18, 4)
        var unpacked = fixed.littleEndian(at: 22, 4)
        let nameLength = fixed.littleEndian(at: 26, 2)
        let extraLength = fixed.littleEndian(at: 28, 2)
        let whole = try stream.peek(30 + nameLength + extraLength)
        guard whole.count == 30 + nameLength + extraLength else { throw .cutOff(archive) }
        name = Array(whole.dropFirst(30).prefix(nameLength))

        // Lengths beyond 4 GiB stand among further fields: a number, a length, and so many bytes each.
        var extra = whole.dropFirst(30 + nameLength)
        var hasLarge = false
        while extra.count >= 4 {
            let length = extra.littleEndian(at: 2, 2)
            if extra.littleEndian(at: 0, 2) == 1 {
                hasLarge = true
                var large = extra.dropFirst(4).prefix(length)
                if unpacked == 0xFFFF_FFFF {
                    unpacked = large.littleEndian(at: 0, 8)
                    large = large.dropFirst(8)
                }
                if packed == 0xFFFF_FFFF { packed = large.littleEndian(at: 0, 8) }
            }
            extra = extra.dropFirst(4 + length)
        }
        guard packed >= 0, unpacked >= 0 else { throw .damaged(archive) }
        isLarge = hasLarge
        packedCount = hasDescriptor && packed == 0 ? nil : packed
        unpackedCount = unpacked
        stream.drop(whole.count)
    }
}
