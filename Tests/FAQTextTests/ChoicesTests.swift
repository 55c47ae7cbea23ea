import FAQText
import Testing

/// A choice as the tests write it.
private struct Sample {
    var question: String
    var category = ""
    var file = ""
}

/// What tells the choices apart, with their labels.
private func told(
    _ samples: [Sample], comparesWords: Bool = true
) -> (facet: ChoiceFacet?, labels: [String]) {
    let texts = samples.flatMap { [Array($0.question.utf8), Array("\($0.file)\n\($0.category)".utf8)] }
    let bytes = texts.flatMap { $0 }
    return bytes.withUnsafeBytes { bytes in
        var pieces: [UnsafeRawBufferPointer] = []
        var start = 0
        for text in texts {
            pieces.append(UnsafeRawBufferPointer(rebasing: bytes[start..<start + text.count]))
            start += text.count
        }
        var choices = samples.indices.map {
            Choice(question: pieces[2 * $0], path: pieces[2 * $0 + 1])
        }
        let facet = choices.withUnsafeMutableBufferPointer {
            Choices($0).label(comparesWords: comparesWords)
        }
        return (facet, choices.map { String(decoding: $0.label, as: UTF8.self) })
    }
}

private func told(_ questions: String...) -> (facet: ChoiceFacet?, labels: [String]) {
    told(questions.map { Sample(question: $0) })
}

@Suite("Labels of choices")
struct ChoicesTests {
    @Test(
        "questions that read the same are told apart by the innermost headings that differ",
        arguments: [
            (["Lamps\nDesk", "Lamps\nFloor"], ["Desk", "Floor"]),
            (["Desk\nInstall", "Floor\nInstall"], ["Desk", "Floor"]),
            (["Lamps", "Lamps\nFloor"], ["Lamps", "Floor"]),
            (
                ["Desk\nInstall", "Desk\nUse", "Floor\nUse"],
                ["\nDesk\nInstall", "\nDesk\nUse", "\nFloor\nUse"]
            ),
        ])
    func headings(paths: [String], labels: [String]) {
        let found = told(paths.map { Sample(question: "Why is it dark?", category: $0) })
        #expect(found.facet == .category)
        #expect(found.labels == labels)
    }

    @Test("case, blanks, width and punctuation make no other question")
    func reading() {
        let found = told([
            Sample(question: "ISV 权限不足？", category: "A"), Sample(question: "“isv权限不足”", category: "B"),
            Sample(question: "ＩＳＶ权限不足?", category: "C"),
        ])
        #expect(found.facet == .category)
        #expect(ChoiceText.reading(of: "How? (Why)") == ChoiceText.reading(of: "how why"))
        #expect(ChoiceText.reading(of: "C++") != ChoiceText.reading(of: "C#"))
    }

    @Test("where neither headings nor files are enough, both tell")
    func paths() {
        let samples = [("a.md", "Install"), ("a.md", "Move"), ("b.md", "Install")].map {
            Sample(question: "Why?", category: $1, file: $0)
        }
        #expect(told(samples) == (.category, ["a.md\nInstall", "a.md\nMove", "b.md\nInstall"]))
    }

    @Test("where headings are the same too, files tell, and else nothing does")
    func files() {
        let samples = ["a.md", "b.md"].map { Sample(question: "Why?", category: "Lamps", file: $0) }
        #expect(told(samples) == (.file, ["a.md", "b.md"]))
        let alike = told(samples.map { Sample(question: $0.question, category: $0.category) })
        #expect(alike == (nil, ["Why?", "Why?"]))
    }

    @Test(
        "questions that differ in a version are told apart by it",
        arguments: [
            (["How to move to 1.2", "How to move to 2.0"], ["1.2", "2.0"]),
            (["Is v3 out?", "Is v4 out?"], ["v3", "v4"]), (["2024 年的账单", "2025 年的账单"], ["2024", "2025"]),
            (["Windows 10 setup", "Windows 11 setup"], ["10", "11"]),
        ])
    func versions(questions: [String], labels: [String]) {
        #expect(told(questions.map { Sample(question: $0) }) == (.version, labels))
    }

    @Test(
        "questions that differ in a platform are told apart by it",
        arguments: [
            (["Windows 安装", "macOS 安装"], ["Windows", "macOS"]), (["在微信里付款", "在支付宝里付款"], ["微信", "支付宝"]),
            (["Set up on Windows 11", "Set up on Linux"], ["Windows 11", "Linux"]),
            (["安卓手机登录", "iPhone 登录"], ["安卓手机", "iPhone"]),
        ])
    func platforms(questions: [String], labels: [String]) {
        #expect(told(questions.map { Sample(question: $0) }) == (.platform, labels))
    }

    @Test(
        "questions that begin or end alike are told apart by the words between",
        arguments: [
            (["How do I export a report as PDF?", "How do I export a report as CSV?"], ["PDF", "CSV"]),
            (["如何导出上月的销售报表", "如何导出本周的销售报表"], ["上月", "本周"]),
            (["Red lamp does not light", "Green lamp does not light"], ["Red", "Green"]),
        ])
    func phrases(questions: [String], labels: [String]) {
        #expect(told(questions.map { Sample(question: $0) }) == (.phrase, labels))
    }

    @Test(
        "words that are long, missing for one, part of a Han word, or only punctuation stand for no question")
    func wholeQuestions() {
        #expect(told("How long is the power cable", "How do I dim it").facet == nil)
        #expect(told("The lamp flickers", "The lamp flickers at night").facet == nil)
        #expect(told("手机付款失败怎么办", "手机收款失败怎么办").facet == nil)
        #expect(told("Lamp", "Sofa") == (nil, ["Lamp", "Sofa"]))
        #expect(
            told("Use the lamp outside, or C++ here", "Use the lamp outside, or C# here").facet == .phrase)
    }

    @Test("letters of other alphabets are not cut")
    func alphabets() {
        #expect(
            told("Красная лампа совсем не горит", "Красивая лампа совсем не горит").labels == [
                "Красная", "Красивая",
            ])
        #expect(told("Lampe grün geht nicht an", "Lampe grau geht nicht an").labels == ["grün", "grau"])
    }

    @Test("words are not compared where the questions are to stand for themselves")
    func unsure() {
        let questions = ["How to move to 1.2", "How to move to 2.0"].map { Sample(question: $0) }
        #expect(told(questions, comparesWords: false) == (nil, questions.map(\.question)))
        let twins = ["A", "B"].map { Sample(question: "Why?", category: $0) }
        #expect(told(twins, comparesWords: false) == (.category, ["A", "B"]))
    }

    @Test("any bytes are compared without a trap")
    func anyBytes() {
        for seed in UInt8(0)..<200 {
            let text = { (salt: UInt8) in
                String(decoding: (0..<12).map { seed &* 31 &+ $0 &* salt &+ 0xE0 }, as: UTF8.self)
            }
            let found = told([
                Sample(question: text(3)), Sample(question: text(5)), Sample(question: text(3) + "v"),
            ])
            #expect(found.labels.count == 3)
        }
    }
}

private func == (left: (facet: ChoiceFacet?, labels: [String]), right: (ChoiceFacet?, [String])) -> Bool {
    left.facet == right.0 && left.labels == right.1
}
