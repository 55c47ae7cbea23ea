internal import CLinux
internal import Glibc

/// Files that `faq run` opens for itself, by their numbers.
enum Descriptor {
    /// Keeps a file away from the numbers of the standard streams, which may be closed and are to stay so, and from the
    /// command.
    static func kept(_ file: Int32) -> Int32? {
        guard file >= 0 else { return nil }
        defer { close(file) }
        let kept = fcntl(file, F_DUPFD_CLOEXEC, 3)
        return kept >= 0 ? kept : nil
    }

    /// A pipe: where it is read, and where it is written.
    static func pipe() -> (reading: Int32, writing: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        guard let reading = kept(ends[0]) else {
            close(ends[1])
            return nil
        }
        guard let writing = kept(ends[1]) else {
            close(reading)
            return nil
        }
        return (reading, writing)
    }

    /// Two ends of a connection that keeps messages apart.
    static func connection() -> (Int32, Int32)? {
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &ends) == 0 else { return nil }
        guard let first = kept(ends[0]) else {
            close(ends[1])
            return nil
        }
        guard let second = kept(ends[1]) else {
            close(first)
            return nil
        }
        return (first, second)
    }

    static func setNonblocking(_ file: Int32) {
        let flags = fcntl(file, F_GETFL)
        if flags >= 0 { _ = fcntl(file, F_SETFL, flags | O_NONBLOCK) }
    }

    /// Closes whatever is open but these. What is held open here would keep readers and writers elsewhere waiting for an
    /// end that the command has long made.
    static func closeAll(but kept: [Int32]) {
        var first: UInt32 = 0
        for file in Set(kept.filter { $0 >= 0 }).sorted().map(UInt32.init) {
            if file > first { _ = close_range(first, file - 1, 0) }
            first = file + 1
        }
        _ = close_range(first, UInt32.max, 0)
    }
}
