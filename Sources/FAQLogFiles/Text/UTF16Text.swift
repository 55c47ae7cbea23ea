/// UTF-16 as UTF-8. Halves of surrogate pairs become U+FFFD.
struct UTF16Text: TextTransform {
    private let isBigEndian: Bool
    /// The first byte of a unit that is cut off.
    private var odd: UInt8?
    /// The first half of a pair.
    private var high: UInt16?

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.reserveCapacity(output.count + input.count)
        for byte in input {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            add(
                isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first),
                to: &output)
        }
    }

    mutating func finish(to output: inout [UInt8]) {
        if high != nil || odd != nil { output.append(scalar: "\u{FFFD}") }
        (high, odd) = (nil, nil)
    }

    private mutating func add(_ unit: UInt16, to output: inout [UInt8]) {
        if let first = high {
            high = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                output.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
                return
            }
            output.append(scalar: "\u{FFFD}")
        }
        if UTF16.isLeadSurrogate(unit) {
            high = unit
        } else {
            output.append(scalar: Unicode.Scalar(unit) ?? "\u{FFFD}")
        }
    }
}

extension [UInt8] {
    mutating func append(scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            append(UInt8(scalar.value))
        } else {
            append(contentsOf: String(scalar).utf8)
        }
    }
}
