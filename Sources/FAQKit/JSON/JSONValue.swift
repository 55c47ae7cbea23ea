/// A JSON text as values.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written, so that an id that is a number is given back unchanged.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order written.
    case object([JSONMember])

    /// The last member of that name, as RFC 8259 leaves open and most readers do.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    package var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }
}

package struct JSONMember: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}
