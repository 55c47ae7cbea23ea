// What the module offers to the page. Buffers live in the module's memory: the page allocates, writes, calls and
// releases.

internal import FAQEngine
internal import FAQText

/// Memory for `count` bytes, or 0 when there is none left.
@_expose(wasm, "faq_allocate")
@_cdecl("faq_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
    .allocate(byteCount: max(count, 1), alignment: 16)
}

/// Gives back what ``allocate(_:)`` returned.
@_expose(wasm, "faq_release")
@_cdecl("faq_release")
public func release(_ pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}
