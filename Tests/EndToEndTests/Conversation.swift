import Foundation

/// A program that is talked to while it runs.
struct Conversation {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    init(_ program: URL, _ arguments: [String], in folder: URL) throws {
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try Command.start(process)
    }

    func say(_ text: String) {
        input.fileHandleForWriting.write(Data(text.utf8))
    }

    /// Waits until it has taken what was said.
    func waitUntilRead() {
        var waiting: Int32 = 1
        while process.isRunning, waiting > 0 {
            guard ioctl(input.fileHandleForWriting.fileDescriptor, UInt(FIONREAD), &waiting) == 0 else {
                return
            }
            usleep(2000)
        }
    }

    /// What it says next, at least a line; what has come when nothing more comes for a long time.
    func answer() -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.last != 0x0A {
            var waiting = pollfd(
                fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 20_000) > 0 else { break }
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            bytes += Array(data)
        }
        return bytes
    }

    /// Sends it a signal; returns the one that ended it, 0 where it ended by itself, and what it had still to say.
    func interrupt(by signal: Int32) -> (signal: Int32, output: [UInt8]) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        try? input.fileHandleForWriting.close()
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        return (process.terminationReason == .uncaughtSignal ? process.terminationStatus : 0, Array(rest))
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
