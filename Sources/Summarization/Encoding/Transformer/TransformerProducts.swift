/// The four matrix products of a transformer's layer, as oneDNN runs them on this processor.
///
/// M rows, D: width, F: inner width.
struct TransformerProducts: Sendable {
    /// M, rows of every product.
    ///
    /// Always the same, because oneDNN adds up in another order for another count of rows: so a
    /// sentence has the same bits alone and in any batch. 48 is the least that is as fast as more:
    /// on Zen 3, AVX2, 4,100 tokens a second in products of 48, 96 and 192 rows.
    static let rows = 48

    let shape: TransformerShape
    let precision: TransformerPrecision
    /// Queries, keys and values in one: D → 3 D.
    let joint: PackedProduct
    /// What attention found, added to the state: D → D.
    let output: PackedProduct
    /// The feed-forward part's first map, and GELU: D → F.
    let inner: PackedProduct
    /// Its second map, added to the state: F → D.
    let outer: PackedProduct

    /// - Throws: ``SummarizerError/Code/missingModel`` where oneDNN is missing or cannot.
    init(
        _ shape: TransformerShape,
        precision: TransformerPrecision
    ) throws(SummarizerError) {
        func product(
            _ inputs: Int,
            _ outputs: Int,
            _ ending: PackedProduct.Ending,
            result: TransformerPrecision = .float32
        ) throws(SummarizerError) -> PackedProduct {
            try PackedProduct(
                PackedProduct.Shape(
                    rows: Self.rows,
                    inputs: inputs,
                    outputs: outputs,
                    ending: ending,
                    precision: precision,
                    resultPrecision: result
                )
            )
        }
        self.shape = shape
        self.precision = precision
        joint = try product(shape.width, 3 * shape.width, .plain)
        output = try product(shape.width, shape.width, .sum)
        inner = try product(shape.width, shape.inner, .gelu, result: precision)
        outer = try product(shape.inner, shape.width, .sum)
    }

    /// The precision that is fastest on this processor.
    ///
    /// - Throws: ``SummarizerError/Code/missingModel`` where oneDNN is missing.
    static func fastestPrecision() throws(SummarizerError) -> TransformerPrecision {
        try OneDNN.load()
        return OneDNN.multipliesBFloat16 ? .bfloat16 : .float32
    }

    /// Library, instruction set and layouts: what packed weights have to be made for.
    var layout: String {
        ([OneDNN.description] + [joint, output, inner, outer].map(\.layout))
            .joined(separator: "; ")
    }
}
