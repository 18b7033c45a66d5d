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
        dotProduct(elements.span.extracting(range(ofRow: row)), vector.span)
    }

    /// The product of one row and one of another matrix (columns).
    func dot(row: Int, withRow otherRow: Int, of other: Matrix) -> Float {
        dotProduct(
            elements.span.extracting(range(ofRow: row)),
            other.elements.span.extracting(other.range(ofRow: otherRow))
        )
    }

    /// Where the numbers of a row stand in ``elements``.
    func range(ofRow row: Int) -> Range<Int> { row * columns..<(row + 1) * columns }

    /// The matrix with rows for columns.
    var transposed: Matrix {
        var transposed = Matrix(rows: columns, columns: rows)
        for row in 0..<rows {
            for column in 0..<columns { transposed[column, row] = self[row, column] }
        }
        return transposed
    }

    /// What the matrix, as a map from as many numbers as it has rows to as many as it has columns,
    /// makes of a vector.
    func applied(to vector: [Float]) -> [Float] {
        var result = [Float](repeating: 0, count: columns)
        addApplied(to: vector.span, into: &result)
        return result
    }

    /// What the map makes of the leading numbers of each row of another matrix, as many as the map
    /// has rows: (other's rows × columns).
    func applied(toRowsOf other: Matrix) -> Matrix {
        var result = Matrix(rows: other.rows, columns: columns)
        for row in 0..<other.rows {
            addApplied(
                to: other.elements.span.extracting(other.range(ofRow: row)).extracting(first: rows),
                into: &result.elements,
                at: row * columns
            )
        }
        return result
    }

    /// Adds what the map makes of a vector to numbers of another.
    ///
    /// A row of the matrix is taken times a number of the vector and added up: no sums across
    /// lanes, and zeros, of which features and states have many, cost nothing.
    ///
    /// - Parameters:
    ///   - vector: As many numbers as rows.
    ///   - sums: Has as many numbers as columns from `offset` on.
    ///   - offset: Where the first of them stands.
    func addApplied(to vector: Span<Float>, into sums: inout [Float], at offset: Int = 0) {
        precondition(vector.count == rows, "a map is applied to as many numbers as it has rows")
        precondition(offset >= 0 && offset + columns <= sums.count, "the sums have room")
        var column = 0
        while column + 16 <= columns {
            add(SIMD16<Float>.self, at: column, of: vector, into: &sums, at: offset)
            column += 16
        }
        while column + 8 <= columns {
            add(SIMD8<Float>.self, at: column, of: vector, into: &sums, at: offset)
            column += 8
        }
        while column < columns {
            var sum = sums[offset + column]
            for row in 0..<rows { sum += vector[row] * elements[row * columns + column] }
            sums[offset + column] = sum
            column += 1
        }
    }

    @inline(__always)
    private func add<Lanes: SIMD & BitwiseCopyable>(
        _: Lanes.Type,
        at column: Int,
        of vector: Span<Float>,
        into sums: inout [Float],
        at offset: Int
    ) where Lanes.Scalar == Float {
        let bytes = unsafe elements.span.bytes
        let first = column * MemoryLayout<Float>.stride
        let rowLength = columns * MemoryLayout<Float>.stride
        var total = Lanes()
        for row in vector.indices {
            let factor = vector[row]
            if factor == 0 { continue }
            let place = first &+ row &* rowLength
            unsafe total +=
                bytes.unsafeLoadUnaligned(fromByteOffset: place, as: Lanes.self) * factor
        }
        for lane in total.indices { sums[offset + column + lane] += total[lane] }
    }

    /// Adds a multiple of one row to a vector (columns).
    func add(row: Int, times factor: Float, to vector: inout [Float]) {
        guard factor != 0 else { return }
        let start = row * columns
        for index in 0..<columns { vector[index] += factor * elements[start + index] }
    }

    /// Adds a vector (columns) to each row.
    mutating func add(toEachRow vector: [Float]) {
        precondition(vector.count == columns, "a vector has a number a column")
        for start in stride(from: 0, to: elements.count, by: columns) {
            for column in 0..<columns { elements[start + column] += vector[column] }
        }
    }

    /// The mean of all rows (columns).
    ///
    /// Summed in double precision: float32 loses the last digits of a sum over a million rows, so
    /// that what is the same in all would differ from its mean, and can overflow.
    func meanOfRows() -> [Float] {
        var sums = [Double](repeating: 0, count: columns)
        for row in 0..<rows {
            let start = row * columns
            for column in 0..<columns { sums[column] += Double(elements[start + column]) }
        }
        return sums.map { Float($0 / Double(max(1, rows))) }
    }

    /// The matrix up to its last row that is not all zeros.
    func withoutTrailingZeros() -> Matrix {
        let rows = elements.lastIndex { $0 != 0 }.map { $0 / columns + 1 } ?? 0
        return Matrix(rows: rows, columns: columns, elements: Array(elements[..<(rows * columns)]))
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

/// The sum of the products of numbers, pair by pair; the vectors have as many each.
func dotProduct(_ first: Span<Float>, _ second: Span<Float>) -> Float {
    precondition(first.count == second.count, "vectors of a product have the same length")
    // Sixteen sums side by side, always the same ones: quick, and the same order of additions
    // whatever the vector width of the processor.
    var sums = SIMD16<Float>()
    var index = 0
    while index + 16 <= first.count {
        let offset = index * MemoryLayout<Float>.stride
        sums +=
            unsafe first.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
            * second.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<Float>.self)
        index += 16
    }
    var rest = SIMD8<Float>()
    if index + 8 <= first.count {
        let offset = index * MemoryLayout<Float>.stride
        rest =
            unsafe first.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
            * second.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD8<Float>.self)
        index += 8
    }
    var sum = (sums.lowHalf + sums.highHalf + rest).sum()
    while index < first.count {
        sum += first[index] * second[index]
        index += 1
    }
    return sum
}
