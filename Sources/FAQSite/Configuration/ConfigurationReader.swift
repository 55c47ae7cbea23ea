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
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        for (offset, line) in lines.enumerated() {
            let line = trimmed(line)
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let problem: String?
            if let colon = line.firstIndex(of: ":") {
                let key = String(trimmed(line[..<colon]))
                let value = unquoted(trimmed(line[line.index(after: colon)...]))
                if key != "redirect", !seen.insert(key).inserted {
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
                        severity: .error, code: "site-configuration", file: file, line: offset + 1,
                        message: problem))
            }
        }
        return (configuration, diagnostics)
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" || first == "\u{FEFF}" {
            text.removeFirst()
        }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    private static func unquoted(_ text: Substring) -> String {
        guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'"
        else {
            return String(text)
        }
        return String(text.dropFirst().dropLast())
    }
}

extension SiteConfiguration {
    /// Takes over one line of the file; says what is wrong with it, if anything.
    fileprivate mutating func set(_ key: String, to value: String) -> String? {
        guard !value.isEmpty else { return "\(key) has no value" }
        switch key {
        case "title": title = value
        case "description": description = value
        case "language":
            guard value.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || $0.isASCIILetter })
            else {
                return "\(value) is no language; write it like zh or en"
            }
            language = value
        case "base-url":
            guard setBaseURL(value) else {
                return "\(value) is no base address; write it like https://help.example.com/faq/"
            }
        case "logo": logo = value
        case "footer": footer = value
        case "contact":
            guard SafeURL.isAbsolute(value), SafeURL.allowsLink(to: value) else {
                return
                    "\(value) is no address; write it like mailto:help@example.com or https://example.com/ask"
            }
            contact = value
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
                "“\(key)” is no key; known are title, description, language, base-url, logo, footer, contact, frames, policy, search-parts, count-misses, style, style-only, templates and redirect"
        }
        return nil
    }
}
