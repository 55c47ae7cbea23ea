internal import FAQEngine
internal import Glibc
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

    package static var coreCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    private func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
        var thread = pthread_t()
        let work = Unmanaged.passRetained(Work(work))
        let failed = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, work.toOpaque())
        if failed == 0 { return thread }
        work.release()
        return nil
    }

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

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
}

extension ParallelMap: Executor {
    /// Hands the outputs to `take` on the calling thread, which also makes some of them.
    package func orderedMap<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], make: @escaping @Sendable (Input) -> Output, take: (Output) -> Void
    ) {
        let job = Job(inputs, make)
        let helpers = (1..<max(1, min(threads, inputs.count))).compactMap { _ in start { while job.step() {} }
        }
        var taken = 0
        while job.step() {
            while let output = job.take(taken) {
                take(output)
                taken += 1
            }
        }
        for helper in helpers { pthread_join(helper, nil) }
        while let output = job.take(taken) {
            take(output)
            taken += 1
        }
    }
}
