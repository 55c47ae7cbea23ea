internal import Glibc

/// What `faq` and its monitor tell each other.
struct MonitorMessage: Hashable {
    enum Kind: Int32 {
        // Of the monitor; the value is a reason as in `errno`, a signal, a byte that was typed and not read, and a status as
        // `waitpid` gives it.
        case failed, stopped, unread, ended
        // For the monitor; the value is a signal, for the command or for all that it has started beside it.
        case goOnInForeground, goOnInBackground, signal, signalToAll
    }

    var kind: Kind
    var value: Int32 = 0

    func send(to file: Int32) {
        let words = [kind.rawValue, value]
        _ = words.withUnsafeBytes { Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    /// - Returns: nothing when there is nothing more, for the other side has ended.
    static func receive(from file: Int32) -> MonitorMessage? {
        var words: [Int32] = [0, 0]
        let count = words.withUnsafeMutableBytes { recv(file, $0.baseAddress, $0.count, 0) }
        guard count == 8, let kind = Kind(rawValue: words[0]) else { return nil }
        return MonitorMessage(kind: kind, value: words[1])
    }
}
