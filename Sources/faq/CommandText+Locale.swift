internal import FAQWording
internal import Glibc

extension CommandText {
    /// In the language of the locale: Chinese when the first of LC_ALL, LC_MESSAGES and LANG that is set begins with `zh`.
    static let current = CommandText(localeLanguage)

    private static var localeLanguage: Language {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
            return value.lowercased().hasPrefix("zh") ? .chinese : .english
        }
        return .english
    }
}
