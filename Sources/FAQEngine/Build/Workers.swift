/// Who does the jobs that an index is made of, several at the same time if it can.
public protocol Workers {
    /// Makes a value of each input, and hands them to `take` in the order of the inputs, some perhaps while others are
    /// still being made.
    func each<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void)
}

/// Does one job after the other.
public struct SingleWorker: Workers, Sendable {
    public init() {}

    public func each<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void
    ) {
        for input in inputs { take(make(input)) }
    }
}
