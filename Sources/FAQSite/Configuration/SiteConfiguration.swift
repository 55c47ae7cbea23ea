public import FAQReader

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
