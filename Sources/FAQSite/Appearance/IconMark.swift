/// The question mark of a site without an icon of its owner's, in a square of 32 by 32: once as SVG and once as points, so
/// that both show the same.
enum IconMark {
    static func svg(_ accent: AccentColor) -> [UInt8] {
        let mark = accent.markOnIt.css
        return Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="\(accent.color.css)"/>\
            <path d="M11 12.5A5 5 0 1 1 16 17.5V19.5" fill="none" stroke="\(mark)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>\
            <circle cx="16" cy="24.5" r="2" fill="\(mark)"/></svg>

            """.utf8)
    }

    /// Whether a point of the square is within the mark.
    static func contains(_ x: Double, _ y: Double) -> Bool {
        func distance(_ a: Double, _ b: Double) -> Double {
            ((x - a) * (x - a) + (y - b) * (y - b)).squareRoot()
        }
        let isInQuarter = x < 16 && y > 12.5
        let ring = distance(16, 12.5)
        if !isInQuarter, ring >= 3.5, ring <= 6.5 { return true }
        if x >= 14.5, x <= 17.5, y >= 17.5, y <= 19.5 { return true }
        // Ends and the corner are round.
        return [(11, 12.5), (16, 17.5), (16, 19.5)].contains { distance($0.0, $0.1) <= 1.5 }
            || distance(16, 24.5) <= 2
    }

    /// The mark in the middle of an image, `size` points high, on the accent colour; edges are smooth.
    static func image(_ accent: AccentColor, width: Int, height: Int, size: Int) -> PNG {
        let levels = 16
        var pixels = [UInt8](repeating: 0, count: width * height)
        let (left, top) = ((width - size) / 2, (height - size) / 2)
        let scale = 32 / Double(size)
        for row in 0..<size {
            for column in 0..<size {
                var hits = 0
                for sample in 0..<levels {
                    let x = (Double(column) + (Double(sample % 4) + 0.5) / 4) * scale
                    let y = (Double(row) + (Double(sample / 4) + 0.5) / 4) * scale
                    if contains(x, y) { hits += 1 }
                }
                pixels[(top + row) * width + left + column] = UInt8(hits)
            }
        }
        let palette = (0...levels).map { accent.color.mixed(with: accent.markOnIt, $0, of: levels) }
        return PNG(width: width, palette: palette, pixels: pixels)
    }
}
