package import FAQFiles
internal import FAQGzip
package import FAQModel

/// Finds the logs in what people name: in files, compressed or not, in archives and in folders.
///
/// What a file is, its bytes tell, not its name.
package struct LogFiles {
    /// What was found, in order.
    package enum Found {
        /// A log. Its text is to be read before the next is asked for.
        case log(Log)
        case unread(UnreadLog)
    }

    package struct Log {
        /// The file, or the file and the member in it: `bundle.zip/app.log`.
        package let name: String
        package let text: any ByteStream
    }

    /// So many members are read of an archive, and so many files of a folder.
    package static let mostMembers = 100_000

    /// What unpacks to more than so many times its size is not read on.
    package static let mostTimes = Expansion.mostTimes

    /// Takes what is found; returns whether to go on.
    private let take: (Found) -> Bool

    /// - Parameter take: takes what is found; returns whether to go on.
    package init(taking take: @escaping (Found) -> Bool) {
        self.take = take
    }

    /// Says what could not even be opened.
    ///
    /// - Returns: whether to go on.
    package func report(_ error: FileError, of name: String) -> Bool {
        take(.unread(UnreadLog(name, .file(error))))
    }

    /// Looks into a stream.
    ///
    /// - Returns: whether to go on.
    @discardableResult
    package func read(_ stream: any ByteStream, name: String) -> Bool {
        read(PeekedStream(stream), name: name, .file)
    }

    /// Looks into all files below a folder, in the order of their names, but those whose names begin with a dot.
    ///
    /// - Parameter open: opens a file.
    /// - Returns: whether to go on.
    @discardableResult
    package func read(
        folder: String, _ open: FileOpening
    ) -> Bool {
        let walk: FolderWalk
        do throws(FileError) {
            walk = try FolderWalk(FilePath(folder), entering: { !$0.isHidden }, taking: { !$0.isHidden })
        } catch {
            return take(.unread(UnreadLog(folder, .file(error))))
        }
        func named(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }
        for failure in walk.failures {
            guard take(.unread(UnreadLog(named(failure.path), .file(failure)))) else { return false }
        }
        // Links to the log of today lead to what stands beside them.
        var seen: Set<FileStatus.Identity> = []
        var count = 0
        for item in walk.files.prefix(Self.mostMembers) {
            let name = named(item.nameText)
            do throws(FileError) {
                let status = try FileStatus(of: item.path)
                // What a link to a folder leads to is not below this one.
                guard status.kind != .folder else { continue }
                count += 1
                guard seen.insert(status.identity).inserted else { continue }
                guard status.kind == .file else {
                    guard take(.unread(UnreadLog(name, .noFile))) else { return false }
                    continue
                }
                guard read(try open(item.path), name: name) else { return false }
            } catch {
                count += 1
                guard take(.unread(UnreadLog(name, .file(error)))) else { return false }
            }
        }
        if count == 0, walk.failures.isEmpty { return take(.unread(UnreadLog(folder, .empty))) }
        guard walk.files.count > Self.mostMembers else { return true }
        return take(.unread(UnreadLog(folder, .moreMembers(Self.mostMembers))))
    }

    /// What a stream comes from: what may be in it.
    private enum Level {
        case file, member
        /// What was decompressed.
        case content(isMember: Bool)

        var isMember: Bool {
            switch self {
            case .file: false
            case .member: true
            case .content(let isMember): isMember
            }
        }

        var isContent: Bool { if case .content = self { true } else { false } }
    }

    private func read(_ stream: PeekedStream, name: String, _ level: Level) -> Bool {
        do throws(FileError) {
            let kind = try kind(of: stream)
            switch kind {
            case .gzip, .xz, .zstd:
                guard !level.isContent else { return take(.unread(UnreadLog(name, .nested))) }
                let unpacked = BoundedStream(
                    try decompressed(stream, kind, name), Expansion(of: stream, name: name))
                return read(PeekedStream(unpacked), name: name, .content(isMember: level.isMember))
            case .tar, .zip:
                guard !level.isMember else { return take(.unread(UnreadLog(name, .nested))) }
                return kind == .tar
                    ? readMembers(TarReader(stream, name: name), stream, name)
                    : readMembers(ZipReader(stream, name: name), stream, name)
            case .packed(let packing): return take(.unread(UnreadLog(name, .packed(packing))))
            case .other:
                guard let text = try LogText.stream(stream) else {
                    // What is cut off or damaged may look like anything.
                    if let failure = stream.failure { throw failure }
                    return take(.unread(UnreadLog(name, .binary)))
                }
                return take(.log(Log(name: name, text: text)))
            }
        } catch {
            return take(.unread(UnreadLog(name, .file(error))))
        }
    }

    private func kind(of stream: PeekedStream) throws(FileError) -> FileKind {
        FileKind.of(try stream.sample(FileKind.sampleSize, least: FileKind.leastSampleSize))
    }

    private func decompressed(
        _ stream: PeekedStream, _ kind: FileKind, _ name: String
    ) throws(FileError) -> any ByteStream {
        switch kind {
        case .xz: DecodedStream(stream, try XzDecoder(name: name))
        case .zstd: DecodedStream(stream, try ZstdDecoder(name: name))
        default: GzipStream(stream, name: name)
        }
    }

    private func readMembers(_ reader: some ArchiveReader, _ stream: PeekedStream, _ name: String) -> Bool {
        var reader = reader
        var count = 0
        do throws(FileError) {
            while let member = try reader.next() {
                count += 1
                guard count <= Self.mostMembers else {
                    return take(.unread(UnreadLog(name, .moreMembers(Self.mostMembers))))
                }
                let memberName = "\(name)/\(LogText.decoded(member.name))"
                switch member.content {
                case .stream(let text):
                    guard read(PeekedStream(text), name: memberName, .member) else { return false }
                case .unread(let reason):
                    guard take(.unread(UnreadLog(memberName, reason))) else { return false }
                }
            }
        } catch {
            return take(.unread(UnreadLog(name, .file(error), at: .byte(stream.position))))
        }
        guard reader.missingCount > 0 else { return count > 0 || take(.unread(UnreadLog(name, .empty))) }
        return take(.unread(UnreadLog(name, .missingMembers(reader.missingCount))))
    }
}
