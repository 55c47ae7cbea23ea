/// The parts of a folded line of a query that say little: times, links, paths, addresses, hexadecimal numbers.
///
/// What a message quotes, counts or measures stays: in a query, that is often what is asked about.
package struct LineVariables {
    private let line: UnsafeBufferPointer<UInt8>
    /// The last part found.
    private var part = 0..<0
    /// Before it, nothing is looked for again.
    private var next = 0

    package init(_ line: UnsafeBufferPointer<UInt8>) {
        self.line = line
    }

    /// Whether an offset belongs to such a part. Offsets are asked for in ascending order.
    package mutating func contains(_ offset: Int) -> Bool {
        while next <= offset {
            if let found = VariablePart.opaque(in: line, at: next) {
                part = next..<found.end
                next = found.end
            } else {
                next += 1
            }
        }
        return part.contains(offset)
    }
}
