/// The folders and files of the content as readers go through them: with nothing on the way that holds but one thing.
struct FolderTree {
    struct Node {
        /// The path of the file or folder without its extension.
        var path: String
        /// The file of this name, empty for a folder alone.
        var file = ""
        /// Nodes within it, in the order of their first entries.
        var children: [Int] = []
        /// The entries of the file, and those that stand alone in a file or folder within it.
        var entries: [Int] = []
        var count = 0
    }

    /// The content as a whole is the first.
    private(set) var nodes = [Node(path: "")]
    /// Whether an entry is listed with the folder around its file, by position.
    private(set) var isAlone: [Bool]

    /// Folders further down are taken as one with those above them.
    private static let deepest = 8

    /// - Parameter files: the file of each entry.
    init(files: [String]) {
        isAlone = Array(repeating: false, count: files.count)
        var nodeOfPath = ["": 0]
        var nodeOfFile: [String: Int] = [:]
        for (position, file) in files.enumerated() {
            let node = nodeOfFile[file] ?? add(file, &nodeOfPath)
            nodeOfFile[file] = node
            nodes[node].entries.append(position)
        }
        settle()
    }

    private mutating func add(_ file: String, _ nodeOfPath: inout [String: Int]) -> Int {
        var node = 0
        for part in Self.stem(file).split(separator: "/", maxSplits: Self.deepest - 1) {
            let path = node == 0 ? String(part) : "\(nodes[node].path)/\(part)"
            if let known = nodeOfPath[path] {
                node = known
            } else {
                nodeOfPath[path] = nodes.count
                nodes[node].children.append(nodes.count)
                node = nodes.count
                nodes.append(Node(path: path))
            }
        }
        if nodes[node].file.isEmpty { nodes[node].file = file }
        return node
    }

    /// The name of a file without its extension; that of its folder where it speaks for it.
    static func stem(_ file: String) -> String {
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return file }
        let stem = file[..<dot]
        for name in ["/index", "/README"] where stem.hasSuffix(name) {
            return String(stem.dropLast(name.count))
        }
        return String(stem)
    }

    /// Goes from the leaves up: a single entry goes to the folder around it, and what holds only one thing gives way to it.
    private mutating func settle() {
        // What stands in the place of each node.
        var standing = Array(nodes.indices)
        for index in nodes.indices.reversed() {
            var children: [Int] = []
            for child in nodes[index].children.map({ standing[$0] }) {
                if nodes[child].count == 1, let entry = nodes[child].entries.first {
                    nodes[index].entries.append(entry)
                    isAlone[entry] = true
                } else {
                    children.append(child)
                }
            }
            nodes[index].entries.sort()
            nodes[index].children = children
            nodes[index].count = children.reduce(nodes[index].entries.count) { $0 + nodes[$1].count }
            if nodes[index].entries.isEmpty, children.count == 1 { standing[index] = children[0] }
        }
        openOnlyFolder()
    }

    /// Where all content is in one folder, the sections of the index page are those within it.
    private mutating func openOnlyFolder() {
        guard nodes[0].entries.isEmpty, nodes[0].children.count == 1 else { return }
        let only = nodes[0].children[0]
        guard !nodes[only].children.isEmpty else { return }
        nodes[0].children = nodes[only].children
        nodes[only].children = []
        nodes[only].count = nodes[only].entries.count
        if nodes[only].file.isEmpty {
            nodes[0].entries = nodes[only].entries
        } else if nodes[only].count > 0 {
            nodes[0].children.insert(only, at: 0)
        }
    }
}
