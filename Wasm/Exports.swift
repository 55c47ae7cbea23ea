// What the module offers to the page. Buffers live in the module's memory: the page allocates, writes, calls and
// releases. A module serves one index.

internal import FAQEngine
internal import FAQText

nonisolated(unsafe) private var matcher: Matcher?

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

/// Opens the bytes of a page's index, which must stay in place.
///
/// - Returns: whether they are an index of this version and whole.
@_expose(wasm, "faq_open")
@_cdecl("faq_open")
public func open(_ bytes: UnsafeRawPointer?, _ count: Int) -> Bool {
    do throws(IndexError) {
        let index = try Index(bytes: UnsafeRawBufferPointer(start: bytes, count: count))
        guard let tables = PageTables(index), FoldTables(bytes: tables.fold) != nil,
            SoundTables(bytes: tables.sounds) != nil, CommonWords(bytes: tables.commonWords) != nil
        else { return false }
        CarriedTables.fold = tables.fold
        CarriedTables.sounds = tables.sounds
        CarriedTables.commonWords = tables.commonWords
        CarriedTables.gloss = tables.gloss
        matcher = Matcher(index: index)
        return true
    } catch {
        return false
    }
}

/// Resolves a query.
///
/// - Returns: A resolution in the layout of ``ResolutionBytes``, for the page to release; 0 when there is no index or
///   it is damaged.
@_expose(wasm, "faq_resolve")
@_cdecl("faq_resolve")
public func resolve(_ query: UnsafePointer<UInt8>?, _ count: Int, _ limit: Int) -> UnsafeMutableRawPointer? {
    do throws(IndexError) {
        let query = UnsafeBufferPointer(start: query, count: count)
        return ResolutionBytes(try matcher?.resolve(query, limit: limit))?.copied()
    } catch {
        return nil
    }
}
