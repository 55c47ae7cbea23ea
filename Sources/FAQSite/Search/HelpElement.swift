internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// `<faq-help>`, which shows the search in the pages of a site and in others; its sources are in Web/help and Web/answers.
enum HelpElement {
    /// The script with `<faq-help>`, and the one that it shows answers with.
    static func files(contact: String?) -> [SiteFile] {
        [
            element(contact: contact),
            SiteFile(path: "search/faq-answers.js", content: .bytes(AnswerScript.text.bytes)),
        ]
    }

    /// What it says, its style, and the element.
    private static func element(contact: String?) -> SiteFile {
        var json = JSONWriter()
        json.object { json in
            json.member("contact", contact)
            json.member("style", HelpStyle.text.description)
            for language in Language.allCases {
                json.name(language.rawValue)
                write(SearchText(language), to: &json)
            }
        }
        var script = Array("(function () {\n'use strict';\nconst setup = ".utf8)
        script += json.bytes
        script += Array(";\n".utf8) + HelpScript.text.bytes + Array("})();\n".utf8)
        return SiteFile(path: "search/faq-help.js", content: .bytes(script))
    }

    /// The texts by the names the script has for them.
    private static func write(_ text: SearchText, to json: inout JSONWriter) {
        json.object { json in
            json.member("search", text.search)
            json.member("placeholder", text.placeholder)
            json.member("pasted", text.pasted)
            json.member("loading", text.loading)
            json.member("failed", text.failed)
            json.member("offline", text.offline)
            json.member("blocked", text.blocked)
            json.member("again", text.again)
            json.member("all", SiteText(text.language).allQuestions)
            json.member("fits", text.fits)
            json.member("probable", text.probable)
            json.member("results", text.results)
            json.member("best", text.best)
            json.member("more", text.more)
            json.member("others", text.others)
            json.name("asking")
            json.object { json in
                for reason in DistinguishingQuestion.Reason.allCases {
                    json.name(reason.rawValue)
                    json.string(text.head(reason))
                }
            }
            json.member("noneOfThese", text.noneOfThese)
            json.member("nothing", text.nothingFound)
            json.member("closest", text.closest)
            json.member("contact", text.contact)
            json.member("back", text.back)
            json.member("openPage", text.openPage)
            json.member("recognised", text.recognised)
            json.member("confidence", text.confidence)
            json.member("why", text.why)
            json.member("inQuestion", text.inQuestion)
            json.member("inAnswer", text.inAnswer)
            json.name("which")
            json.object { json in
                json.member("none", text.which(nil))
                for facet in DistinguishingQuestion.Facet.allCases {
                    json.name(facet.rawValue)
                    json.string(text.which(facet))
                }
            }
            json.name("lanes")
            json.object { json in
                for kind in Evidence.Kind.allCases {
                    json.name(kind.rawValue)
                    json.string(text.name(of: kind))
                }
            }
        }
    }
}
