internal import Glibc

/// Wakes the loop that waits for keys: other threads and signal handlers leave a byte.
struct WakePipe: Sendable {
    enum Reason: UInt8 {
        /// A search is done.
        case found
        case resized, suspended, continued
    }

    let reading: Int32
    private let writing: Int32

    /// `nil` when the system has no room for one.
    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            // A pipe that is full has woken the loop already.
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
    }

    /// Calls only what a signal handler may call.
    func wake(_ reason: Reason) {
        var byte = reason.rawValue
        _ = write(writing, &byte, 1)
    }

    /// What has happened since it was last asked.
    func reasons() -> [Reason] {
        var reasons: [Reason] = []
        var buffer = [UInt8](repeating: 0, count: 256)
        while true {
            let count = read(reading, &buffer, buffer.count)
            guard count > 0 else { return reasons }
            for reason in buffer[..<count].compactMap(Reason.init) where !reasons.contains(reason) {
                reasons.append(reason)
            }
        }
    }

    func close() {
        _ = Glibc.close(reading)
        _ = Glibc.close(writing)
    }
}
