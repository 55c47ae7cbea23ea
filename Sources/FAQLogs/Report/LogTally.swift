/// What went wrong according to one or several logs, by cause: counts, and of each cause the first line.
///
/// Memory is bounded: of errors that no entry explains, only so many kinds are told apart.
package struct LogTally: Sendable {
    /// A line of one of the logs.
    package struct Place: Hashable, Sendable {
        /// The log, in the order of reading, from 0.
        package var log: Int
        /// 1-based.
        package var line: Int
    }

    /// Where something was seen first and last, and how often.
    package struct Occurrences: Sendable {
        package let first: Place
        package private(set) var last: Place
        package private(set) var count = 1
        /// The first line; see ``LogFinding/text``. Secrets and personal data are hidden.
        package let sample: [UInt8]

        fileprivate init(_ finding: LogFinding, _ place: Place) {
            (first, last) = (place, place)
            sample = finding.redacted
        }

        fileprivate mutating func add(_ place: Place) {
            last = place
            count += 1
        }
    }

    /// What an entry explains.
    package struct Cause: Sendable {
        package let entry: Int
        /// Entries that fit as well, by the first line.
        package let alternatives: [Int]
        package fileprivate(set) var occurrences: Occurrences
    }

    /// What entries explain, in the order of first lines.
    package private(set) var causes: [Cause] = []
    /// Errors that no entry explains, lines of the same form together.
    package private(set) var unknown: [Occurrences] = []
    /// Lines of errors no entry explains beyond the kinds that are told apart.
    package private(set) var unlistedCount = 0

    private var causeIndices: [Int: Int] = [:]
    private var templateIndices: [UInt64: Int] = [:]

    /// How many kinds of unknown errors are told apart.
    package static let mostUnknown = 1000

    package init() {}

    /// Counts a finding in a log, by its index in the order of reading.
    package mutating func add(_ finding: LogFinding, log: Int) {
        let place = Place(log: log, line: finding.line)
        switch finding.cause {
        case .entry(let entry, let alternatives):
            if let index = causeIndices[entry] {
                causes[index].occurrences.add(place)
            } else {
                causeIndices[entry] = causes.count
                causes.append(
                    Cause(entry: entry, alternatives: alternatives, occurrences: Occurrences(finding, place)))
            }
        case .unknown(let template):
            if let index = templateIndices[template] {
                unknown[index].add(place)
            } else if unknown.count < Self.mostUnknown {
                templateIndices[template] = unknown.count
                unknown.append(Occurrences(finding, place))
            } else {
                unlistedCount += 1
            }
        }
    }
}
