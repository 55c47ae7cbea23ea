import FAQModel
import Foundation
import Testing

/// Everything that the command shows, with hostile text wherever text comes from.
@Suite("Text that would steer a terminal", .serialized)
struct HostileTextTests {
    /// Sets the title, clears the screen, colours, turns text around, and ends lines.
    private static let hostile =
        "\u{1B}]0;PWN\u{7}\u{1B}[2J\u{9B}31m\u{8}\u{7F}\u{85}\u{202E}\u{2066}\u{200F}\u{200E}\u{61C}\u{2028}\u{2029}evil"

    /// In the order of the arguments in a shell, where `%` stands for the hostile text.
    private static let commands = [
        "list", "list --json", "list --tag %", "list --category c%", "show i%", "show i% --format markdown",
        "show i% --format html", "show i% --format json", "show i% --code 1", "show i% --code 1 --json",
        "show i% --code 7",
        "show none%", "show", "show i% --format %", "show i% --code %", "why % fails", "--why why % fails",
        "--json why % fails", "--json --why why % fails", "twin question", "--json twin question",
        "--choose % twin question",
        "--limit % a", "--policy % a", "--policy=% a", "--kb none% a", "--batch q.jsonl",
        "--batch q.jsonl --why",
        "--batch none%", "eval q.jsonl", "eval q.jsonl --json", "eval bad.jsonl", "eval none%",
        "eval --content",
        "eval q.jsonl --against x.faqx", "index kb -o out.faqx", "index kb -o none%/out.faqx",
        "index kb -o out.faqx --json",
        "index none% -o out.faqx", "index --stats none%", "index --stats x.faqx", "index --verify bad%.faqx",
        "index --% x", "index bad%.jsonl -o out.faqx", "export json", "export jsonl", "export html -o site%",
        "export html -o site% --json", "export html -o site --base-url %",
        "export html -o site --config bad%.conf", "export %",
        "export json -o none%/x", "log app%.log", "log app%.log other.log", "log app%.log --json",
        "log app%.log --each",
        "log none%", "log --% x", "rows --format jsonl q.jsonl", "rows --format csv t%.csv",
        "rows --format csv t%.csv --mode log", "rows --format csv --text-field % t%.csv",
        "triage t%.csv --against q.jsonl", "triage t%.csv --format markdown", "triage t%.csv --format html",
        "triage none%", "triage bad%.tsv", "import qnamaker t%.tsv", "import qnamaker t%.tsv -o i%.md",
        "import qnamaker bad%.tsv",
        "import kendra none%", "import %", "help %", "--generate-completion-script %", "list --%", "list %",
    ]

    private func hostileCommand() throws -> Command {
        let hostile = Self.hostile
        func json(_ members: [String: String]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self) + "\n"
        }
        let code = "```\n\(hostile)\n```"
        let entries = try [
            json([
                "id": "i\(hostile)", "question": "why \(hostile) fails",
                "answer": "a \(hostile) [b](c\(hostile))\n\n\(code)",
                "category": "c\(hostile)",
            ]),
            json(["id": "t1\(hostile)", "question": "twin question \(hostile)", "answer": "one"]),
            json(["id": "t2\(hostile)", "question": "twin question \(hostile)", "answer": "two"]),
            json(["id": "m", "question": "what does `BOOM-1 \(hostile) lost` mean", "answer": "three"]),
        ].joined()
        let page =
            "# F\n\n## Why \(hostile) \(hostile)?\n<!-- faq\nid: \(hostile)\n\(hostile): 1\ntest: \(hostile)\n-->\n\nSo. ![\(hostile)](n\(hostile).png)\n"
        let queries = try json(["query": "why \(hostile) fails", "entry": "x\(hostile)"])
        let command = try Command([
            "e.jsonl": entries, "kb/a.md": page, "kb/b\(hostile).md": "---\na: [\n---\n" + page,
            "q.jsonl": queries + "{\"query\": \"\(hostile)\n", "bad.jsonl": "{\"\(hostile)\": 1\n",
            "bad\(hostile).jsonl": "{\"\(hostile)\": 1\n{}\n", "bad\(hostile).faqx": hostile,
            "bad\(hostile).conf": "\(hostile): \(hostile)\n",
            "app\(hostile).log": "ERROR BOOM-1 \(hostile) lost\nERROR \(hostile)\n",
            "other.log": "ERROR BOOM-1 x lost\n",
            "t\(hostile).tsv": "Question\tAnswer\nWhy \(hostile)?\t\(hostile)\n",
            "bad\(hostile).tsv": "\(hostile)\t\(hostile)\n",
            "t\(hostile).csv": "id,text\n\(hostile),why \(hostile) fails\n\(hostile),ERROR \(hostile)\n",
        ])
        // A name that is not even text.
        let name = Array((command.path("kb") + "/").utf8) + [0xFF, 0x1B] + Array("[2J.md".utf8)
        let file = (name + [0]).withUnsafeBytes {
            open($0.bindMemory(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o600)
        }
        #expect(file >= 0)
        _ = Array(("---\na: [\n---\n" + page).utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        #expect(try command.run("index", "e.jsonl", "-o", "x.faqx").status == 0)
        return command
    }

    /// What is left when the command's own styles and links are taken out, and the line ends of the terminal.
    private func steering(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        let text = String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: "\u{1B}\\[[0-9;]*m", with: "", options: .regularExpression)
            .replacingOccurrences(
                of: "\u{1B}\\]8;;[^\u{1B}\u{7}]*\u{1B}\\\\", with: "", options: .regularExpression
            )
            .replacingOccurrences(of: "\r\n", with: "\n")
        return text.unicodeScalars.filter { SteeringCharacter.contains($0) }
    }

