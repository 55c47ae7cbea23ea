internal import FAQHTML
public import FAQModel
internal import FAQReader
internal import FAQText

/// Reads a configuration file: lines of `key: value`, blank lines, and comments that begin with `#`.
public enum ConfigurationReader: Sendable {
    /// Reads a whole configuration. Never fails: a line that is not understood leaves its default.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - file: the name that diagnostics carry.
    /// - Returns: what was understood, and a located error for every line that was not.
    public static func read(_ text: String, file: String) -> (
        configuration: SiteConfiguration, diagnostics: [Diagnostic]
    ) {
        var configuration = SiteConfiguration()
        var diagnostics: [Diagnostic] = []
        var seen: Set<String> = []
        for line in KeyedLines(text).lines {
            let problem: String?
            if let (key, value) = line.pair {
                if !Self.repeatedKeys.contains(key), !seen.insert(key).inserted {
                    problem = "\(key) is set twice; remove one of the lines"
                } else {
                    problem = configuration.set(key, to: value)
                }
            } else {
                problem = "expected a line like `title: Help`"
            }
            if let problem {
                diagnostics.append(
                    Diagnostic(
                        severity: .error, code: "site-configuration", file: file, line: line.number,
                        message: problem))
            }
        }
        return (configuration, diagnostics)
    }

    /// What an owner may say several times.
    private static let repeatedKeys: Set<String> = ["redirect", "texts", "other-language", "other-version"]
}

extension SiteConfiguration {
    /// Takes over one line of the file; says what is wrong with it, if anything.
    fileprivate mutating func set(_ key: String, to value: String) -> String? {
        guard !value.isEmpty else { return "\(key) has no value" }
        switch key {
        case "title": title = value
        case "description": description = value
        case "language":
            guard Self.isLanguage(value) else {
                return "\(value) is no language; write it like zh or en"
            }
            language = value
        case "base-url":
            guard setBaseURL(value) else {
                return "\(value) is no base address; write it like https://help.example.com/faq/"
            }
        case "logo": logo = value
        case "favicon": favicon = value
        case "card": card = value
        case "accent":
            guard let color = AccentColor(value) else {
                return "\(value) is no colour; write it like #7a1fa2"
            }
            accent = color
        case "footer": footer = value
        case "contact":
            guard SafeURL.isAbsolute(value), SafeURL.allowsLink(to: value) else {
                return
                    "\(value) is no address; write it like mailto:help@example.com or https://example.com/ask"
            }
            contact = value
        case "edit":
            guard AddressPattern.isWeb(value),
                AddressPattern.hasPlaces(value, needed: ["path"], others: ["line"])
            else {
                return
                    "\(value) leads to no file; write it like https://example.com/edit/main/{path}#L{line}"
            }
            edit = value
        case "helpful":
            guard SafeURL.isAbsolute(value), SafeURL.allowsLink(to: value),
                AddressPattern.hasPlaces(value, needed: ["answer"], others: ["id"])
            else {
                return
                    "\(value) takes no answer; write it like https://example.com/helpful?entry={id}&answer={answer}"
            }
            helpful = value
        case "last-change":
            guard value == "git" else { return "last-change is git" }
            showsChanges = true
        case "markdown":
            guard value == "yes" || value == "no" else { return "markdown is yes or no" }
            writesMarkdown = value == "yes"
        case "texts":
            guard let (language, name) = Self.pair(value), Self.isLanguage(language) else {
                return "expected a language and a file, like `texts: de german.txt`"
            }
            textFiles.append(TextFile(language: language, name: name))
        case "version": version = value
        case "other-language", "other-version":
            return addRelatedSite(value, by: key == "other-language" ? .language : .version)
        case "frames":
            for host in value.split(whereSeparator: { $0 == " " || $0 == "," }) {
                guard SafeURL.secureHost(of: "https://\(host)") == String(host) else {
                    return "\(host) is no host; write it like video.example.com"
                }
                frameHosts.insert(String(host))
            }
        case "style": styleFile = value
        case "policy":
            guard let named = AnswerPolicy(rawValue: value) else {
                return "\(value) is no policy; it is cautious, balanced or eager"
            }
            policy = named
        case "search-parts":
            guard value == "yes" || value == "no" else { return "search-parts is yes or no" }
            splitsSearch = value == "yes"
        case "count-misses":
            guard value == "yes" || value == "no" else { return "count-misses is yes or no" }
            countsMisses = value == "yes"
        case "style-only":
            guard value == "yes" || value == "no" else { return "style-only is yes or no" }
            replacesStyle = value == "yes"
        case "templates": templateFolder = value
        case "redirect":
            let ids = value.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard ids.count == 2 else { return "expected `redirect: old-id new-id`" }
            redirects.append(Redirect(old: String(ids[0]), new: String(ids[1])))
        default:
            return
                "“\(key)” is no key; known are title, description, language, base-url, logo, favicon, card, accent, footer, contact, edit, helpful, last-change, markdown, texts, version, other-language, other-version, frames, policy, search-parts, count-misses, style, style-only, templates and redirect"
        }
        return nil
    }

    private mutating func addRelatedSite(_ value: String, by kind: RelatedSite.Kind) -> String? {
        guard let (name, address) = Self.pair(value), kind == .version || Self.isLanguage(name),
            let site = RelatedSite(kind, name, at: address)
        else {
            return kind == .language
                ? "expected a language and an address, like `other-language: de ../de/`"
                : "expected a version and an address, like `other-version: 2.0 ../2.0/`"
        }
        relatedSites.append(site)
        return nil
    }

    /// A word, and what follows it.
    private static func pair(_ value: String) -> (String, String)? {
        let parts = value.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
        return parts.count == 2
            ? (String(parts[0]), String(parts[1].drop { $0 == " " || $0 == "\t" })) : nil
    }

    private static func isLanguage(_ value: String) -> Bool {
        value.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isASCIILetter }
    }
}
