// What the module offers to the page. Buffers live in the module's memory: the page allocates, writes, calls and
// releases.

internal import FAQEngine

/// Memory for `count` bytes, or 0 when there is none left.
@_expose(wasm, "faq_allocate")
@_cdecl("faq_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
    .allocate(byteCount: max(count, 1), alignment: 16)
}

/// Gives back what ``allocate(_:)`` or ``resolve(_:_:_:_:_:)`` returned.
@_expose(wasm, "faq_release")
@_cdecl("faq_release")
public func release(_ pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}

/// Resolves a query against the bytes of an index.
///
/// - Returns: A resolution in the layout of ``ResolutionBytes``, for the page to release; 0 when the bytes are not an
///   index of this version, or are damaged.
@_expose(wasm, "faq_resolve")
@_cdecl("faq_resolve")
public func resolve(
    _ index: UnsafeRawPointer?, _ indexCount: Int, _ query: UnsafePointer<UInt8>?, _ queryCount: Int,
    _ limit: Int
) -> UnsafeMutableRawPointer? {
    do throws(IndexError) {
        let matcher = Matcher(
            index: try Index(bytes: UnsafeRawBufferPointer(start: index, count: indexCount)))
        let query = UnsafeBufferPointer(start: query, count: queryCount)
        return ResolutionBytes(try matcher.resolve(query, limit: limit)).copied()
    } catch {
        return nil
    }
}
