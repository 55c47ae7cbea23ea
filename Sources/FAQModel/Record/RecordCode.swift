/// The bytes that stand for choices in a record; they are part of the format.
enum RecordCode {
    static let paragraph: UInt8 = 0
    static let heading: UInt8 = 1
    static let code: UInt8 = 2
    static let list: UInt8 = 3
    static let quote: UInt8 = 4
    static let table: UInt8 = 5
    static let container: UInt8 = 6
    static let html: UInt8 = 7
    static let thematicBreak: UInt8 = 8

    static let text: UInt8 = 0
    static let codeSpan: UInt8 = 1
    static let emphasis: UInt8 = 2
    static let strong: UInt8 = 3
    static let strikethrough: UInt8 = 4
    static let link: UInt8 = 5
    static let image: UInt8 = 6
    static let softBreak: UInt8 = 7
    static let lineBreak: UInt8 = 8
    static let inlineHTML: UInt8 = 9

    static func number(of place: Tag.Place) -> UInt8 {
        switch place {
        case .answer: 0
        case .question: 1
        case .details: 2
        }
    }

    static func place(numbered number: UInt8) -> Tag.Place? {
        switch number {
        case 0: .answer
        case 1: .question
        case 2: .details
        default: nil
        }
    }
}
