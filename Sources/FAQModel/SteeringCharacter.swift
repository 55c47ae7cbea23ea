/// Characters that steer what shows text instead of being shown by it: they move the cursor of a terminal, set its title,
/// or turn text around, so that it reads otherwise than it stands.
package enum SteeringCharacter {
    /// The controls of ASCII and of Latin-1, the marks and embeddings of the bidirectional algorithm (Unicode Annex 9), and
    /// the separators of lines and paragraphs. Tabs and line feeds are layout and not among them.
    package static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether UTF-8 that begins with this byte may be one.
    @inlinable @inline(__always)
    package static func mayBegin(with byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }
}
