#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Android)
    internal import Android
#endif

#if !os(Windows)
    /// A thread of the system.
    package struct Thread {
        private let thread: pthread_t

        /// Starts one; `nil` when the system gives no more.
        package init?(_ work: @escaping @Sendable () -> Void) {
            #if canImport(Darwin)
                var thread: pthread_t?
            #else
                var thread = pthread_t()
            #endif
            let work = Unmanaged.passRetained(ThreadWork(work))
            let failed = pthread_create(
                &thread, nil,
                { argument in
                    let argument: UnsafeMutableRawPointer? = argument
                    if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body() }
                    return nil
                }, work.toOpaque())
            #if canImport(Darwin)
                guard failed == 0, let thread else {
                    work.release()
                    return nil
                }
            #else
                guard failed == 0 else {
                    work.release()
                    return nil
                }
            #endif
            self.thread = thread
        }

        /// Waits until its work is done.
        func join() {
            pthread_join(thread, nil)
        }

        static var coreCount: Int {
            max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        }
    }
#endif

/// What a thread is to do, for the way through the system.
final class ThreadWork: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
