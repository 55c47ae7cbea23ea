internal import FAQKit
internal import FAQModel
internal import FAQReader
internal import FAQWording

/// A resolution as the contract spells it in JSON.
enum ResolutionJSON {
    /// Whether matches carry the numbers behind their confidence.
    enum Detail {
        case result, withFeatures
    }

    /// - Parameter answer: the entry to add in full; batches leave it out.
    static func write(
        _ resolution: Resolution, id: JSONValue, answer: Entry? = nil, detail: Detail = .result,
        to json: inout JSONWriter
    ) {
        let findings = resolution.findings
        json.object { json in
            json.name("id")
            json.value(id)
            json.member("status", resolution.status)
            json.member("confidence", findings.confidence, digits: 4)
            json.member("shortlist", findings.shortlistConfidence, digits: 4)
            json.member("micros", Int(findings.duration / .microseconds(1)))
            if detail == .withFeatures {
                json.name("profile")
                json.object { json in
                    json.member("documentation", findings.profile.documentation, digits: 4)
                    json.member("prose", findings.profile.prose, digits: 4)
                    json.member("questions", findings.profile.questions, digits: 4)
                }
            }
            json.name("question")
            if case .ambiguous(let question, _) = resolution {
                write(question, to: &json)
            } else {
                json.null()
            }
            if !findings.declined.isEmpty {
                json.name("declined")
                json.array(findings.declined) { $0.string($1.text) }
            }
            json.name("matches")
            json.array(findings.matches) { write($1, detail, to: &$0) }
            if let answer {
                json.name("answer")
                EntryJSON.write(answer, to: &json)
            }
        }
    }

    private static func write(_ question: DistinguishingQuestion, to json: inout JSONWriter) {
        json.object { json in
            json.member("reason", question.reason.rawValue)
            json.member("facet", question.facet?.rawValue)
            let text = CommandText.current
            json.member(
                "text",
                question.reason == .several
                    ? text.asking(.several, "\(question.choices.count)") : text.which(question.facet))
            json.name("choices")
            json.array(question.choices) { json, choice in
                json.object {
                    $0.member("label", choice.label)
                    $0.member("entry", choice.entry.text)
                }
            }
        }
    }

    private static func write(_ match: Match, _ detail: Detail, to json: inout JSONWriter) {
        json.object { json in
            json.member("entry", match.entry.text)
            json.member("question", match.question)
            json.member("file", match.source?.file)
            json.member("line", match.source?.lines.lowerBound)
            json.member("endLine", match.source?.lines.upperBound)
            json.member("score", match.score, digits: 4)
            json.member("confidence", match.confidence, digits: 4)
            json.name("evidence")
            json.array(match.evidence) { json, evidence in
                json.object {
                    $0.member("lane", evidence.kind.rawValue)
                    $0.member("text", evidence.text)
                    $0.member("start", evidence.range.lowerBound)
                    $0.member("end", evidence.range.upperBound)
                    $0.member("in", evidence.place.rawValue)
                }
            }
            if detail == .withFeatures {
                json.name("features")
                json.object { json in
                    guard let features = match.features else { return }
                    for feature in Feature.allCases {
                        json.member(feature.rawValue, features[feature], digits: 4)
                    }
                }
            }
        }
    }
}

extension Resolution {
    /// How it is called in output for programs.
    var status: String {
        switch self {
        case .answer: "answer"
        case .ambiguous: "ambiguous"
        case .none: "none"
        }
    }
}
