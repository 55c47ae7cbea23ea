package import FAQModel

/// Bytes that come one piece after the other.
package protocol ByteStream: AnyObject {
    /// Reads at least one byte into a buffer that has room for one; returns 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int

    /// Whether reading would have to wait for more, as at the end of a pipe that is still written to.
    var wouldWait: Bool { get }
}

/// Opens a file as a stream.
package typealias FileOpening = (FilePath) throws(FileError) -> any ByteStream

/// Begins a stream, from its first byte each time.
package typealias ByteStreamOpening = @Sendable () throws(FileError) -> any ByteStream
