package import FAQFiles
internal import FAQModel

/// Where a log is read from.
///
/// FAQKit adds `decompressing(_:)`, for logs that may be compressed with gzip.
public struct LogSource: Sendable {
    /// Stands for the log in errors.
    package let name: String
    /// Gives its bytes, from the beginning.
    package let open: ByteStreamOpening

    package init(name: String, open: @escaping ByteStreamOpening) {
        self.name = name
        self.open = open
    }

    /// A file, pipe or device, which is opened when it is read.
    public static func file(_ path: String) -> LogSource {
        LogSource(name: path) { () throws(FileError) in try OpenFile(reading: FilePath(path)) }
    }

    /// The standard input of the process.
    public static var standardInput: LogSource {
        LogSource(name: "-") { OpenFile.standardInput(name: "-") }
    }

    /// A log in memory.
    ///
    /// - Parameters:
    ///   - bytes: text in any encoding that has ASCII as a part; UTF-8 for anything else to be found.
    ///   - name: stands for the log in errors.
    public static func bytes(_ bytes: [UInt8], name: String = "log") -> LogSource {
        LogSource(name: name) { StoredBytes(bytes) }
    }
}

/// Bytes in memory as a stream.
private final class StoredBytes: ByteStream {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    var wouldWait: Bool { false }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}
