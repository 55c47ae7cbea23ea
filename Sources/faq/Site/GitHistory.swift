internal import FAQFiles
internal import FAQModel
internal import Glibc

/// The days on which the files of a folder were last changed, as git knows them. Where there is no git or no repository,
/// or it takes too long, nothing is known.
enum GitHistory {
    /// What it may take, in milliseconds.
    private static let patience: Int32 = 20_000

    /// - Parameter folder: the folder of the content.
    /// - Returns: days like `2026-11-30`, by the names of files relative to the folder.
    static func lastChanges(in folder: String) -> [String: String] {
        // A copy without its history knows no days but that of its last commit.
        let isShallow = output(["rev-parse", "--is-shallow-repository"], in: folder).map { text in
            String(decoding: text, as: UTF8.self).hasPrefix("true")
        }
        guard isShallow == false,
            let log = output(
                [
                    "log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-renames",
                    "--no-merges",
                    "--relative", "-z", "--name-only", "--format=%x01%cs", "--", ".",
                ], in: folder)
        else { return [:] }
        return days(in: log)
    }

    /// Reads the log, the last commit first: a day after a byte of 1, and the files of the commit, with zeros between.
    static func days(in log: [UInt8]) -> [String: String] {
        var days: [String: String] = [:]
        var day = ""
        for record in log.split(separator: 0) {
            var name = record
            if record.first == 1 {
                let end = record.firstIndex(of: 0x0A) ?? record.endIndex
                day = String(decoding: record[..<end].dropFirst(), as: UTF8.self)
                name = record[end...]
            }
            name = name.drop { $0 == 0x0A }
            guard !name.isEmpty, ISODay(day) != nil else { continue }
            let text = String(decoding: name, as: UTF8.self)
            if days[text] == nil { days[text] = day }
        }
        return days
    }

    /// What git prints; `nil` where it cannot be started, fails, or does not end in time.
    private static func output(_ arguments: [String], in folder: String) -> [UInt8]? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Programs that the settings of a repository name are not started.
        let words =
            ["git", "-C", folder, "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"] + arguments
        let process = spawn(words, output: ends[1])
        close(ends[1])
        guard let process else { return nil }
        let bytes = readAll(ends[0])
        if bytes == nil { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? bytes : nil
    }

    private static func spawn(_ words: [String], output: Int32) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        return posix_spawnp(&process, "git", &actions, nil, &arguments, environ) == 0 ? process : nil
    }

    /// Everything until the end; `nil` when it does not come in time.
    private static func readAll(_ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = milliseconds() + Int64(patience)
        while true {
            let left = deadline - milliseconds()
            guard left > 0 else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, Int32(left))
            guard ready != 0 else { return nil }
            guard ready > 0 else {
                if errno == EINTR { continue }
                return nil
            }
            let count = read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
