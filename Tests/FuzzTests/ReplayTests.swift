import Foundation
import FuzzTargets
import Testing

/// What the fuzzers hold must hold for their seeds, and for every input that once failed.
@Suite("Inputs of the fuzzers")
struct ReplayTests {
    @Test("hold what they must", arguments: FuzzTarget.all)
    func holds(target: FuzzTarget) throws {
        // Pieces to repeat are many, and slow without optimisation; Scripts/fuzz tries each.
        for seed in target.isRepeated ? [] : target.seeds() { try target.check(seed) }
        for (name, bytes) in Self.files(of: target.name) {
            do throws(Violation) { try target.check(bytes) } catch {
                Issue.record("\(name): \(error.what)")
            }
        }
    }

    @Test("belong to a target each")
    func folders() throws {
        let names = Set(FuzzTarget.all.map(\.name))
        #expect(names.count == FuzzTarget.all.count)
        for root in Self.roots {
            let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
            #expect(Set(folders).subtracting(names) == [], "\(root.lastPathComponent)")
        }
    }

    private static let roots: [URL] = {
        let package = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return ["Corpus", "Crashers"].map { package.appendingPathComponent("Fuzz/\($0)") }
    }()

    private static func files(of target: String) -> [(name: String, bytes: [UInt8])] {
        roots.map { $0.appendingPathComponent(target) }.flatMap { folder in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
                FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
                    .map { ("\(target)/\(name)", Array($0)) }
            }
        }
    }
}

extension FuzzTarget: CustomTestStringConvertible {
    public var testDescription: String { name }
}
