import Foundation

/// The sample texts that tests and the fuzzer share.
enum Samples {
    struct Sample: CustomStringConvertible, Sendable {
        var name: String
        var bytes: [UInt8]
        var description: String { name }
    }

    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The seeds of the fuzzer of Markdown.
    static let own: [Sample] = files(in: repository.appendingPathComponent("Fuzz/Corpus/markdown"))

    /// Inputs that once failed.
    static let crashers: [Sample] = files(in: repository.appendingPathComponent("Fuzz/Crashers/markdown"))

    /// The labelled files of the optional evaluation folder beside the repository.
    static let shared: [Sample] = files(
        in: repository.deletingLastPathComponent().appendingPathComponent("shared/eval/markdown/files"))

    /// All Markdown of the optional evaluation folder.
    static let evaluation: [Sample] = {
        let root = repository.deletingLastPathComponent().appendingPathComponent("shared/eval")
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".mdx") }.sorted().compactMap { name in
            FileManager.default.contents(atPath: root.appendingPathComponent(name).path).map {
                Sample(name: name, bytes: Array($0))
            }
        }
    }()

    private static func files(in folder: URL) -> [Sample] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            guard !name.hasPrefix("."),
                let data = FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
            else { return nil }
            return Sample(name: name, bytes: Array(data))
        }
    }
}
