/// Where a log is read from. Compressed with gzip or not is told by its first bytes.
public enum LogSource: Hashable, Sendable {
    case file(String)
    case standardInput

    var name: String {
        switch self {
        case .file(let path): path
        case .standardInput: "-"
        }
    }
}