    @Test("never reaches one", arguments: [("kb", "xterm"), ("e.jsonl", "xterm"), ("x.faqx", "dumb")])
    func terminal(kb: String, kind: String) throws {
        let command = try hostileCommand()
        defer { command.remove() }
        for line in Self.commands {
            let arguments = line.split(separator: " ").map {
                $0.replacingOccurrences(of: "%", with: Self.hostile)
            }
            let shown = try command.shown(arguments, environment: ["TERM": kind, "FAQ_KB": kb])
            #expect(!shown.isEmpty || line.hasPrefix("log") || line.hasPrefix("list"), "\(line)")
            #expect(
                steering(shown) == [],
                "\(kb): \(line): \(String(decoding: shown, as: UTF8.self).debugDescription)")
            if kind == "dumb" { #expect(!shown.contains(0x1B), "\(line)") }
        }
    }

    @Test("never reaches a log, nor does a document that is asked for come otherwise than to the byte")
    func pipes() throws {
        let command = try hostileCommand()
        defer { command.remove() }
        for line in Self.commands {
            let arguments = line.split(separator: " ").map {
                $0.replacingOccurrences(of: "%", with: Self.hostile)
            }
            let outcome = try command.run(arguments, environment: ["FAQ_KB": "e.jsonl"])
            #expect(steering(Array(outcome.error.utf8)) == [], "\(line): \(outcome.error.debugDescription)")
            let isDocument =
                line.contains("markdown") || line.contains("html") || line.contains("--code")
                || line.contains("import") || line.hasPrefix("rows --format csv")
            if !isDocument {
                #expect(steering(outcome.bytes) == [], "\(line): \(outcome.output.debugDescription)")
            }
        }
        let sample = try command.run(["show", "i" + Self.hostile, "--code", "1", "--kb", "e.jsonl"])
        #expect(sample.output == Self.hostile + "\n")
    }

    @Test("is shown in place rather than left out")
    func standIns() throws {
        let command = try hostileCommand()
        defer { command.remove() }
        let shown = try command.run(["show", "none" + Self.hostile, "--kb", "e.jsonl"]).error
        #expect(
            shown.contains(
                "none␛]0;PWN␇␛[2J<U+009B>31m␈␡<U+0085><U+202E><U+2066><U+200F><U+200E><U+061C><U+2028><U+2029>evil"
            ))
        let json = try command.run(["show", "i" + Self.hostile, "--json", "--kb", "e.jsonl"])
        #expect(
            json.output.contains(
                "\\u009b31m\\u0008\\u007f\\u0085\\u202e\\u2066\\u200f\\u200e\\u061c\\u2028\\u2029evil"))
        #expect(try json.json()["id"].string == "i" + Self.hostile)
    }

    @Test("in arguments that are no text never reaches one")
    func bytes() throws {
        let command = try hostileCommand()
        defer { command.remove() }
        for line in ["show", "list --tag", "index --stats", "log", "--kb"] {
            let shown = try command.shownByShell(
                "exec \"$0\" \(line) \"$(printf '\\377\\302\\033[2J')\"",
                environment: ["TERM": "xterm", "FAQ_KB": "e.jsonl"])
            #expect(steering(shown) == [], "\(line)")
        }
    }
}
