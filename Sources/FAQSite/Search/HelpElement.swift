internal import FAQKit

/// `<faq-help>`, which shows the search in the pages of a site and in others.
enum HelpElement {
    /// The script with `<faq-help>`: what it says, its style, and the element.
    static func file(contact: String?) -> SiteFile {
        var json = JSONWriter()
        json.object { json in
            json.member("contact", contact)
            json.member("style", compact(HelpStyle.text))
            json.name("zh")
            HelpText(SiteText(TextLanguage(code: "zh"))).write(to: &json)
            json.name("en")
            HelpText(SiteText(TextLanguage(code: "en"))).write(to: &json)
        }
        var script = Array("(function () {\n'use strict';\nconst setup = ".utf8)
        script += json.bytes
        script += Array(";\n\(compact(HelpScript.text))})();\n".utf8)
        return SiteFile(path: "search/faq-help.js", content: .bytes(script))
    }

    /// Without comment lines and indentation, which are for us.
    private static func compact(_ text: StaticString) -> String {
        var output = ""
        for line in text.description.split(separator: "\n") {
            let line = line.drop { $0 == " " }
            if !line.hasPrefix("//") { output += line + "\n" }
        }
        return output
    }
}
