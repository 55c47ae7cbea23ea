internal import FAQKit
internal import FAQModel

/// What search engines read of an entry: schema.org's FAQPage as JSON-LD.
enum StructuredData {
    static func page(of entry: Entry, answer: String, language: TextLanguage) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "FAQPage")
            json.member("inLanguage", language.code)
            if let day = entry.reviewed, ISODay(day) != nil { json.member("dateModified", day) }
            json.name("mainEntity")
            json.array([entry]) { json, entry in
                json.object { json in
                    json.member("@type", "Question")
                    json.member("name", entry.question)
                    if !entry.details.isEmpty { json.member("text", PlainText.text(of: entry.details)) }
                    json.name("acceptedAnswer")
                    json.object { json in
                        json.member("@type", "Answer")
                        json.member("text", answer)
                    }
                }
            }
        }
        return insideScript(json.bytes)
    }

    /// The same JSON without a `<`, so that nothing in it ends the element it stands in.
    static func insideScript(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(UInt8(ascii: "<")) else { return json }
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count + 64)
        for byte in json {
            if byte == UInt8(ascii: "<") { safe += Array("\\u003c".utf8) } else { safe.append(byte) }
        }
        return safe
    }
}
