internal import Glibc

/// A browser that is connected to the preview: its request comes in and its answer goes out in whatever pieces the
/// connection takes, without waiting for any.
final class PreviewConnection {
    private enum State {
        /// The request comes in.
        case reading
        /// The answer goes out.
        case writing
        /// All is said. What the browser still sends is passed over, or closing would take the answer back.
        case ending
    }

    /// How long each state may take, in milliseconds: a browser on this machine needs a moment.
    private static func time(for state: State) -> Int {
        switch state {
        case .reading: 5000
        case .writing: 60_000
        case .ending: 1000
        }
    }

    /// The largest request, and how much of an answer is in memory, in bytes.
    private static let mostRequestBytes = 16_384
    private static let pieceSize = 1 << 16

    let socket: Int32
    /// When the connection is given up, on the clock of ``PreviewServer``.
    private(set) var deadline: Int
    private let respond: (PreviewRequest?) -> PreviewResponse
    private var state = State.reading
    private var request: [UInt8] = []
    private var answer: [UInt8] = []
    private var sent = 0
    private var body: PreviewFile?

    /// Takes over a socket that never waits.
    ///
    /// - Parameter respond: answers the request, `nil` when it was none.
    init(_ socket: Int32, now: Int, respond: @escaping (PreviewRequest?) -> PreviewResponse) {
        self.socket = socket
        self.respond = respond
        deadline = now + Self.time(for: .reading)
    }

    deinit { close(socket) }

    /// What it waits for.
    var events: Int16 { Int16(state == .writing ? POLLOUT : POLLIN) }

    /// Goes on as far as the connection lets it. Returns `false` when it is over.
    func proceed(now: Int) -> Bool {
        switch state {
        case .reading: readOn(now)
        case .writing: writeOn(now)
        case .ending: receive().map { !$0.isEmpty } ?? true
        }
    }

    private func enter(_ state: State, _ now: Int) {
        self.state = state
        deadline = now + Self.time(for: state)
    }

    /// What has come, empty at the end or after an error; `nil` when nothing has come yet.
    private func receive() -> [UInt8]? {
        var isWaiting = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let received = recv(socket, buffer.baseAddress, buffer.count, 0)
            isWaiting = received < 0 && [EAGAIN, EINTR].contains(errno)
            count = max(0, received)
        }
        return isWaiting ? nil : bytes
    }

    private func readOn(_ now: Int) -> Bool {
        guard let bytes = receive() else { return true }
        let searched = max(0, request.count - 3)
        request += bytes
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        let head = request[searched...].indices.first { request[$0...].starts(with: end) }
        if head == nil, !bytes.isEmpty, request.count < Self.mostRequestBytes { return true }
        if request.isEmpty { return false }
        let response = respond(head.flatMap { PreviewRequest(request[..<$0]) })
        answer = response.head
        body = response.body
        enter(.writing, now)
        return writeOn(now)
    }

    private func writeOn(_ now: Int) -> Bool {
        if sent == answer.count, let body {
            (answer, sent) = (body.read(Self.pieceSize), 0)
            if answer.isEmpty { self.body = nil }
        }
        if sent < answer.count {
            let count = answer[sent...].withUnsafeBytes {
                send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count >= 0 else { return [EAGAIN, EINTR].contains(errno) }
            sent += count
        }
        if sent == answer.count, body == nil {
            shutdown(socket, Int32(SHUT_WR))
            enter(.ending, now)
        }
        return true
    }
}
