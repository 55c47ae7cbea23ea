internal import FAQFiles
internal import FAQKit
internal import FAQModel
internal import FAQText
internal import FAQWording
internal import Glibc

/// Shows the files of a folder to browsers on this machine: GET and HEAD, one request a connection, nothing outside
/// the folder.
final class PreviewServer {
    private let folder: String
    private let socket: Int32
    private let port: Int

    var address: String { "http://127.0.0.1:\(port)/" }

    /// - Parameter port: 0 for any free one.
    init(folder: String, port: Int) throws(CommandFailure) {
        self.folder = folder
        guard (0...65_535).contains(port) else { throw Self.failure(port, "0–65535") }
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
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
                return bind(socket, base, length) == 0 && listen(socket, 16) == 0
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
        while true {
            let rest = end - Self.now
            guard rest > 0 else { return }
            var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, Int32(rest)) > 0 else { continue }
            let connection = accept(socket, nil, nil)
            guard connection >= 0 else { continue }
            answer(connection)
            close(connection)
        }
    }

    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private func answer(_ connection: Int32) {
        // A browser that opens a connection and says nothing must not hold up the others.
        var limit = timeval(tv_sec: 1, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(connection, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        guard let request = PreviewRequest(head(of: connection)) else {
            return send("400 Bad Request", [:], Array("bad request\n".utf8), isHead: false, to: connection)
        }
        // Another site that makes its name stand for this machine must not read the pages.
        guard request.host == "127.0.0.1:\(port)" || request.host == "localhost:\(port)" else {
            return send("421 Misdirected Request", [:], [], isHead: request.isHead, to: connection)
        }
        guard let path = request.path else {
            return send("405 Method Not Allowed", ["Allow": "GET, HEAD"], [], isHead: false, to: connection)
        }
        if let content = file(path) {
            send(
                "200 OK", ["Content-Type": Self.type(of: path)], content, isHead: request.isHead,
                to: connection)
        } else {
            send(
                "404 Not Found", ["Content-Type": Self.type(of: "404.html")], file("404.html") ?? [],
                isHead: request.isHead, to: connection)
        }
    }

    private func file(_ path: String) -> [UInt8]? {
        guard let root = realpath(folder, nil) else { return nil }
        defer { free(root) }
        guard let resolved = realpath("\(folder)/\(path)", nil) else { return nil }
        defer { free(resolved) }
        let file = String(cString: resolved)
        guard file.hasPrefix(String(cString: root) + "/") else { return nil }
        do throws(FileError) {
            return try FileStatus(of: FilePath(file)).kind == .file ? FileBytes.read(file) : nil
        } catch {
            return nil
        }
    }

    /// The request up to its empty line, at most 16 kB.
    private func head(of connection: Int32) -> [UInt8] {
        var head: [UInt8] = []
        while head.count < 16_384 {
            let chunk = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
                count = max(0, read(connection, buffer.baseAddress, buffer.count))
            }
            if chunk.isEmpty { break }
            head += chunk
            if head.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A]) { break }
        }
        return head
    }

    private func send(
        _ status: String, _ fields: [String: String], _ body: [UInt8], isHead: Bool, to connection: Int32
    ) {
        var head = "HTTP/1.1 \(status)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
        head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
        let bytes = Array((head + "\r\n").utf8) + (isHead ? [] : body)
        // A browser that went away misses nothing.
        do throws(FileError) { try OpenFile(borrowing: connection, name: "").write(bytes) } catch {}
    }

    private static func type(of path: String) -> String {
        switch path.split(separator: ".").last.map(String.init) ?? "" {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "json": "application/json"
        case "xml": "application/xml; charset=utf-8"
        case "txt": "text/plain; charset=utf-8"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "ico": "image/x-icon"
        default: "application/octet-stream"
        }
    }
}

/// The part of a request that the preview looks at.
struct PreviewRequest {
    /// Relative to the folder of the site; `nil` when the method is neither GET nor HEAD.
    var path: String?
    var isHead: Bool
    var host: String

    /// `nil` when this is no request, or one for something that cannot be a file of the site.
    init?(_ head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first.map { $0.split(separator: " ") } ?? []
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { return nil }
        isHead = words[0] == "HEAD"
        let hosts = lines.dropFirst().filter { $0.lowercased().hasPrefix("host:") }
        host = hosts.first.map { $0.dropFirst(5).filter { $0 != " " && $0 != "\t" } } ?? ""
        var path = words[1].prefix { $0 != "?" && $0 != "#" }.dropFirst()
        // All files of a site have plain names, so nothing is to be decoded, and nothing leads upwards.
        let isPlain = path.utf8.allSatisfy {
            $0.isASCIILowercase || $0.isASCIIDigit || "-_./".utf8.contains($0)
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard isPlain, !parts.contains(where: { $0.hasPrefix(".") }) else { return nil }
        if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
        self.path = isHead || words[0] == "GET" ? String(path) : nil
    }
}
