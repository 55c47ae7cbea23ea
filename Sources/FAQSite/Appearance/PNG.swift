internal import FAQGzip

/// An image of a few colours as a file (PNG, third edition, W3C).
struct PNG: Sendable {
    let width: Int
    let palette: [Color]
    /// Positions in the palette, row by row.
    let pixels: [UInt8]

    var height: Int { pixels.count / width }

    var bytes: [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Eight bits for a pixel, which is a position in the palette.
        file += Self.chunk("IHDR", Self.number(width) + Self.number(height) + [8, 3, 0, 0, 0])
        file += Self.chunk("PLTE", palette.flatMap { [$0.red, $0.green, $0.blue] })
        var rows: [UInt8] = []
        rows.reserveCapacity(pixels.count + height)
        for row in 0..<height { rows += [0] + pixels[row * width..<(row + 1) * width] }
        file += Self.chunk("IDAT", [0x78, 0xDA] + Deflate.compress(rows) + Self.number(Self.adler32(rows)))
        return file + Self.chunk("IEND", [])
    }

    /// As the only image of an icon file, which holds a PNG as it is.
    var icon: [UInt8] {
        let image = bytes
        let size = [UInt8(width & 255), UInt8(height & 255)]
        let count = Self.number(image.count).reversed()
        return [0, 0, 1, 0, 1, 0] + size + [0, 0, 1, 0, 32, 0] + count + [22, 0, 0, 0] + image
    }

    private static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
        let content = name.bytes + data
        var checksum = CRC32()
        content.withUnsafeBytes { checksum.add($0) }
        return number(data.count) + content + number(Int(checksum.value))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func adler32(_ bytes: [UInt8]) -> Int {
        var (sum, sums): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            sum = (sum + UInt32(byte)) % 65521
            sums = (sums + sum) % 65521
        }
        return Int(sums << 16 | sum)
    }
}
