#if os(Windows)
    internal import WinSDK

    /// A thread of the system.
    package struct Thread {
        private let handle: HANDLE

        /// Starts one; `nil` when the system gives no more.
        package init?(_ work: @escaping @Sendable () -> Void) {
            let work = Unmanaged.passRetained(ThreadWork(work))
            let handle = CreateThread(
                nil, 0,
                { argument in
                    if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().body() }
                    return 0
                }, work.toOpaque(), 0, nil)
            guard let handle else {
                work.release()
                return nil
            }
            self.handle = handle
        }

        /// Waits until its work is done.
        func join() {
            WaitForSingleObject(handle, INFINITE)
            CloseHandle(handle)
        }

        static var coreCount: Int {
            max(1, Int(GetActiveProcessorCount(WORD(ALL_PROCESSOR_GROUPS))))
        }
    }
#endif
