/// A transformer's weights, in a mapped file and in the layout that products want.
///
/// D: width, F: inner width, V: words, P: positions.
@safe
final class TransformerWeights: Sendable {
    /// A product's weights.
    @unsafe
    struct Product {
        /// In the product's own layout.
        let packed: UnsafeRawPointer
        /// One number a column of the result.
        let bias: UnsafePointer<Float>
    }

    /// A norm's (D) weight and bias.
    @unsafe
    struct Norm {
        let weight: UnsafePointer<Float>
        let bias: UnsafePointer<Float>
    }

    /// A layer, in the order in which it is worked out.
    @unsafe
    struct Layer {
        /// D → 3 D: query, key, value.
        let joint: Product
        /// D → D.
        let output: Product
        let attentionNorm: Norm
        /// D → F.
        let inner: Product
        /// F → D.
        let outer: Product
        let norm: Norm
    }

    /// Keeps the file mapped while the pointers below are used.
    ///
    /// They are safe to share, because nobody writes what they point to.
    private let file: Safetensors
    /// A row for each word (V × D).
    nonisolated(unsafe) let words: UnsafePointer<Float>
    /// A row for each position (P × D), that of token type 0 added.
    nonisolated(unsafe) let positions: UnsafePointer<Float>
    nonisolated(unsafe) let norm: Norm
    nonisolated(unsafe) let layers: [Layer]
    /// The same with the changed weights of those that read sentences where they stand.
    nonisolated(unsafe) let readingLayers: [Layer]

    /// Takes the weights from a file that ``TransformerPacking`` wrote for these products.
    ///
    /// - Parameters:
    ///   - file: The packed file.
    ///   - products: What it was packed for.
    ///   - firstChanged: The first layer that has changed weights too.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming file and tensor.
    init(
        _ file: Safetensors,
        for products: TransformerProducts,
        firstChanged: Int
    ) throws(SummarizerError) {
        let shape = products.shape
        func numbers(_ name: String, _ shape: [Int]) throws(SummarizerError)
            -> UnsafePointer<Float>
        {
            let storage = try file.storage(of: name, type: .float32, shape: shape)
            guard let start = unsafe storage.start else { throw .damaged("'\(name)' is empty") }
            guard Int(bitPattern: start) % MemoryLayout<Float>.alignment == 0 else {
                throw .damaged("'\(name)' does not begin where a number may")
            }
            return unsafe start.assumingMemoryBound(to: Float.self)
        }
        func norm(_ name: String) throws(SummarizerError) -> Norm {
            unsafe Norm(
                weight: try numbers(name + ".weight", [shape.width]),
                bias: try numbers(name + ".bias", [shape.width])
            )
        }
        func product(
            _ name: String,
            _ product: PackedProduct,
            from changed: String? = nil
        ) throws(SummarizerError) -> Product {
            let packed = try file.storage(
                of: (changed ?? "") + name,
                type: .uint8,
                shape: [product.weightSize]
            )
            guard let start = unsafe packed.start else { throw .damaged("'\(name)' is empty") }
            return unsafe Product(
                packed: start,
                bias: try numbers(name + ".bias", [product.shape.outputs])
            )
        }
        func layer(_ index: Int, from changed: String? = nil) throws(SummarizerError) -> Layer {
            let prefix = "layer.\(index)."
            return unsafe Layer(
                joint: try product(prefix + "joint", products.joint, from: changed),
                output: try product(prefix + "output", products.output, from: changed),
                attentionNorm: try norm(prefix + "attention.norm"),
                inner: try product(prefix + "inner", products.inner, from: changed),
                outer: try product(prefix + "outer", products.outer, from: changed),
                norm: try norm(prefix + "norm")
            )
        }
        var (layers, readingLayers): ([Layer], [Layer]) = unsafe ([], [])
        for index in 0..<shape.layers {
            unsafe layers.append(try layer(index))
            unsafe readingLayers.append(
                index < firstChanged ? layers[index] : try layer(index, from: "reading.")
            )
        }
        unsafe words = try numbers("words", [shape.words, shape.width])
        unsafe positions = try numbers("positions", [shape.positions, shape.width])
        unsafe self.norm = try norm("norm")
        unsafe self.layers = layers
        unsafe self.readingLayers = readingLayers
        self.file = file
    }
}
