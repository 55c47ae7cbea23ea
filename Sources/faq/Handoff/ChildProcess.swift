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
        // What is typed to interrupt the program is not meant for the command.
        let old = interrupts.map { number in
            var action = sigaction()
            sigaction(number, nil, &action)
            signal(number, SIG_IGN)
            return action
        }
        defer { for (number, var action) in zip(interrupts, old) { sigaction(number, &action, nil) } }
        guard let process = spawn(words, input: nil) else { return false }
        return hasEndedWell(process)
    }

    /// Gives bytes to a program, which neither reads nor writes anything else.
    ///
    /// - Returns: whether it took them in time and ended well.
    static func run(_ words: [String], input: [UInt8]) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process = spawn(words, input: ends[0])
        close(ends[0])
        let isGiven = process != nil && give(input, to: ends[1])
        close(ends[1])
        guard let process else { return false }
        if !isGiven { kill(process, SIGKILL) }
        return hasEndedWell(process) && isGiven
    }

    /// - Parameter input: what it reads from, while nothing of it reaches the terminal; `nil` for all streams of the command.
    private static func spawn(_ words: [String], input: Int32?) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
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

    private static func hasEndedWell(_ process: pid_t) -> Bool {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return false }
        }
        return status == 0
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
