internal import FAQKit
internal import FAQText

/// What `journalctl -o json` prints, as the lines of a log: time, unit and message of an entry on the line that it has
/// there.
struct JournalText: TextTransform {
    private var line: [UInt8] = []

    /// What is longer stays as it is; journald itself cuts messages long before.
    private static let longestLine = 16 << 20

    /// Whether a log begins with such an entry.
    static func begins(_ sample: ArraySlice<UInt8>) -> Bool {
        guard sample.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        let first = sample.prefix { $0 != 0x0A }.withUnsafeBufferPointer {
            String(decoding: $0, as: UTF8.self)
        }
        return first.contains("\"__REALTIME_TIMESTAMP\"") || first.contains("\"__CURSOR\"")
    }

    mutating func add(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var rest = input[...]
        while let end = rest.firstIndex(of: 0x0A) {
            line += rest[..<end]
            rest = rest[(end + 1)...]
            passLine(to: &output)
            output.append(0x0A)
        }
        line += rest
        if line.count > Self.longestLine {
            output += line
            line = []
        }
    }

    mutating func finish(to output: inout [UInt8]) {
        passLine(to: &output)
    }

    private mutating func passLine(to output: inout [UInt8]) {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else { return }
        let entry: JSONValue
        do throws(JSONError) { entry = try JSONParser.parse(line) } catch {
            output += line
            return
        }
        guard let message = entry["MESSAGE"] else { return }
        if let time = entry["__REALTIME_TIMESTAMP"]?.string.flatMap({ Int($0) }) {
            output += Array("\(JournalTime(microseconds: time).text) ".utf8)
        }
        if let unit = (entry["_SYSTEMD_UNIT"] ?? entry["SYSLOG_IDENTIFIER"])?.string {
            output += Array("\(unit): ".utf8)
        }
        if let level = entry["PRIORITY"]?.string.flatMap({ Int($0) }), (0...3).contains(level) {
            output += Array("ERROR: ".utf8)
        }
        output += Self.bytes(message).map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    }

    /// A field is a string or, where it has other bytes, their numbers; of several of one name, a list of these.
    private static func bytes(_ value: JSONValue) -> [UInt8] {
        switch value {
        case .string(let text): Array(text.utf8)
        case .number(let number): UInt8(number).map { [$0] } ?? []
        case .array(let values): Array(values.map(bytes).joined())
        case .null, .bool, .object: []
        }
    }
}

/// A moment of the journal, as ISO 8601 writes it in UTC.
struct JournalTime {
    let text: String

    /// - Parameter microseconds: since the beginning of 1970.
    init(microseconds: Int) {
        let seconds = max(0, microseconds) / 1_000_000
        let second = seconds % 86_400
        // Days since 1 March of the year 0: 400 years of the Gregorian calendar are 146,097 days.
        let days = seconds / 86_400 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        text =
            "\(year)-\(two(month))-\(two(day))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }
}
