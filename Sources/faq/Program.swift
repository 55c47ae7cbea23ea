internal import ArgumentParser
internal import FAQModel
internal import Glibc

/// The whole run of the command, from arguments to exit status.
enum Program {
    static func run(arguments: [String]) -> ExitStatus {
        // Before anything is done that a command which is run from here would find changed.
        if let request = RunRequest(arguments) { RunTask(request: request).run() }
        let status = answer(arguments)
        do throws(CommandFailure) { try StandardStream.output.finish() } catch {
            // Nobody is left to be told in JSON.
            return report(error, asJSON: false)
        }
        return status
    }

    private static func answer(_ arguments: [String]) -> ExitStatus {
        // Writing to a pipe without a reader is to fail with EPIPE, which ends the command quietly.
        signal(SIGPIPE, SIG_IGN)
        let wantsJSON = arguments.prefix { $0 != "--" }.contains("--json")
        FatalSignals.handle(asJSON: wantsJSON)
        do {
            if let version = VersionRequest(arguments) {
                try version.run()
                return .answer
            }
            // What shells and those who write manuals ask the parser of arguments for is no query.
            let isForParser = ["---completion", "--experimental-dump-help"].contains(arguments.first)
            let arguments = isForParser ? arguments : QueryArguments.sorted(arguments)
            if let options = ResolveOptions(sorted: arguments) {
                try QueryTask(options: options).run()
            } else {
                var command = try FAQ.parseAsRoot(arguments)
                try command.run()
            }
            return .answer
        } catch let status as ExitStatus {
            return status
        } catch let failure as CommandFailure {
            return report(failure, asJSON: wantsJSON)
        } catch {
            return report(parsing: error, asJSON: wantsJSON)
        }
    }

    /// Help and version are answers; anything else the parser says is about usage.
    private static func report(parsing error: any Error, asJSON: Bool) -> ExitStatus {
        let message = FAQ.fullMessage(for: error)
        guard FAQ.exitCode(for: error) != .success else {
            return write(TerminalText(message.hasSuffix("\n") ? message : message + "\n"), to: .output)
        }
        let prefix = "Error: "
        let reason = message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
        return report(CommandFailure(status: .usage, code: "usage", message: reason), asJSON: asJSON)
    }

    private static func report(_ failure: CommandFailure, asJSON: Bool) -> ExitStatus {
        guard failure.code != CommandFailure.brokenPipe else { return failure.status }
        let details = DiagnosticReport.text(failure.diagnostics, atLeast: .error)
        _ = write("faq: \(failure.message)\n\(details)", to: .error)
        if asJSON {
            var json = failure.json
            do throws(CommandFailure) { try StandardStream.output.write(&json) } catch {
                return error.status
            }
        }
        return failure.status
    }

    private static func write(_ text: TerminalText, to stream: StandardStream) -> ExitStatus {
        do throws(CommandFailure) {
            try stream.write(text)
            return .answer
        } catch {
            return error.status
        }
    }
}
