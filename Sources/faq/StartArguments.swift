@preconcurrency internal import Glibc

/// The arguments of the command, its name left out.
///
/// The standard library reads them from `/proc`. Where that is not mounted, they are on the stack that the process began
/// with, right below the environment: their number, each of them, and a null (System V ABI, initial process stack).
enum StartArguments {
    static var all: [String] {
        let known = CommandLine.arguments
        return Array((known.isEmpty ? onStack : known).dropFirst())
    }

    private static var onStack: [String] {
        let end = UnsafeMutableRawPointer(environ) - MemoryLayout<Int>.stride
        var arguments: [String] = []
        while true {
            let slot = end - (arguments.count + 1) * MemoryLayout<Int>.stride
            // No pointer is as small as a number of arguments.
            guard slot.load(as: Int.self) != arguments.count,
                let text = slot.load(as: UnsafePointer<CChar>?.self)
            else { return arguments.reversed() }
            arguments.append(String(cString: text))
        }
    }
}
