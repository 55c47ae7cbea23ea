/// How a query was resolved.
package enum ResolutionStatus: UInt8, Sendable, Hashable {
    case answer = 0
    case ambiguous = 1
    case none = 2
}
