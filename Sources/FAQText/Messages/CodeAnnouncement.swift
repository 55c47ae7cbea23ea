/// What stands in front of a number and calls it a code: `code: 40006`, `HTTP/1.1 502`, `错误码 1001`.
package enum CodeAnnouncement {
    /// Words that announce a code, each followed by `|`, in lower case; the recogniser of tags has them in its table.
    static let words: StaticString = """
        code|codes|errno|errcode|errorcode|err|error|errors|exception|number|status|statuscode|subcode|sub_code|err_code|\
        error_code|retcode|ret|rc|exitcode|ec|signal|sqlstate|http|https|returncode|exit|resultcode|result|\
        错误码|錯誤碼|错误代码|錯誤代碼|状态码|狀態碼|返回码|返回碼|错误号|退出码|响应码|错误编号|异常码|业务码|结果码|代码|代碼|\
        编号|错误|錯誤|报错|報錯|报|報|提示|返回|回傳|异常|報告|响应|状态|狀態|错误返回|错误码为|报错码|返回值|出现|出現|显示|
        """
    /// Words after which a number known as a code is one; any other number may count what failed.
    private static let failures: StaticString = "failed|失败|失敗|"
    /// What longer names that announce a code end with: `bizErrorCode`, `http_status`.
    private static let endings: StaticString = "code|error|errno|err_no|error_no|status|"
    /// What may stand between a word in Han and the number.
    private static let links: StaticString = "为|是|了|值|"

    /// How far before a number the word may stand, in bytes.
    private static let reach = 40
    /// How many words may stand between: the version of `HTTP/1.1 502`, the `is` of `error code is 40006`.
    private static let mostBetween = 2
    /// A number with fewer digits is a code only right after the word.
    private static let longNumber = 5

    /// Whether the number at `range` of a folded line, one that is known to be a code elsewhere, is called one here. It is
    /// none if it is a part of a date, a version, an amount or an address.
    package static func precedes(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !isPartOfNumber(text, range) else { return false }
        var end = range.lowerBound
        var between = 0
        while end > 0, range.lowerBound - end < reach, between <= mostBetween {
            let byte = text[end - 1]
            if byte == 0x0A { return false }
            if byte >= 0x80 { return announcesInHan(text, upTo: end) }
            guard byte.isASCIILetter || byte == UInt8(ascii: "_") else {
                end -= 1
                continue
            }
            var start = end
            while start > 0, text[start - 1].isASCIILetter || text[start - 1] == UInt8(ascii: "_") {
                start -= 1
            }
            let name = UnsafeBufferPointer(rebasing: text[start..<end])
            if announces(name) || LineText(name).startsWithAny(of: failures) { return true }
            between += 1
            if range.count < longNumber { return false }
            end = start
        }
        return false
    }

    /// Whether a name calls the number after it a code: by a listed word, or by how it ends.
    static func announces(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = LineText(name)
        return text.startsWithAny(of: words) || text.endsInAny(of: endings)
    }

    private static func announcesInHan(_ text: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Bool {
        var start = end
        while start > 0, text[start - 1] >= 0x80, end - start < reach { start -= 1 }
        let run = LineText(UnsafeBufferPointer(rebasing: text[start..<end]))
        let link = run.endsInAny(of: links) ? 3 : 0
        let name = run.prefix(run.count - link)
        return name.endsInAny(of: words) || name.endsInAny(of: failures)
    }

    private static func isPartOfNumber(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        func joins(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/")
        }
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        return joins(text.byte(at: before)) && text.hasDigit(at: before - 1)
            || joins(text.byte(at: after)) && text.hasDigit(at: after + 1)
    }
}
