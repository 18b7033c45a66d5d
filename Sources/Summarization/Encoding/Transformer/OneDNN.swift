private import COneDNN

/// Matrix products by oneDNN, and the loops of a transformer around them: the one door to
/// `COneDNN`.
///
/// The library is looked for when it is first needed, so a program without it runs as well.
enum OneDNN {
    /// Loads the library, once.
    ///
    /// - Throws: ``SummarizerError/Code/missingModel``, saying how to get it.
    static func load() throws(SummarizerError) {
        switch summarize_dnnl_load() {
        case summarize_dnnl_ready: return
        case summarize_dnnl_not_compiled:
            throw SummarizerError(
                .missingModel,
                "this program was built without oneDNN 2, which the encoder minilm needs; "
                    + "install libdnnl-dev and build it again"
            )
        default:
            throw SummarizerError(
                .missingModel,
                "oneDNN 2, which the encoder minilm needs, is not installed; "
                    + "run Scripts/install-minilm, or apt-get install libdnnl2"
            )
        }
    }

    /// Version and instruction set: `oneDNN 2.6.3 avx2`; empty before ``load()``.
    static var description: String { unsafe String(cString: summarize_dnnl_description()) }

    /// The instruction set, in letters that a file name may have: `avx2`.
    static var instructions: String { unsafe String(cString: summarize_dnnl_instructions()) }

    /// Whether the processor multiplies bfloat16 faster than float32.
    static var multipliesBFloat16: Bool { summarize_dnnl_has_bfloat16() != 0 }

    /// Calls `body` with products running on the calling thread alone.
    ///
    /// oneDNN would take all cores for one product; here threads have a batch each.
    static func onOneThread<Result>(_ body: () -> Result) -> Result {
        let before = summarize_dnnl_begin_single_thread()
        defer { summarize_dnnl_end_single_thread(before) }
        return body()
    }

    /// Calls `body` with the loops of the calling thread using no more than every processor of the
    /// architecture has, so that a test can compare.
    static func withPlainLoops<Result>(_ body: () -> Result) -> Result {
        summarize_kernels_restrict(1)
        defer { summarize_kernels_restrict(0) }
        return body()
    }
}

/// result (M × N) = ending(input (M × K) · weightsᵀ (K × N) + bias (N)), M fixed.
///
/// Made once, never changed, shared by threads; what runs it is a ``ProductRunner``.
@safe
final class PackedProduct: Sendable {
    /// What is done after the bias was added.
    enum Ending: UInt32, Sendable, Hashable {
        case plain = 0
        /// The Gaussian error linear unit, by the error function.
        case gelu
        /// The product is added to what the result holds.
        case sum
    }

    /// Sizes and number types.
    struct Shape: Sendable, Hashable {
        /// M.
        var rows: Int
        /// K.
        var inputs: Int
        /// N.
        var outputs: Int
        var ending = Ending.plain
        /// Type of input and weights.
        var precision = TransformerPrecision.float32
        var resultPrecision = TransformerPrecision.float32
    }

    /// Safe to share: the product is never written after it was made.
    fileprivate nonisolated(unsafe) let handle: OpaquePointer
    let shape: Shape

    /// - Throws: ``SummarizerError/Code/missingModel`` where oneDNN is missing or cannot.
    init(_ shape: Shape) throws(SummarizerError) {
        try OneDNN.load()
        let made = unsafe OneDNN.onOneThread {
            unsafe summarize_product_create(
                summarize_product_shape(
                    rows: Int32(shape.rows),
                    inputs: Int32(shape.inputs),
                    outputs: Int32(shape.outputs),
                    ending: summarize_product_ending(shape.ending.rawValue),
                    is_bfloat16: shape.precision == .bfloat16 ? 1 : 0,
                    has_bfloat16_result: shape.resultPrecision == .bfloat16 ? 1 : 0
                )
            )
        }
        guard let made = unsafe made else {
            throw SummarizerError(
                .missingModel,
                "\(OneDNN.description) cannot multiply \(shape.precision.rawValue) matrices here; "
                    + "use the encoder static"
            )
        }
        unsafe handle = made
        self.shape = shape
    }

    deinit { unsafe summarize_product_free(handle) }

    /// Bytes of the packed weights.
    var weightSize: Int { unsafe summarize_product_weight_size(handle) }

