internal import FAQText

/// Tables that hold a part of what these hold, and know what they lack.
extension FoldTables {
    /// A table with the scalars of some pages alone; for others it tells at most that the whole table has to be asked.
    ///
    /// - Parameter isCarried: whether a page, 64 scalars from 64 × its number on, is to be in the table. Pages of Han
    ///   characters never are: they take two thirds of the whole, and readers rarely need them.
    /// - Returns: A blob in the layout of the whole.
    func part(with isCarried: (Int) -> Bool) -> [UInt8] {
        var blocks: [(bitmap: UInt64, base: Int)] = [(0, 0), (.max, 0)]
        var cells = [UInt32](repeating: Self.elsewhere, count: 64)
        var pages: [Int] = []
        var texts: [[UInt8]] = []
        for page in 0..<pageCount {
            let bitmap = bitmap(ofPage: page)
            if bitmap == 0 {
                pages.append(0)
                continue
            }
            if isCarried(page) && !Self.isHan(page) {
                pages.append(blocks.count)
                blocks.append((bitmap, cells.count))
                for bit in 0..<64 where bitmap >> UInt64(bit) & 1 == 1 {
                    let cell = self.cell(of: UInt32(page * 64 + bit))
                    if Self.expansions.contains(cell) {
                        cells.append(Self.expansions.lowerBound + UInt32(texts.count))
                        texts.append(Array(expansion(cell)))
                    } else {
                        cells.append(cell)
                    }
                }
            } else if Self.isHan(page) {
                pages.append(blocks.count)
                blocks.append((bitmap, 0))
            } else {
                pages.append(1)
            }
        }
        return Self.encoded(pages: pages, blocks: blocks, cells: cells, texts: texts)
    }

    /// Pages of which it is told, scalar by scalar, whether folding changes them.
    private static func isHan(_ page: Int) -> Bool { (0x3400 / 64..<0xA000 / 64).contains(page) }

    private static func encoded(
        pages: [Int], blocks: [(bitmap: UInt64, base: Int)], cells: [UInt32], texts: [[UInt8]]
    ) -> [UInt8] {
        var bytes = Array("fld1".utf8)
        func append(_ number: Int) { bytes += [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
        for count in [pages.count, blocks.count, cells.count, texts.count] { append(count) }
        for block in blocks {
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: block.bitmap >> UInt64(shift)))
            }
        }
        for block in blocks { append(block.base) }
        for page in pages { append(page) }
        for cell in cells { append(Int(cell)) }
        var start = 0
        append(0)
        for text in texts {
            start += text.count
            append(start)
        }
        return bytes + texts.joined()
    }
}
