internal import FAQModel

/// The colour of links and of what is chosen, as an owner gives it, with the tones that pages make of it.
public struct AccentColor: Hashable, Sendable {
    let color: Color

    /// Reads `#7a1fa2` or `#72a`; `nil` for anything else.
    public init?(_ text: String) {
        guard let color = Color(text) else { return nil }
        self.color = color
    }

    init(_ color: Color) { self.color = color }

    /// That of the style sheet.
    static let standard = AccentColor(Color(0x0A5BB5))

    /// The tones on pages of one brightness.
    struct Tones: Sendable {
        /// For words; the owner's colour itself where it can be read.
        var accent: Color
        /// Behind what is chosen.
        var soft: Color

        /// - Parameters:
        ///   - papers: what words stand on.
        ///   - ink: to where the colour goes until it can be read.
        init(_ color: Color, on papers: [Color], ink: Color) {
            var tones: (accent: Color, soft: Color) = (color, papers[0])
            for step in 0...Self.steps {
                let accent = color.mixed(with: ink, step, of: Self.steps)
                tones = (accent, papers[0].mixed(with: accent, Self.steps / 10, of: Self.steps))
                if (papers + [tones.soft]).allSatisfy({ accent.contrast(with: $0) >= Self.readable }) {
                    break
                }
            }
            (accent, soft) = tones
        }

        private static let steps = 40
        private static let readable = 4.5

        /// The declarations of a style sheet.
        var css: String { "--accent: \(accent.css); --accent-soft: \(soft.css); --note: \(accent.css);" }
    }

    /// The colours that the style sheet has behind words.
    var light: Tones { Tones(color, on: [Color(0xFFFFFF), Color(0xF6F7F9)], ink: .black) }
    var dark: Tones { Tones(color, on: [Color(0x14181D), Color(0x1C2229)], ink: .white) }

    /// White, or black where white cannot be seen so well.
    var markOnIt: Color {
        color.contrast(with: .white) >= 3 ? .white : Color(0x1D232B)
    }

    /// Says what is changed for readers' sake, if anything.
    var diagnostic: Diagnostic? {
        let light = light.accent
        guard light != color else { return nil }
        let tenths = Int(color.contrast(with: .white) * 10)
        return Diagnostic(
            severity: .warning, code: "accent-contrast", file: "", line: nil,
            message:
                "words in the accent colour \(color.css) could not be read (contrast \(tenths / 10).\(tenths % 10) on white, 4.5 is needed); they are \(light.css)"
        )
    }
}