    /// Implementation and layout in words; equal words, equal bytes of packed weights.
    var layout: String { unsafe String(cString: summarize_product_layout(handle)) }

    /// Brings weights (N × K) into the product's own layout.
    ///
    /// - Throws: ``SummarizerError/Code/missingModel`` where oneDNN cannot.
    func pack(_ weights: [Float]) throws(SummarizerError) -> [UInt8] {
        precondition(weights.count == shape.inputs * shape.outputs, "weights are N × K numbers")
        // Through memory that is aligned as oneDNN wishes.
        let packed = AlignedMemory(byteCount: weightSize)
        let status = OneDNN.onOneThread {
            unsafe summarize_product_pack(handle, weights, packed.start)
        }
        guard status == 0 else {
            throw SummarizerError(.missingModel, "\(OneDNN.description) cannot pack weights")
        }
        return packed.copy()
    }
}

/// What one run of a product needs: used by one thread at a time.
@safe
final class ProductRunner: Sendable {
    /// Shared by nobody: whoever has the workspace has its runners.
    private nonisolated(unsafe) let handle: OpaquePointer
    /// Lives as long as the runner.
    private let product: PackedProduct

    init(_ product: PackedProduct) {
        guard let handle = unsafe summarize_runner_create(product.handle) else {
            preconditionFailure("no memory is left for a matrix product")
        }
        unsafe self.handle = handle
        self.product = product
    }

    deinit { unsafe summarize_runner_free(handle) }

    /// Runs the product on rows, weights as they were packed, and a bias.
    @unsafe
    func run(
        _ input: UnsafeRawPointer,
        _ weights: TransformerWeights.Product,
        into result: UnsafeMutableRawPointer
    ) {
        let status = unsafe summarize_runner_run(
            handle,
            input,
            weights.packed,
            weights.bias,
            result
        )
        precondition(status == 0, "oneDNN could not run a product that it had made")
    }
}

/// The loops around the products; D numbers a row.
extension TransformerShape {
    /// state (T × D) = norm(words of ids (T) + positions), and the same as bfloat16.
    @unsafe
    func embed(
        _ ids: Span<Int32>,
        _ weights: TransformerWeights,
        into state: UnsafeMutablePointer<Float>,
        narrow: UnsafeMutablePointer<UInt16>?
    ) {
        unsafe ids.withUnsafeBufferPointer { ids in
            unsafe summarize_embed_tokens(
                Int32(ids.count),
                Int32(width),
                ids.baseAddress,
                weights.words,
                weights.positions,
                weights.norm.weight,
                weights.norm.bias,
                epsilon,
                state,
                narrow
            )
        }
    }

    /// Brings each row of state (rows × D) to mean 0 and variance 1, times weight, plus bias.
    @unsafe
    func normalize(
        rows: Int,
        _ norm: TransformerWeights.Norm,
        _ state: UnsafeMutablePointer<Float>,
        narrow: UnsafeMutablePointer<UInt16>?
    ) {
        unsafe summarize_normalize_rows(
            Int32(rows),
            Int32(width),
            norm.weight,
            norm.bias,
            epsilon,
            state,
            narrow
        )
    }

    /// Floats of scratch memory that ``attend(tokens:_:context:narrow:scratch:)`` needs.
    func attentionScratch(tokens: Int) -> Int {
        summarize_attend_scratch(Int32(tokens), Int32(width), Int32(heads))
    }

    /// context (T × D) = softmax(Q Kᵀ / √(D / H)) V of one sentence, as float32 or as bfloat16; joint
    /// (T × 3 D) has Q, K and V.
    @unsafe
    func attend(
        tokens: Int,
        _ joint: UnsafePointer<Float>,
        context: UnsafeMutablePointer<Float>?,
        narrow: UnsafeMutablePointer<UInt16>?,
        scratch: UnsafeMutablePointer<Float>
    ) {
        unsafe summarize_attend(
            Int32(tokens),
            Int32(width),
            Int32(heads),
            joint,
            context,
            narrow,
            scratch
        )
    }

    /// Adds all rows of state (T × D) to sum (D).
    @unsafe
    func pool(
        tokens: Int,
        _ state: UnsafePointer<Float>,
        into sum: UnsafeMutablePointer<Float>
    ) {
        unsafe summarize_pool(Int32(tokens), Int32(width), state, sum)
    }
}
