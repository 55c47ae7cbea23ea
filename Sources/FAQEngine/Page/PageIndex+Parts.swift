extension PageIndex {
    /// Takes a part that was missing; its bytes must stay in place.
    package func add(_ part: Int, _ bytes: UnsafeRawBufferPointer) {
        if parts.indices.contains(part) { parts[part] = bytes }
    }

    /// The number of a part that the last query lacked, by its rank among them; -1 after the last.
    package func missing(_ rank: Int) -> Int {
        if rank < missing.count { return Int(missing[rank]) }
        let later = rank - missing.count
        return later < missingLater.count ? Int(missingLater[later]) : -1
    }

    /// Begins a query.
    func forgetMissing() {
        missing = []
        missingLater = []
        texts = []
    }

    /// A part by its rank among those of its kind, `nil` and noted when it has not come yet. Without one that is not
    /// urgent, the query ends only before it searches.
    func part(_ kind: PagePart, _ rank: Int, isUrgent: Bool = true) -> UnsafeRawBufferPointer? {
        guard rank >= 0, rank < count(kind) else { return nil }
        return part(starts[kind.rawValue] + rank, isUrgent: isUrgent)
    }

    /// A part by its number, which only damage makes too great.
    func part(_ number: Int, isUrgent: Bool) -> UnsafeRawBufferPointer? {
        guard number < parts.count else { return nil }
        let bytes = parts[number]
        if bytes.baseAddress == nil {
            note(UInt32(number), isUrgent: isUrgent)
            return nil
        }
        return bytes
    }

    private func note(_ part: UInt32, isUrgent: Bool) {
        for known in isUrgent ? missing : missingLater where known == part { return }
        if isUrgent { missing.append(part) } else { missingLater.append(part) }
    }
}
