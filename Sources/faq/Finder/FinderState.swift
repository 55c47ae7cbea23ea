internal import FAQModel
internal import FAQReader
internal import FAQWording

/// Something that happens to the finder.
enum FinderEvent {
    case key(Key)
    case resized(ScreenSize)
    case found(SearchResult)
    /// What became of an action, for people.
    case notice(String)
}

/// What the finder wants done.
enum FinderEffect: Equatable {
    case search(String)
    /// Copies a code sample of an entry, by its number from 1; `nil` for the first, or the words of one that has none.
    case copy(Int, sample: Int?)
    case open(Int)
    case suspend
    /// Paints everything anew.
    case redraw
    case leave
}

/// All that the finder knows; an event makes it another.
struct FinderState {
    enum View {
        case list
        /// The keys go to the preview.
        case preview
        /// An entry has the screen to itself.
        case reader
        case help
    }

    private(set) var size: ScreenSize
    private(set) var query = QueryLine()
    private(set) var result: SearchResult
    /// The entry of the list that is chosen, and the first that is shown, by their numbers from 0.
    private(set) var selection = 0
    private(set) var top = 0
    private(set) var views: [View] = [.list]
    /// The first line of the page that is shown.
    private(set) var offset = 0
    /// A number typed before a key.
    private(set) var number: Int?
    private(set) var notice: String?
    /// The position of the entry that was read, copied or opened last.
    private(set) var lastUsed: Int?
    /// Whether somebody has walked the list: before, a question back is shown in place of the first entry.
    private var hasMoved = false

    init(size: ScreenSize, entryCount: Int) {
        self.size = size
        result = SearchResult(all: entryCount)
    }

    var view: View { views.last ?? .list }
    /// Whether what is shown is not yet what was asked for.
    var isSearching: Bool { result.query != query.text }
    var selected: Int? { result.hits.position(at: selection) }

    /// What the preview, the reader or the help shows.
    var page: FinderContent.Page {
        switch view {
        case .help: .help
        case .list, .preview:
            if result.question != nil, !hasMoved {
                .question
            } else {
                selected.map { .entry($0) } ?? .nothing
            }
        case .reader: selected.map { .entry($0) } ?? .nothing
        }
    }

    /// Where the page is shown; `nil` where there is no room.
    var pageArea: FinderLayout.Area? {
        switch view {
        case .list, .preview: FinderLayout(size).preview
        case .reader, .help: FinderLayout.reader(size)
        }
    }

    mutating func handle(_ event: FinderEvent, _ content: FinderContent) -> FinderEffect? {
        switch event {
        case .key(let key): return handle(key, content)
        case .resized(let size):
            self.size = size
            if view == .preview, pageArea == nil { views = [.list] }
            scroll(by: 0, content)
        case .found(let result): show(result)
        case .notice(let text): notice = text
        }
        return nil
    }

    private mutating func show(_ result: SearchResult) {
        let isSame = result.query == self.result.query
        let before = selected
        self.result = result
        if isSame, hasMoved || view == .reader, let before, case .found(let positions) = result.hits,
            let index = positions.firstIndex(of: before)
        {
            // The same once more, with what is known by now.
            selection = index
            return
        }
        (selection, top, offset, hasMoved) = (0, 0, 0, false)
    }

    private mutating func handle(_ key: Key, _ content: FinderContent) -> FinderEffect? {
        notice = nil
        switch key {
        case .control("c"): return .leave
        case .control("z"): return .suspend
        case .control("l"): return .redraw
        default: return view == .list ? listKey(key, content) : pageKey(key, content)
        }
    }

    private mutating func listKey(_ key: Key, _ content: FinderContent) -> FinderEffect? {
        let page = max(1, FinderLayout(size).list.rows.count - 1)
        switch key {
        case .escape, .control("g"): return .leave
        case .control("d") where query.isEmpty: return .leave
        case .enter: read()
        case .tab:
            guard self.page != .nothing else { break }
            if pageArea == nil { read() } else { enter(.preview) }
        case .up, .control("p"): move(to: selection - 1)
        case .down, .control("n"): move(to: selection + 1)
        case .pageUp: move(to: selection - page)
        case .pageDown: move(to: selection + page)
        case .home: move(to: 0)
        case .end: move(to: .max)
        case .control("y"): return copy()
        case .control("o"): return open()
        case .function(1): enter(.help)
        case .alt(let digit):
            if let number = digit.wholeNumberValue { choose(number) } else { return edit(key) }
        default: return edit(key)
        }
        return nil
    }

    private mutating func edit(_ key: Key) -> FinderEffect? {
        query.edit(key) == true ? .search(query.text) : nil
    }

