internal import FAQEngine
internal import FAQLogs

/// The logs that are read against an index, one after the other, and what was found in them.
struct LogReading {
    private let index: Index
    private let scanner: LogScanner
    private var tally = LogTally<Int>()
    private var log = 0
    private var lineCount = 0

    init(_ index: Index) throws(IndexError) {
        self.index = index
        scanner = try LogScanner(index: index, options: .unknownErrors)
    }

    /// Where the next bytes of the log are to be put.
    var room: UnsafeMutableRawBufferPointer {
        var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        _ = scanner.fill {
            room = $0
            return 0
        }
        return room
    }

    /// Takes so many bytes that were put there.
    mutating func scan(_ count: Int) throws(IndexError) {
        _ = scanner.fill { _ in count }
        try scanner.scan { tally.add($0, log: log) }
    }

    /// Ends the log.
    mutating func finish() throws(IndexError) {
        try scanner.finish { tally.add($0, log: log) }
        log += 1
        lineCount += scanner.lineCount
    }

    func report() throws(IndexError) -> UnsafeMutableRawPointer {
        try ReportBytes(tally, lineCount: lineCount, of: index).copied()
    }
}
