/// Lines for a site generator, not for readers: MDX imports, JSX comments, shortcodes, attribute lists.
extension LineRewriter {
    mutating func rewriteBraces(_ line: Line) -> Int {
        let content = line.content
        if content.starts(with: "{/*".utf8) {
            guard !lacksCommentEnd,
                let end = text.bytes[content.startIndex...].firstRange(ofBytes: "*/}")
            else {
                lacksCommentEnd = true
                return line.number + 1
            }
            let last = lineNumber(at: end.lowerBound, from: line.number)
            blank(line.number...last)
            return last + 1
        }
        let isTemplate =
            (content.starts(with: "{%".utf8) && content.suffix(2).elementsEqual("%}".utf8))
            || (content.starts(with: "{{".utf8) && content.suffix(2).elementsEqual("}}".utf8))
            || (content.starts(with: "{:".utf8) && content.last == UInt8(ascii: "}"))
            || content.elementsEqual("${toc}".utf8)
        if isTemplate { blank(line.number) }
        return line.number + 1
    }

    /// `import X from "y"` and `export const x = …` of MDX, up to the next blank line.
    mutating func rewriteModule(_ line: Line) -> Int {
        guard line.relativeIndent == 0, line.isAfterBlank else { return line.number + 1 }
        let content = line.content
        let isImport =
            content.starts(with: "import ".utf8)
            && (content.firstRange(ofBytes: " from '") != nil
                || content.firstRange(ofBytes: " from \"") != nil
                || content.starts(with: "import '".utf8) || content.starts(with: "import \"".utf8)
                || content.starts(with: "import {".utf8))
        let isExport = ["export const ", "export default ", "export function ", "export let "].contains {
            content.starts(with: $0.utf8)
        }
        guard isImport || isExport else { return line.number + 1 }
        var last = line.number
        while last < text.lineCount, !text.line(last + 1).isBlankLine { last += 1 }
        blank(line.number...last)
        return last + 1
    }
}
