/// Numbers in rows and columns, row by row.
package struct Matrix: Sendable, Hashable {
    /// Count of rows.
    package var rows: Int
    /// Count of columns.
    package var columns: Int
    /// (rows × columns) numbers; row *i* starts at *i* × columns.
    package var elements: [Float]

    /// A matrix of given elements, rows × columns of them.
    package init(rows: Int, columns: Int, elements: [Float]) {
        precondition(elements.count == rows * columns, "a matrix has rows × columns elements")
        self.rows = rows
        self.columns = columns
        self.elements = elements
    }

    /// The numbers of one row (columns).
    package subscript(row index: Int) -> ArraySlice<Float> {
        elements[index * columns..<(index + 1) * columns]
    }
}
