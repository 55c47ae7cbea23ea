/// The names of the logs that were read, in order.
struct LogNames {
    private(set) var names: [String] = []
    private let files: [String]

    /// - Parameter files: what was named on the command line.
    init(_ files: [String]) {
        self.files = files
    }

    /// Of a stream, which people need not be told the name of.
    static var standardInput: LogNames {
        var logs = LogNames(["-"])
        logs.add("-")
        return logs
    }

    mutating func add(_ name: String) {
        names.append(name)
    }

    /// The name of a log by its index; `nil` where there is but the one log that was named.
    func shown(_ log: Int) -> String? {
        files.count == 1 && names == files ? nil : names[log]
    }
}
