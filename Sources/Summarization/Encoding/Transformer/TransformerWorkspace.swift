/// The memory in which one thread works out a batch, made once.
///
/// R: rows of the largest batch, D: width, F: inner width, M: rows of a product.
final class TransformerWorkspace: Sendable {
    let products: TransformerProducts
    /// (R × D) float32: the state of each token.
    let state: AlignedMemory
    /// (R × D) bfloat16: the state as products read it; nil where they read float32.
    let narrowState: AlignedMemory?
    /// (R × 3 D) float32: query, key and value of each token.
    let joint: AlignedMemory
    /// (R × D) in the products' precision: what attention found.
    let context: AlignedMemory
    /// (M × F) in the products' precision, of one block of rows.
    let inner: AlignedMemory
    /// Of the attention over one sentence.
    let scratch: AlignedMemory
    let runJoint: ProductRunner
    let runOutput: ProductRunner
    let runInner: ProductRunner
    let runOuter: ProductRunner

    init(_ products: TransformerProducts) {
        let rows = TransformerBatch.mostTokens
        let shape = products.shape
        let precision = products.precision
        self.products = products
        state = AlignedMemory(count: rows * shape.width)
        narrowState =
            precision == .float32
            ? nil : AlignedMemory(count: rows * shape.width, of: precision)
        joint = AlignedMemory(count: rows * 3 * shape.width)
        context = AlignedMemory(count: rows * shape.width, of: precision)
        inner = AlignedMemory(count: TransformerProducts.rows * shape.inner, of: precision)
        scratch = AlignedMemory(
            count: shape.attentionScratch(tokens: TransformerBatch.longestWindow)
        )
        runJoint = ProductRunner(products.joint)
        runOutput = ProductRunner(products.output)
        runInner = ProductRunner(products.inner)
        runOuter = ProductRunner(products.outer)
    }
}
