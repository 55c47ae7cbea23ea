internal import ArgumentParser
internal import FAQModel
internal import FAQWording
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
            try QueryArguments.check(arguments)
            let sorted = QueryArguments.sorted(arguments)
            if let options = ResolveOptions(sorted: sorted) {
                try QueryTask(options: options).run()
            } else {
                var command = try FAQ.parseAsRoot(sorted)
                try command.run()
            }
            return .answer
        } catch let status as ExitStatus {
            // Each log that could not be read was said when it was its turn.
            if status == .inputOutput, let hint = CommandOrQuery.hint(for: status, of: arguments) {
                _ = write("\(hint)\n", to: .error)
            }
            return status
        } catch let failure as CommandFailure {
            return report(failure, of: arguments, asJSON: wantsJSON)
        } catch {
            return report(parsing: error, of: arguments, asJSON: wantsJSON)
        }
    }

    /// Help and version are answers; anything else the parser says is about usage.
    private static func report(parsing error: any Error, of arguments: [String], asJSON: Bool) -> ExitStatus {
        let message = FAQ.fullMessage(for: error, columns: ParserMessage.columns)
        guard FAQ.exitCode(for: error) != .success else {
            let isHelp = message.contains(CommandText(.english).usage)
            // As wide as on most terminals where nobody says how wide.
            var appearance = Appearance.ofStandardOutput
            appearance.width = appearance.width ?? 80
            let text = isHelp ? ParserMessage.text(message, appearance) : TerminalText(message)
            return write(message.hasSuffix("\n") ? text : text + "\n", to: .output)
        }
        let prefix = "Error: "
        var reason = message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message
        let near =
            ParserMessage.refusedValue(in: reason).map { NearestName.of($0.value, among: $0.allowed) } ?? []
        reason = ParserMessage.text(reason, .plain).string
        if !near.isEmpty {
            let first = reason.prefix { $0 != "\n" }
            let sentence = first.hasSuffix(".") ? first.dropLast() : first
            reason = sentence + CommandText.current.didYouMean(near) + reason[first.endIndex...]
        }
        let failure = CommandFailure(status: .usage, code: "usage", message: reason)
        // A value that is nearly right was not meant as a query.
        return report(failure, of: near.isEmpty ? arguments : [], asJSON: asJSON)
    }

    private static func report(
        _ failure: CommandFailure, of arguments: [String] = [], asJSON: Bool
    ) -> ExitStatus {
        guard failure.code != CommandFailure.brokenPipe else { return failure.status }
        var failure = failure
        if let hint = CommandOrQuery.hint(for: failure.status, of: arguments) {
            failure.message += "\n\(hint)"
        }
        let details = DiagnosticReport.text(failure.diagnostics, atLeast: .error)
        if !failure.isSaid {
            let message = ParserMessage.text(
                "faq: \(failure.message)", .of(.error), CommandText(.english))
            _ = write("\(message)\n\(details)", to: .error)
        }
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
