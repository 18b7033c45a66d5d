extension Matrix {
    /// The element in a row and a column.
    subscript(row: Int, column: Int) -> Float {
        get { elements[row * columns + column] }
        set { elements[row * columns + column] = newValue }
    }

    /// Zeros.
    init(rows: Int, columns: Int) {
        self.init(
            rows: rows,
            columns: columns,
            elements: [Float](repeating: 0, count: rows * columns)
        )
    }

    /// The numbers of one row (columns).
    func row(_ index: Int) -> [Float] { Array(self[row: index]) }

    /// The numbers of one column (rows).
    func column(_ index: Int) -> [Float] {
        (0..<rows).map { elements[$0 * columns + index] }
    }

    /// The product with a vector (columns): one number a row.
    func product(with vector: [Float]) -> [Float] {
        (0..<rows).map { dot(row: $0, with: vector) }
    }

    /// The product of one row and a vector (columns).
    func dot(row: Int, with vector: [Float]) -> Float {
        precondition(vector.count == columns, "a row and a vector have the same length")
        let start = row * columns
        let row = elements.span.extracting(start..<start + columns)
        let vector = vector.span
        // Sixteen sums side by side, always the same ones: quick, and the same order of additions
        // whatever the vector width of the processor.
        var sums = SIMD16<Float>()
        var index = 0
        while index + 16 <= columns {
            let offset = index * MemoryLayout<Float>.stride
            sums +=
                unsafe row.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
                * vector.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
            index += 16
        }
        var sum = sums.sum()
        while index < columns {
            sum += row[index] * vector[index]
            index += 1
        }
        return sum
    }

    /// Adds a multiple of one row to a vector (columns).
    func add(row: Int, times factor: Float, to vector: inout [Float]) {
        guard factor != 0 else { return }
        let start = row * columns
        for index in 0..<columns { vector[index] += factor * elements[start + index] }
    }

    /// The mean of all rows (columns).
    func meanOfRows() -> [Float] {
        var mean = [Float](repeating: 0, count: columns)
        for row in 0..<rows { add(row: row, times: 1, to: &mean) }
        return mean.map { $0 / Float(max(1, rows)) }
    }

    /// Every row at unit length; a zero row stays zero.
    consuming func normalizedRows() -> Matrix {
        var matrix = self
        for row in 0..<matrix.rows {
            let length = matrix[row: row].reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0 else { continue }
            for index in row * matrix.columns..<(row + 1) * matrix.columns {
                matrix.elements[index] /= length
            }
        }
        return matrix
    }
}

extension [Float] {
    /// The vector at unit length; a zero vector stays zero.
    func normalized() -> [Float] {
        let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? map { $0 / length } : self
    }
}
