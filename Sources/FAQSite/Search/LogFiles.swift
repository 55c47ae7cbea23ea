internal import FAQKit
internal import FAQWording

/// The files with which a page reads a log that is dropped on it; its sources are in Web/logs and Wasm/Logs. Both are
/// scripts, since pages on disk may load nothing else, and loaded when the first log is dropped.
struct LogFiles {
    /// The scanner, and what shows its report.
    let script: (name: String, bytes: [UInt8])
    /// What logs are explained with.
    let indexScript: (name: String, bytes: [UInt8])

    /// - Parameter index: compressed.
    init(_ plan: SitePlan, index: [UInt8]) {
        script = Self.script(plan)
        let name = ContentName.of(index, stem: "patterns", ending: "js")
        let sealed = SealedFile.bytes(index, as: name)
        indexScript = (name, Array("FAQLogs.take('".utf8) + Base64.encode(sealed) + Array("');\n".utf8))
    }

    var files: [SiteFile] {
        [script, indexScript].map {
            SiteFile(path: "search/\($0.name)", content: .bytes($0.bytes), outlivesExport: true)
        }
    }

    private static func script(_ plan: SitePlan) -> (name: String, bytes: [UInt8]) {
        let module = SealedFile.bytes(Base64.decode(LogModule.base64), as: "logs")
        var json = JSONWriter()
        json.object { json in
            json.member("style", LogStyle.text.description)
            for language in plan.searchLanguages {
                json.name(language.code)
                write(plan.texts.search(language), copied: plan.texts(language).copied, to: &json)
            }
        }
        var text = Array("(function () {\n'use strict';\nconst setup = ".utf8) + json.bytes
        text += Array(";\nconst packedModule = '".utf8) + Base64.encode(module) + Array("';\n".utf8)
        text += LogScript.text.bytes + Array("})();\n".utf8)
        return (ContentName.of(text, stem: "logs", ending: "js"), text)
    }

    /// The texts by the names the script has for them.
    private static func write(_ text: SearchText, copied: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("title", text.logTitle)
            json.member("private", text.logStaysHere)
            json.member("reading", text.readingLog)
            json.member("cancel", text.cancel)
            json.member("close", text.close)
            json.member("copy", text.copyReport)
            json.member("copied", copied)
            json.member("failed", text.logCheckFailed)
            json.member("causes", text.knownCauses)
            json.member("unknown", text.unknownCount)
            json.member("lines", text.linesRead)
            json.member("unknownErrors", text.unknownErrors)
            json.member("moreUnknown", text.moreUnknown)
            json.member("alsoFits", text.alsoFits)
            json.member("line", text.line)
            json.member("from", text.fromTo)
            json.member("times", text.times)
            json.member("troubles", text.notRead)
            json.name("reasons")
            json.object { json in
                for reason in SearchText.LogTrouble.allCases {
                    json.name(reason.rawValue)
                    json.string(text.reason(reason))
                }
            }
        }
    }
}
