internal import Glibc

/// Bytes on their way from one file to another, neither of which is ever waited for.
struct Passage {
    let source: Int32
    let sink: Int32
    private let ownsSource: Bool
    /// Where the sink would wait for room, how much it surely takes once it says that it has some.
    private let most: Int
    private var buffer: [UInt8]
    private var waiting = 0..<0
    /// Whether a carriage return at the end of what was read is held back until it is known what follows.
    private var holdsReturn = false
    private var state = State.open

    private enum State {
        case open
        /// Nothing more comes.
        case ended
        /// Nobody reads any more, and the source is closed.
        case closed
    }

    private static let size = 1 << 16
    /// A pipe that says it has room has at least this much (PIPE_BUF).
    private static let pipeRoom = 4096

    /// - Parameters:
    ///   - ownsSource: whether the source is closed when nobody reads any more.
    ///   - sinkWaits: whether writing to the sink waits for room.
    init(from source: Int32, to sink: Int32, ownsSource: Bool = true, sinkWaits: Bool = false) {
        self.source = source
        self.ownsSource = ownsSource
        self.sink = sink
        most = sinkWaits ? Self.pipeRoom : Self.size
        buffer = [UInt8](repeating: 0, count: Self.size)
        Descriptor.setNonblocking(source)
    }

    var isOpen: Bool { state == .open }

    /// Whether the source can still be asked and told what is no part of its bytes.
    var hasSource: Bool { state != .closed }

    var hasWaiting: Bool { !waiting.isEmpty }

    /// Reads what there is, unless something waits to be written, and writes what it can of it.
    ///
    /// - Parameters:
    ///   - undoesReturns: whether the sink puts carriage returns before line feeds, as the source has done already.
    ///   - body: sees what was read.
    /// - Returns: how many bytes were read.
    @discardableResult
    mutating func pass(
        undoesReturns: Bool = false, _ body: (ArraySlice<UInt8>) -> Void = { _ in }
    ) -> Int {
        guard isOpen, !hasWaiting else { return 0 }
        let start = holdsReturn ? 1 : 0
        let count = buffer.withUnsafeMutableBytes {
            Glibc.read(source, $0.baseAddress.map { $0 + start }, Self.size - start)
        }
        guard count > 0 else {
            // A pseudo-terminal that nobody has open any more says EIO.
            if count == 0 || (errno != EAGAIN && errno != EINTR) { end() }
            return 0
        }
        body(buffer[start..<start + count])
        buffer[0] = holdsReturn ? 0x0D : buffer[0]
        holdsReturn = false
        waiting = 0..<start + count
        if undoesReturns { undoReturns() }
        // Somebody has to ask first whether a sink that waits has room.
        if most == Self.size { write() }
        return count
    }

    /// Writes what waits, as far as there is room.
    private mutating func write() {
        guard isOpen, hasWaiting else { return }
        let count = buffer[waiting].withUnsafeBytes { Glibc.write(sink, $0.baseAddress, min($0.count, most)) }
        if count >= 0 {
            waiting = waiting.lowerBound + count..<waiting.upperBound
        } else if errno != EAGAIN, errno != EINTR {
            // Nobody reads any more: the command is to find that out when it writes.
            close()
        }
    }

    /// Writes where there is room, now that somebody has asked.
    ///
    /// - Parameter answers: to what was `awaited`.
    mutating func react(to answers: some Collection<pollfd>) {
        guard isOpen, let sink = answers.dropFirst().first else { return }
        if sink.revents & Int16(POLLOUT) != 0 {
            write()
        } else if sink.revents != 0 {
            close()
        }
    }

    /// Ends it at the side of the source.
    private mutating func close() {
        state = .closed
        waiting = 0..<0
        if ownsSource { Glibc.close(source) }
    }

    /// What to wait for: something to read, or room for what waits; in any case, that the sink's reader goes away.
    var awaited: [pollfd] {
        [
            pollfd(fd: isOpen && !hasWaiting ? source : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isOpen ? sink : -1, events: hasWaiting ? Int16(POLLOUT) : 0, revents: 0),
        ]
    }

    private mutating func end() {
        if holdsReturn {
            holdsReturn = false
            _ = [0x0D].withUnsafeBytes { Glibc.write(sink, $0.baseAddress, 1) }
        }
        state = .ended
    }

    private mutating func undoReturns() {
        var end = 0
        for index in waiting {
            let byte = buffer[index]
            if byte == 0x0A, end > 0, buffer[end - 1] == 0x0D { end -= 1 }
            buffer[end] = byte
            end += 1
        }
        if end > 0, buffer[end - 1] == 0x0D {
            holdsReturn = true
            end -= 1
        }
        waiting = 0..<end
    }
}
