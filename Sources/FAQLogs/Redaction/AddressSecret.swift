internal import FAQText

/// What is secret in an address: `user:password` in `scheme://user:password@host`, and the path of a webhook.
enum AddressSecret {
    static func range(in text: ShownText, at start: Int) -> Range<Int>? {
        if text[start - 1] == UInt8(ascii: "/"), text[start - 2] == UInt8(ascii: "/"),
            text[start - 3] == UInt8(ascii: ":")
        {
            return userInfo(in: text, at: start) ?? webhook(in: text, at: start)
        }
        if start >= 9, text.isAny(of: "%3a%2f%2f|", start - 9..<start) {
            return encodedUserInfo(in: text, at: start)
        }
        return webhook(in: text, at: start)
    }

    /// No user and password are longer.
    private static let longest = 512

    private static func userInfo(in text: ShownText, at start: Int) -> Range<Int>? {
        var index = start
        var at: Int?
        var isPath = false
        var colon: Int?
        scan: while index < text.bytes.count, index - start < longest {
            switch text[index] {
            case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
                break scan
            case UInt8(ascii: "@"): if !isPath || at == nil { at = index }
            case UInt8(ascii: ":"): if colon == nil, !isPath { colon = index }
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"):
                if at != nil { break scan }
                // A password may hold a slash; `host:80/ann@home` has a port.
                guard let colon, !isPort(colon + 1..<index, in: text) else { return nil }
                isPath = true
            default: break
            }
            index += 1
        }
        return at.map { start..<$0 }
    }

    private static func isPort(_ range: Range<Int>, in text: ShownText) -> Bool {
        range.count <= 5 && range.allSatisfy { text[$0].isASCIIDigit }
    }

    private static func encodedUserInfo(in text: ShownText, at start: Int) -> Range<Int>? {
        let end = text.end(from: start) { $0 > 0x20 && $0 != UInt8(ascii: "/") && !$0.isQuote }
        guard let at = text.firstIndex(ofAny: "%40|@|", from: start, before: min(end, start + longest)),
            text.firstIndex(ofAny: "%2f|", from: start, before: at) == nil
        else { return nil }
        return start..<at
    }

    // MARK: Webhooks

    /// Addresses that whoever knows them may write to, up to what must not be known.
    private static let webhooks: StaticString = """
        hooks.slack.com/services/|hooks.slack.com/workflows/|hooks.slack.com/triggers/|discord.com/api/webhooks/|\
        discordapp.com/api/webhooks/|api.telegram.org/bot|api.telegram.org/file/bot|webhook.office.com/webhookb2/|\
        outlook.office.com/webhook/|outlook.office365.com/webhook/|hooks.zapier.com/hooks/catch/|sctapi.ftqq.com/|\
        sc.ftqq.com/|api.day.app/|open.feishu.cn/open-apis/bot/v2/hook/|open.larksuite.com/open-apis/bot/v2/hook/|\
        hook.integromat.com/|maker.ifttt.com/trigger/|chat.googleapis.com/v1/spaces/|hooks.chime.aws/incomingwebhooks/|
        """
    private static let paths: StaticString = "webhook/|webhooks/|hook/|hooks/|incoming/|"

    private static func webhook(in text: ShownText, at start: Int) -> Range<Int>? {
        let isHost =
            text[start - 1] == UInt8(ascii: "/") || text[start - 1] == UInt8(ascii: ".")
            || text[start - 1].isBlankOrEnd || text[start - 1].isQuote
        guard isHost else { return nil }
        var length = text.length(ofAny: webhooks, at: start)
        let isKnown = length > 0
        if !isKnown, text[start - 1] == UInt8(ascii: "/") { length = text.length(ofAny: paths, at: start) }
        guard length > 0 else { return nil }
        let secret = start + length
        let isBot = text[secret - 1] != UInt8(ascii: "/")
        let end = text.end(from: secret) {
            $0 > 0x20 && !$0.isQuote && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ")")
                && $0 != UInt8(ascii: "\\")
                && $0 < 0x80 && $0 != UInt8(ascii: ",") && !(isBot && $0 == UInt8(ascii: "/"))
        }
        guard end - secret >= 12 else { return nil }
        return isKnown || SecretValue(secret..<end, in: text).looksSecret && end - secret >= 20
            ? secret..<end : nil
    }
}
