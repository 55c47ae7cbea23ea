import FaultInjection
import Foundation

/// A folder whose files are used while calls to the system fail.
final class FaultyFolder {
    /// What lies in a folder: files by their names, with their bytes.
    typealias State = [String: [UInt8]]

    let path: String

    init() throws {
        // In memory where the system has a place for that: millions of files are made.
        let memory = "/dev/shm"
        let place = FileManager.default.isWritableFile(atPath: memory) ? memory : NSTemporaryDirectory()
        path = place + "/faq-faults-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Empties the folder, then puts files into it.
    func reset(to state: State) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            try FileManager.default.removeItem(atPath: path + "/" + name)
        }
        for (name, bytes) in state {
            let file = path + "/" + name
            if name.contains("/") {
                try FileManager.default.createDirectory(
                    atPath: URL(fileURLWithPath: file).deletingLastPathComponent().path,
                    withIntermediateDirectories: true)
            }
            guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
                throw CocoaError(.fileWriteUnknown)
            }
        }
    }

    /// All files below the folder.
    func state() throws -> State {
        var state: State = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            state[name] = Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
        }
        return state
    }

    struct Outcome {
        /// `nil` when the work succeeded.
        var error: (any Error)?
        var calls: Int
        var spoilt: Int
        /// The call that was spoilt first.
        var spoiltCall: String
    }

    /// Does something while one call fails, or some do.
    func spoil(_ call: Int, _ kind: fault_kind, _ code: Int32 = EIO, _ work: () throws -> Void) -> Outcome {
        faults_arm(path, call, kind, code)
        let result = Result { try work() }
        var spoilt = 0
        let calls = faults_disarm(&spoilt)
        var error: (any Error)?
        if case .failure(let failure) = result { error = failure }
        return Outcome(
            error: error, calls: calls, spoilt: spoilt, spoiltCall: String(cString: faults_spoilt_call()))
    }
}
