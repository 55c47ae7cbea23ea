/// One Unicode scalar read from UTF-8.
struct UTF8Scalar {
    var value: UInt32
    /// How many bytes it takes, 1 to 4.
    var length: Int

    /// Reads the scalar at `index`, which must be inside `bytes`. A byte that begins no valid sequence reads as
    /// U+FFFD of length 1, so that damaged text is passed over and never read past its end.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let first = bytes[index]
        if first < 0x80 {
            self.init(value: UInt32(first), length: 1)
            return
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, bytes.count - index >= length else {
            self.init(value: 0xFFFD, length: 1)
            return
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else {
                self.init(value: 0xFFFD, length: 1)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        self.init(value: value, length: length)
    }

    private init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }
}
