internal import FAQFiles
internal import FAQModel

/// The bytes of a file, pipe or terminal until its end, or until a signal asks the command to end.
final class InterruptibleStream: ByteStream {
    private let file: OpenFile

    init(_ file: OpenFile) {
        self.file = file
    }

    var wouldWait: Bool { file.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard file.waitToRead(unless: Interruption.descriptor) else { return 0 }
        return try file.read(into: buffer)
    }
}
