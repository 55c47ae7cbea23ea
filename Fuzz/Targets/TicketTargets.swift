import FAQFiles
import FAQKit
import FAQModel

extension FuzzTarget {
    /// Tickets of any kind come in the order of their lines, of bounded length, and the same whatever the pieces.
    static let tickets = FuzzTarget(
        "tickets", longest: 8 << 10,
        seeds: [
            "From a\nSubject: =?utf-8?Q?a=20b?= =?gbk?B?xOM=?=\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n"
                + "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=3D=\nb\n--b--\n\nFrom b\n\n>From\n",
            "Subject: a\nContent-Transfer-Encoding: base64\n\nYWJj\nZA==\n",
            "id;标题;内容\n1;a;\"b\n\"\"c\"\n2;d\n", "{\"id\":1,\"subject\":\"a\",\"text\":\"b\"}\n[]\n",
        ].map { [3] + Array($0.utf8) }
    ) { (input) throws(Violation) in
        guard let size = input.first.map({ Int($0) + 1 }) else { return }
        let text = Array(input.dropFirst())
        let whole = try tickets(of: text, pieces: .max)
        let pieces = try tickets(of: text, pieces: size)
        try require(pieces == whole, "in pieces of \(size): \(pieces) instead of \(whole)")
        try require(
            zip(whole, whole.dropFirst()).allSatisfy { $0.line < $1.line }, "lines: \(whole.map(\.line))")
    }

    private struct Found: Equatable {
        var line: Int
        /// `nil` of what is no ticket.
        var text: String?
    }

    private static func tickets(of text: [UInt8], pieces: Int) throws(Violation) -> [Found] {
        var stream: TicketStream
        do throws(TicketStream.Unreadable) {
            stream = try TicketStream(Pieces(text, size: pieces), TicketFields())
        } catch {
            return []
        }
        var found: [Found] = []
        while true {
            let next: Result<Ticket, TicketDefect>?
            do throws(FileError) { next = try stream.next() } catch { throw Violation("\(error)") }
            switch next {
            case .success(let ticket):
                try require(!ticket.text.isEmpty, "an empty ticket")
                found.append(Found(line: ticket.line, text: ticket.text))
            case .failure(let defect): found.append(Found(line: defect.line, text: nil))
            case nil: return found
            }
        }
    }
}
