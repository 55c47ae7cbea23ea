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

    /// The names in a folder of the command's folder, in order.
    func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
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
        try run(Self.executable, arguments, input, environment)
    }

    /// Starts the command to be talked to.
    func conversation(_ arguments: [String]) throws -> Conversation {
        try Conversation(Self.executable, arguments, in: folder)
    }

    /// What the command shows on a terminal.
    func shown(_ arguments: [String], environment: [String: String]) throws -> [UInt8] {
        try PseudoTerminal.output(
            of: Self.executable, arguments, in: folder.path,
            environment: ["LC_ALL": "C.UTF-8"].merging(environment) { $1 })
    }

    /// What the command shows on a terminal of a size, as lines without the terminal's carriage returns.
    func lines(
        _ arguments: [String], columns: UInt16, rows: UInt16 = 1000, typed: String = "q\n",
        environment: [String: String] = [:]
    ) throws -> [String] {
        let bytes = try PseudoTerminal.output(
            of: Self.executable, arguments, in: folder.path,
            environment: ["LC_ALL": "C.UTF-8", "TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(environment)
            { $1 },
            typed: typed, size: (columns, rows))
        return String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// What a line of shell shows on a terminal, in which `$0` is the command.
    func shownByShell(_ line: String, environment: [String: String]) throws -> [UInt8] {
        try PseudoTerminal.output(
            of: URL(fileURLWithPath: "/bin/sh"), ["-c", line, Self.executable.path], in: folder.path,
            environment: ["LC_ALL": "C.UTF-8"].merging(environment) { $1 })
    }

    /// Runs the command where no file may grow beyond `fileLimit` times 512 bytes, as on a full disk.
    func run(_ arguments: String..., fileLimit: Int) throws -> Outcome {
        try run(arguments, limits: "trap '' XFSZ; ulimit -f \(fileLimit)")
    }

    /// Runs the command under limits that the shell sets.
    func run(_ arguments: [String], input: [UInt8] = [], limits: String) throws -> Outcome {
        try run(
            URL(fileURLWithPath: "/bin/sh"),
            ["-c", limits + "; exec \"$0\" \"$@\"", Self.executable.path] + arguments, input, [:])
    }

    /// Runs the command and does something meanwhile.
    func run(_ arguments: String..., meanwhile: (Process) throws -> Void) throws -> Outcome {
        try run(Self.executable, arguments, [], [:], meanwhile: meanwhile)
    }

    /// Runs the command on a pipe that stays open, and sends it a signal, such as `BUS`, once it has printed something.
    ///
    /// - Returns: with the status that a shell gives: 128 more than the number of a signal that ends it.
    func run(
        _ arguments: String..., input: String, signalled signal: String, environment: [String: String] = [:]
    ) throws -> Outcome {
        let script = """
            mkfifo pipe && trap 'rm -f pipe out err' EXIT && : >out && ulimit -c 0
            "$0" "$@" <pipe >out 2>err &
            exec 3>pipe && printf '%s\\n' "$INPUT" >&3
            while ! [ -s out ]; do sleep 0.01; done
            kill -s "$SIGNAL" $! && wait $! 2>/dev/null
            status=$? && cat out && cat err >&2 && exit $status
            """
        return try run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", script, Self.executable.path] + arguments, [],
            environment.merging(["INPUT": input, "SIGNAL": signal]) { $1 })
    }

    /// Runs the command and sends it a signal as soon as it has a file open for writing in its folder.
    ///
    /// - Returns: the signal that ended it, or 0 if it ended by itself.
    func run(_ arguments: String..., interruptedBy signal: Int32) throws -> Int32 {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try Self.start(process)
        let openFiles = "/proc/\(process.processIdentifier)/fd"
        while process.isRunning {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: openFiles)) ?? []
            let targets = names.compactMap {
                try? FileManager.default.destinationOfSymbolicLink(atPath: openFiles + "/" + $0)
            }
            let isWriting = targets.contains {
                $0.hasPrefix(folder.path) && ($0.hasSuffix(" (deleted)") || $0.hasSuffix(".tmp"))
            }
            if isWriting { kill(process.processIdentifier, signal) }
            usleep(2000)
        }
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0
    }

    private func run(
        _ executable: URL, _ arguments: [String], _ input: [UInt8], _ environment: [String: String],
        meanwhile: (Process) throws -> Void = { _ in }
    ) throws -> Outcome {
        let streams = FileManager.default.temporaryDirectory.appendingPathComponent(
            "faq-streams-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: streams) }
        let names = ["in", "out", "err"].map { streams.appendingPathComponent($0) }
        for (name, bytes) in zip(names, [input, [], []]) { try Data(bytes).write(to: name) }

        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = Self.instruments.merging(["LC_ALL": "C.UTF-8"]) { $1 }.merging(environment) {
            $1
        }
        process.standardInput = try FileHandle(forReadingFrom: names[0])
        process.standardOutput = try FileHandle(forWritingTo: names[1])
        process.standardError = try FileHandle(forWritingTo: names[2])
        try Self.start(process)
        try meanwhile(process)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            bytes: Array(try Data(contentsOf: names[1])),
            error: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
    }

    /// Threads of the test's pool block signals, and what they start would, too.
    static func start(_ process: Process) throws {
        var none = sigset_t()
        var before = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try process.run()
    }

    /// Where an instrument that the command is built with, of coverage or a sanitizer, leaves what it finds.
    private static let instruments = ProcessInfo.processInfo.environment.filter {
        ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }

    /// `faq`, which the package manager builds beside the tests.
    private static let executable: URL = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("faq")
    }()
}
