internal import FAQFiles
internal import FAQModel
internal import FAQWording

/// The lines of a file, pipe or terminal as they come.
struct InputLines {
    private let stream: any ByteStream
    private var bytes: [UInt8] = []
    /// Where the next line begins in `bytes`, and up to where its end has been looked for.
    private var start = 0
    private var searched = 0
    private var hasEnded = false
    private var isAtFileStart = true

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static let chunkSize = 1 << 16

    /// - Parameter file: `-` for standard input.
    init(_ file: String) throws(CommandFailure) {
        do throws(FileError) {
            stream =
                file == "-"
                ? OpenFile.standardInput(name: CommandText.current.standardInput)
                : try OpenFile(reading: FilePath(file))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The next line without its line feed; `nil` after the last. Takes time in proportion to its length.
    ///
    /// - Parameter beforeWaiting: called whenever the rest of the line is still to be written by somebody, who may want to
    ///   see first what became of the lines so far.
    mutating func next(
        beforeWaiting: () throws(CommandFailure) -> Void
    ) throws(CommandFailure) -> ArraySlice<UInt8>? {
        guard isAtFileStart else { return try nextLine(beforeWaiting) }
        isAtFileStart = false
        // Editors of Windows write a mark before the first line, which belongs to no text.
        let line = try nextLine(beforeWaiting)
        return line?.starts(with: Self.byteOrderMark) == true ? line?.dropFirst(3) : line
    }

    private mutating func nextLine(
        _ beforeWaiting: () throws(CommandFailure) -> Void
    ) throws(CommandFailure) -> ArraySlice<UInt8>? {
        while true {
            if let end = bytes[searched...].firstIndex(of: 0x0A) {
                defer { (start, searched) = (end + 1, end + 1) }
                return bytes[start..<end]
            }
            searched = bytes.count
            if hasEnded {
                defer { start = bytes.count }
                return start < bytes.count ? bytes[start...] : nil
            }
            if stream.wouldWait { try beforeWaiting() }
            try readOn()
        }
    }

    private mutating func readOn() throws(CommandFailure) {
        let kept = bytes[start...]
        // Twice as much each time for a line that does not end, so that it is moved a few times only.
        let room = max(Self.chunkSize, kept.count)
        var failure: FileError?
        let stream = stream
        bytes = [UInt8](unsafeUninitializedCapacity: kept.count + room) { buffer, count in
            _ = UnsafeMutableBufferPointer(rebasing: buffer[..<kept.count]).initialize(from: kept)
            let rest = UnsafeMutableRawBufferPointer(
                UnsafeMutableBufferPointer(rebasing: buffer[kept.count...]))
            count = kept.count
            do throws(FileError) { count += try stream.read(into: rest) } catch { failure = error }
        }
        if let failure { throw CommandFailure(failure) }
        hasEnded = bytes.count == kept.count
        (start, searched) = (0, kept.count)
    }
}
