package import FAQModel

/// An entry as the contract spells it in JSON. Whatever addresses it has are safe to follow, since pages may show it.
package enum EntryJSON {
    package static func write(_ entry: Entry, to json: inout JSONWriter) {
        let hasLines = entry.source != nil
        let details = PublishedContent.of(entry.details)
        let answer = PublishedContent.of(entry.answer)
        json.object { json in
            writeHead(entry, to: &json)
            json.member(
                "questionMarkdown", MarkdownRenderer.markdown(of: PublishedContent.of(entry.writtenQuestion)))
            json.member("questionHTML", HTMLRenderer.html(of: entry.writtenQuestion))
            json.name("details")
            if entry.details.isEmpty {
                json.null()
            } else {
                json.object { json in
                    json.member("text", PlainText.text(of: entry.details))
                    json.member("markdown", MarkdownRenderer.markdown(of: details))
                    json.member("html", HTMLRenderer.html(of: entry.details))
                    write(AnswerParts(of: details), hasLines: hasLines, to: &json)
                }
            }
            json.member("answerText", PlainText.text(of: entry.answer))
            json.member("answerMarkdown", MarkdownRenderer.markdown(of: answer))
            json.member("answerHTML", HTMLRenderer.html(of: entry.answer))
            write(AnswerParts(of: answer), hasLines: hasLines, to: &json)
            writeKeys(entry, to: &json)
        }
    }

    /// What a page says above its questions.
    package static func write(_ introductions: [Introduction], to json: inout JSONWriter) {
        json.array(introductions) { json, introduction in
            json.object {
                $0.member("category", introduction.category)
                $0.member("file", introduction.source.file)
                $0.member("line", introduction.source.lines.lowerBound)
                $0.member("endLine", introduction.source.lines.upperBound)
                $0.member("text", PlainText.text(of: introduction.text))
            }
        }
    }

    private static func write(_ parts: AnswerParts, hasLines: Bool, to json: inout JSONWriter) {
        json.name("codeBlocks")
        json.array(parts.codeSamples) { json, sample in
            json.object {
                $0.member("language", sample.language)
                $0.member("code", sample.code)
                $0.member("line", hasLines ? sample.line : nil)
            }
        }
        json.name("links")
        json.array(parts.links) { json, link in
            json.object {
                $0.member("text", link.text)
                $0.member("url", link.url)
            }
        }
        json.name("images")
        json.array(parts.images) { json, image in
            json.object {
                $0.member("alt", image.alt)
                $0.member("url", image.source)
            }
        }
    }

    /// The entry without its answer, as in lists.
    package static func writeSummary(_ entry: Entry, to json: inout JSONWriter) {
        json.object { json in
            writeHead(entry, to: &json)
            writeKeys(entry, to: &json)
        }
    }

    private static func writeHead(_ entry: Entry, to json: inout JSONWriter) {
        json.member("id", entry.id.text)
        json.member("question", entry.question)
        json.member("category", entry.category)
        json.member("file", entry.source?.file)
        json.member("line", entry.source?.lines.lowerBound)
        json.member("endLine", entry.source?.lines.upperBound)
    }

    private static func writeKeys(_ entry: Entry, to json: inout JSONWriter) {
        json.name("tags")
        json.array(entry.tags) { json, tag in
            json.object {
                $0.member("kind", tag.kind.rawValue)
                $0.member("text", tag.text)
                $0.member("in", tag.place.rawValue)
                $0.member("start", tag.range?.lowerBound)
                $0.member("end", tag.range?.upperBound)
            }
        }
        json.member("aliases", entry.aliases)
        json.member("reviewed", entry.reviewed)
    }

    package static func write(_ diagnostics: [Diagnostic], to json: inout JSONWriter) {
        json.array(diagnostics) { json, diagnostic in
            json.object {
                $0.member("severity", diagnostic.severity.rawValue)
                $0.member("code", diagnostic.code)
                $0.member("file", diagnostic.file)
                $0.member("line", diagnostic.line)
                $0.member("message", diagnostic.message)
            }
        }
    }
}

extension Entry {
    /// Entries that come from elsewhere may have words alone.
    package var writtenQuestion: [Inline] {
        questionInlines.isEmpty ? [.text(question)] : questionInlines
    }
}
