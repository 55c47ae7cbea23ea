internal import FAQFiles
internal import FAQLogFiles
internal import FAQModel
internal import FAQWording

/// The logs that were named on the command line, as they are found in files, archives and folders.
struct LogInput {
    /// `-` is standard input.
    let files: [String]

    /// Gives what is found, in order, until a signal comes or `take` returns `false`.
    func read(_ take: (LogFiles.Found) -> Bool) throws(CommandFailure) {
        if files.contains("-"), OpenFile.standardInputIsTerminal, StandardStream.error.isTerminal {
            try StandardStream.error.write("\(CommandText.current.readsFromTerminal)\n")
        }
        withoutActuallyEscaping(take) { take in
            let logs = LogFiles { found in
                // What a signal cuts off is not damaged.
                if Interruption.hasCome, case .unread = found { return false }
                return take(found) && !Interruption.hasCome
            }
            for file in files where !Interruption.hasCome {
                guard read(file, logs) else { return }
            }
        }
    }

    private func read(_ file: String, _ logs: LogFiles) -> Bool {
        do throws(FileError) {
            if file == "-" {
                return logs.read(InterruptibleStream(.standardInput(name: file)), name: file)
            }
            if FileStatus.isFolder(file) {
                return logs.read(folder: file) { (path) throws(FileError) in
                    InterruptibleStream(try OpenFile(reading: path))
                }
            }
            return logs.read(InterruptibleStream(try OpenFile(reading: FilePath(file))), name: file)
        } catch {
            return logs.report(error, of: file)
        }
    }
}
