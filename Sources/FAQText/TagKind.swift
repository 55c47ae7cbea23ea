/// What an identifier or quoted text names; the numbers are part of the index format.
package enum TagKind: UInt8, Sendable, Hashable, CaseIterable {
    /// A quoted error text, such as `ISV 权限不足`.
    case message = 0
    /// An error code, such as `40006`, `E0308`, `ERR_X`, `HTTP 502`.
    case code = 1
    /// A function, interface, command or option, such as `my.getOpenUserInfo` or `--flag`.
    case api = 2
    /// A parameter, attribute, scope or configuration key.
    case parameter = 3
    /// A product, library or component.
    case component = 4
}
