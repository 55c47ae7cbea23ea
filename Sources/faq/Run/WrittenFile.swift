internal import Glibc

/// What a command has written to a file that is one of its standard streams.
enum WrittenFile {
    private static let chunkSize = 1 << 16

    /// The beginning and the end of it, as an `OutputRecord` keeps them; nothing where it cannot be read.
    ///
    /// - Parameter start: where the file stood when the command began.
    static func output(of stream: Int32, from start: off_t) -> [UInt8] {
        var status = stat()
        // Opened once more, since it may be open for writing alone.
        let file = open("/proc/self/fd/\(stream)", O_RDONLY | O_CLOEXEC)
        guard file >= 0, fstat(file, &status) == 0 else { return [] }
        defer { close(file) }
        var record = OutputRecord()
        var buffer = [UInt8](repeating: 0, count: chunkSize)
        var place = start
        let headEnd = start + off_t(OutputRecord.longestHead)
        let tailStart = status.st_size - off_t(2 * OutputRecord.longestTail)
        while true {
            if place >= headEnd, place < tailStart {
                record.leaveGap()
                place = tailStart
            }
            let count = buffer.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, place) }
            guard count > 0 else { return record.bytes }
            record.append(buffer[..<count])
            place += off_t(count)
        }
    }
}
