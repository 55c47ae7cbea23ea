import Foundation
import Testing

private let wickManual = """
    # Wicks

    ## Why does it print `灯芯烧断了 E42`?

    换灯芯。

    ## Why does it print `LAMP_E17: dark`?

    No bulb.
    """

/// Logs as they are kept: whatever they are packed and written in, their causes are found, or it is said why not.
@Suite("faq log reads nothing in silence")
struct LogFilesTests {
    private let command: Command
    private static let english =
        "10:00:00 lamp starts\n10:00:01 ERROR lamp.selfTest: Bulb access denied\n10:00:02 done\n"
    private static let chinese = "灯已启动，一切正常\n错误：灯芯烧断了 E42\n结束\n"

    init() throws {
        command = try Command([
            "Content/lamp.md": lampManual, "Content/wick.md": wickManual,
            "logs/a.log": Self.english, "logs/sub/c.log": Self.chinese, "a.log": Self.english,
            "c.log": Self.chinese,
        ])
    }

    /// Runs a line of shell in the command's folder.
    private func shell(_ line: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", line]
        process.currentDirectoryURL = URL(fileURLWithPath: command.path("."))
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(line)")
    }

    private func python(_ lines: String) throws {
        try command.write("make.py", Array(("import io, lzma, tarfile, zipfile\n" + lines).utf8))
        try shell("python3 make.py")
    }

    @Test(
        "of a small log that is cut off, what stands before that is read",
        arguments: ["gzip -c", "xz -c --block-size=20000", "zstd -qc"])
    func smallAndCut(pack: String) throws {
        defer { command.remove() }
        // Random letters, so that much of it stands in what is left.
        let log = "(cat a.log; head -c 300000 /dev/urandom | base64 -w 60)"
        try shell("\(log) >b.log; \(pack) b.log | head -c 240000 >b.packed")
        let outcome = try command.run("log", "--json", "b.packed")
        #expect(outcome.status == 74)
        #expect(try outcome.json()["causes"][0]["entry"].string == "bulb-test")
        #expect(try outcome.json()["unreadCount"].int == 1)
        try shell("(cat a.log; head -c 300 /dev/urandom | base64) | gzip -c | head -c 300 >c.packed")
        #expect(try command.run("log", "--json", "c.packed").json()["lines"].int != nil)
    }

