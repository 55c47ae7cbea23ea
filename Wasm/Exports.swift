// What the module offers to the page. Buffers live in the module's memory: the page allocates, writes, calls and
// releases. A module serves one index.

internal import FAQEngine
internal import FAQText

nonisolated(unsafe) private var matcher: PageMatcher?

/// Memory for `count` bytes, or 0 when there is none left.
@_expose(wasm, "faq_allocate")
@_cdecl("faq_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
    .allocate(byteCount: max(count, 1), alignment: 16)
}

/// Gives back what ``allocate(_:)`` or ``resolve(_:_:_:)`` returned.
@_expose(wasm, "faq_release")
@_cdecl("faq_release")
public func release(_ pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}

/// Opens the core of a page's index, which must stay in place.
///
/// - Returns: whether it is one of this version and whole.
@_expose(wasm, "faq_open")
@_cdecl("faq_open")
public func open(_ bytes: UnsafeRawPointer?, _ count: Int) -> Bool {
    do throws(IndexError) {
        matcher = try PageMatcher(core: UnsafeRawBufferPointer(start: bytes, count: count))
        return true
    } catch {
        return false
    }
}

/// Resolves a query.
///
/// - Returns: A resolution in the layout of ``ResolutionBytes``, for the page to release; 0 when parts are missing (see
///   ``missing(_:)``), when there is no index, or when it is damaged.
@_expose(wasm, "faq_resolve")
@_cdecl("faq_resolve")
public func resolve(_ query: UnsafePointer<UInt8>?, _ count: Int, _ limit: Int) -> UnsafeMutableRawPointer? {
    guard let index = matcher?.index else { return nil }
    let query = UnsafeBufferPointer(start: query, count: count)
    do throws(IndexError) {
        guard let resolution = try matcher?.resolve(query, limit: limit) else { return nil }
        return ResolutionBytes(resolution, of: index).copied()
    } catch {
        return nil
    }
}

/// The number of a part that the last query lacked, by its index among them; -1 after the last.
@_expose(wasm, "faq_missing")
@_cdecl("faq_missing")
public func missing(_ index: Int) -> Int {
    matcher?.index.missing(index) ?? -1
}

/// Takes a part that was missing; its bytes must stay in place.
@_expose(wasm, "faq_add")
@_cdecl("faq_add")
public func add(_ part: Int, _ bytes: UnsafeRawPointer?, _ count: Int) {
    matcher?.index.add(part, UnsafeRawBufferPointer(start: bytes, count: count))
}
