import FAQLogFiles
import Foundation
import Testing

@Suite("Chinese before UTF-8")
struct ChineseTextTests {
    /// What `iconv` makes of a text.
    private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("faq-" + UUID().uuidString)
        try Data(text.utf8).write(to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", encoding, folder.path]
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return Array(bytes)
    }

    @Test("every character of Unicode's first blocks of Han reads as the C library writes it")
    func everyCharacter() throws {
        // Each line has common characters, by which it is known for what it is.
        var text = ""
        for value in [0xA1...0x2FF, 0x370...0x3FF, 0x400...0x4FF, 0x2010...0x26FF, 0x3001...0x9FA5].joined() {
            if let scalar = Unicode.Scalar(UInt32(value)) { text += "错误错误错误\(Character(scalar))\n" }
        }
        text += "错误错误错误😀\n错误错误错误𠮷\n"
        #expect(LogText.decoded(try encoded(text, "GB18030")) == text)
    }

    @Test("lines are judged by themselves, and what is neither stays")
    func lines() throws {
        let chinese = "启动正常\n错误：灯芯烧断了 E42\n"
        let mixed = Array("错误 UTF-8\n".utf8) + (try encoded(chinese, "GBK")) + Array("déjà vu E101\n".utf8)
        #expect(LogText.decoded(mixed) == "错误 UTF-8\n" + chinese + "déjà vu E101\n")
        // Latin-1, and UTF-8 with a byte that is wrong.
        for bytes in [
            [0xAB] + Array("E101".utf8) + [0xBB], Array("caf".utf8) + [0xE9, 0x20, 0xE0, 0x20],
            Array("系统启动失败，请检查".utf8) + [0xFF], Array("系统启动失败，请检查配置".utf8.dropLast()),
            Array("é è ê ë é è ê ë é è ê ë ".utf8) + [0xE9],
        ] as [[UInt8]] {
            #expect(LogText.decoded(bytes) == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test("half a surrogate pair and half a unit are replaced")
    func utf16() {
        #expect(LogText.decoded([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x42, 0x00]) == "A\u{FFFD}B")
        #expect(LogText.decoded([0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00, 0x00]) == "😀\u{FFFD}")
    }
}
