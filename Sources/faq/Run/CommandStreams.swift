internal import CLinux
internal import Glibc

/// The standard streams of the command: which are those of `faq`, and for which it gets others that are read here.
///
/// Where a stream leads to a pipe, the command gets a pipe; where it leads to the terminal, a pseudo-terminal; all else it
/// has itself. So what it finds is what it would find without `faq`.
struct CommandStreams {
    let kinds: [CommandStream]
    /// What the command gets: its file, and the number of the stream.
    private(set) var given: [(file: Int32, number: Int32)] = []
    /// What is read here. The first is that of the pseudo-terminal, if there is one.
    var passages: [Passage] = []
    var terminal: OuterTerminal?
    /// The far side of the pseudo-terminal.
    private(set) var pseudoTerminal: Int32?
    /// Where files that are written to stood at the beginning, by the numbers of the streams.
    private(set) var files: [(number: Int32, start: off_t)] = []

    init() {
        kinds = (0...2).map { CommandStream($0) }
        if kinds[1] == .terminal || kinds[2] == .terminal { openTerminal() }
        openPipes()
        for number in [Int32(1), 2] where kinds[Int(number)] == .file {
            // Both streams mostly share the file, and the place in it.
            if number == 1 || !isSameFile() { files.append((number, Self.place(in: number))) }
        }
    }

    /// Whether other programs of a pipeline may want the keys of the terminal.
    var isInPipeline: Bool { kinds[0].isPipe || kinds[1].isPipe }

    /// Waits until a passage can go on, or one of some other files has something to read.
    mutating func wait(_ others: [Int32] = [], keys: inout Passage?) {
        var files = passages.flatMap(\.awaited) + (keys?.awaited ?? [])
        let count = files.count
        files += others.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&files, nfds_t(files.count), -1) > 0 else { return }
        for index in passages.indices { passages[index].react(to: files[(2 * index)..<(2 * index + 2)]) }
        if passages.count * 2 < count { keys?.react(to: files[(count - 2)..<count]) }
    }

    /// Closes what is the command's. Of the streams of `faq`, standard error is kept to write to.
    func closeGiven(keeping kept: [Int32]) {
        let own = passages.flatMap { [$0.source, $0.sink] } + [terminal?.file ?? -1, 1, 2] + kept
        Descriptor.closeAll(but: own + files.map(\.number))
        // What is opened from here on must not take the place of standard input.
        _ = open("/dev/null", O_RDONLY)
    }

    /// Where the system refuses one, the command has the terminal itself.
    private mutating func openTerminal() {
        guard let terminal = OuterTerminal() else { return }
        var settings = terminal.settings
        var size = terminal.size
        var ends: (Int32, Int32) = (-1, -1)
        guard openpty(&ends.0, &ends.1, nil, &settings, &size) == 0, let far = Descriptor.kept(ends.0),
            let near = Descriptor.kept(ends.1)
        else { return }
        self.terminal = terminal
        self.terminal?.isShared = kinds[1].isPipe
        pseudoTerminal = near
        passages.append(Passage(from: far, to: terminal.file))
        given += kinds.indices.filter { kinds[$0] == .terminal }.map { (near, Int32($0)) }
    }

    private mutating func openPipes() {
        for number in [1, 2] where kinds[number].isPipe {
            if number == 2, kinds[1] == kinds[2], let shared = given.first(where: { $0.number == 1 }) {
                given.append((shared.file, 2))
                continue
            }
            guard let pipe = Descriptor.pipe() else { return }
            let size = fcntl(Int32(number), faq_get_pipe_size)
            if size > 0 { _ = fcntl(pipe.writing, faq_set_pipe_size, size) }
            let flags = fcntl(Int32(number), F_GETFL)
            if flags & O_NONBLOCK != 0 { Descriptor.setNonblocking(pipe.writing) }
            // Opened once more it does not wait, which leaves the stream of `faq` as others have it.
            let again = Descriptor.kept(open("/proc/self/fd/\(number)", O_WRONLY | O_NONBLOCK | O_CLOEXEC))
            guard let sink = again ?? Descriptor.kept(dup(Int32(number))) else { return }
            passages.append(Passage(from: pipe.reading, to: sink, sinkWaits: again == nil))
            given.append((pipe.writing, Int32(number)))
        }
    }

    /// Where the next byte goes. Nothing is moved, since the place belongs to others, too.
    private static func place(in file: Int32) -> off_t {
        var status = stat()
        guard fcntl(file, F_GETFL) & O_APPEND != 0, fstat(file, &status) == 0 else {
            return max(0, lseek(file, 0, SEEK_CUR))
        }
        return status.st_size
    }

    private func isSameFile() -> Bool {
        var first = stat()
        var second = stat()
        return fstat(1, &first) == 0 && fstat(2, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }
}
