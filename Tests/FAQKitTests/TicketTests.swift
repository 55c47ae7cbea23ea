import FAQFiles
import FAQKit
import Testing

/// A stream of few bytes at a time.
private final class Pieces: ByteStream {
    private var rest: ArraySlice<UInt8>
    private let size: Int

    init(_ text: [UInt8], size: Int) {
        rest = text[...]
        self.size = size
    }

    var wouldWait: Bool { false }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let piece = rest.prefix(min(size, buffer.count))
        buffer.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
    }
}

private func results(
    _ text: [UInt8], _ fields: TicketFields = TicketFields(), pieces: Int = 1000
) throws -> [Result<Ticket, TicketDefect>] {
    var stream = try TicketStream(Pieces(text, size: pieces), fields)
    var results: [Result<Ticket, TicketDefect>] = []
    while let next = try stream.next() { results.append(next) }
    return results
}

private func tickets(_ text: String, _ fields: TicketFields = TicketFields()) throws -> [Ticket] {
    try results(Array(text.utf8), fields).map { try $0.get() }
}

@Suite("Tickets")
struct TicketTests {
    @Test("have their text in members and columns of the usual names, in both languages")
    func names() throws {
        let found = try tickets(
            """
            {"id": 7, "subject": "Lamp", "description": "dark", "created_at": "2026-11-23T10:00:00Z", "text": null}
            {"工单号": "A-1", "标题": "灯", "内容": "不亮", "创建时间": "2026/11/24 08:00"}
            {"query": "only a query"}
            """)
        #expect(found.map(\.id) == ["7", "A-1", nil])
        #expect(found.map(\.text) == ["Lamp", "灯\n不亮", "only a query"])
        #expect(found.map(\.day) == ["2026-11-23", "2026-11-24", nil])
    }

    @Test("come from tables with commas, semicolons or tabs", arguments: [",", ";", "\t"])
    func tables(separator: String) throws {
        let table = #"""
            Ticket ID|Subject|Body
            1|Lamp|"dark
            since ""today"""
            2||bright
            """#.replacing("|", with: separator)
        let found = try tickets("\u{FEFF}" + table)
        #expect(found.map(\.id) == ["1", "2"])
        #expect(found.map(\.text) == ["Lamp\ndark\nsince \"today\"", "bright"])
        #expect(found.map(\.line) == [2, 4])
    }

    @Test("that are none are defects at their line, and the next is read")
    func defects() throws {
        let found = try results(
            Array("{\"text\": \"a\"}\n\n{\n{\"other\": 1}\n{\"text\": \" \"}\n{\"text\": \"b\"}".utf8))
        let lines = found.compactMap { if case .failure(let defect) = $0 { defect.line } else { nil } }
        #expect(lines == [3, 4, 5])
        #expect(found.compactMap { try? $0.get().text } == ["a", "b"])
    }

    @Test("are told by content, and refused where they are in another encoding or none of the kinds")
    func kinds() throws {
        func refusal(_ bytes: [UInt8]) -> String? {
            do throws(TicketStream.Unreadable) {
                _ = try TicketStream(Pieces(bytes, size: 7), TicketFields())
                return nil
            } catch {
                return switch error {
                case .encoding(let name): name
                case .noTextColumn(let columns): columns.joined(separator: "+")
                case .unknownKind: "unknown"
                case .binary: "binary"
                case .empty: "empty"
                case .file: "file"
                }
            }
        }
        let gbk: [UInt8] = [0xB1, 0xEA, 0xCC, 0xE2, 0x2C, 0xC4, 0xDA, 0xC8, 0xDD, 0x0A]
        #expect(refusal(gbk) == "GB18030")
        #expect(refusal([0xFF, 0xFE] + Array("a".utf8) + [0]) == "UTF-16LE")
        #expect(refusal(Array("a,b\n1,2\n".utf8)) == "a+b")
        #expect(refusal(Array("[{\"text\": \"a\"}]".utf8)) == "unknown")
        #expect(refusal(Array("[1,\"text\"]\n".utf8)) == "unknown")
        #expect(refusal(Array("PK\u{3}\u{4}\u{14}\0\0\0week,text".utf8)) == "binary")
        #expect(refusal(Array(" \n".utf8)) == "empty")
    }
}

