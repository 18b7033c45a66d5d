/// Windows of tokens, and the order in which batches take them.
struct TransformerWindows {
    /// The tokens of all windows, one after the other, with their marks.
    private(set) var ids: [Int32] = []
    /// Where each window stands in ``ids``.
    private(set) var ranges: [Range<Int>] = []

    /// Appends a window of at most ``TransformerBatch/longestWindow`` tokens.
    mutating func append(_ parts: ArraySlice<Int32>...) {
        let first = ids.count
        for part in parts { ids += part }
        ranges.append(first..<ids.count)
    }

    /// Calls `body` with one batch after the other until each window was in one.
    ///
    /// The longest come first, and what they leave free the shortest fill: of 1,056 rows two are
    /// for nothing on the average, of batches in the order of the text it would be sixteen.
    func forEachBatch(_ body: (TransformerBatch) -> Void) {
        let order = ranges.indices.sorted {
            (ranges[$1].count, $0) < (ranges[$0].count, $1)
        }
        var rest = order[...]
        var batch = TransformerBatch()
        while !rest.isEmpty {
            func take(_ index: Int?) -> Bool {
                guard let index, batch.hasRoom(for: ranges[index].count) else { return false }
                batch.append(ids[ranges[index]], ofWindow: index)
                return true
            }
            while take(rest.first) { rest.removeFirst() }
            while take(rest.last) { rest.removeLast() }
            body(batch)
            batch.removeAll()
        }
    }
}
