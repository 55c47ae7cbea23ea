/// A block of up to 128 postings: documents as bit-packed gaps, impact codes bit-packed above their minimum.
///
/// A full block is packed in four interleaved lanes, so that four values are unpacked at a time; the last block of
/// a list is packed value by value. See Docs/IndexFormat.md.
enum PostingBlock {
    /// Appends a block.
    ///
    /// - Parameter previous: the last document of the block before; the first gap counts from it.
    static func append(
        _ documents: ArraySlice<UInt32>, codes: ArraySlice<UInt8>, after previous: UInt32,
        to bytes: inout [UInt8]
    ) {
        var gaps: [UInt32] = []
        gaps.reserveCapacity(documents.count)
        var last = previous
        for document in documents {
            gaps.append(document &- last)
            last = document
        }
        let least = codes.min() ?? 0
        let above = codes.map { UInt32($0 - least) }
        let gapWidth = width(of: gaps)
        let codeWidth = width(of: above)
        bytes.append(UInt8(gapWidth))
        bytes.append(UInt8(codeWidth))
        bytes.append(least)
        pack(gaps, width: gapWidth, to: &bytes)
        pack(above, width: codeWidth, to: &bytes)
    }

    static let headerSize = 3

    /// The bytes that `count` values of `width` bits take.
    static func packedSize(count: Int, width: Int) -> Int {
        count == Layout.blockSize ? 16 * width : (count * width + 7) / 8
    }

    private static func width(of values: [UInt32]) -> Int {
        let union = values.reduce(0, |)
        return 32 - union.leadingZeroBitCount
    }

    private static func pack(_ values: [UInt32], width: Int, to bytes: inout [UInt8]) {
        if width == 0 { return }
        if values.count == Layout.blockSize {
            var words = [SIMD4<UInt32>](repeating: .zero, count: width)
            for row in 0..<32 {
                let four = SIMD4(
                    values[row * 4], values[row * 4 + 1], values[row * 4 + 2], values[row * 4 + 3])
                let bit = row * width
                words[bit / 32] |= four &<< UInt32(bit % 32)
                if bit % 32 + width > 32 { words[bit / 32 + 1] |= four &>> UInt32(32 - bit % 32) }
            }
            for word in words {
                for kind in 0..<4 { bytes.append(u32: word[kind]) }
            }
        } else {
            var pending: UInt64 = 0
            var filled = 0
            for value in values {
                pending |= UInt64(value) << UInt64(filled)
                filled += width
                while filled >= 8 {
                    bytes.append(UInt8(truncatingIfNeeded: pending))
                    pending >>= 8
                    filled -= 8
                }
            }
            if filled > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
        }
    }

    /// Unpacks `count` values. `source` must hold ``packedSize(count:width:)`` bytes and `target` room for 128 values.
    static func unpack(
        _ source: UnsafeRawPointer, count: Int, width: Int, into target: UnsafeMutablePointer<UInt32>
    ) {
        if width == 0 {
            target.update(repeating: 0, count: count)
            return
        }
        let mask: UInt32 = width == 32 ? .max : (1 << UInt32(width)) - 1
        if count == Layout.blockSize {
            let output = UnsafeMutableRawPointer(target)
            let width = UInt32(truncatingIfNeeded: width)
            let masks = SIMD4(repeating: mask)
            var word = source.loadUnaligned(as: SIMD4<UInt32>.self)
            var next = 16
            var shift: UInt32 = 0
            for row in 0..<32 {
                var four = word &>> shift
                shift &+= width
                if shift >= 32, row < 31 || shift > 32 {
                    shift &-= 32
                    word = source.loadUnaligned(fromByteOffset: next, as: SIMD4<UInt32>.self)
                    next &+= 16
                    if shift > 0 { four |= word &<< (width &- shift) }
                }
                output.storeBytes(of: four & masks, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
            }
        } else {
            var bit = 0
            let size = packedSize(count: count, width: width)
            for index in 0..<count {
                let byte = bit >> 3
                var window: UInt64 = 0
                if size - byte >= 8 {
                    window = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
                } else {
                    for offset in 0..<(size - byte) {
                        window |=
                            UInt64(source.load(fromByteOffset: byte + offset, as: UInt8.self))
                            << UInt64(offset * 8)
                    }
                }
                target[index] = UInt32(truncatingIfNeeded: window >> UInt64(bit & 7)) & mask
                bit += width
            }
        }
    }

    /// Makes documents of `count` gaps of `width` bits, the first of which counts from `previous`.
    ///
    /// - Returns: `false` if a document is not below `limit`.
    static func sumUp(
        _ values: UnsafeMutablePointer<UInt32>, count: Int, width: Int, from previous: UInt32, limit: UInt32
    ) -> Bool {
        // 128 gaps of 24 bits stay below 2^31, so that no sum wraps around.
        if count == Layout.blockSize, width <= 24, previous < 1 << 31 {
            let rows = UnsafeMutableRawPointer(values)
            var before = SIMD4<UInt32>(repeating: previous)
            for row in 0..<Layout.blockSize / 4 {
                let gaps = rows.loadUnaligned(fromByteOffset: row &* 16, as: SIMD2<UInt64>.self)
                // Adds the first of each pair to the second, then the second sum to the second pair.
                let pairs = unsafeBitCast(gaps &+ (gaps &<< 32), to: SIMD4<UInt32>.self)
                let sums =
                    pairs &+ (SIMD4(repeating: pairs.y) & SIMD4(0, 0, .max, .max)) &+ before
                rows.storeBytes(of: sums, toByteOffset: row &* 16, as: SIMD4<UInt32>.self)
                before = SIMD4(repeating: sums.w)
            }
            return before.w < limit
        }
        var last = UInt64(previous)
        for index in 0..<count {
            last += UInt64(values[index])
            values[index] = UInt32(truncatingIfNeeded: last)
        }
        return last < UInt64(limit)
    }
}
