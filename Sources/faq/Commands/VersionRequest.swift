internal import CLinux
internal import FAQKit
internal import FAQReader

/// `faq --version`, which says what this executable is.
struct VersionRequest {
    private let printsJSON: Bool

    init?(_ arguments: [String]) {
        guard arguments.contains("--version"), arguments.count <= 2,
            arguments.allSatisfy({ $0 == "--version" || $0 == "--json" })
        else { return nil }
        printsJSON = arguments.contains("--json")
    }

    func run() throws(CommandFailure) {
        guard printsJSON else {
            return try StandardStream.output.write(
                """
                \(FAQ.version) (commit \(Self.commit), index format \(IndexVersion.format), \
                ranking \(IndexVersion.ranking))

                """)
        }
        var json = JSONWriter()
        json.object { json in
            json.member("status", "version")
            json.member("version", FAQ.version)
            json.member("commit", Self.commit == "unknown" ? nil : Self.commit)
            json.member("formatVersion", IndexVersion.format)
            json.member("rankingVersion", IndexVersion.ranking)
            json.member("exportFormat", Export.jsonFormat)
            json.name("libraries")
            json.array(LinkedLibraries.all) { json, library in
                json.object {
                    $0.member("name", library.name)
                    $0.member("version", library.version)
                }
            }
        }
        json.endLine()
        try StandardStream.output.write(&json)
    }

    /// Of 40 digits, with `+` where sources were changed since; `unknown` where the executable was built by hand.
    private static var commit: String {
        var text = ""
        while text.utf8.count < 48, case let byte = faq_commit_character(Int32(text.utf8.count)), byte != 0 {
            text.unicodeScalars.append(Unicode.Scalar(UInt8(bitPattern: byte)))
        }
        return text
    }
}
