internal import FAQKit
internal import FAQWording

/// Why a row has no answer, for people and for programs.
struct RowProblem: Error {
    var id: JSONValue = .null
    var code: String
    var message: String

    init(_ defect: RowDefect) {
        let text = CommandText.current
        id = defect.id
        switch defect.reason {
        case .badJSON(let error):
            (code, message) = ("bad-json", text.badJSON(error.reason, byte: error.offset + 1))
        case .noText(let fields): (code, message) = ("no-text", text.noMember(fields))
        case .notUTF8(let offset): (code, message) = ("not-utf-8", text.notUTF8(byte: offset + 1))
        case .ragged(let expected, let found):
            (code, message) = ("ragged-row", text.raggedRow(expected: expected, found: found))
        case .misplacedQuote: (code, message) = ("bad-quote", text.misplacedQuote)
        case .tooLong(let limit): (code, message) = ("row-too-long", text.rowTooLong(limit >> 20))
        case .blank: (code, message) = ("blank-row", text.blankRow)
        }
    }

    init(_ failure: CommandFailure, id: JSONValue) {
        self.init(id: id, code: failure.code, message: failure.message)
    }

    init(id: JSONValue, code: String, message: String) {
        (self.id, self.code, self.message) = (id, code, message)
    }
}