@Suite("Mail")
struct MailTests {
    @Test("is cut into messages, its headers and its text decoded")
    func mailbox() throws {
        let found = try tickets(
            """
            From bob@lamp.example Mon Nov 23 10:00:00 2026
            From: bob@lamp.example
            Subject: =?utf-8?B?54Gv?= =?UTF-8?B?5LiN5Lqu?= =?iso-8859-1?Q?=3A_caf=E9?= now
            Date: Mon, 23 Nov 2026 10:00:00 +0800
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            It is dark=2C =E7=81=AF and this line =
            goes on.
            >From here on too.
            > quoted
            --\u{20}
            Bob

            From ann@lamp.example Tue Nov 24 10:00:00 2026
            Subject: Second
             line
            Content-Type: text/plain; charset="iso-8859-1"
            Content-Transfer-Encoding: base64

            Y2Fm6Q==

            """)
        #expect(found.map(\.title) == ["灯不亮: café now", "Second line"])
        #expect(found[0].body == "It is dark, 灯 and this line goes on.\nFrom here on too.")
        #expect(found[1].body == "café")
        #expect(found.map(\.day) == ["2026-11-23", nil])
        #expect(found.map(\.line) == [1, 15])
    }

    @Test(
        "of several parts gives the plain text, else the words of its HTML, and nothing of what is attached")
    func parts() throws {
        let found = try tickets(
            """
            Subject: parts
            Content-Type: multipart/mixed; boundary="b 1"

            preamble
            --b 1
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/html

            <p>not this</p>
            --in
            Content-Type: text/plain

            this
            --in--
            --b 1
            Content-Type: text/plain
            Content-Disposition: attachment; filename=a.txt

            nor this
            --b 1--
            """)
        #expect(found.map(\.body) == ["this\n"])
        let html = try tickets(
            """
            Subject: html
            Content-Type: text/html; charset=utf-8

            <style>p{}</style><p>dark &amp; cold</p><script>alert(1)</script><p>now</p>
            """)
        #expect(html.map(\.body) == ["dark & cold\nnow\n\n"])
    }

    @Test("without the letter that it answers, unless there is nothing else")
    func quotations() throws {
        for mark in ["On Monday Bob wrote:", "在 2026年11月23日，Bob 写道：", "----- Original Message -----"] {
            let found = try tickets("Subject: a\n\nStill dark.\n\(mark)\n> It is dark.\nIt was.\n")
            #expect(found.map(\.body) == ["Still dark."], "\(mark)")
        }
        #expect(try tickets("Subject: a\n\n> only this\n").map(\.body) == ["> only this\n"])
    }

    @Test("in a character set that is not read is said to be")
    func charset() throws {
        let bytes =
            Array("Subject: a\nContent-Type: text/plain; charset=koi8-r\n\n".utf8) + [0xD4, 0xC5, 0x0A]
        guard case .failure(let defect) = try results(bytes)[0] else {
            Issue.record("a ticket")
            return
        }
        #expect(defect.reason == .charset("koi8-r"))
        var stream = try TicketStream(
            Pieces(bytes, size: 9), TicketFields(), MailCharsets { $1 == "koi8-r" ? "те\($0.count)" : nil })
        #expect(try stream.next()?.get().body == "те3")
    }

    @Test("that is too long is cut, unless that is what is attached")
    func long() throws {
        let line = String(repeating: "x", count: 99) + "\n"
        let text = "Subject: a\n\n" + String(repeating: line, count: 20_000)
        let found = try tickets("From a\n\(text)\nFrom b\nSubject: b\n\nshort\n")
        #expect(found.map(\.isCut) == [true, false])
        #expect(found.map { $0.body.utf8.count } == [Ticket.longestText, 6])
        let attached =
            "Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nshort\n--b\nContent-Type: image/png\n\n"
            + String(repeating: line, count: 100_000)
        #expect(try tickets(attached).map(\.isCut) == [false])
    }
}
