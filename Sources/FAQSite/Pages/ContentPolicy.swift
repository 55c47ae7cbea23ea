/// What pages of the site may load and run, as a Content-Security-Policy.
///
/// Only files of the site itself are run or style anything, the matcher among them (WebAssembly needs a word of its own);
/// a worker that reads a log is a part of such a script, under the same policy; images may come from elsewhere, as content shows them; frames only from the hosts the owner names.
struct ContentPolicy: Sendable {
    private var directives: [(name: String, sources: [String])] = [
        ("default-src", ["'none'"]),
        ("script-src", ["'self'", "'wasm-unsafe-eval'"]),
        ("worker-src", ["'self'", "blob:"]),
        ("style-src", ["'self'"]),
        ("img-src", ["'self'", "https:", "http:", "data:"]),
        ("connect-src", ["'self'"]),
        ("base-uri", ["'none'"]),
        ("form-action", ["'none'"]),
    ]

    init(frameHosts: Set<String>) {
        if !frameHosts.isEmpty {
            directives.append(("frame-src", frameHosts.sorted().map { "https://\($0)" }))
        }
    }

    var text: String {
        directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
    }
}
