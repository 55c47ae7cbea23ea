internal import FAQText

/// Whether an image only draws.
///
/// In a page, an image runs nothing. Opened by itself an SVG is a document of the site, where scripts in it would run, and
/// any file that is not what its name says may be taken for one.
public enum PassiveImage: Sendable {
    /// Looks at the bytes, since a name promises nothing: a file called `.svg` must be an SVG of harmless elements,
    /// attributes and styles alone, any other must begin as a bitmap does (PNG, JPEG, GIF, WebP, AVIF, BMP, ICO).
    ///
    /// - Parameters:
    ///   - image: the bytes of the file.
    ///   - name: its name, of which the ending counts, in capitals or not.
    /// - Returns: `false` where anything in it might run, lead or load from elsewhere, or is not understood. Takes linear
    ///   time.
    public static func isPassive(_ image: [UInt8], named name: String) -> Bool {
        name.lowercased().hasSuffix(".svg") ? SVGCheck.isPassive(image) : isBitmap(image)
    }

    /// The first bytes of the formats; AVIF has its own below.
    private static let beginnings: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8),
        Array("GIF89a".utf8), Array("BM".utf8), [0, 0, 1, 0],
    ]

    private static func isBitmap(_ bytes: [UInt8]) -> Bool {
        if beginnings.contains(where: { bytes.starts(with: $0) }) { return true }
        let (form, kind) = (bytes.prefix(4), bytes.dropFirst(8).prefix(4))
        if form.elementsEqual("RIFF".utf8) { return kind.elementsEqual("WEBP".utf8) }
        return bytes.dropFirst(4).prefix(4).elementsEqual("ftyp".utf8)
            && ["avif", "avis", "mif1"].contains { kind.elementsEqual($0.utf8) }
    }
}
