internal import Glibc

/// Another program that the command starts.
enum ChildProcess {
    /// What a program that gets input may take.
    private static let patience: Int64 = 5_000

    private static let interrupts = [SIGINT, SIGQUIT]

    /// Whether a program of this name is on the search path.
    static func isThere(_ name: String) -> Bool {
        guard let path = getenv("PATH").map({ String(cString: $0) }) else { return false }
        return path.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
    }

    /// Runs a program on the terminal of the command.
    ///
    /// - Returns: whether it ended well.
    static func run(_ words: [String]) -> Bool {
        ignoringInterrupts { spawn(words, input: nil, isSilent: false).map(status) == 0 }
    }

    /// Gives bytes to a program, which neither reads nor writes anything else.
    ///
    /// - Returns: whether it took them in time and ended well.
    static func run(_ words: [String], input: [UInt8]) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = spawn(words, input: ends[0], isSilent: true)
        close(ends[0])
        let isGiven = process != nil && give(input, to: ends[1])
        close(ends[1])
        guard let process else { return false }
        if !isGiven { kill(process, SIGKILL) }
        return status(of: process) == 0 && isGiven
    }

    /// Gives bytes to a program on the terminal of the command for as long as it takes more of them: a person reads there.
    ///
    /// - Returns: the status it ended with, as a shell has it; `nil` where it could not be started.
    static func show(_ bytes: [UInt8], with words: [String]) -> Int32? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return ignoringInterrupts {
            let process = spawn(words, input: ends[0], isSilent: false)
            close(ends[0])
            var rest = bytes[...]
            while process != nil, !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
                if count < 0, errno == EINTR { continue }
                // Nobody reads on: the person has seen enough.
                guard count > 0 else { break }
                rest = rest.dropFirst(count)
            }
            close(ends[1])
            return process.map(status)
        }
    }

    /// Does what leaves the terminal to another program, which would be alone with it if an interrupt ended the command.
    private static func ignoringInterrupts<Value>(_ body: () -> Value) -> Value {
        let old = interrupts.map { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            signal(number, SIG_IGN)
            return action
        }
        defer { for (number, var action) in zip(interrupts, old) { sigaction(number, &action, nil) } }
        return body()
    }

    /// - Parameters:
    ///   - input: what it reads from, unless that is the command's standard input.
    ///   - isSilent: whether nothing of it reaches the terminal.
    private static func spawn(_ words: [String], input: Int32?, isSilent: Bool) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
        if isSilent {
            for stream in [STDOUT_FILENO, STDERR_FILENO] {
                posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
            }
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The command ignores them, and what it starts would, too.
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGPIPE] + interrupts { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ) == 0 else {
            return nil
        }
        return process
    }

    private static func give(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
        let deadline = milliseconds() + patience
        return bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                    continue
                }
                guard errno == EAGAIN || errno == EINTR, milliseconds() < deadline else { return false }
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, 100)
            }
            return true
        }
    }

    /// Waits for its end.
    ///
    /// - Returns: the status, 128 more than the number of a signal that ended it, or −1 where that is not known.
    private static func status(of process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return -1 }
        }
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
