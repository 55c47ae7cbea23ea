import FAQText
import TestSupport
import Testing

@testable import FAQEngine

private func sample() -> [UInt8] {
    func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }
    var builder = IndexBuilder()
    for number in 0..<4 {
        builder.add(
            EngineEntry(
                question: utf8("Pump \(number) reports E10\(number) 压力不足"),
                aliases: [utf8("pump stalls \(number)")],
                path: utf8("Pumps"), answer: utf8("Check valve.open and the filter. 检查阀门。"),
                code: utf8("pump --reset \(number)"),
                tags: [EngineTag(kind: .code, text: utf8("E10\(number)"), inQuestion: true)],
                record: utf8("record \(number)")))
    }
    return builder.finish()
}

/// Asks an index of these bytes; damage must show as an error or leave a usable answer.
private func ask(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
        do throws(IndexError) {
            let index = try Index(bytes: bytes)
            try? index.verify(bytes)
            let matcher = Matcher(index: index)
            for query in ["pump 3 压力不足 E103 valve.open", "pupm stals yali buzu"] {
                var failure: IndexError?
                Array(query.utf8).withUnsafeBufferPointer { query in
                    do throws(IndexError) { _ = try matcher.resolve(query, limit: 20) } catch {
                        failure = error
                    }
                }
                if let failure { throw failure }
            }
            for entry in 0..<min(index.entryCount, 100) { _ = try index.record(entry) }
        } catch {
            // A typed error is what damage should give.
        }
    }
}

@Test func everyDamagedByteGivesAnErrorOrAnAnswer() {
    let bytes = sample()
    var random = SplitMix(seed: 9)
    for position in bytes.indices {
        var damaged = bytes
        damaged[position] ^= UInt8.random(in: 1...255, using: &random)
        ask(damaged)
    }
}

@Test func everyTruncationIsAnError() {
    let bytes = sample()
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
        _ = Array(bytes[..<length]).withUnsafeBytes { bytes in
            #expect(throws: IndexError.self) { try Index(bytes: bytes) }
        }
    }
}

@Test func foreignAndFutureFilesAreNamedAsSuch() {
    _ = Array("PK\u{3}\u{4} something else entirely".utf8).withUnsafeBytes { bytes in
        #expect(throws: IndexError.notAnIndex) { try Index(bytes: bytes) }
    }
    var future = sample()
    future[8] = 99
    _ = future.withUnsafeBytes { bytes in
        #expect(throws: IndexError.unsupportedVersion(found: 99, supported: Layout.formatVersion)) {
            try Index(bytes: bytes)
        }
    }
}
