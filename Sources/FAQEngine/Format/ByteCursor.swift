/// Reads integers from bytes that may be damaged: past the end it reads zeros and remembers that it failed.
package struct ByteCursor {
    package let bytes: UnsafeRawBufferPointer
    package var position: Int
    package private(set) var failed = false

    package init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
        failed = position < 0 || position > bytes.count
    }

    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    package mutating func u8() -> UInt8 {
        guard !failed, position < bytes.count else {
            failed = true
            return 0
        }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func u16() -> UInt16 {
        let low = UInt16(u8())
        return low | UInt16(u8()) << 8
    }

    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    package mutating func u32() -> UInt32 {
        guard !failed, bytes.count - position >= 4 else {
            failed = true
            return 0
        }
        defer { position += 4 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self))
    }

    package mutating func u64() -> UInt64 {
        guard !failed, bytes.count - position >= 8 else {
            failed = true
            return 0
        }
        defer { position += 8 }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    }

    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #else
        @inline(__always)
    #endif
    package mutating func varint() -> UInt64 {
        // Most numbers take one byte.
        if !failed, position < bytes.count, bytes[position] < 0x80 {
            defer { position += 1 }
            return UInt64(bytes[position])
        }
        return longVarint()
    }

    private mutating func longVarint() -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while shift < 64 {
            let byte = u8()
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
            shift += 7
        }
        failed = true
        return 0
    }

    /// The next `count` bytes, or none when there are fewer.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #endif
    package mutating func slice(_ count: Int) -> UnsafeRawBufferPointer {
        guard !failed, count >= 0, bytes.count - position >= count else {
            failed = true
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        defer { position += count }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
    }
}
