/// Who does the jobs that an index is made of, several at the same time if it can.
package protocol Executor {
    /// Makes a value of each input, and hands them to `take` in the order of the inputs, some perhaps while others are
    /// still being made.
    func orderedMap<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void)
}

/// Does one job after the other.
package struct SingleWorker: Executor, Sendable {
    package init() {}

    package func orderedMap<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void
    ) {
        for input in inputs { take(make(input)) }
    }
}
