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
    /// Calls to the system.
    package enum SystemCall {
        /// Makes a call again for as long as signals interrupt it, which any call may be on file systems of the network.
        ///
        /// - Parameter call: returns a number below 0, with the reason in `errno`, when it fails.
        package static func retrying(_ call: () -> Int32) -> Int32 {
            while true {
                let result = call()
                if result >= 0 || errno != EINTR { return result }
            }
        }
    }
#endif
