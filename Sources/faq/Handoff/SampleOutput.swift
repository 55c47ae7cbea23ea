internal import FAQKit
internal import FAQModel

/// A code sample by itself on standard output.
enum SampleOutput {
    /// - Parameter number: of the sample, from 1.
    static func write(_ number: Int, of entry: Entry, asJSON: Bool) throws(CommandFailure) {
        let sample = try entry.codeSample(number)
        guard asJSON else { return try StandardStream.output.write(document: sample.code) }
        var json = JSONWriter()
        json.object {
            $0.member("entry", entry.id.text)
            $0.member("language", sample.language)
            $0.member("code", sample.code)
            $0.member("line", entry.source == nil ? nil : sample.line)
        }
        json.endLine()
        try StandardStream.output.write(&json)
    }
}
