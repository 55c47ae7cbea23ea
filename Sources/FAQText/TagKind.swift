/// What an identifier or quoted text names; the numbers are part of the index format.
public enum TagKind: UInt8, Sendable, Hashable {
    case message = 0
    case code = 1
    case api = 2
    case parameter = 3
    case component = 4
}
