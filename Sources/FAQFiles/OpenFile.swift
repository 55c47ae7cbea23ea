package import FAQModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Android)
    internal import Android
#endif

#if !os(Windows)
    /// A file, pipe or terminal that is open.
    package final class OpenFile: ByteStream {
        /// Stands for the file in errors.
        let name: String
        let descriptor: Int32
        private var isOwned: Bool

        /// Takes over a descriptor, which is closed in the end.
        init(owning descriptor: Int32, name: String) {
            self.descriptor = descriptor
            self.name = name
            isOwned = true
        }

        /// Uses a descriptor that somebody else closes.
        package init(borrowing descriptor: Int32, name: String) {
            self.descriptor = descriptor
            self.name = name
            isOwned = false
        }

        /// Opens a file for reading.
        package convenience init(reading path: FilePath) throws(FileError) {
            try self.init(path, O_RDONLY, name: path.text)
        }

        /// Opens what is no regular file, such as a device or a pipe, to write into it.
        convenience init(writingInto path: FilePath, name: String) throws(FileError) {
            try self.init(path, O_WRONLY | O_NOCTTY, name: name)
        }

        private convenience init(_ path: FilePath, _ flags: Int32, name: String) throws(FileError) {
            let descriptor = path.withSystemText { path in
                SystemCall.retrying { open(path, flags | O_CLOEXEC) }
            }
            guard descriptor >= 0 else { throw FileError(.open, path: name) }
            self.init(owning: descriptor, name: name)
        }

        deinit {
            if isOwned { close(descriptor) }
        }

        package static func standardInput(name: String) -> OpenFile { OpenFile(borrowing: 0, name: name) }
        package static func standardOutput(name: String) -> OpenFile { OpenFile(borrowing: 1, name: name) }
        package static func standardError(name: String) -> OpenFile { OpenFile(borrowing: 2, name: name) }

        package static var standardInputIsTerminal: Bool { isatty(0) == 1 }

        package func status() throws(FileError) -> FileStatus {
            var status = stat()
            guard SystemCall.retrying({ fstat(descriptor, &status) }) == 0 else {
                throw FileError(.open, path: name)
            }
            return FileStatus(status)
        }

        package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
            while true {
                let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                guard mayGoOn(after: errno, POLLIN) else { throw FileError(.read, path: name) }
            }
        }

        package var wouldWait: Bool {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&waiting, 1, 0) == 0
        }

        /// Waits until there is something to read, or the end.
        ///
        /// - Parameter other: a descriptor to wait for as well; below 0 for none.
        /// - Returns: `false` as soon as something can be read from the other.
        package func waitToRead(unless other: Int32) -> Bool {
            var waiting = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: other, events: Int16(POLLIN), revents: 0),
            ]
            // Where waiting fails, reading says why.
            while poll(&waiting, 2, -1) < 0, errno == EINTR {}
            return waiting[1].revents == 0
        }

        /// Writes everything, however many calls it takes.
        package func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
            try writeAll(bytes) { systemWrite(descriptor, $0, $1) }
        }

        /// Puts bytes over the first ones.
        func overwriteFront(with bytes: [UInt8]) throws(FileError) {
            try bytes.withUnsafeBufferPointer { (bytes) throws(FileError) in
                var offset: off_t = 0
                try writeAll(UnsafeRawBufferPointer(bytes)) { start, count in
                    let written = pwrite(descriptor, start, count, offset)
                    offset += off_t(max(0, written))
                    return written
                }
            }
        }

        /// - Parameter write: writes some bytes, and returns how many or a number below 0.
        private func writeAll(
            _ bytes: UnsafeRawBufferPointer, with write: (UnsafeRawPointer?, Int) -> Int
        ) throws(FileError) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = write(UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else {
                    // A system that writes nothing and gives no reason would keep us here for ever.
                    guard count < 0 else { throw FileError(.write, path: name, code: EIO) }
                    guard mayGoOn(after: errno, POLLOUT) else { throw FileError(.write, path: name) }
                }
            }
        }

        /// Whether to try again: a signal came in between, or whoever shares the descriptor made it one that does not wait;
        /// then this waits.
        private func mayGoOn(after code: Int32, _ event: some FixedWidthInteger) -> Bool {
            if code == EINTR { return true }
            guard code == EAGAIN || code == EWOULDBLOCK else { return false }
            var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            return poll(&waiting, 1, -1) >= 0 || errno == EINTR
        }

        /// Forces everything to disk.
        func synchronize() throws(FileError) {
            guard SystemCall.retrying({ fsync(descriptor) }) == 0 else { throw FileError(.write, path: name) }
        }

        /// Closes the file, which may be the moment at which the system reports what it could not write.
        package func finish() throws(FileError) {
            guard isOwned else { return }
            isOwned = false
            // After a signal the file is closed nonetheless.
            guard close(descriptor) == 0 || errno == EINTR else { throw FileError(.write, path: name) }
        }
    }

    // The names of these functions are also those of methods above.
    private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        read(file, buffer, count)
    }

    private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        write(file, bytes, count)
    }
#endif

extension OpenFile {
    /// Reads until there is no room or nothing left; returns how many bytes were read.
    func readAll(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The next bytes, fewer than `count` only at the end.
    package func read(_ count: Int) throws(FileError) -> [UInt8] {
        var failure: FileError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(FileError) { filled = try readAll(into: UnsafeMutableRawBufferPointer(buffer)) } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    package func write(_ bytes: [UInt8]) throws(FileError) {
        try bytes.withUnsafeBufferPointer { (buffer) throws(FileError) in
            try write(UnsafeRawBufferPointer(buffer))
        }
    }
}