    @Test(
        "whatever it is compressed or encoded with, from a file and by a pipe",
        arguments: [
            ("gzip -c a.log", "bulb-test"), ("xz -c a.log", "bulb-test"), ("zstd -qc a.log", "bulb-test"),
            ("xz -c a.log; xz -c c.log", "bulb-test"), ("zstd -qc c.log; zstd -qc a.log", "bulb-test"),
            ("printf '\\377\\376'; iconv -f UTF-8 -t UTF-16LE a.log", "bulb-test"),
            ("printf '\\376\\377'; iconv -f UTF-8 -t UTF-16BE a.log", "bulb-test"),
            ("iconv -f UTF-8 -t UTF-16LE a.log", "bulb-test"),
            ("iconv -f UTF-8 -t UTF-16BE a.log", "bulb-test"),
            ("iconv -f UTF-8 -t GBK c.log", "烧断"), ("iconv -f UTF-8 -t GB18030 c.log", "烧断"),
            ("iconv -f UTF-8 -t UTF-16LE c.log | gzip -c", "烧断"),
            ("iconv -f UTF-8 -t GBK c.log | xz -c", "烧断"),
            ("cat a.log; iconv -f UTF-8 -t GBK c.log; cat c.log", "烧断"),
        ])
    func oneLog(made: String, found: String) throws {
        defer { command.remove() }
        try shell("{ \(made); } >made")
        for (arguments, input) in [
            (["made"], []), (["-"], try command.read("made")), ([], try command.read("made")),
        ] {
            let outcome = try command.run(["log", "--json"] + arguments, input: input)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains(found))
            #expect(try outcome.json()["unreadCount"].double == 0)
            #expect(!outcome.output.contains("firstLog"))
        }
    }

    @Test(
        "all members of archives and all files of folders, with their names",
        arguments: [
            "tar cf made logs", "tar czf made logs", "tar cJf made logs", "tar c logs | zstd -qc >made",
            "tar --format=v7 -cf made logs", "tar --format=pax -cf made logs",
            "tar --format=gnu -cf made logs",
            "zip", "mv logs made",
        ])
    func archives(made: String) throws {
        defer { command.remove() }
        if made == "zip" {
            try python(
                """
                with zipfile.ZipFile("made", "w") as made:
                    made.write("logs/a.log", compress_type=zipfile.ZIP_DEFLATED)
                    made.write("logs/sub/c.log", compress_type=zipfile.ZIP_STORED)
                """)
        } else {
            try shell(made)
        }
        let prefix = made == "mv logs made" ? "made" : "made/logs"
        let outcome = try command.run("log", "--json", "made")
        #expect(outcome.status == 0)
        let json = try outcome.json()
        #expect(json["lines"].double == 6)
        #expect(json["causes"][0]["firstLog"].string == "\(prefix)/a.log")
        #expect(json["causes"][0]["firstLine"].double == 2)
        #expect(json["causes"][1]["firstLog"].string == "\(prefix)/sub/c.log")
        let each = try command.run("log", "--each", "made").jsonLines()
        #expect(each.map { $0["log"].string } == ["\(prefix)/a.log", "\(prefix)/sub/c.log"])
    }

    @Test("a zip that was written into a pipe, with lengths behind its members")
    func streamedZip() throws {
        defer { command.remove() }
        try python(
            """
            class Pipe(io.RawIOBase):
                def __init__(self, file): self.file = file
                def writable(self): return True
                def write(self, data): return self.file.write(data)
            for name, method in (("stored", 0), ("deflated", 8)):
                with open(name, "wb") as file, zipfile.ZipFile(Pipe(file), "w", method) as made:
                    made.writestr("marks.log", "these are PK\\x07\\x08, no marks of P but a text that has them: PK\\x03\\x04\\n" * 30)
                    made.write("a.log")
            """)
        for name in ["stored", "deflated"] {
            let outcome = try command.run("log", "--json", name)
            #expect(outcome.status == 0)
            #expect(try outcome.json()["lines"].double == 33)
        }
    }

    @Test("what journalctl prints as JSON, on the lines it has there")
    func journal() throws {
        defer { command.remove() }
        let journal = """
            {"__CURSOR":"a","__REALTIME_TIMESTAMP":"1764603000123456","_SYSTEMD_UNIT":"lamp.service","MESSAGE":"starts"}
            {"__CURSOR":"b","__REALTIME_TIMESTAMP":"1764603001123456","_SYSTEMD_UNIT":"lamp.service","PRIORITY":"3","MESSAGE":[76,65,77,80,95,69,49,55,58,32,100,97,114,107,10,255]}
            {"__CURSOR":"c","__REALTIME_TIMESTAMP":"1764603002123456","MESSAGE":null}
            no entry

            """
        let json = try command.run(["log", "--json"], input: Array(journal.utf8)).json()
        #expect(json["lines"].double == 4)
        #expect(json["causes"][0]["firstLine"].double == 2)
        #expect(
            json["causes"][0]["sample"].string
                == "2025-12-01T15:30:01Z lamp.service: ERROR: LAMP_E17: dark \u{FFFD}")
    }

    @Test("a report of tests: what failed with its name, and what was printed, on the lines of the report")
    func junit() throws {
        defer { command.remove() }
        try command.write(
            "report.xml",
            Array(
                """
                <?xml version="1.0"?>
                <testsuite name="Lamps"><!-- LAMP_E17
                --><testcase classname="lamp.Bulb" name="fails to glow"
                  time="1"><failure message="expected: &lt;lit&gt;&#10;LAMP_E17">expected: &lt;lit&gt;
                at lamp.Bulb.glow(Bulb.java:1)</failure><system-out><![CDATA[glows
                lamp.selfTest: Bulb access denied]]></system-out></testcase>
                </testsuite>

                """.utf8))
        let json = try command.run("log", "--json", "report.xml").json()
        #expect(json["lines"].double == 7)
        #expect(json["causes"][0]["entry"].string == "bulb-test")
        #expect(json["causes"][0]["firstLine"].double == 6)
        #expect(json["unknown"][0]["firstLine"].double == 4)
        #expect(
            json["unknown"][0]["sample"].string.map {
                $0.hasPrefix("[lamp.Bulb.fails to glow] ERROR: expected: <lit>")
            } == true)
        #expect(json["unknown"][1].isMissing)
    }

    @Test(
        "a query from standard input may be UTF-16 or GBK",
        arguments: ["UTF-16", "UTF-16LE", "UTF-16BE", "GBK"])
    func query(encoding: String) throws {
        defer { command.remove() }
        try command.write("query", Array("灯芯烧断了 E42\n".utf8))
        try shell("iconv -f UTF-8 -t \(encoding) query >made")
        let outcome = try command.run(["-"], input: try command.read("made"))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("换灯芯"))
    }

    @Test("what is not read is said, with what makes it readable, and never as no known cause")
    func unread() throws {
        defer { command.remove() }
        try python(
            """
            import bz2, random
            open("a.bz2", "wb").write(bz2.compress(open("a.log", "rb").read()))
            random.seed(1)
            open("noise", "wb").write(random.randbytes(5000))
            open("b.7z", "wb").write(bytes([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) + bytes(90))
            inner = io.BytesIO()
            with zipfile.ZipFile(inner, "w") as made: made.write("a.log")
            with zipfile.ZipFile("odd.zip", "w") as made:
                made.writestr("in.zip", inner.getvalue())
                made.write("a.log", "../../a\\x1b[31m.log", compress_type=zipfile.ZIP_LZMA)
                made.write("c.log")
            with zipfile.ZipFile("none.zip", "w"): pass
            raw = bytearray(inner.getvalue())
            raw[6] |= 1
            open("secret.zip", "wb").write(raw)
            """)
        for (name, said) in [
            ("a.bz2", "bzip2 -dc FILE | faq log -"), ("noise", "binary"), ("b.7z", "7z x"),
            ("none.zip", "no files"),
            ("secret.zip", "encrypted"),
        ] {
            let outcome = try command.run("log", name)
            #expect(outcome.status == 74, "\(name)")
            #expect(outcome.error.contains(name) && outcome.error.contains(said), "\(outcome.error)")
            #expect(outcome.output.isEmpty, "\(name)")
        }
        let outcome = try command.run("log", "--json", "odd.zip")
        #expect(outcome.status == 74)
        #expect(!outcome.error.contains("\u{1B}"))
        let json = try outcome.json()
        #expect(json["status"].string == "found")
        #expect(json["unread"][0]["log"].string == "odd.zip/in.zip")
        #expect(json["unread"][0]["code"].string == "nested")
        #expect(json["unread"][1]["code"].string == "unsupported")
        #expect(json["unreadCount"].double == 2)
    }

    @Test(
        "what stands before the damage is read, and the others, too",
        arguments: ["gzip", "xz", "zstd -q", "tar", "zip"])
    func damage(packer: String) throws {
        defer { command.remove() }
        try shell("seq 1 30000 | sed 's/$/ all is well/' >tail.log && cat a.log tail.log >long.log")
        switch packer {
        case "tar": try shell("tar cf whole long.log c.log")
        case "zip":
            try python(
                "with zipfile.ZipFile('whole', 'w', 8) as made: made.write('long.log'); made.write('c.log')")
        default: try shell("\(packer) -c long.log >whole")
        }
        try shell("head -c $(($(wc -c <whole) / 2)) whole >cut")
        let outcome = try command.run("log", "--json", "missing", "cut", "c.log")
        #expect(outcome.status == 74)
        let json = try outcome.json()
        #expect(json["status"].string == "found")
        #expect(json["causes"][0]["entry"].string == "bulb-test")
        #expect(json["causes"][1]["firstLog"].string == "c.log")
        #expect(json["unread"][0]["log"].string == "missing")
        #expect(json["unread"][1]["code"].string == "cut-off")
        let line = try #require(json["unread"][1]["line"].double)
        #expect(line > 1000)
        #expect(json["lines"].double == line + 3)
        let each = try command.run("log", "--each", "missing", "cut", "c.log")
        #expect(each.status == 74)
        let logs = try each.jsonLines().map { $0["log"].string }
        #expect(logs.last == "c.log")
        #expect(each.error.contains("missing") && each.error.contains("cut"))
    }

    @Test(
        "a member that is damaged does not lose the next, and a list that names more is not believed in silence"
    )
    func lies() throws {
        defer { command.remove() }
        try python(
            """
            with zipfile.ZipFile("whole", "w") as made:
                made.write("a.log"); made.write("c.log")
            raw = bytearray(open("whole", "rb").read())
            wrong = raw.copy(); wrong[60] ^= 1
            open("wrong", "wb").write(wrong)
            listed = raw.index(b"PK\\x01\\x02"); more = bytearray(raw[listed:listed + 46 + 5]); more[42] = 7
            open("more", "wb").write(raw[:listed] + more + raw[listed:])
            short = bytearray(raw); short[18:26] = (1 << 30).to_bytes(4, "little") * 2
            open("short", "wb").write(short)
            """)
        let wrong = try command.run("log", "--json", "wrong")
        #expect(wrong.status == 74)
        #expect(try wrong.json()["unread"][0]["code"].string == "damaged")
        #expect(wrong.output.contains("wrong/c.log"))
        let more = try command.run("log", "more")
        #expect(more.status == 74)
        #expect(more.error.contains("1 more file than were found"))
        #expect(try command.run("log", "--json", "short").json()["unread"][0]["code"].string == "cut-off")
    }

    @Test("a bomb is not unpacked")
    func bomb() throws {
        defer { command.remove() }
        try shell("{ cat a.log; head -c 120000000 /dev/zero; } | zstd -qc >bomb")
        let outcome = try command.run("log", "--json", "bomb")
        #expect(outcome.status == 74)
        let json = try outcome.json()
        #expect(json["unread"][0]["code"].string == "out-of-proportion")
        #expect(json["causes"][0]["entry"].string == "bulb-test")
    }
}
