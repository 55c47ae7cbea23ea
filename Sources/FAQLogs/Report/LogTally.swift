/// What went wrong according to one or several logs, by cause: counts, and of each cause the first line.
///
/// Memory is bounded: of errors that no entry explains, only so many kinds are told apart.
package struct LogTally<Entry: Hashable & Sendable>: Hashable, Sendable {
    /// A line of one of the logs.
    package struct Place: Hashable, Sendable {
        /// The log, in the order of reading, from 0.
        package var log: Int
        /// 1-based.
        package var line: Int

        package init(log: Int, line: Int) {
            self.log = log
            self.line = line
        }
    }

    /// Where something was seen first and last, and how often.
    package struct Occurrences: Hashable, Sendable {
        package let first: Place
        package private(set) var last: Place
        package private(set) var count = 1
        /// The first line; see ``LogFinding/text``. Secrets and personal data are hidden.
        package let sample: [UInt8]

        fileprivate init(_ place: Place, sample: [UInt8]) {
            (first, last) = (place, place)
            self.sample = sample
        }

        /// What was seen already, so often.
        package init(first: Place, last: Place, count: Int, sample: [UInt8]) {
            self.first = first
            self.last = last
            self.count = count
            self.sample = sample
        }

        fileprivate mutating func add(_ place: Place) {
            last = place
            count += 1
        }
    }

    /// What an entry explains.
    package struct Cause: Hashable, Sendable {
        package let entry: Entry
        /// Entries that fit as well, by the first line.
        package let alternatives: [Entry]
        package fileprivate(set) var occurrences: Occurrences

        package init(entry: Entry, alternatives: [Entry], occurrences: Occurrences) {
            self.entry = entry
            self.alternatives = alternatives
            self.occurrences = occurrences
        }
    }

    /// What entries explain, in the order of first lines.
    package private(set) var causes: [Cause] = []
    /// Errors that no entry explains, lines of the same form together.
    package private(set) var unknown: [Occurrences] = []
    /// Lines of errors no entry explains beyond the kinds that are told apart.
    package private(set) var unlistedCount = 0

    private var causeIndices: [Entry: Int] = [:]
    private var templateIndices: [UInt64: Int] = [:]

    /// How many kinds of unknown errors are told apart.
    package static var mostUnknown: Int { 1000 }

    package init() {}

    /// A tally of what was seen already, each entry once.
    package init(causes: [Cause], unknown: [Occurrences]) {
        self.causes = causes
        self.unknown = unknown
        for (index, cause) in causes.enumerated() where causeIndices[cause.entry] == nil {
            causeIndices[cause.entry] = index
        }
    }

    /// Counts a line that an entry explains.
    ///
    /// - Parameter sample: what is kept of the line, without secrets; made for the first line only.
    /// - Returns: whether it is the first line of the entry.
    @discardableResult
    package mutating func add(
        _ entry: Entry, alternatives: [Entry], at place: Place, sample: () -> [UInt8]
    ) -> Bool {
        if let index = causeIndices[entry] {
            causes[index].occurrences.add(place)
            return false
        }
        causeIndices[entry] = causes.count
        causes.append(
            Cause(
                entry: entry, alternatives: alternatives, occurrences: Occurrences(place, sample: sample())))
        return true
    }

    /// Counts a line that reports an error no entry explains.
    ///
    /// - Parameter template: the same for lines of one form.
    package mutating func add(template: UInt64, at place: Place, sample: () -> [UInt8]) {
        if let index = templateIndices[template] {
            unknown[index].add(place)
        } else if unknown.count < Self.mostUnknown {
            templateIndices[template] = unknown.count
            unknown.append(Occurrences(place, sample: sample()))
        } else {
            unlistedCount += 1
        }
    }
}

extension LogTally<Int> {
    /// Counts a finding in a log, by its index in the order of reading; entries stand for their positions in the index.
    package mutating func add(_ finding: LogFinding, log: Int) {
        let place = Place(log: log, line: finding.line)
        switch finding.cause {
        case .entry(let entry, let alternatives):
            add(entry, alternatives: alternatives, at: place) { finding.redacted }
        case .unknown(let template):
            add(template: template, at: place) { finding.redacted }
        }
    }
}
