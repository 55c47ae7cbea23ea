public import FAQModel
public import FAQReader
internal import FAQWording

/// What an owner decides about a site. Every part has a default.
public struct SiteConfiguration: Hashable, Sendable {
    /// The name of the site; `nil` takes the title of the only page, else “Questions and answers”.
    public var title: String?
    /// One sentence below the title.
    public var description: String?
    /// The language of the pages that belong to no entry, as in `lang`: `zh`, `en` …; `nil` counts the entries.
    public var language: String?
    /// Where the site will stand, such as `https://help.example.com/faq/`; ends in a slash. Absolute addresses,
    /// the sitemap and the feed are written only with it.
    public var baseURL: String?
    /// An image of the knowledge base that stands before the title.
    public var logo: String?
    /// The foot of every page. HTML is sanitised as in content.
    public var footer: String?
    /// Where readers ask what is not recorded: `https:` or `mailto:`.
    public var contact: String?
    /// Where an entry is edited: an address with `{path}` for its file and, where wanted, `{line}`.
    public var edit: String?
    /// Where readers say whether an answer helped: `https:` or `mailto:` with `{answer}` and, where wanted, `{id}`.
    public var helpful: String?
    /// Whether a day on which the file of an entry was changed stands where the entry has no `reviewed`.
    public var showsChanges = false
    /// The days on which files of the content were last changed, `2026-11-30`, by their names.
    public var lastChanges: [String: String] = [:]
    /// An image of the knowledge base for tabs and bookmarks; `nil` for one in the accent colour.
    public var favicon: String?
    /// An image of the knowledge base that stands for the site where its address is passed on.
    public var card: String?
    /// The colour of links and of what is chosen.
    public var accent: AccentColor?
    /// Whether entries are written as Markdown, too; `nil` for those of a base of up to 5,000.
    public var writesMarkdown: Bool?
    /// Files with texts of the owner's.
    public var textFiles: [TextFile] = []
    /// The owner's texts, by language.
    var translations: [String: Translation] = [:]
    /// What version of the site this is, where there are others.
    public var version: String?
    /// The same site in other languages and versions.
    public var relatedSites: [RelatedSite] = []
    /// Hosts whose pages may be framed.
    public var frameHosts: Set<String> = []
    /// Entries that had another id: the old id, and the id that has its answer now.
    public var redirects: [Redirect] = []
    /// How readily the search answers; `nil` for the policy of the base.
    public var policy: AnswerPolicy?
    /// Whether pages load the index in parts even where it is small.
    public var splitsSearch = false

    /// Whether browsers keep a record of what their readers asked in vain, for who looks there.
    public var countsMisses = false

    /// The name of the file with the owner's style sheet, `nil` when there is none.
    public var styleFile: String?
    /// What that file holds.
    public var style: [UInt8] = []
    /// Whether the owner's style sheet stands for ours instead of following it.
    public var replacesStyle = false
    /// The name of the folder with the owner's templates, `nil` when there is none.
    public var templateFolder: String?
    /// How pages are laid out.
    public var templates = Templates()

    /// A file with texts in a language.
    public struct TextFile: Hashable, Sendable {
        /// As in `lang`.
        public var language: String
        /// The name of the file.
        public var name: String

        /// Makes a file; the parameters are the properties of their names.
        public init(language: String, name: String) {
            self.language = language
            self.name = name
        }
    }

    /// Takes the owner's texts in a language: lines of `key: text`.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - language: as in `lang`.
    ///   - file: the name that diagnostics carry.
    /// - Returns: a located error for every line that was not understood.
    public mutating func setTexts(_ text: String, in language: String, file: String) -> [Diagnostic] {
        let (translation, diagnostics) = SiteTexts.read(text, file: file)
        translations[language.lowercased()] = translation
        return diagnostics
    }

    /// The images of the knowledge base that the owner names.
    var images: [String] { [logo, favicon, card].compactMap(\.self) }

    /// An id that an entry no longer has.
    public struct Redirect: Hashable, Sendable {
        /// The id that links may still name.
        public var old: String
        /// The id of the entry with the answer now.
        public var new: String

        /// Makes a redirect.
        ///
        /// - Parameters:
        ///   - old: the id that links may still name.
        ///   - new: the id of the entry with the answer now.
        public init(old: String, new: String) {
            self.old = old
            self.new = new
        }
    }

    /// Makes a configuration of defaults.
    public init() {}

    /// Takes an address as the base of the site.
    ///
    /// - Parameter address: begins with `https://` or `http://`; has neither spaces, quotes, query nor fragment.
    /// - Returns: `false` when it is no such address; the base stays as it was.
    public mutating func setBaseURL(_ address: String) -> Bool {
        let rest: Substring
        if address.hasPrefix("https://") {
            rest = address.dropFirst(8)
        } else if address.hasPrefix("http://") {
            rest = address.dropFirst(7)
        } else {
            return false
        }
        let isPlain = rest.utf8.allSatisfy {
            $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#@".utf8.contains($0)
        }
        guard isPlain, let first = rest.utf8.first, first != UInt8(ascii: "/"), first != UInt8(ascii: ":")
        else {
            return false
        }
        baseURL = address.hasSuffix("/") ? address : address + "/"
        return true
    }
}
