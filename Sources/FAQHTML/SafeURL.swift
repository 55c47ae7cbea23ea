internal import FAQText

/// Which link targets may stand in HTML that others open.
package enum SafeURL {
    private static let linkSchemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// Whether a link may lead to `url`: a relative reference, or a scheme that cannot run programs.
    package static func allowsLink(to url: String) -> Bool {
        schemes(of: url).allSatisfy(linkSchemes.contains)
    }

    /// Whether an image may be loaded from `url`: as for links over the web, or an inline bitmap.
    package static func allowsImage(from url: String) -> Bool {
        schemes(of: url).allSatisfy { scheme in
            guard scheme == "data" else { return scheme == "http" || scheme == "https" }
            let lowered = url.prefix(40).lowercased()
            return ["png", "gif", "jpeg", "webp"].contains { lowered.hasPrefix("data:image/\($0);base64,") }
        }
    }

    /// The host of an `https` address without user, port or any other trick; `nil` for all other addresses.
    package static func secureHost(of url: String) -> String? {
        let start = Array("https://".utf8)
        guard url.utf8.prefix(start.count).elementsEqual(start) else { return nil }
        let host = url.utf8.dropFirst(start.count).prefix {
            $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: ".")
                || $0 == UInt8(ascii: "-")
        }
        let next = url.utf8[host.endIndex...].first
        guard !host.isEmpty, next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") else {
            return nil
        }
        return String(decoding: host, as: UTF8.self)
    }

    /// Whether an address has a scheme or names a host, so that it does not lead to a file beside the content.
    package static func isAbsolute(_ url: String) -> Bool {
        scheme(of: url) != nil || url.utf8.prefix(2).elementsEqual("//".utf8)
    }

    /// The schemes that an address has as it is, and where somebody writes it into HTML without escaping its references.
    private static func schemes(of url: String) -> [String] {
        let written =
            url.utf8.contains(UInt8(ascii: "&")) ? CharacterReferences.decoded(Array(url.utf8)[...]) : url
        return [scheme(of: url), written == url ? nil : scheme(of: written)].compactMap(\.self)
    }

    /// The scheme in lower case as a browser reads it, which drops control characters and leading space.
    private static func scheme(of url: String) -> String? {
        var scheme: [UInt8] = []
        for byte in url.utf8 {
            switch byte {
            case 0...0x1F, 0x7F: continue
            case 0x20 where scheme.isEmpty: continue
            case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
            default: scheme.append(byte.asciiLowercased)
            }
        }
        return nil
    }
}
