import Testing

@testable import FAQLogs

extension LogWindow {
    /// A window over a text.
    init(_ text: some Collection<UInt8>) {
        self.init()
        append(text)
    }

    mutating func append(_ text: some Collection<UInt8>) {
        room.copyBytes(from: text)
        append(text.count)
    }
}

@Suite("The stretch of a log in memory")
struct LogWindowTests {
    @Test("lines are complete up to the last line end; some of them may wait")
    func completeLines() {
        var window = LogWindow("one\ntwo\nthree\nfour".utf8)
        #expect(window.completeLinesEnd == 14)
        #expect(window.completeLinesEnd(without: 0) == 14)
        #expect(window.completeLinesEnd(without: 1) == 8)
        #expect(window.completeLinesEnd(without: 2) == 4)
        #expect(window.completeLinesEnd(without: 3) == nil)
        window.advance(to: 8, lineNumber: 3)
        #expect(window.completeLinesEnd(without: 0) == 14)
        #expect(window.completeLinesEnd(without: 1) == nil)
    }

    @Test("the last line looked at is remembered, since it may go on in the next")
    func advance() {
        var window = LogWindow("one\ntwo\nthree\nfour".utf8)
        window.advance(to: 8, lineNumber: 3)
        #expect(window.scannedEnd == 8)
        #expect(window.lastLineStart == 4)
        #expect(window.lastLineNumber == 2)
        window.advance(to: 18, lineNumber: 4)
        #expect(window.lastLineStart == 8)
        #expect(window.lastLineNumber == 4)
        window.removeAll()
        #expect(window.text.isEmpty)
        #expect(window.lastLineNumber == 1)
    }

    @Test("text looked at is dropped, and the line that may go on stays")
    func discard() {
        var window = LogWindow()
        var number = 1
        for round in 0..<400 {
            window.append(Array("\(round) ".utf8) + [UInt8](repeating: 0x61, count: 5000) + [0x0A])
            number += 1
            window.advance(to: window.text.count, lineNumber: number)
            window.discard()
            #expect(window.text.count < 20_000)
            let last = window.line(around: window.lastLineStart, in: 0..<window.text.count)
            #expect(window.bytes(last).starts(with: "\(round) ".utf8))
            #expect(window.lastLineNumber == round + 1)
        }
    }

    @Test("a line without an end is cut between words, and at last within one")
    func parts() {
        #expect(LogWindow("one two thr".utf8).partEnd == 8)
        #expect(LogWindow("灯泡，权限".utf8).partEnd == 1)
        let long = [UInt8](repeating: 0x61, count: 70_000)
        let window = LogWindow(long)
        let isLong = window.isLong
        #expect(isLong)
        #expect(window.partEnd > 60_000)
        #expect(window.completeLinesEnd == nil)
    }

    @Test("more than there is room for is not taken for text")
    func room() {
        var window = LogWindow()
        let size = window.room.count
        window.append(-1)
        #expect(window.text.isEmpty)
        window.append(size + 100)
        #expect(window.text.count == size)
        #expect(window.room.count == 0)
    }

    @Test("surroundings are two lines either side, or what there is of them")
    func surroundings() {
        let text = Array("a\nbb\nccc\ndddd\ne\nf".utf8)
        let window = LogWindow(text)
        func around(_ line: Range<Int>) -> String {
            String(decoding: text[window.surroundings(of: line)], as: UTF8.self)
        }
        #expect(around(5..<8) == "a\nbb\nccc\ndddd\ne")
        #expect(around(0..<1) == "a\nbb\nccc")
        #expect(around(16..<17) == "dddd\ne\nf")
        let long = [UInt8](repeating: 0x61, count: 9000)
        let middle = LogWindow(long + [0x0A, 0x62, 0x0A] + long).surroundings(of: 9001..<9002)
        #expect((2000...2100).contains(middle.count))
    }
}
