import Foundation

/// A JSON text, read by another reader than the command's own.
struct JSON: CustomStringConvertible {
    private let value: Any?

    init(parsing bytes: some Sequence<UInt8>) throws {
        value = try JSONSerialization.jsonObject(with: Data(bytes))
    }

    private init(_ value: Any?) {
        self.value = value
    }

    subscript(_ name: String) -> JSON { JSON((value as? [String: Any])?[name]) }
    subscript(_ index: Int) -> JSON {
        let values = value as? [Any] ?? []
        return JSON(values.indices.contains(index) ? values[index] : nil)
    }

    var string: String? { value as? String }
    var int: Int? { value as? Int }
    var double: Double? { value as? Double }
    var isNull: Bool { value is NSNull }
    var isMissing: Bool { value == nil }
    var names: [String] { (value as? [String: Any])?.keys.sorted() ?? [] }
    var elements: [JSON] { (value as? [Any] ?? []).map { JSON($0) } }
    var description: String { value.map { "\($0)" } ?? "nothing" }
}
