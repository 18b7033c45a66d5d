/// The numbers of a token table where they lie: V rows of D small whole numbers and a scale each.
///
/// A row is its numbers times its scale. Numbers of four bits are packed in two halves: byte *j* has
/// number *j* in its lower bits and number D / 2 + *j* in its upper ones, so that both halves of a
/// row are read as they stand.
struct TokenRows: Sendable {
    /// D.
    let dimension: Int
    /// (V, D) int8 or (V, D / 2) uint8.
    private let numbers: ByteStorage
    /// Bytes of a row.
    private let stride: Int
    /// (V) float32.
    private let scales: [Float]
    /// (V) float32: the length of each row.
    let lengths: [Float]

    /// Rows of the tensors `scales` and `lengths` (V), float32, and either `rows` (V, D), int8, or
    /// `packed` (V, D / 2), uint8.
    ///
    /// - Parameters:
    ///   - file: Has the tensors.
    ///   - count: V.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    init(_ file: Safetensors, count: Int) throws(SummarizerError) {
        let isPacked = file.tensors["packed"] != nil
        let name = isPacked ? "packed" : "rows"
        stride = try file.shape(of: name, rank: 2)[1]
        dimension = isPacked ? 2 * stride : stride
        numbers = try file.storage(
            of: name,
            type: isPacked ? .uint8 : .int8,
            shape: [count, stride]
        )
        scales = try file.float32("scales", shape: [count])
        lengths = try file.float32("lengths", shape: [count])
    }

    /// Adds rows, numbers × scale (D), to the elements from `start` on.
    ///
    /// - Complexity: O(T × D) for T rows.
    func add(_ rows: [Int32], to elements: inout MutableSpan<Float>, at start: Int) {
        precondition(start >= 0 && start + dimension <= elements.count)
        numbers.withBytes { bytes in
            for row in rows {
                let scale = scales[Int(row)]
                let numbers = bytes.extracting(Int(row) * stride..<(Int(row) + 1) * stride)
                if stride == dimension {
                    Self.add(bytes: numbers, times: scale, to: &elements, at: start)
                } else {
                    Self.add(pairs: numbers, times: scale, to: &elements, at: start)
                }
            }
        }
    }

    // Without checks of bounds and overflow the loops become vector instructions.

    @inline(__always)
    private static func add(
        bytes: RawSpan,
        times scale: Float,
        to elements: inout MutableSpan<Float>,
        at start: Int
    ) {
        for index in 0..<bytes.byteCount {
            let number = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: index, as: Int8.self)
            unsafe elements[unchecked: start &+ index] += Float(number) * scale
        }
    }

    @inline(__always)
    private static func add(
        pairs: RawSpan,
        times scale: Float,
        to elements: inout MutableSpan<Float>,
        at start: Int
    ) {
        let half = pairs.byteCount
        for index in 0..<half {
            let pair = unsafe pairs.unsafeLoad(fromUncheckedByteOffset: index, as: Int8.self)
            unsafe elements[unchecked: start &+ index] += Float((pair << 4) >> 4) * scale
            unsafe elements[unchecked: start &+ half &+ index] += Float(pair >> 4) * scale
        }
    }

    /// A row's D numbers times its scale.
    subscript(row: Int32) -> [Float] {
        var sum = [Float](repeating: 0, count: dimension)
        var span = sum.mutableSpan
        add([row], to: &span, at: 0)
        return sum
    }
}
