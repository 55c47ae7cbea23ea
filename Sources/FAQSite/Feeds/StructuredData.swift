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
            if let day = entry.reviewed, DayStamp.isValid(day) { json.member("dateModified", day) }
            json.name("mainEntity")
            json.array([entry]) { json, entry in
                json.object { json in
                    json.member("@type", "Question")
                    json.member("name", entry.question)
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

/// Days as authors write them.
enum DayStamp {
    /// Whether it is a day of the calendar in the form `2026-11-01`.
    static func isValid(_ day: String) -> Bool {
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard day.utf8.count == 10, parts.map(\.utf8.count) == [4, 2, 2],
            let year = Int(parts[0]), let month = Int(parts[1]), let date = Int(parts[2])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return year > 0 && (1...12).contains(month) && (1...lengths[month - 1]).contains(date)
    }
}
