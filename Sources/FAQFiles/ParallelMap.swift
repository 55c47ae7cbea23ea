internal import Synchronization

/// Maps values on all cores, with results in the order of the input.
package struct ParallelMap: Sendable {
    private let threads: Int

    /// - Parameter threads: how many to use at most, the calling one included.
    package init(threads: Int = coreCount) {
        self.threads = threads
    }

    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], threads: Int = coreCount, _ transform: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        var results: [Output] = []
        results.reserveCapacity(inputs.count)
        ParallelMap(threads: threads).orderedMap(inputs, make: transform, take: { results.append($0) })
        return results
    }

    package static var coreCount: Int { Thread.coreCount }

    /// Threads take the next input each until none is left.
    private final class Job<Input: Sendable, Output: Sendable>: Sendable {
        private let inputs: [Input]
        private let transform: @Sendable (Input) -> Output
        private let next = Atomic<Int>(0)
        /// What was made and not yet taken.
        private let outputs = Mutex<[Int: Output]>([:])

        init(_ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output) {
            self.inputs = inputs
            self.transform = transform
        }

        /// Makes the next output; `false` when there is none left to make.
        func step() -> Bool {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < inputs.count else { return false }
            let output = transform(inputs[index])
            outputs.withLock { $0[index] = output }
            return true
        }

        /// The output of an input, once.
        func take(_ index: Int) -> Output? {
            outputs.withLock { $0.removeValue(forKey: index) }
        }
    }

    /// Hands the outputs to `take` on the calling thread, which also makes some of them.
    package func orderedMap<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void
    ) {
        let job = Job(inputs, make)
        let helpers = (1..<max(1, min(threads, inputs.count))).compactMap { _ in
            Thread { while job.step() {} }
        }
        var taken = 0
        while job.step() {
            while let output = job.take(taken) {
                take(output)
                taken += 1
            }
        }
        for helper in helpers { helper.join() }
        while let output = job.take(taken) {
            take(output)
            taken += 1
        }
    }
}
