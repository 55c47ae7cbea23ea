/// Bytes of the ASCII range by kind; bytes beyond it are none of these.
extension UInt8 {
    /// `0…9`.
    @inlinable @inline(__always)
    package var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// `A…Z` or `a…z`.
    @inlinable @inline(__always)
    package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// `A…Z`.
    @inlinable @inline(__always)
    package var isASCIIUppercase: Bool { self &- 0x41 < 26 }

    /// `a…z`.
    @inlinable @inline(__always)
    package var isASCIILowercase: Bool { self &- 0x61 < 26 }

    /// A digit or a letter.
    @inlinable @inline(__always)
    package var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }

    /// A digit, a letter or `_`.
    #if hasFeature(Embedded)
        // A page carries it once.
        @inline(never)
    #else
        @inlinable @inline(__always)
    #endif
    package var isASCIIWord: Bool { isASCIIAlphanumeric || self == 0x5F }

    /// `0…9`, `A…F` or `a…f`.
    @inlinable @inline(__always)
    package var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }

    /// A space or a tab.
    @inlinable @inline(__always)
    package var isASCIIBlank: Bool { self == 0x20 || self == 0x09 }

    /// A space, a tab, or what ends a line or page: U+0009 to U+000D.
    @inlinable @inline(__always)
    package var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

    /// The lower-case letter of an ASCII capital, any other byte itself.
    @inlinable @inline(__always)
    package var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
