import Glibc

extension FuzzTarget {
    /// A target whose input is a piece of text that is repeated to a length and to four times that length. Fails where
    /// four times the text takes more than nine times the processor time: time that grows with the square takes sixteen.
    ///
    /// - Parameter read: reads a text the way the product does, on the thread that calls.
    static func growth(
        _ name: String, pieces: [String], _ read: @escaping @Sendable ([UInt8]) -> Void
    ) -> FuzzTarget {
        FuzzTarget(name, longest: 64, isRepeated: true, seeds: pieces.map { Array($0.utf8) }) {
            (input) throws(Violation) in
            guard !input.isEmpty else { return }
            var ratios: [Double] = []
            // Of what looks slow, the quickest of three counts: something else may have slowed one down.
            repeat {
                let short = milliseconds { read(repeated(input, to: Growth.length)) }
                let long = milliseconds { read(repeated(input, to: Growth.length * 4)) }
                guard long > Growth.leastMilliseconds, long > short * Growth.limit else { return }
                ratios.append(long / short)
            } while ratios.count < 3
            throw Violation("4 times the text takes \(ratios) times the time")
        }
    }
}

private enum Growth {
    static let length = 16 << 10
    static let limit = 9.0
    /// Less than this for 64 kB is not slow, whatever its growth.
    static let leastMilliseconds = 100.0
}

/// The first zero byte parts a piece from another, each of which takes its share of the length: openings, then closings.
private func repeated(_ input: [UInt8], to length: Int) -> [UInt8] {
    let pieces = input.split(separator: 0, maxSplits: 1).filter { !$0.isEmpty }
    var text: [UInt8] = []
    text.reserveCapacity(length)
    for (number, piece) in pieces.enumerated() {
        let end = length * (number + 1) / pieces.count
        while text.count < end { text += piece.prefix(end - text.count) }
    }
    return text
}

/// The processor time of this thread.
private func milliseconds(_ body: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
    let start = now()
    body()
    return now() - start
}
