internal import FAQText

/// Marks in numbers that nobody writes, escaped before cmark reads them: containers in containers, whose depth cmark 0.30
/// pays for with every line, and images that begin and never end, which it looks through at every bracket. Without this its
/// time grows with the square of the text.
struct HostileMarks {
    /// The text as cmark may read it.
    let escaped: [UInt8]
    /// Where the first image begins that is read as words, in the text that was given.
    let firstImage: Int?

    /// How deep a line may open containers: a mark counts two, and so do two columns of white space in front of one, which
    /// may belong to a list item.
    private static let mostDepth = 400
    /// How many images may be open in one paragraph.
    static let mostImages = 100

    init(in text: [UInt8]) {
        let (marks, images) = text.withUnsafeBufferPointer {
            (Self.deepMarks(in: $0), Self.openImages(in: $0))
        }
        firstImage = images.first
        let places = marks + images
        guard !places.isEmpty else {
            escaped = text
            return
        }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + places.count)
        var start = 0
        for place in places.sorted() {
            escaped += text[start..<place]
            escaped.append(UInt8(ascii: "\\"))
            start = place
        }
        self.escaped = escaped + text[start...]
    }

    /// Code in which images were escaped, as it was written: no mark is one in code.
    static func withoutEscapes(_ code: String) -> String {
        let code = Array(code.utf8)
        var text: [UInt8] = []
        text.reserveCapacity(code.count)
        for (index, byte) in code.enumerated() {
            let isEscape =
                byte == UInt8(ascii: "\\") && text.last == UInt8(ascii: "!") && index + 1 < code.count
                && code[index + 1] == UInt8(ascii: "[")
            if !isEscape { text.append(byte) }
        }
        return text.text()
    }

    // MARK: Containers

    /// Where the first mark that is too deep stands in each line.
    private static func deepMarks(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        var start = 0
        while start + shortest < text.count {
            // Lines that end within reach are too short.
            var last = start + shortest
            while last >= start, !isLineEnd(text[last]) { last -= 1 }
            if last >= start {
                start = last + 1
                continue
            }
            let end = ByteSearch.firstOffset(of: .lineFeed, or: .carriageReturn, in: text, from: start)
            if let place = deepMark(text, start..<end) { places.append(place) }
            start = end + 1
        }
        return places
    }

    /// A line of fewer bytes is not too deep: a tab is four columns.
    private static let shortest = mostDepth / 4

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

    private static func deepMark(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        var depth = 0
        var index = line.lowerBound
        while index < line.upperBound {
            switch text[index] {
            case .space: depth += 1
            case .tab: depth += 4
            case UInt8(ascii: ">"): depth += 2
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard isBlank(text, index + 1, line) else { return nil }
                depth += 2
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                guard index > line.lowerBound, text[index - 1].isASCIIDigit, isBlank(text, index + 1, line)
                else { return nil }
                depth += 2
            default: return nil
            }
            if depth > mostDepth, !text[index].isASCIIBlank, !text[index].isASCIIDigit {
                return isRule(text[line]) ? nil : index
            }
            index += 1
        }
        return nil
    }

    private static func isBlank(
        _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ line: Range<Int>
    ) -> Bool {
        index == line.upperBound || text[index].isASCIIBlank
    }

    /// Whether a line is a rule, of one mark and blanks.
    private static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let marks = line.trimmed()
        guard let mark = marks.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else {
            return false
        }
        return marks.allSatisfy { $0 == mark || $0.isASCIIBlank }
    }

    // MARK: Images

    /// The brackets of images that begin while many may be open, in one paragraph.
    ///
    /// An image counts as open unless it is sure that cmark sees a bracket that closes it: not behind a backslash, nor
    /// where there may be code, a tag or an address.
    private static func openImages(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard imageCount(in: text) > mostImages else { return [] }
        var places: [Int] = []
        var paragraph = OpenParagraph()
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\\"): index += index + 1 < text.count && !isLineEnd(text[index + 1]) ? 1 : 0
            case UInt8(ascii: "["):
                let isImage = index > 0 && text[index - 1] == UInt8(ascii: "!")
                if isImage, paragraph.images == mostImages {
                    places.append(index)
                } else {
                    paragraph.openBracket(isImage: isImage)
                }
            case UInt8(ascii: "]"):
                paragraph.closeBracket(
                    beginsAddress: index + 1 < text.count && text[index + 1] == UInt8(ascii: "("))
            case UInt8(ascii: ")"): paragraph.isInAddress = false
            case UInt8(ascii: "<"): paragraph.isInTag = true
            case UInt8(ascii: ">"): paragraph.isInTag = false
            case UInt8(ascii: "`"): paragraph.hasCode = true
            case .lineFeed, .carriageReturn:
                if beginsParagraph(text, at: index + 1) { paragraph = OpenParagraph() }
            default: break
            }
            index += 1
        }
        return places
    }

    /// The brackets that are open in a paragraph.
    private struct OpenParagraph {
        /// Whether each is that of an image.
        private var open: [Bool] = []
        private(set) var images = 0
        var isInTag = false
        var isInAddress = false
        var hasCode = false

        mutating func openBracket(isImage: Bool) {
            open.append(isImage)
            if isImage { images += 1 }
        }

        mutating func closeBracket(beginsAddress: Bool) {
            guard !isInTag, !isInAddress, !hasCode else { return }
            isInAddress = beginsAddress
            if open.popLast() == true { images -= 1 }
        }
    }

    /// Whether a line is blank, or begins with the mark of an item or a heading that ends any paragraph above it.
    private static func beginsParagraph(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var index = start
        while index < text.count, text[index] == .space, index - start < 4 { index += 1 }
        guard index < text.count, !isLineEnd(text[index]) else { return true }
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"):
            return index - start < 4 && index + 2 < text.count && text[index + 1] == .space
                && !text[index + 2].isASCIISpace
        case .space, .tab: return text[index...].first { !$0.isASCIIBlank }.map(isLineEnd) ?? true
        default: return false
        }
    }

    private static func imageCount(in text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var next = 0
        while next < text.count {
            next =
                1 + ByteSearch.firstOffset(of: UInt8(ascii: "!"), or: UInt8(ascii: "!"), in: text, from: next)
            if next < text.count, text[next] == UInt8(ascii: "[") { count += 1 }
        }
        return count
    }
}
