internal import FAQKit

/// `<faq-help>`, which shows the search in the pages of a site and in others; its sources are in Web/help.
enum HelpElement {
    /// The script with `<faq-help>`: what it says, its style, and the element.
    static func file(contact: String?) -> SiteFile {
        var json = JSONWriter()
        json.object { json in
            json.member("contact", contact)
            json.member("style", HelpStyle.text.description)
            json.name("zh")
            HelpText(SiteText(TextLanguage(code: "zh"))).write(to: &json)
            json.name("en")
            HelpText(SiteText(TextLanguage(code: "en"))).write(to: &json)
        }
        var script = Array("(function () {\n'use strict';\nconst setup = ".utf8)
        script += json.bytes
        script += Array(";\n".utf8) + HelpScript.text.bytes + Array("})();\n".utf8)
        return SiteFile(path: "search/faq-help.js", content: .bytes(script))
    }
}
