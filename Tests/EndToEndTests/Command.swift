import Foundation

/// The built command, run in a folder of its own.
struct Command {
    struct Outcome {
        var status: Int32
        var bytes: [UInt8]
        var error: String

        /// Standard output as text.
        var output: String { String(decoding: bytes, as: UTF8.self) }

        /// Standard output as one JSON object on one line.
        func json() throws -> JSON {
            try JSON(parsing: bytes)
        }

        /// Every line of standard output as a JSON object.
        func jsonLines() throws -> [JSON] {
            try bytes.split(separator: 0x0A).map { try JSON(parsing: $0) }
        }
    }

    private let folder: URL

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("faq-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try write(name, Array(text.utf8)) }
    }

    /// The whole path of a file in the command's folder.
    func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }

    func remove() {
        try? FileManager.default.removeItem(at: folder)
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    func chmod(_ name: String, _ mode: Int) throws {
        let path = folder.appendingPathComponent(name).path
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    func run(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws
        -> Outcome
    {
        try run(arguments, input: input, environment: environment)
    }

    /// Runs the command. Its streams are files, so that no pipe can fill up.
    func run(
        _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]
    ) throws -> Outcome {
        let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
            "faq-streams-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let names = ["in", "out", "err"].map { streams.appendingPathComponent($0) }
        for (name, bytes) in zip(names, [input, [], []]) { try Data(bytes).write(to: name) }

        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            bytes: Array(try Data(contentsOf: names[1])),
            error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
    }

    /// `faq`, which the package manager builds beside the tests.
    private static let executable: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("faq")
    }()
}
