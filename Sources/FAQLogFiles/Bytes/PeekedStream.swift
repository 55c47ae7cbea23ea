internal import FAQFiles
internal import FAQModel

/// The bytes of another stream, of which the next may be looked at before they are read.
final class PeekedStream: ByteStream {
    private let source: any ByteStream
    private var buffer: [UInt8] = []
    private var start = 0
    private var hasEnded = false
    /// Why nothing can be read beyond what is in the buffer. Said when it is reached: what stands before is read first.
    private(set) var failure: FileError?
    /// How many bytes were read or skipped.
    private(set) var position = 0

    private static let chunkSize = 1 << 16

    init(_ source: any ByteStream) {
        self.source = source
    }

    var wouldWait: Bool { start == buffer.count && !hasEnded && failure == nil && source.wouldWait }

    func read(into target: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if start == buffer.count {
            if let failure { throw failure }
            guard !hasEnded else { return 0 }
            let count = try source.read(into: target)
            hasEnded = count == 0
            position += count
            return count
        }
        let piece = buffer[start...].prefix(target.count)
        target.copyBytes(from: piece)
        drop(piece.count)
        return piece.count
    }

    /// The next bytes, fewer than `count` only at the end.
    func peek(_ count: Int) throws(FileError) -> ArraySlice<UInt8> {
        while buffer.count - start < count, try refill() {}
        return buffer[start...].prefix(count)
    }

    /// The next bytes, up to `count` of them, as far as they are there without waiting; at least `least` but at the end.
    func sample(_ count: Int, least: Int) throws(FileError) -> ArraySlice<UInt8> {
        while buffer.count - start < count {
            if buffer.count - start >= least, source.wouldWait { break }
            guard try refill() else { break }
        }
        return buffer[start...].prefix(count)
    }

    /// All that is there, at least one byte; empty at the end.
    func available() throws(FileError) -> ArraySlice<UInt8> {
        if start == buffer.count { _ = try refill() }
        return buffer[start...]
    }

    /// Passes over bytes that were looked at.
    func drop(_ count: Int) {
        start += count
        position += count
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
            start = 0
        }
    }

    /// Passes over bytes.
    ///
    /// - Returns: how many there were, fewer than `count` only at the end.
    func skip(_ count: Int) throws(FileError) -> Int {
        var left = count
        while left > 0 {
            let piece = try available().count
            guard piece > 0 else { break }
            drop(min(piece, left))
            left -= min(piece, left)
        }
        return count - left
    }

    private func refill() throws(FileError) -> Bool {
        if let failure {
            guard start < buffer.count else { throw failure }
            return false
        }
        guard !hasEnded else { return false }
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let filled = buffer.count
        let source = source
        var failure: FileError?
        // Grown in place: what is kept is a few bytes in most cases.
        buffer.append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { bytes, count in
                do throws(FileError) {
                    count = try source.read(into: UnsafeMutableRawBufferPointer(bytes))
                } catch { failure = error }
            })
        self.failure = failure
        if let failure {
            guard filled > 0 else { throw failure }
            return false
        }
        hasEnded = buffer.count == filled
        return !hasEnded
    }
}
