internal import FAQModel
internal import FAQReader
internal import FAQWording

/// What the finder looks like.
struct FinderView {
    let content: FinderContent

    private var appearance: Appearance { content.appearance }
    private var text: CommandText { .current }

    /// The screen of a state; which entry is the first of the list is kept in the state, so that the list stays in place.
    func frame(of state: inout FinderState) -> Frame {
        var frame = Frame(size: state.size)
        switch state.view {
        case .list, .preview: draw(list: &state, into: &frame)
        case .reader, .help: draw(reader: state, into: &frame)
        }
        return frame
    }

    private func draw(list state: inout FinderState, into frame: inout Frame) {
        let layout = FinderLayout(state.size)
        drawQuery(state, into: &frame)
        if let row = layout.statusRow { frame.put(status(of: state), row: row) }
        if let row = layout.helpRow {
            let keys = state.view == .preview ? text.finderPageKeys : text.finderListKeys
            frame.put(appearance.faint(TerminalText(line: keys)), row: row)
        }
        let result = state.result
        state.reveal { top in rows(from: top, result, layout.list.rows.count).entries }
        drawList(state, layout.list, into: &frame)
        if let rule = layout.rule {
            let isWide = rule.columns.count > 1
            let line = String(repeating: isWide ? "─" : "│", count: rule.columns.count)
            for row in rule.rows {
                frame.put(appearance.faint(TerminalText(line)), row: row, column: rule.columns.lowerBound)
            }
        }
        if let area = layout.preview { draw(pageOf: state, area, into: &frame) }
    }

    private func draw(reader state: FinderState, into frame: inout Frame) {
        let area = FinderLayout.reader(state.size)
        draw(pageOf: state, area, into: &frame)
        guard area.rows.upperBound < state.size.rows else { return }
        let lines = content.lines(of: state.page, state.result, width: area.columns.count).count
        let place = lines > area.rows.count ? "\(min(lines, state.offset + area.rows.count))/\(lines) · " : ""
        let count = state.number.map { "\($0) · " } ?? ""
        let rest = state.notice ?? (place + count + text.finderPageKeys)
        frame.put(appearance.faint(TerminalText(line: rest)), row: state.size.rows - 1)
    }

    private func draw(pageOf state: FinderState, _ area: FinderLayout.Area, into frame: inout Frame) {
        let lines = content.lines(of: state.page, state.result, width: area.columns.count)
        let first = min(state.offset, max(0, lines.count - area.rows.count))
        for (row, line) in zip(area.rows, lines.dropFirst(first)) {
            frame.put(line, row: row, column: area.columns.lowerBound, width: area.columns.count)
        }
    }

    private func drawQuery(_ state: FinderState, into frame: inout Frame) {
        let prompt = state.size.columns >= 8 ? "> " : ""
        let (shown, cursor) = state.query.shown(width: state.size.columns - prompt.count)
        frame.put("\(appearance.bold(TerminalText(prompt)))\(shown)", row: 0)
        if state.view == .list {
            frame.cursor = Frame.Position(row: 0, column: min(state.size.columns - 1, prompt.count + cursor))
        }
    }

    private func status(of state: FinderState) -> TerminalText {
        if let notice = state.notice { return TerminalText(line: notice) }
        let result = state.result
        var parts: [String] = []
        switch result.resolution {
        case nil: parts = [text.finderEntries(result.count)]
        case .answer(_, let findings):
            let confidence = ResolutionView(appearance: .plain).decimal(findings.confidence)
            parts = [text.finderAnswer, "\(text.confidence) \(confidence)", text.finderMatches(result.count)]
        case .ambiguous(let question, _):
            parts = [text.asking(question.reason, "\(question.choices.count)")]
            if question.reason != .several { parts.append(text.which(question.facet)) }
            parts.append(text.finderMatches(result.count))
        case .none(let findings)? where findings.declined.isEmpty && result.titleCount > 0:
            parts = [text.finderTitles(result.titleCount)]
        case .none?: parts = [result.count == 0 ? text.nothingFound : text.finderNothing]
        }
        let isLate = state.isSearching ? " …" : ""
        return appearance.faint(TerminalText(line: parts.joined(separator: " · ") + isLate))
    }
}

/// The list.
extension FinderView {
    private enum Row {
        case section(String)
        /// An entry, by its number in the list and its position.
        case entry(Int, Int)
    }

    /// What has room from an entry on: entries, and where all are listed the sections they are in.
    private func rows(from top: Int, _ result: SearchResult, _ height: Int) -> (
        rows: [Row], entries: Range<Int>
    ) {
        var rows: [Row] = []
        var index = top
        var section: String?
        while rows.count < height, let position = result.hits.position(at: index) {
            if case .all = result.hits, height > 2 {
                let next = content.section(of: position)
                if next != section, !next.isEmpty {
                    guard rows.count + 2 <= height else { break }
                    rows.append(.section(next))
                }
                section = next
            }
            rows.append(.entry(index, position))
            index += 1
        }
        return (rows, top..<index)
    }

    private func drawList(_ state: FinderState, _ area: FinderLayout.Area, into frame: inout Frame) {
        let found = state.result.resolution?.findings.matches ?? []
        let marks = QuestionMarks(query: state.result.query, evidence: found.flatMap(\.evidence))
        for (row, content) in zip(area.rows, rows(from: state.top, state.result, area.rows.count).rows) {
            switch content {
            case .section(let name):
                frame.put(appearance.faint(TerminalText(line: name)), row: row, width: area.columns.count)
            case .entry(let index, let position):
                draw(
                    position, isSelected: index == state.selection, state.result, marks, row, area,
                    into: &frame)
            }
        }
    }

    /// From so many columns on, ids stand beside the questions.
    private static let widthForIDs = 60

    private func draw(
        _ position: Int, isSelected: Bool, _ result: SearchResult, _ marks: QuestionMarks, _ row: Int,
        _ area: FinderLayout.Area, into frame: inout Frame
    ) {
        guard let entry = content.entry(at: position) else { return }
        let width = area.columns.count
        var start = 0
        if width >= 8 {
            frame.put(isSelected ? appearance.bold(">") : " ", row: row, width: 1)
            start = 2
        }
        if let choice = result.choice(of: entry.id) {
            frame.put(appearance.bold("\(choice)"), row: row, column: start)
            start += 2
        }
        let id = TerminalText(line: entry.id.text)
        let idWidth = width < Self.widthForIDs ? 0 : min(DisplayWidth.of(id.string), width / 3)
        let room = width - start - (idWidth > 0 ? idWidth + 2 : 0)
        frame.put(question(entry, isSelected: isSelected, marks, room), row: row, column: start, width: room)
        if idWidth > 0 {
            frame.put(appearance.faint(id), row: row, column: width - idWidth, width: idWidth)
        }
    }

    private func question(_ entry: Entry, isSelected: Bool, _ marks: QuestionMarks, _ room: Int)
        -> TerminalText
    {
        // No more than can have room: a character takes a column, or is a mark on one.
        let shown = String(entry.question.prefix(room + 1))
        return marks.pieces(of: shown).map { piece in
            let codes = (isSelected ? ["7"] : []) + (piece.isMarked ? ["1", "32"] : [])
            return appearance.styled(TerminalText(line: piece.text), codes)
        }.joined()
    }
}
