internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// Many queries in, as many lines of JSON out, in the same order: those to what has come before it waits for more.
struct Batch {
    let base: KnowledgeBase
    let limit: Int
    let policy: AnswerPolicy?
    let detail: ResolutionJSON.Detail

    /// Output is handed on in pieces of about this many bytes, and whenever the input pauses.
    private static let bufferSize = 1 << 16

    /// - Throws: `ExitStatus.badContent` at the end when a line could not be read.
    func run(file: String) throws {
        var lines = try InputLines(file)
        var json = JSONWriter()
        var hasBadLines = false
        var number = 0
        while let line = try lines.next(
            beforeWaiting: { () throws(CommandFailure) in try StandardStream.output.write(&json) })
        {
            number += 1
            guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { continue }
            do throws(BadLine) {
                try answer(line, to: &json)
            } catch {
                hasBadLines = true
                write(error, line: number, to: &json)
            }
            json.endLine()
            if json.bytes.count >= Self.bufferSize { try StandardStream.output.write(&json) }
        }
        try StandardStream.output.write(&json)
        if hasBadLines { throw ExitStatus.badContent }
    }

    private struct BadLine: Error {
        var code: String
        var message: String
    }

    private func answer(_ line: ArraySlice<UInt8>, to json: inout JSONWriter) throws(BadLine) {
        let value: JSONValue
        do throws(JSONError) { value = try JSONParser.parse(line) } catch {
            throw BadLine(code: "bad-json", message: "\(error.reason) (byte \(error.offset + 1))")
        }
        guard let query = value["query"]?.string else {
            throw BadLine(code: "no-query", message: "expected an object with a string \"query\"")
        }
        guard !QueryText.isBlank(query) else {
            throw BadLine(code: "empty-query", message: CommandText.current.emptyQuery)
        }
        do throws(CommandFailure) {
            let resolution = try base.resolution(of: query, limit: limit, policy: policy)
            ResolutionJSON.write(resolution, id: value["id"] ?? .null, detail: detail, to: &json)
        } catch {
            throw BadLine(code: error.code, message: error.message)
        }
    }

    private func write(_ error: BadLine, line: Int, to json: inout JSONWriter) {
        json.object { json in
            json.name("id")
            json.null()
            json.member("line", line)
            json.name("error")
            json.object {
                $0.member("code", error.code)
                $0.member("message", error.message)
            }
        }
    }
}
