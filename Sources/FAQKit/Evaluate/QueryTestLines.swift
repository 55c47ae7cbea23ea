package import FAQModel

/// Reads query tests from lines of `{"query", "entry"}`.
package enum QueryTestLines {
    package struct Bad: Error, Hashable {
        package var line: Int
        package var message: String
    }

    package static func read(_ bytes: [UInt8]) throws(Bad) -> [QueryTest] {
        var tests: [QueryTest] = []
        for (offset, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
            let value: JSONValue
            do throws(JSONError) { value = try JSONParser.parse(line) } catch {
                throw Bad(line: offset + 1, message: error.reason)
            }
            guard let query = value["query"]?.string, query.contains(where: { !$0.isWhitespace }) else {
                throw Bad(line: offset + 1, message: "expected a string \"query\" that is not empty")
            }
            switch value["entry"] {
            case .null: tests.append(QueryTest(query: query, entry: nil))
            case .string(let text):
                guard let id = EntryID(text) else {
                    throw Bad(line: offset + 1, message: "\"entry\" is no id")
                }
                tests.append(QueryTest(query: query, entry: id))
            default:
                throw Bad(line: offset + 1, message: "expected an \"entry\": an id, or null for no answer")
            }
        }
        return tests
    }
}
