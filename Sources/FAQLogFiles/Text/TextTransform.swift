/// Makes UTF-8 text of something else, piece by piece.
protocol TextTransform {
    /// Takes the next bytes, and appends what they say to `output`. What a later piece decides may wait.
    mutating func add(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8])

    /// Appends what has waited.
    mutating func finish(to output: inout [UInt8])

    /// Whether the next bytes may be given as they are: `add` would append just these, now or with what follows.
    func passes(_ input: UnsafeBufferPointer<UInt8>) -> Bool
}

extension TextTransform {
    func passes(_ input: UnsafeBufferPointer<UInt8>) -> Bool { false }
}
