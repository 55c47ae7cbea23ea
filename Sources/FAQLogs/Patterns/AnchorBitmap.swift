/// A set of anchors in which most words of a log are not: one look at a bit passes them over. It may take an anchor that
/// is not in it for one that is. Docs/IndexFormat.md says which bits an anchor has.
///
/// A view of bytes that its owner allocates and frees, so that the scanner's loop works on nothing but a pointer.
struct AnchorBitmap {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    private let shift: UInt64

    /// How many bits of an anchor's number choose its bit. The least takes 1 kB, which stays in the processor's first
    /// cache; the greatest is enough for all patterns that an index can have.
    static let widths: ClosedRange<UInt32> = 13...31

    /// An empty set of 2^`width` bits; `deallocate()` frees them.
    static func allocate(width: Int) -> AnchorBitmap {
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << (width - 3))
        bytes.initialize(repeating: 0)
        return AnchorBitmap(bytes: bytes, shift: UInt64(64 - width))
    }

    func deallocate() {
        bytes.deallocate()
    }

    /// - Parameter next: the byte after the anchor, in lower case and a blank left out; 0 stands for any.
    func insert(_ anchor: UInt64, before next: UInt8) {
        for bit in [bit(of: anchor), bit(of: anchor, before: next)] {
            bytes[bit >> 3] |= 1 << UInt8(bit & 7)
        }
    }

    @inline(__always)
    func mayContain(_ anchor: UInt64) -> Bool {
        isSet(bit(of: anchor))
    }

    @inline(__always)
    func mayContain(_ anchor: UInt64, before next: UInt8) -> Bool {
        isSet(bit(of: anchor, before: next))
    }

    @inline(__always)
    private func isSet(_ bit: Int) -> Bool {
        bytes.baseAddress.unsafelyUnwrapped[bit >> 3] & 1 &<< UInt8(truncatingIfNeeded: bit & 7) != 0
    }

    @inline(__always)
    private func bit(of anchor: UInt64) -> Int {
        Int(truncatingIfNeeded: anchor &>> shift)
    }

    @inline(__always)
    private func bit(of anchor: UInt64, before next: UInt8) -> Int {
        bit(of: (anchor ^ UInt64(next) &* 0x9E37_79B9_7F4A_7C15) &* 0xC4CE_B9FE_1A85_EC53)
    }
}
