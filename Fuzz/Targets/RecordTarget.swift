import FAQKit
import FAQModel
import FAQReader

extension FuzzTarget {
    /// Any bytes may come as the record of an entry; one that can be read is written so that it reads the same.
    static let record = FuzzTarget("record", longest: 8 << 10, seeds: records) {
        (input) throws(Violation) in
        guard case .success(let entry) = decoded(input) else { return }
        guard case .success(let again) = decoded(EntryRecord.encode(entry)) else {
            throw Violation("what was written cannot be read")
        }
        try require(again == entry, "\(entry) reads as \(again)")
    }
}

private func decoded(_ record: [UInt8]) -> Result<Entry, RecordError> {
    record.withUnsafeBytes { bytes in
        do throws(RecordError) { return .success(try EntryRecord.decode(bytes)) } catch {
            return .failure(error)
        }
    }
}

private let records: [[UInt8]] = {
    let page = """
        ## Why does `a` say “no”?

        | a | b |
        |---|:-:|
        | *c* | [d](e "f") |

        1. one
        2. - [x] two

        > quoted ![g](h.png)

        ```swift
        let i = 1
        ```

        ## And then?

        <details><summary>s</summary>

        So.

        </details>
        """
    do throws(KnowledgeBaseError) {
        return try KnowledgeBase(markdown: page).entries.map { EntryRecord.encode($0) }
    } catch {
        return []
    }
}()
