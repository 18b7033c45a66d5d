/// Windows of tokens laid end to end, without padding between them.
struct TransformerBatch {
    /// Tokens of a window at most, with its marks.
    static let longestWindow = max(SentenceWindows.longest, ContextWindows.longest)
    /// Tokens of all windows at most: a multiple of ``TransformerProducts/rows``, 22 of them.
    ///
    /// What a layer reads and writes for so many, 8 MB, and its weights, 7 MB, fit in the third
    /// level of the cache.
    static let mostTokens = 22 * TransformerProducts.rows

    /// A part of the batch.
    struct Window {
        /// Rows of the batch.
        let rows: Range<Int>
        /// Which window of ``TransformerWindows`` they are.
        let index: Int
    }

    /// An id for each row.
    private(set) var ids: [Int32] = []
    private(set) var windows: [Window] = []

    init() {
        ids.reserveCapacity(Self.mostTokens)
    }

    /// Rows in use, with those that fill up the last product.
    var paddedCount: Int {
        (ids.count + TransformerProducts.rows - 1) / TransformerProducts.rows
            * TransformerProducts.rows
    }

    /// Whether a window of so many tokens still fits.
    func hasRoom(for count: Int) -> Bool { ids.count + count <= Self.mostTokens }

    /// Adds a window; there is room for it.
    mutating func append(_ tokens: ArraySlice<Int32>, ofWindow index: Int) {
        precondition(tokens.count <= Self.longestWindow, "a window is too long")
        precondition(hasRoom(for: tokens.count), "the batch is full")
        let first = ids.count
        ids += tokens
        windows.append(Window(rows: first..<ids.count, index: index))
    }

    mutating func removeAll() {
        ids.removeAll(keepingCapacity: true)
        windows.removeAll(keepingCapacity: true)
    }
}
