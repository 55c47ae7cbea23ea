import FAQKit
import FAQModel
import FAQReader
import Foundation

/// Knowledge bases about lamps.
enum Samples {
    static let lamp = """
        # Lamp

        ## lamp reset refused (code E4711)

        Hold the switch for ten seconds.

        ```sh
        lamp reset --all
        ```

        ## The lamp flickers at night

        Tighten the bulb and replace the worn socket.
        """

    /// One question below three headings.
    static let twins = ["Windows", "macOS", "Linux"].map {
        "## \($0)\n\n### The installer stops with an unknown problem\n\nCall the people of \($0).\n\n"
    }.joined()

    /// The same question with another answer.
    static let otherLamp = lamp.replacing("ten seconds", with: "a minute")

    static func index(_ markdown: String = lamp) throws -> [UInt8] {
        try KnowledgeBase(markdown: markdown).indexBytes()
    }

    static let log = "start\nERROR: lamp reset refused (code E4711)\nend\n"

    /// `log`, compressed.
    static let compressedLog: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x2B, 0x2E, 0x49, 0x2C, 0x2A, 0xE1, 0x72,
        0x0D, 0x0A, 0xF2, 0x0F, 0xB2, 0x52, 0xC8, 0x49, 0xCC, 0x2D, 0x50, 0x28, 0x4A, 0x2D, 0x4E, 0x2D, 0x01,
        0x92, 0x69, 0xA5, 0xC5, 0xA9, 0x29, 0x0A, 0x1A, 0xC9, 0xF9, 0x29, 0xA9, 0x0A, 0xAE, 0x26, 0xE6, 0x86,
        0x86, 0x9A, 0x5C, 0xA9, 0x79, 0x29, 0x5C, 0x00, 0xCC, 0x85, 0xC5, 0x51, 0x31, 0x00, 0x00, 0x00,
    ]

    static func id(_ text: String) throws -> EntryID {
        guard let id = EntryID(text) else { throw CocoaError(.coderInvalidValue) }
        return id
    }
}

/// A folder that goes when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "faq-reader-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    /// Overwrites what stands there, in place.
    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
    }
}
