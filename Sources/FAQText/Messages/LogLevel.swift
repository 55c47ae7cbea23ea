/// How grave a line of a log calls itself.
package enum LogLevel: UInt8 {
    /// Information and tracing.
    case routine
    case warning
    case error

    /// How far from the beginning of a line its level stands, in bytes: times, names of threads and modules come before.
    private static let reach = 100

    /// The first level that stands near the beginning of a line, whatever its case; `nil` where there is none.
    package init?(of line: LineText) {
        let head = line.prefix(Self.reach)
        for start in 0..<head.count where start == 0 || !head[start - 1].isASCIIWord {
            let rest = head.dropped(start)
            if rest.startsWithAny(of: Self.routineWords) {
                self = .routine
            } else if rest.startsWithAny(of: Self.warningWords) {
                self = .warning
            } else if rest.startsWithAny(of: Self.errorWords) {
                self = .error
            } else {
                continue
            }
            return
        }
        return nil
    }

    private static let routineWords: StaticString = "info|debug|trace|verbose|notice|"
    private static let warningWords: StaticString = "warning|warn|"
    static let errorWords: StaticString = "error|fatal|severe|critical|panic|emerg|alert|"
}
