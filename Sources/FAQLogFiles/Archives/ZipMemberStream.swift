internal import FAQFiles
internal import FAQGzip
internal import FAQModel

/// The text of a member of a zip archive; its checksum and lengths are compared at its end.
final class ZipMemberStream: ByteStream {
    private let source: PeekedStream
    private let header: ZipHeader
    private let expansion: Expansion
    private let name: String
    private let inflater: Inflater?
    private let start: Int
    private var checksum = CRC32()
    private var count = 0
    private var hasEnded = false

    /// - Parameter name: stands for the archive in errors.
    init(
        _ source: PeekedStream, _ header: ZipHeader, _ expansion: Expansion, name: String
    ) throws(FileError) {
        self.source = source
        self.header = header
        self.expansion = expansion
        self.name = name
        start = source.position
        if header.method == .deflate, !header.isEncrypted {
            guard let inflater = Inflater() else { throw .outOfMemory(name) }
            self.inflater = inflater
        } else {
            inflater = nil
        }
    }

    var wouldWait: Bool { !hasEnded && source.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while !hasEnded {
            let (made, isLast) =
                if let inflater { try inflate(inflater, into: buffer) } else { try copy(into: buffer) }
            checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<made]))
            count += made
            try expansion.add(made)
            if isLast { try end() }
            if made > 0 { return made }
        }
        return 0
    }

    /// Passes over what was not read, so that a member that is damaged does not lose the next.
    func finish() throws(FileError) {
        guard !hasEnded else { return }
        if let packed = header.packedCount {
            let left = start + packed - source.position
            guard try source.skip(left) == left else { throw .cutOff(name) }
            try passDescriptor()
            hasEnded = true
            return
        }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        while try read(into: room) > 0 {}
    }

    private func inflate(
        _ inflater: Inflater, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> (made: Int, isLast: Bool) {
        var input = try source.available()
        guard !input.isEmpty else { throw .cutOff(name) }
        if let packed = header.packedCount { input = input.prefix(start + packed - source.position) }
        let (used, made, state) = input.withUnsafeBufferPointer { inflater.inflate($0, into: buffer) }
        source.drop(used)
        // What stands before the damage is given first.
        if made == 0, state == .damaged || (state == .open && used == 0) { throw .damaged(name) }
        return (made, state == .ended)
    }

    private func copy(
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileError) -> (made: Int, isLast: Bool) {
        let available: ArraySlice<UInt8>
        if let packed = header.packedCount {
            let left = start + packed - source.position
            guard left > 0 else { return (0, true) }
            available = try source.available().prefix(left)
        } else {
            available = try bytesBeforeDescriptor()
            if available.isEmpty { return (0, true) }
        }
        guard !available.isEmpty else { throw .cutOff(name) }
        let piece = available.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        source.drop(piece.count)
        return (piece.count, false)
    }

    /// The next bytes of a member whose length stands behind it; empty where that says that it ends here.
    private func bytesBeforeDescriptor() throws(FileError) -> ArraySlice<UInt8> {
        let least = 24
        let bytes = try source.peek(least)
        guard bytes.count >= 16 else { throw .cutOff(name) }
        if isDescriptor(bytes) { return [] }
        let more = try source.available()
        // Up to where the next may begin.
        let next = more.dropFirst().firstIndex(of: UInt8(ascii: "P")) ?? more.endIndex
        return more[..<next]
    }

    private func isDescriptor(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.littleEndian(at: 0, 4) == Self.descriptorSignature
            && bytes.littleEndian(at: 8, header.isLarge ? 8 : 4) == source.position - start
    }

    private static let descriptorSignature = 0x0807_4B50

    /// Compares what was read with what the archive says of it.
    private func end() throws(FileError) {
        hasEnded = true
        let packed = source.position - start
        var stated = (header.checksum, header.packedCount ?? packed, header.unpackedCount)
        if header.hasDescriptor { stated = try passDescriptor() }
        // Encrypted or compressed otherwise, it is only passed over.
        let isRead = !header.isEncrypted && header.method.isKnown
        guard isRead else { return }
        guard stated.0 == checksum.value, stated.1 == packed, stated.2 == count else { throw .damaged(name) }
    }

    /// What stands behind the member, with or without a mark before it.
    @discardableResult
    private func passDescriptor() throws(FileError) -> (UInt32, Int, Int) {
        guard header.hasDescriptor else { return (0, 0, 0) }
        let size = header.isLarge ? 8 : 4
        let bytes = try source.peek(8 + 2 * size)
        let hasMark = bytes.littleEndian(at: 0, 4) == Self.descriptorSignature
        let fields = bytes.dropFirst(hasMark ? 4 : 0)
        guard fields.count >= 4 + 2 * size else { throw .cutOff(name) }
        source.drop((hasMark ? 8 : 4) + 2 * size)
        return (
            UInt32(truncatingIfNeeded: fields.littleEndian(at: 0, 4)), fields.littleEndian(at: 4, size),
            fields.littleEndian(at: 4 + size, size)
        )
    }
}
