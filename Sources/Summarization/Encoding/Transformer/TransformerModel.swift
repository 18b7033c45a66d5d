private import Synchronization

/// A transformer that is ready to run: its weights, its products, and memory for as many threads as
/// use it at a time.
final class TransformerModel: Sendable {
    /// The published weights.
    static let publishedName = "model.safetensors"
    /// SHA-256 of all-MiniLM-L6-v2's.
    static let miniLMDigest = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

    let products: TransformerProducts
    private let weights: TransformerWeights
    /// Those that no thread uses now.
    private let workspaces = Mutex<[TransformerWorkspace]>([])

    /// Opens a model's directory; its weights are packed first where they are not yet.
    ///
    /// They are packed into a file beside the published one that is named after the instruction set,
    /// and again where that file was packed by another version of oneDNN or of this program. Several
    /// programs may do so at once: each writes a whole file, the last one stays.
    ///
    /// - Parameters:
    ///   - directory: Holds ``publishedName``, a packed file, or both.
    ///   - digest: SHA-256 of the published file, nil where any will do.
    ///   - products: Of the model's shape.
    ///   - change: What the model is changed by to read sentences where they stand.
    /// - Throws: ``SummarizerError`` naming the file, and what to do.
    init(
        directory: String,
        digest: String?,
        products: TransformerProducts,
        change: LowRankChange
    ) throws(SummarizerError) {
        let path = directory + "/" + Self.packedName(products.precision)
        do throws(SummarizerError) {
            var file = try Self.packed(path, digest: digest, products, change)
            if file == nil {
                try TransformerPacking(
                    path: directory + "/" + Self.publishedName,
                    digest: digest,
                    for: products,
                    change: change
                )
                .write(to: path)
                // Another program may have packed other changes meanwhile.
                file = try Self.packed(path, digest: digest, products, change)
            }
            guard let file else {
                throw .damaged("another program packed it with other parameters just now")
            }
            weights = try TransformerWeights(
                file,
                for: products,
                firstChanged: change.firstLayer
            )
        } catch {
            throw error.withRemedy(packed: path)
        }
        self.products = products
    }

    /// The packed weights, nil where they are not there or were packed for something else.
    ///
    /// - Throws: ``SummarizerError`` where the file is there but damaged.
    private static func packed(
        _ path: String,
        digest: String?,
        _ products: TransformerProducts,
        _ change: LowRankChange
    ) throws(SummarizerError) -> Safetensors? {
        guard ModelDirectory.exists(path) else { return nil }
        let file = try Safetensors(path: path)
        let wanted = TransformerPacking.metadata(
            digest: digest ?? file.metadata["base.sha256"] ?? "",
            products,
            change
        )
        return wanted.allSatisfy { file.metadata[$0.name] == $0.value } ? file : nil
    }

    /// `packed-avx2-f32.safetensors`: machines of several kinds may share a directory.
    static func packedName(_ precision: TransformerPrecision) -> String {
        "packed-\(OneDNN.instructions)-\(precision.rawValue).safetensors"
    }

    /// Calls `body` with memory that no other thread uses meanwhile, and the weights.
    func withWorkspace<Result>(
        _ body: (TransformerWorkspace, TransformerWeights) -> Result
    ) -> Result {
        let workspace =
            workspaces.withLock { $0.popLast() } ?? TransformerWorkspace(products)
        defer { workspaces.withLock { $0.append(workspace) } }
        return OneDNN.onOneThread { body(workspace, weights) }
    }
}

extension SummarizerError {
    /// The same error of a model's file, with what to do about it.
    fileprivate func withRemedy(packed: String) -> SummarizerError {
        let remedy: String
        switch code {
        case .damagedParameters where path == packed:
            remedy = "delete it, and it is made again"
        case .unwritable:
            remedy =
                "the weights are packed there for this processor; run Scripts/install-minilm "
                + "as a user who may write there"
        case .damagedParameters, .unreadable:
            remedy = "run Scripts/install-minilm again"
        default:
            return self
        }
        return SummarizerError(code, message + "; " + remedy, path: path)
    }
}
