internal import Glibc
internal import Synchronization

/// Maps values on all cores, with results in the order of the input.
package enum ParallelMap {
    /// - Parameter threads: how many to use at most, the calling one included.
    package static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], threads: Int = coreCount, _ transform: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        let threads = min(threads, inputs.count)
        guard threads > 1 else { return inputs.map(transform) }
        let job = Job(inputs, transform)
        var helpers: [pthread_t] = []
        for _ in 1..<threads {
            var thread = pthread_t()
            let work = Unmanaged.passRetained(Work { job.run() })
            let started = pthread_create(
                &thread, nil,
                { argument in
                    if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
            if started == 0 { helpers.append(thread) } else { work.release() }
        }
        job.run()
        for helper in helpers { pthread_join(helper, nil) }
        return job.results
    }

    package static var coreCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
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
        private let outputs: Mutex<[Int: Output]>

        init(_ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output) {
            self.inputs = inputs
            self.transform = transform
            outputs = Mutex([:])
        }

        func run() {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < inputs.count else { return }
                let output = transform(inputs[index])
                outputs.withLock { $0[index] = output }
            }
        }

        var results: [Output] {
            outputs.withLock { outputs in inputs.indices.compactMap { outputs[$0] } }
        }
    }
}
