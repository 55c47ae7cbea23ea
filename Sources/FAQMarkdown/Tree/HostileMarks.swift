internal import FAQText

/// Marks in numbers that nobody writes, escaped before cmark reads them: containers in containers, whose depth cmark 0.30
/// pays for with every line, and images that begin and never end, which it looks through at every bracket. Without this its
/// time grows with the square of the text.
enum HostileMarks {
    /// How deep a line may open containers: a mark counts two, and so do two columns of white space in front of one, which
    /// may belong to a list item.
    private static let mostDepth = 400
    /// How many images may be open in one paragraph.
    private static let mostImages = 100

    static func escaped(_ text: [UInt8]) -> [UInt8] {
        let places = text.withUnsafeBufferPointer { deepMarks(in: $0) + openImages(in: $0) }
        guard !places.isEmpty else { return text }
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.count + places.count)
        var start = 0
        for place in places.sorted() {
            escaped += text[start..<place]
            escaped.append(UInt8(ascii: "\\"))
            start = place
        }
        return escaped + text[start...]
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

    /// The brackets of images that begin while many are open, up to the next blank line.
    private static func openImages(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard imageCount(in: text) > mostImages else { return [] }
        var places: [Int] = []
        /// Whether each open bracket is that of an image.
        var open: [Bool] = []
        var images = 0
        var isBlank = true
        for (index, byte) in text.enumerated() {
            switch byte {
            case UInt8(ascii: "["):
                let isImage = index > 0 && text[index - 1] == UInt8(ascii: "!")
                if isImage, images == mostImages {
                    places.append(index)
                } else {
                    open.append(isImage)
                    if isImage { images += 1 }
                }
            case UInt8(ascii: "]"):
                if open.popLast() == true { images -= 1 }
            case .lineFeed, .carriageReturn:
                if isBlank {
                    open.removeAll(keepingCapacity: true)
                    images = 0
                }
                isBlank = true
            default: break
            }
            if !byte.isASCIISpace { isBlank = false }
        }
        return places
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
