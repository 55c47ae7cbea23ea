internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQWording

/// The rows of a file, pipe or terminal as they come.
struct InputRows {
    private let stream: any ByteStream
    private var buffer: RowBuffer

    /// - Parameter file: `-` for standard input.
    init(_ file: String, _ buffer: RowBuffer) throws(CommandFailure) {
        self.buffer = buffer
        do throws(FileError) {
            stream =
                file == "-"
                ? OpenFile.standardInput(name: CommandText.current.standardInput)
                : try OpenFile(reading: FilePath(file))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The next row; `nil` after the last. Takes time in proportion to its length.
    ///
    /// - Parameter beforeWaiting: called whenever the rest of the row is still to be written by somebody, who may want to
    ///   see first what became of the rows so far.
    mutating func next(
        beforeWaiting: () throws(CommandFailure) -> Void
    ) throws(CommandFailure) -> RowBuffer.Row? {
        while true {
            if let row = buffer.next() { return row }
            if buffer.isAtEnd { return nil }
            if stream.wouldWait { try beforeWaiting() }
            let stream = stream
            do throws(FileError) {
                try buffer.fill { (room) throws(FileError) in try stream.read(into: room) }
            } catch {
                throw CommandFailure(error)
            }
        }
    }
}
