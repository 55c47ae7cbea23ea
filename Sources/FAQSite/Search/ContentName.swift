/// Names of files that say what is in them: another content has another name, so a copy of such a file is never out of date,
/// and a page knows that it got what it asked for (Web/search/loading.js).
enum ContentName {
    /// `stem-<16 digits>.ending`.
    static func of(_ bytes: [UInt8], stem: String, ending: String) -> String {
        "\(stem)-\(digits(of: bytes)).\(ending)"
    }

    /// Two hashes of 32 bits over the bytes, one after the other, 16 hexadecimal digits: quick to compute in any script,
    /// and sure to differ where one byte does.
    static func digits(of bytes: [UInt8]) -> String {
        var (first, second): (UInt32, UInt32) = (0x811C_9DC5, 0x9747_B28C)
        for byte in bytes {
            first = (first ^ UInt32(byte)) &* 0x0100_0193
            second = (second ^ UInt32(byte)) &* 0x85EB_CA6B
        }
        let digits = String(UInt64(first) << 32 | UInt64(second), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
