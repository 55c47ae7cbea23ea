// What the module that reads logs offers to the page. Its memory holds one index, and one report of all logs that it is
// given.
//
// The page allocates, writes and opens the index; then for each log it begins, fills the room again and again, and
// finishes.

internal import FAQEngine
internal import FAQLogs

nonisolated(unsafe) private var reading: LogReading?

/// Memory for `count` bytes, or 0 when there is none left.
@_expose(wasm, "faq_allocate")
@_cdecl("faq_allocate")
public func allocate(_ count: Int) -> UnsafeMutableRawPointer? {
    .allocate(byteCount: max(count, 1), alignment: 16)
}

/// Gives back what ``allocate(_:)`` or ``report()`` returned.
@_expose(wasm, "faq_release")
@_cdecl("faq_release")
public func release(_ pointer: UnsafeMutableRawPointer?) {
    pointer?.deallocate()
}

/// Opens an index as `LogIndexWriter` makes it, which must stay in place.
///
/// - Returns: whether it is one of this version and whole.
@_expose(wasm, "faq_open")
@_cdecl("faq_open")
public func open(_ bytes: UnsafeRawPointer?, _ count: Int) -> Bool {
    do throws(IndexError) {
        reading = try LogReading(Index(bytes: UnsafeRawBufferPointer(start: bytes, count: count)))
        return true
    } catch {
        return false
    }
}

/// Where the next bytes of the log are to be put.
@_expose(wasm, "faq_room")
@_cdecl("faq_room")
public func room() -> UnsafeMutableRawPointer? {
    reading?.room.baseAddress
}

/// How many bytes have room there.
@_expose(wasm, "faq_room_size")
@_cdecl("faq_room_size")
public func roomSize() -> Int {
    reading?.room.count ?? 0
}

/// Says that so many bytes were put there.
///
/// - Returns: `false` when the index is damaged.
@_expose(wasm, "faq_scan")
@_cdecl("faq_scan")
public func scan(_ count: Int) -> Bool {
    do throws(IndexError) {
        try reading?.scan(count)
        return reading != nil
    } catch {
        return false
    }
}

/// Says that the log ends here; what is scanned next is the next log.
///
/// - Returns: `false` when the index is damaged.
@_expose(wasm, "faq_finish")
@_cdecl("faq_finish")
public func finish() -> Bool {
    do throws(IndexError) {
        try reading?.finish()
        return reading != nil
    } catch {
        return false
    }
}

/// What was found so far, in the layout of ``ReportBytes``, for the page to release; 0 without an index, or when it is
/// damaged.
@_expose(wasm, "faq_report")
@_cdecl("faq_report")
public func report() -> UnsafeMutableRawPointer? {
    do throws(IndexError) { return try reading?.report() } catch { return nil }
}
