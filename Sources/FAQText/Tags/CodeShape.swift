/// Whether an identifier is an error code by its shape: `E0308`, `ERR_X`, `ORA-00001`, `ENOENT`.
struct CodeShape {
    private let shape: IdentifierShape
    private let text: ScannedText

    init(_ shape: IdentifierShape, in text: ScannedText) {
        self.shape = shape
        self.text = text
    }

    /// - Parameters:
    ///   - isAnnounced: an error is named by a word that touches the identifier.
    ///   - isNear: an error is named nearby.
    func isCode(context: TagContext, isAnnounced: Bool, isNear: Bool) -> Bool {
        if IdentifierShape.classes(of: shape.range, in: text).contains(.errorName) {
            return isErrorName(context)
        }
        if HexNumber.isStatus(text.raw, text.bytes(shape.range)) { return true }
        if isAnnounced, isHex { return true }
        if shape.memberSigns > 0 || shape.slashes > 0 { return false }
        let isGenerous = context != .answer && context != .codeBlock
        if let prefix = letterDigitPrefix {
            return isLetterDigitCode(
                prefix, context: context, isGenerous: isGenerous, isAnnounced: isAnnounced, isNear: isNear)
        }
        if shape.partCount < 2 || shape.digits > shape.letters { return false }
        if shape.underscores > 0, shape.lower == 0 {
            return isShoutedName && (!endsLikeSetting || isAnnounced)
        }
        let failures = shape.failureParts
        if shape.dots > 0 {
            return shape.failures > 0 && shape.humps == 0 && (shape.hyphens + shape.underscores > 0)
                && shape.upper == 0
        }
        if shape.underscores > 0 {
            return failures > 0 && (isAnnounced || endsInFailure || (isGenerous && isNear))
        }
        if shape.hyphens > 0 { return false }
        if shape.humps > 0, text.unit(shape.range.lowerBound).isUpper {
            return failures > 0 && !startsWithName ? (isGenerous || isAnnounced) : isAnnounced && failures > 0
        }
        return false
    }

    /// `OOM` in capitals, `ENOENT`.
    private func isErrorName(_ context: TagContext) -> Bool {
        // Every second answer speaks of running out of memory.
        if IdentifierShape.matches(shape.range, "oom", in: text),
            context == .answer || context == .codeBlock
        {
            return false
        }
        return shape.lower == 0 || shape.humps > 0
    }

    /// `0x1bc`, `0x80070005`
    private var isHex: Bool {
        let start = shape.range.lowerBound
        guard (5...18).contains(shape.range.count), text.unit(start) == "0",
            text.unit(start + 1).lowercasedValue == 0x78
        else { return false }
        for index in start + 2..<shape.range.upperBound where !text.unit(index).isHexDigit {
            return false
        }
        return true
    }

    /// The letters before the digits of `E0308`, `ORA-00001`, `MSB8020a`; `nil` for other shapes.
    private var letterDigitPrefix: Range<Int>? {
        let range = shape.range
        var index = range.lowerBound
        while index < range.upperBound, text.unit(index).isASCIILetter { index += 1 }
        let prefix = range.lowerBound..<index
        guard (1...6).contains(prefix.count) else { return nil }
        if index < range.upperBound, text.unit(index) == "-" || text.unit(index) == "_" { index += 1 }
        let digits = index
        while index < range.upperBound, text.unit(index).isDigit { index += 1 }
        guard (3...6).contains(index - digits) else { return nil }
        if index < range.upperBound, text.unit(index).isASCIILetter { index += 1 }
        return index == range.upperBound ? prefix : nil
    }

    private func isLetterDigitCode(
        _ prefix: Range<Int>, context: TagContext, isGenerous: Bool, isAnnounced: Bool, isNear: Bool
    ) -> Bool {
        if IdentifierShape.classes(of: prefix, in: text).contains(.model)
            && !(isAnnounced && shape.digits >= 4)
        {
            return false
        }
        let isUpper = shape.lower == 0 || (shape.lower == 1 && shape.upper >= 1)
        if !isUpper && !isAnnounced { return false }
        if isYear(prefix) && prefix.count > 1 && !isAnnounced && !isNear {
            return isGenerous && prefix.count == 3
        }
        if shape.digits >= 4 { return isGenerous || isAnnounced || isNear }
        return isAnnounced && shape.digits == 3
    }

    /// Whether the digits after the prefix read as a year: `CVPR2020`.
    private func isYear(_ prefix: Range<Int>) -> Bool {
        guard shape.digits == 4, shape.range.count == prefix.count + 4 else { return false }
        let (first, second) = (text.unit(prefix.upperBound), text.unit(prefix.upperBound + 1))
        return (first == "1" && second == "9") || (first == "2" && second == "0")
    }

    /// `ERR_X`, `X_FAILED`, `E_ACCESSDENIED`, `NOT_SUPPORTED_OP`.
    private var isShoutedName: Bool {
        guard let first = shape.firstPart else { return false }
        if IdentifierShape.matches(first.range, "err", in: text)
            || IdentifierShape.matches(first.range, "error", in: text)
        {
            return true
        }
        if IdentifierShape.matches(first.range, "e", in: text), shape.partCount == 2 { return true }
        return shape.failureParts > 0
    }

    /// `X_TIMEOUT`, `SHOW_WARNINGS`: settings more often than errors.
    private var endsLikeSetting: Bool {
        guard let first = shape.firstPart, let last = shape.lastPart,
            !IdentifierShape.matches(first.range, "err", in: text)
        else { return false }
        return IdentifierShape.matches(last.range, "timeout", in: text)
            || IdentifierShape.matches(last.range, "warnings", in: text)
            || IdentifierShape.matches(last.range, "errors", in: text)
            || IdentifierShape.matches(last.range, "level", in: text)
    }

    private var endsInFailure: Bool {
        guard let last = shape.lastPart else { return false }
        if IdentifierShape.matches(last.range, "exception", in: text)
            || IdentifierShape.matches(last.range, "failed", in: text)
        {
            return true
        }
        guard shape.partCount >= 3, IdentifierShape.matches(last.range, "found", in: text),
            let before = shape.nextToLastPart
        else {
            return false
        }
        return IdentifierShape.matches(before.range, "not", in: text)
    }

    /// `ErrorBoundary`, `ErrorCode`: a thing that deals with errors, not an error.
    private var startsWithName: Bool {
        guard let first = shape.firstPart else { return false }
        return IdentifierShape.matches(first.range, "error", in: text)
            || IdentifierShape.matches(first.range, "exception", in: text)
            || IdentifierShape.matches(first.range, "warning", in: text)
    }
}
