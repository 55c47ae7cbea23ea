internal import FAQModel

/// The files that make pages look and behave as they do, apart from the search.
struct DesignFiles {
    let configuration: SiteConfiguration

    init(_ configuration: SiteConfiguration) {
        self.configuration = configuration
    }

    private var accent: AccentColor { configuration.accent ?? .standard }

    var files: [SiteFile] {
        var files = [
            SiteFile(path: "site.js", content: .bytes(PageScript.text.bytes)),
            SiteFile(path: "missing.js", content: .bytes(MissingScript.text.bytes)),
        ]
        if !configuration.replacesStyle {
            files.append(SiteFile(path: "theme.js", content: .bytes(ThemeScript.text.bytes)))
            files.append(SiteFile(path: "site.css", content: .bytes(Array(style.utf8))))
        }
        if configuration.styleFile != nil {
            files.append(SiteFile(path: "custom.css", content: .bytes(configuration.style)))
        }
        if configuration.favicon == nil {
            files.append(SiteFile(path: "favicon.svg", content: .bytes(IconMark.svg(accent))))
            let icon = IconMark.image(accent, width: 32, height: 32, size: 32)
            files.append(SiteFile(path: "favicon.ico", content: .bytes(icon.icon)))
        }
        if configuration.baseURL != nil, configuration.card == nil {
            let card = IconMark.image(
                accent, width: SocialCard.width, height: SocialCard.height, size: SocialCard.height / 2)
            files.append(SiteFile(path: SocialCard.path, content: .bytes(card.bytes)))
        }
        return files
    }

    /// The style sheet with the colours of the dark, once for the system's wish and once for the reader's. No rule is more
    /// specific than `:root`, so that an owner's sheet goes before all.
    private var style: String {
        let own = configuration.accent
        let dark = StyleSheet.dark.description + (own.map { "\($0.dark.css)\n" } ?? "")
        var style = StyleSheet.text.description
        if let own { style += "@media screen {\n:root { \(own.light.css) }\n}\n" }
        return style + """
            @media screen and (prefers-color-scheme: dark) {
            :root:not(:where([data-theme="light"])) {
            \(dark)}
            }
            @media screen {
            :root:where([data-theme="dark"]) {
            color-scheme: dark;
            \(dark)}
            :root:where([data-theme="light"]) { color-scheme: light; }
            }

            """
    }
}
