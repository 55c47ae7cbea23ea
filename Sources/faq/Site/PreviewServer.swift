internal import FAQWording
internal import Glibc

/// Shows the files of a folder to browsers on this machine: GET and HEAD, one request a connection, nothing outside
/// the folder.
///
/// It serves all connections by turns and waits for none: who says nothing, who reads nothing, and who takes too long is
/// given up. Of more connections than ``mostConnections`` the oldest goes.
final class PreviewServer {
    /// How many browsers may be connected.
    private static let mostConnections = 256

    private let folder: String
    private let socket: Int32
    private let port: Int
    /// The oldest first.
    private var connections: [PreviewConnection] = []
    /// Whether the system has no descriptor for another connection.
    private var isExhausted = false

    var address: String { "http://127.0.0.1:\(port)/" }

    /// - Parameter port: 0 for any free one.
    init(folder: String, port: Int) throws(CommandFailure) {
        self.folder = folder
        guard (0...65_535).contains(port) else { throw Self.failure(port, "0–65535") }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        socket = Glibc.socket(AF_INET, kind, 0)
        guard socket >= 0 else { throw Self.failure(port, String(cString: strerror(errno))) }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(port).bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let bound = withUnsafeMutableBytes(of: &name) { raw -> Bool in
            raw.withMemoryRebound(to: sockaddr.self) { address in
                guard let base = address.baseAddress else { return false }
                return bind(socket, base, length) == 0 && listen(socket, 128) == 0
                    && getsockname(socket, base, &length) == 0
            }
        }
        guard bound else {
            let reason = String(cString: strerror(errno))
            close(socket)
            throw Self.failure(port, reason)
        }
        self.port = Int(UInt16(bigEndian: name.sin_port))
    }

    deinit { close(socket) }

    private static func failure(_ port: Int, _ reason: String) -> CommandFailure {
        CommandFailure(
            status: .inputOutput, code: "input-output",
            message: CommandText.current.cannotListen(port, reason))
    }

    /// Answers requests for this long.
    func serve(milliseconds: Int32) {
        let end = Self.now + Int(milliseconds)
        var now = Self.now
        while now < end {
            let events = wait(until: connections.reduce(end) { min($0, $1.deadline) }, now)
            now = Self.now
            connections = zip(connections, events.dropFirst()).filter { connection, event in
                (event == 0 || connection.proceed(now: now)) && connection.deadline > now
            }.map(\.0)
            isExhausted = false
            if events.first != 0 { accept(now) }
        }
    }

    /// Waits until something happens; says what, of the listening socket and of each connection.
    private func wait(until end: Int, _ now: Int) -> [Int16] {
        var waiting = [pollfd(fd: isExhausted ? -1 : socket, events: Int16(POLLIN), revents: 0)]
        waiting += connections.map { pollfd(fd: $0.socket, events: $0.events, revents: 0) }
        // A descriptor may be given back by somebody else.
        let longest = isExhausted ? min(end, now + 100) : end
        let count = poll(&waiting, nfds_t(waiting.count), Int32(max(0, longest - now)))
        return waiting.map { count > 0 ? $0.revents : 0 }
    }

    private func accept(_ now: Int) {
        while true {
            let client = Glibc.accept(socket, nil, nil)
            if client < 0, [EMFILE, ENFILE].contains(errno) {
                isExhausted = connections.isEmpty
                guard !isExhausted else { return }
                connections.removeFirst()
                continue
            }
            guard client >= 0 else { return }
            _ = fcntl(client, F_SETFD, FD_CLOEXEC)
            _ = fcntl(client, F_SETFL, O_NONBLOCK)
            if connections.count == Self.mostConnections { connections.removeFirst() }
            connections.append(
                PreviewConnection(client, now: now) { [folder, port] in
                    Self.response(to: $0, folder, port)
                })
        }
    }

    private static func response(to request: PreviewRequest?, _ folder: String, _ port: Int)
        -> PreviewResponse
    {
        guard let request else { return PreviewResponse("400 Bad Request") }
        guard request.isMeant(forPort: port) else { return PreviewResponse("421 Misdirected Request") }
        return PreviewResponse(to: request, in: folder)
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
