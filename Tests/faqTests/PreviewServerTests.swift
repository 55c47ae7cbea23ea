import Foundation
import Testing

@testable import faq

@Suite("The preview of a site")
struct PreviewServerTests {
    private let folder: String
    private let server: PreviewServer
    private let port: UInt16

    init() throws {
        folder = NSTemporaryDirectory() + "faq-preview-" + UUID().uuidString
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder + "/site/q", withIntermediateDirectories: true)
        for (name, text) in [
            ("secret.html", "secret"), ("site/index.html", "home"), ("site/404.html", "nothing here"),
            ("site/q/a.html", "answer"), ("site/q/index.html", "answers"), ("site/site.css", "a{}"),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        try Data(repeating: 0x78, count: 3_000_000).write(to: URL(fileURLWithPath: folder + "/site/big.png"))
        try manager.createSymbolicLink(
            atPath: folder + "/site/out.html", withDestinationPath: "../secret.html")
        try manager.createSymbolicLink(atPath: folder + "/site/in.html", withDestinationPath: "q/a.html")
        #expect(mkfifo(folder + "/site/pipe.html", 0o600) == 0)
        server = try PreviewServer(folder: folder + "/site", port: 0)
        port = try #require(UInt16(server.address.dropFirst("http://127.0.0.1:".count).dropLast()))
    }

    private func remove() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A browser that is connected and has said something. It never waits.
    private func browser(_ request: String) throws -> Int32 {
        let browser = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let failed = withUnsafePointer(to: &name) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(browser, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        #expect(failed == 0)
        _ = fcntl(browser, F_SETFL, O_NONBLOCK)
        #expect(send(browser, request, request.utf8.count, Int32(MSG_NOSIGNAL)) == request.utf8.count)
        return browser
    }

    /// What the server says to a browser until it is done, within two seconds.
    private func answer(to browser: Int32) -> String {
        defer { close(browser) }
        var bytes: [UInt8] = []
        for _ in 0..<200 {
            server.serve(milliseconds: 10)
            while true {
                var buffer = [UInt8](repeating: 0, count: 1 << 20)
                let count = recv(browser, &buffer, buffer.count, 0)
                if count == 0 { return String(decoding: bytes, as: UTF8.self) }
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
        }
        return String(decoding: bytes, as: UTF8.self) + "<not ended>"
    }

    private func get(_ path: String, method: String = "GET", host: String? = nil) throws -> String {
        let host = host ?? "127.0.0.1:\(port)"
        return answer(to: try browser("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
    }

    @Test("gives the files of the folder with their types, its 404 for others, and heads alone")
    func files() throws {
        defer { remove() }
        for (path, body, type) in [
            ("/", "home", "text/html"), ("/q/", "answers", "text/html"),
            ("/q/a.html?x=1", "answer", "text/html"),
            ("/in.html", "answer", "text/html"), ("/site.css", "a{}", "text/css"),
        ] {
            let answer = try get(path)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"), "\(path)")
            #expect(answer.contains("Content-Type: \(type)"), "\(path)")
            #expect(answer.hasSuffix("\r\n\r\n\(body)"), "\(path)")
        }
        let missing = try get("/none.html")
        #expect(missing.hasPrefix("HTTP/1.1 404 ") && missing.hasSuffix("nothing here"))
        let head = try get("/q/a.html", method: "HEAD")
        #expect(head.contains("Content-Length: 6\r\n") && head.hasSuffix("\r\n\r\n"))
        #expect(try get("/", method: "POST").hasPrefix("HTTP/1.1 405 "))
        let big = try get("/big.png")
        #expect(big.contains("Content-Type: image/png\r\n") && big.hasSuffix("xxx"))
        #expect(big.utf8.count > 3_000_000)
    }

    @Test(
        "gives nothing from outside of the folder, and nothing that is no file",
        arguments: [
            "/../secret.html", "/%2e%2e/secret.html", "/out.html", "/pipe.html", "/q/../../secret.html",
            "/.faq-export",
        ])
    func outside(path: String) throws {
        defer { remove() }
        let answer = try get(path)
        #expect(answer.hasPrefix("HTTP/1.1 404 ") || answer.hasPrefix("HTTP/1.1 400 "))
        #expect(!answer.contains("secret"))
    }

    @Test("answers only to names of this machine, and only requests")
    func hosts() throws {
        defer { remove() }
        for host in ["localhost:\(port)", "[::1]:\(port)", "LOCALHOST:\(port)"] {
            #expect(try get("/", host: host).hasPrefix("HTTP/1.1 200 "), "\(host)")
        }
        for host in ["evil.example", "evil.example:\(port)", "127.0.0.1", ""] {
            #expect(try get("/", host: host).hasPrefix("HTTP/1.1 421 "), "\(host)")
        }
        for request in [
            "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9\r\n\r\n", String(repeating: "x", count: 20_000),
        ] {
            #expect(answer(to: try browser(request)).hasPrefix("HTTP/1.1 400 "))
        }
    }

    @Test("waits for nobody: three hundred that say nothing, or read nothing, do not keep others waiting")
    func slow() throws {
        defer { remove() }
        let deaf = try (0..<4).map { _ in
            try browser("GET /big.png HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        }
        // In steps: only so many wait to be accepted.
        let silent = try (0..<300).map { number in
            if number % 100 == 0 { server.serve(milliseconds: 20) }
            return try browser("GET / HT")
        }
        #expect(try get("/q/a.html").hasSuffix("answer"))
        for browser in deaf + silent { close(browser) }
        #expect(try get("/q/a.html").hasSuffix("answer"))
    }

    @Test("says which port cannot be had")
    func ports() throws {
        defer { remove() }
        for taken in [Int(port), -1, 65_536] {
            let failure = try #require(throws: CommandFailure.self) {
                try PreviewServer(folder: folder, port: taken)
            }
            #expect(failure.status == .inputOutput)
        }
    }
}
