/// What languages are called by those who speak them.
package enum LanguageName {
    /// The name of a language, or its code where none is known here.
    package static func of(_ code: String) -> String {
        let lowered = code.lowercased()
        let first = String(lowered.prefix { $0 != "-" })
        return names[lowered] ?? names[first].map { lowered == first ? $0 : "\($0) (\(code))" } ?? code
    }

    private static let names = [
        "ar": "العربية", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English",
        "es": "Español", "fa": "فارسی", "fi": "Suomi", "fr": "Français", "he": "עברית", "hi": "हिन्दी",
        "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語", "ko": "한국어", "nl": "Nederlands",
        "no": "Norsk", "pl": "Polski", "pt": "Português", "pt-br": "Português (Brasil)", "ru": "Русский",
        "sv": "Svenska", "th": "ไทย", "tr": "Türkçe", "uk": "Українська", "ur": "اردو",
        "vi": "Tiếng Việt", "zh": "中文", "zh-cn": "简体中文", "zh-hans": "简体中文", "zh-hant": "繁體中文",
        "zh-tw": "繁體中文",
    ]
}
