/// Elements that change no more, in memory of just their size.
///
/// Several cores may read them at once through ``elements``, without counting references to an object that they share.
final class ImmutableBuffer<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    // Never written after initialisation.
    let elements: UnsafeBufferPointer<Element>

    init(_ elements: some Collection<Element>) {
        let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = memory.initialize(fromContentsOf: elements)
        self.elements = UnsafeBufferPointer(memory)
    }

    deinit {
        elements.deallocate()
    }
}
