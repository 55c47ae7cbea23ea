import FuzzTargets
import Glibc

/// The target that `$FAQ_FUZZ_TARGET` names.
private let target: FuzzTarget = {
    let name = getenv("FAQ_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
        for target in FuzzTarget.all { print(target.name, target.longest) }
        exit(name.isEmpty ? 0 : 64)
    }
    return target
}()

/// Called by libFuzzer before anything else: writes seeds that are made into the folder `$FAQ_FUZZ_SEEDS`. Without a target it
/// lists all there are, each with its longest input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?) -> Int32 {
    let seeds = target.seeds()
    guard let folder = getenv("FAQ_FUZZ_SEEDS") else { return 0 }
    for (number, seed) in seeds.enumerated() {
        guard let file = fopen("\(String(cString: folder))/\(number)", "w") else { continue }
        fwrite(seed, 1, seed.count, file)
        fclose(file)
    }
    return 0
}

/// More processor time than this for an input is a hang: this much at least, and so much for each byte. Where text is
/// repeated, the target counts itself.
private let patience = (seconds: 1.0, secondsPerByte: 100e-6)

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let began = clock()
    do throws(Violation) { try target.check(input) } catch { fail(error.what) }
    let seconds = Double(clock() - began) / Double(CLOCKS_PER_SEC)
    if !target.isRepeated, seconds > patience.seconds + patience.secondsPerByte * Double(count) {
        fail("\(seconds) s for \(count) bytes")
    }
    return 0
}

/// Says why, since a trap would not, and lets libFuzzer keep the input.
private func fail(_ what: String) -> Never {
    let text = Array("VIOLATION of \(target.name): \(what.prefix(2000))\n".utf8)
    _ = write(STDERR_FILENO, text, text.count)
    abort()
}
