/// The containers that are open at a line, outermost first.
struct OpenContainers {
    enum Form: Equatable {
        /// Ends where indentation ends: `!!! note`.
        case indented
        /// Ends with as many colons: `:::`.
        case colons(Int)
        /// A tab in such a container, which ends with the next tab.
        case tab
        /// Ends with a closing tag.
        case element(String)
    }

    struct Container {
        var form: Form
        /// The line it opens on.
        var line: Int
        /// For indented ones, the columns of white space that its lines have.
        var bodyIndent = 0
        /// For indented ones, how many of these columns are the box's own.
        var shift = 4
        /// For colons, whether `@tab` and `== title` make tabs in it.
        var holdsTabs = false

        /// Whether it is a term with its definition.
        var isDefinition = false

        var isIndented: Bool { form == .indented }
    }

    private var stack: [Container] = []
    private var boxes: [Int] = []
    /// How many columns the text in the indented ones is moved left.
    private(set) var boxShift = 0
    private var elementCounts: [String: Int] = [:]
    private var colonCounts: [Int: Int] = [:]
    private var colonCount = 0

    var count: Int { stack.count }
    var boxCount: Int { boxes.count }
    var last: Container? { stack.last }
    var lastBox: Container? { boxes.last.map { stack[$0] } }

    /// Whether the innermost container, tabs aside, holds tabs.
    var holdsTabs: Bool {
        guard let last = stack.last else { return false }
        if last.form == .tab, stack.count > 1 { return stack[stack.count - 2].holdsTabs }
        return last.holdsTabs
    }

    /// Whether a container of colons is open.
    var holdsColons: Bool { colonCount > 0 }

    func holdsElement(_ name: String) -> Bool { elementCounts[name, default: 0] > 0 }

    mutating func push(_ container: Container) {
        switch container.form {
        case .indented:
            boxes.append(stack.count)
            boxShift += container.shift
        case .colons(let count):
            colonCounts[count, default: 0] += 1
            colonCount += 1
        case .element(let name): elementCounts[name, default: 0] += 1
        case .tab: break
        }
        stack.append(container)
    }

    /// Closes the innermost indented container and what is open in it.
    mutating func closeLastBox() -> [Container] {
        guard let index = boxes.last else { return [] }
        return close(downTo: index)
    }

    /// Closes the innermost element of a name and what is open in it; empty when there is none.
    mutating func closeElement(_ name: String) -> [Container] {
        guard elementCounts[name, default: 0] > 0,
            let index = stack.lastIndex(where: { $0.form == .element(name) }),
            index >= (boxes.last.map { $0 + 1 } ?? 0)
        else { return [] }
        return close(downTo: index)
    }

    /// Closes the innermost container of as many colons, or else the innermost of colons; empty when there is none.
    mutating func closeColons(_ count: Int) -> [Container] {
        let isExact = colonCounts[count, default: 0] > 0
        let index = stack.lastIndex {
            if case .colons(let own) = $0.form { return !isExact || own == count }
            return false
        }
        guard let index, index >= (boxes.last.map { $0 + 1 } ?? 0) else { return [] }
        return close(downTo: index)
    }

    mutating func closeTab() -> [Container] {
        guard stack.last?.form == .tab else { return [] }
        return close(downTo: stack.count - 1)
    }

    mutating func closeAll() -> [Container] { close(downTo: 0) }

    private mutating func close(downTo index: Int) -> [Container] {
        var closed: [Container] = []
        while stack.count > index, let last = stack.popLast() {
            switch last.form {
            case .indented:
                boxes.removeLast()
                boxShift -= last.shift
            case .colons(let count):
                colonCounts[count, default: 1] -= 1
                colonCount -= 1
            case .element(let name): elementCounts[name, default: 1] -= 1
            case .tab: break
            }
            closed.append(last)
        }
        return closed
    }
}
