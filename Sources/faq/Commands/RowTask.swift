internal import FAQFiles
internal import FAQKit
internal import FAQWording

/// Rows in, as many rows out, in the same order: those to what has come before it waits for more.
struct RowTask {
    /// Appends what becomes of a row.
    ///
    /// - Returns: whether it was a row as it should be.
    typealias Answer =
        @Sendable (
            _ row: Result<RowRecord, RowDefect>, _ line: Int, _ output: inout [UInt8]
        ) -> Bool

    var reader: RowReader
    /// What stands above the answers to a table whose first row names its columns.
    var head: [UInt8] = []
    /// Whether blank lines have no answer.
    var skipsBlankRows = false
    /// How many rows are worked on at a time.
    var threads = 1
    let answer: Answer

    /// Output is handed on in pieces of about this many bytes, and whenever the input pauses.
    private static let bufferSize = 1 << 16
    /// Rows are shared out among threads in lots of so many for each, and of at most so many bytes.
    private static let lotSize = 32
    private static let largestLot = 8 << 20

    /// - Throws: `ExitStatus.badContent` at the end when a row could not be read.
    func run(file: String) throws {
        var reader = reader
        var rows = try InputRows(file, reader.buffer)
        var course = Course(task: self)
        while let row = try rows.next(beforeWaiting: { () throws(CommandFailure) in try course.handOn() }) {
            if reader.expectsNames {
                try readNames(row, &reader)
                course.output += head
            } else {
                try course.add(row, reader)
            }
        }
        try course.handOn()
        if course.hasBadRows { throw ExitStatus.badContent }
    }

    private func readNames(_ row: RowBuffer.Row, _ reader: inout RowReader) throws(CommandFailure) {
        do throws(RowReader.NoTextColumn) { try reader.readNames(row) } catch { throw CommandFailure(error) }
    }

    /// What was made and is to be made of the rows so far.
    private struct Course {
        let task: RowTask
        var output: [UInt8] = []
        var hasBadRows = false
        private var lot: [(row: RowBuffer.Row, reader: RowReader)] = []
        private var lotBytes = 0

        init(task: RowTask) { self.task = task }

        mutating func add(_ row: RowBuffer.Row, _ reader: RowReader) throws(CommandFailure) {
            guard task.threads > 1 else {
                if !task.write(row, reader, to: &output) { hasBadRows = true }
                if output.count >= RowTask.bufferSize { try handOn() }
                return
            }
            lot.append((row, reader))
            if case .bytes(let bytes) = row.content { lotBytes += bytes.count }
            if lot.count >= task.threads * RowTask.lotSize || lotBytes >= RowTask.largestLot { try handOn() }
        }

        mutating func handOn() throws(CommandFailure) {
            let task = task
            let made = ParallelMap.map(lot, threads: task.threads) { row, reader in
                var output: [UInt8] = []
                let isGood = task.write(row, reader, to: &output)
                return (output: output, isGood: isGood)
            }
            for (bytes, isGood) in made {
                output += bytes
                hasBadRows = hasBadRows || !isGood
            }
            lot.removeAll(keepingCapacity: true)
            lotBytes = 0
            guard !output.isEmpty else { return }
            try StandardStream.output.write(document: output)
            output.removeAll(keepingCapacity: true)
        }
    }

    private func write(_ row: RowBuffer.Row, _ reader: RowReader, to output: inout [UInt8]) -> Bool {
        let record: Result<RowRecord, RowDefect>
        do throws(RowDefect) { record = .success(try reader.record(row)) } catch {
            if error.reason == .blank, skipsBlankRows { return true }
            record = .failure(error)
        }
        return answer(record, row.line, &output)
    }
}

extension CommandFailure {
    init(_ error: RowReader.NoTextColumn) {
        let text = CommandText.current
        switch error.cause {
        case .encoding(let name):
            self.init(status: .badContent, code: "encoding", message: text.rowEncoding(name))
        case .separator(let separator):
            self.init(status: .badContent, code: "no-text-column", message: text.otherSeparator(separator))
        case nil:
            self.init(
                status: .badContent, code: "no-text-column",
                message: text.noTextColumn(error.columns, wanted: error.wanted))
        }
    }
}
