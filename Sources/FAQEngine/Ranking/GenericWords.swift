/// Terms that say that there is trouble but not which.
enum GenericWords {
    private static let list: StaticString = """
        error fatal warn except fail failur code problem issu question 错误 报错 失败 异常 误码 代码 问题 报警 警告 \

        """

    static func contains(_ term: ArraySlice<UInt8>) -> Bool {
        var start = 0
        for end in 0..<list.utf8CodeUnitCount where list.utf8Start[end] == 0x20 {
            if UnsafeBufferPointer(start: list.utf8Start + start, count: end - start).elementsEqual(term) {
                return true
            }
            start = end + 1
        }
        return false
    }
}
