import Foundation

/// What a program shows on a terminal of its own.
enum PseudoTerminal {
    /// TIOCGPTN and TIOCSPTLCK of Linux, which Swift does not import.
    private static let getNumber: UInt = 0x8004_5430
    private static let setLock: UInt = 0x4004_5431

    /// Runs a program with all its streams on the terminal, and returns what it wrote there; `typed` is typed first.
    ///
    /// - Parameter size: columns and rows.
    static func output(
        of program: URL, _ arguments: [String], in folder: String, environment: [String: String],
        typed: String = "q\n", size: (columns: UInt16, rows: UInt16)? = nil
    ) throws -> [UInt8] {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var number: UInt32 = 0
        var isLocked: Int32 = 0
        guard terminal >= 0, ioctl(terminal, getNumber, &number) == 0,
            ioctl(terminal, setLock, &isLocked) == 0
        else { throw POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO) }
        let shown = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        // What is typed would come back as if the program had written it.
        var settings = termios()
        tcgetattr(shown, &settings)
        settings.c_lflag &= ~UInt32(ECHO)
        tcsetattr(shown, TCSANOW, &settings)
        if let size {
            var window = winsize(ws_row: size.rows, ws_col: size.columns, ws_xpixel: 0, ws_ypixel: 0)
            _ = ioctl(shown, UInt(TIOCSWINSZ), &window)
        }
        _ = Array(typed.utf8).withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }

        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        let stream = FileHandle(fileDescriptor: shown, closeOnDealloc: false)
        process.standardInput = stream
        process.standardOutput = stream
        process.standardError = stream
        try process.run()
        close(shown)
        defer { close(terminal) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(terminal, &buffer, buffer.count)
            // The terminal of a program that has ended reads as an error.
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        process.waitUntilExit()
        return bytes
    }
}
