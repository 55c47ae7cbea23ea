internal import CLinux
internal import FAQReader
internal import FAQWording
internal import Glibc

/// The work of `faq run`.
struct RunTask {
    let request: RunRequest

    /// Ends the process as the command ended.
    func run() -> Never {
        guard var run = CommandRun(request.command) else {
            // Where the system refuses what it takes to look on, the command is run all the same.
            CommandImage(request.command).takePlace { report($0) }
        }
        let outcome = run.finish()
        if let failure = outcome.failure {
            report(failure)
        } else if !outcome.status.isSuccess {
            explain(outcome)
        }
        outcome.status.takeOver()
    }

    private func report(_ reason: Int32) {
        let text = CommandText.current.cannotRun(
            request.command[0], reason: String(cString: strerror(reason)))
        // Nobody is left to be told that this failed.
        _ = try? StandardStream.error.write("faq: \(line: text)\n")
    }

    /// Says what the knowledge base has on a failure, in a process of its own: whatever becomes of that, what became of the
    /// command stays.
    private func explain(_ outcome: CommandRun.Outcome) {
        let keptAt = KeptCause.path
        guard !outcome.output.isEmpty else { return KeptCause.remove(at: keptAt) }
        let child = faq_fork()
        if child == 0 {
            outcome.signals.restore()
            signal(SIGPIPE, SIG_IGN)
            FatalSignals.handle(asJSON: false)
            do throws(CommandFailure) { try say(outcome.output, keptAt) } catch {
                _ = try? StandardStream.error.write("faq: \(line: error.message)\n")
            }
            _exit(0)
        }
        var status: Int32 = 0
        while child > 0, waitpid(child, &status, 0) < 0, errno == EINTR {}
    }

    private func say(_ output: [UInt8], _ keptAt: String?) throws(CommandFailure) {
        let base = try KnowledgeBaseLocation.open(request.kb, .mapped)
        let cause = try FailureCause.of(ShownOutput.lines(of: output), in: base)
        let text = try CauseView(appearance: .of(.error)).text(cause, of: base)
        guard !text.isEmpty else { return KeptCause.remove(at: keptAt) }
        if let keptAt {
            try KeptCause.write(text, to: keptAt)
        } else {
            try StandardStream.error.write(text)
        }
    }
}