    /// Keys as those of less.
    private mutating func pageKey(_ key: Key, _ content: FinderContent) -> FinderEffect? {
        let height = max(1, pageArea?.rows.count ?? 1)
        switch key {
        case .text(let text):
            // Several at once came in one piece.
            for character in text {
                if let effect = pageLetter(character, height, content) { return effect }
            }
            return nil
        case .alt(let digit):
            if let number = digit.wholeNumberValue { choose(number) }
        case .control("y"): return copy()
        case .control("o"): return open()
        case .function(1): if view != .help { enter(.help) }
        case .escape, .control("g"): back()
        case .tab, .backTab: if view == .preview { back() }
        case .enter: if view == .preview { read() } else { scroll(by: 1, content) }
        case .up, .control("p"), .control("k"): scroll(by: -1, content)
        case .down, .control("n"), .control("j"): scroll(by: 1, content)
        case .pageUp, .control("b"): scroll(by: -height, content)
        case .pageDown, .control("f"): scroll(by: height, content)
        case .control("u"): scroll(by: -(height + 1) / 2, content)
        case .control("d"): scroll(by: (height + 1) / 2, content)
        case .home: scroll(to: 0, content)
        case .end: scroll(to: .max, content)
        default: break
        }
        number = nil
        return nil
    }

    private mutating func pageLetter(_ letter: Character, _ height: Int, _ content: FinderContent)
        -> FinderEffect?
    {
        if let digit = letter.isASCII ? letter.wholeNumberValue : nil {
            if page == .question {
                choose(digit)
            } else {
                number = min(9999, (number ?? 0) * 10 + digit)
            }
            return nil
        }
        defer { number = nil }
        switch letter {
        case "c", "y": return copy()
        case "o": return open()
        case "?", "h": if view != .help { enter(.help) }
        case "q": back()
        case "k": scroll(by: -1, content)
        case "j": scroll(by: 1, content)
        case "b": scroll(by: -height, content)
        case " ", "f": scroll(by: height, content)
        case "u": scroll(by: -(height + 1) / 2, content)
        case "d": scroll(by: (height + 1) / 2, content)
        case "g": scroll(to: 0, content)
        case "G": scroll(to: .max, content)
        case "n": step(by: 1)
        case "p", "N": step(by: -1)
        default: break
        }
        return nil
    }

    private mutating func enter(_ view: View) {
        views.append(view)
        (offset, number) = (0, nil)
    }

    private mutating func back() {
        if views.count > 1 { views.removeLast() }
        (offset, number) = (0, nil)
    }

    private mutating func read() {
        guard let selected else { return }
        lastUsed = selected
        enter(.reader)
    }

    private mutating func move(to index: Int) {
        selection = min(max(0, index), max(0, result.hits.count - 1))
        (hasMoved, offset) = (true, 0)
    }

    /// Reads the next entry, or the one before.
    private mutating func step(by count: Int) {
        guard view == .reader || view == .preview else { return }
        move(to: selection + count)
        if view == .reader { lastUsed = selected }
    }

    private mutating func scroll(by lines: Int, _ content: FinderContent) {
        scroll(to: offset + lines, content)
    }

    private mutating func scroll(to line: Int, _ content: FinderContent) {
        guard let area = pageArea else { return }
        let count = content.lines(of: page, result, width: area.columns.count).count
        offset = min(max(0, line), max(0, count - area.rows.count))
    }

    private mutating func copy() -> FinderEffect? {
        defer { number = nil }
        return used().map { .copy($0, sample: number) }
    }

    private mutating func open() -> FinderEffect? { used().map { .open($0) } }

    /// The entry that an action means: none while something else is shown.
    private mutating func used() -> Int? {
        switch page {
        case .entry(let position):
            lastUsed = position
            return position
        case .question:
            notice = CommandText.current.finderHowToChoose(result.question?.choices.count ?? 0)
            return nil
        case .nothing, .help: return nil
        }
    }

    /// Takes a choice of the question back, 0 for none of them.
    private mutating func choose(_ number: Int) {
        guard let resolution = result.resolution, let question = result.question,
            number <= question.choices.count
        else { return }
        guard number > 0 else {
            result.resolution = resolution.choosingNone()
            views = [.list]
            return
        }
        let choice = question.choices[number - 1].entry
        guard let position = resolution.findings.matches.first(where: { $0.entry == choice })?.position,
            case .found(let positions) = result.hits, let index = positions.firstIndex(of: position),
            let chosen = resolution.choosing(choice)
        else { return }
        views = [.list]
        result.resolution = chosen
        move(to: index)
        read()
    }

    /// Lets the list show the selection.
    ///
    /// - Parameter rows: which entries have room when `top` is the first.
    mutating func reveal(_ rows: (_ top: Int) -> Range<Int>) {
        if selection < top { top = selection }
        // Not one step at a time over all of a large list.
        let height = max(1, FinderLayout(size).list.rows.count)
        top = max(top, selection - height + 1)
        while top < selection, !rows(top).contains(selection) { top += 1 }
    }
}
