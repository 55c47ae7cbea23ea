/// What a token is; search gives each kind a weight of its own.
///
/// Public, though no product promises it: comparing kinds is among the hottest work of other modules, and the compiler
/// makes only what is public their own code.
public enum TokenKind: UInt8, Sendable, Hashable {
    /// One Han character or kana.
    case han
    /// Two neighbouring Han characters.
    case hanPair
    /// A word of an alphabet, stemmed if English.
    case word
    /// An English word that says little, such as `the`.
    case stopWord
    /// A number, also dotted: `3.2.1`.
    case number
    /// An identifier as a whole, without its `_`, `.` and `-`: `mygetopenuserinfo`.
    case identifier
    /// A word inside an identifier: `user`.
    case identifierPart
    /// Letters and digits that stand apart but are often one code: `C 2259` gives `c2259`.
    case joinedCode
}

/// A term found in folded text.
package struct Token: Sendable {
    package var kind: TokenKind
    /// Where its key stands in ``TokenBuffer/keys``.
    @inlinable
    package var keyRange: Range<Int> { Int(keyStart)..<Int(keyStart) + Int(keyLength) }
    /// Its position among the tokens of the text; a word and the identifier that begins with it share one.
    package var position: UInt32
    /// Where it stands in the folded text, in bytes.
    @inlinable
    package var range: Range<Int> { Int(start)..<Int(end) }

    package var keyStart: UInt32
    package var keyLength: UInt32
    package var start: UInt32
    package var end: UInt32
}
