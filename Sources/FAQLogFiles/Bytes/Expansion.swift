internal import FAQFiles
internal import FAQModel

/// How much was unpacked from a stream, which must be in proportion to it.
final class Expansion {
    private let packed: PeekedStream
    private let name: String
    private var count = 0

    /// Text that people and programs write shrinks to a hundredth, one line over and over to a few hundredths of that.
    static let mostTimes = 1000
    /// What is smaller does no harm.
    static let freeBytes = 64 << 20

    /// - Parameters:
    ///   - packed: what is unpacked.
    ///   - name: stands for it in errors.
    init(of packed: PeekedStream, name: String) {
        self.packed = packed
        self.name = name
    }

    /// Counts what was unpacked.
    func add(_ made: Int) throws(FileError) {
        count += made
        if count > Self.freeBytes, count / Self.mostTimes > packed.position {
            throw .expandsTooMuch(name, times: Self.mostTimes)
        }
    }
}

/// What is unpacked from a stream, as long as it is in proportion to it.
final class BoundedStream: ByteStream {
    private let unpacked: any ByteStream
    private let expansion: Expansion

    init(_ unpacked: any ByteStream, _ expansion: Expansion) {
        self.unpacked = unpacked
        self.expansion = expansion
    }

    var wouldWait: Bool { unpacked.wouldWait }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let made = try unpacked.read(into: buffer)
        try expansion.add(made)
        return made
    }
}
