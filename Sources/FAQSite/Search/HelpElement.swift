internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// `<faq-help>`, which shows the search in the pages of a site and in others; its sources are in Web/help and Web/answers.
enum HelpElement {
    /// The script with `<faq-help>`, and the one that it shows answers with.
    static func files(
        _ plan: SitePlan, contact: String?, search: SearchFiles.Names, log: LogFiles
    ) -> [SiteFile] {
        [
            element(plan, contact: contact, search: search, log: log),
            SiteFile(path: "search/faq-answers.js", content: .bytes(AnswerScript.text.bytes)),
        ]
    }

    /// What it says, its style, what it may load beforehand, and the element.
    private static func element(
        _ plan: SitePlan, contact: String?, search: SearchFiles.Names, log: LogFiles
    ) -> SiteFile {
        var json = JSONWriter()
        json.object { json in
            json.member("contact", contact)
            json.name("log")
            json.object { json in
                json.member("script", log.script.name)
                json.member("index", log.indexScript.name)
            }
            json.member("style", HelpStyle.text.description)
            json.member("first", ["search.js", search.engine, search.core])
            json.name("texts")
            json.object { json in
                for language in plan.searchLanguages {
                    json.name(language.code)
                    write(plan.texts.search(language), all: plan.texts(language).allQuestions, to: &json)
                }
            }
        }
        var script = Array("(function () {\n'use strict';\nconst setup = ".utf8)
        script += json.bytes
        script += Array(";\n".utf8) + HelpScript.text.bytes + Array("})();\n".utf8)
        return SiteFile(path: "search/faq-help.js", content: .bytes(script))
    }

    /// The texts by the names the script has for them.
    ///
    /// - Parameter all: the name of the index page.
    private static func write(_ text: SearchText, all: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("search", text.search)
            json.member("placeholder", text.placeholder)
            json.member("pasted", text.pasted)
            json.member("loading", text.loading)
            json.member("failed", text.failed)
            json.member("offline", text.offline)
            json.member("blocked", text.blocked)
            json.member("again", text.again)
            json.member("all", all)
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
            json.member("openPage", text.readOn)
            json.member("recognised", text.recognised)
            json.member("confidence", text.confidence)
            json.member("why", text.why)
            json.member("inQuestion", text.inQuestion)
            json.member("inAnswer", text.inAnswer)
            json.member("checkLog", text.checkLog)
            json.member("noLogCheck", text.noLogCheck)
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

extension SitePlan {
    /// The languages that what searches speaks, in the order of their codes: those of the site, and English for pages of
    /// others in any other language.
    var searchLanguages: [TextLanguage] {
        let own = (languages + [language]).map { texts.language(for: $0) }
        return Set(own + [TextLanguage(code: "en")]).sorted { $0.code < $1.code }
    }
}
