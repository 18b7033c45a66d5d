/// The way of a batch through the transformer.
///
/// T: tokens of the batch, M: rows of a product, D: width.
///
/// reference: Devlin et al., "BERT" (2018); Vaswani et al., "Attention Is All You Need" (2017).
extension TransformerWorkspace {
    /// Leaves the state (T × D) of every token of a batch in ``state``.
    @unsafe
    func run(
        _ batch: TransformerBatch,
        _ weights: TransformerWeights,
        _ layers: [TransformerWeights.Layer]
    ) {
        embed(batch, weights)
        for index in unsafe layers.indices {
            let layer = unsafe layers[index]
            unsafe attend(batch, layer)
            for first in stride(from: 0, to: batch.paddedCount, by: TransformerProducts.rows) {
                unsafe addAttention(rowsFrom: first, layer)
                unsafe feedForward(rowsFrom: first, layer)
            }
        }
    }

    /// Adds the states of some tokens of the batch to a row of sums (rows × D).
    func addStates(of tokens: Range<Int>, toRow row: Int, of sums: inout Matrix) {
        let shape = products.shape
        let target = sums.range(ofRow: row)
        precondition(row >= 0 && row < sums.rows, "there is such a row")
        precondition(
            tokens.upperBound <= TransformerBatch.mostTokens && target.count == shape.width
        )
        unsafe sums.elements.withUnsafeMutableBufferPointer { sums in
            let numbers = unsafe UnsafeMutableBufferPointer(rebasing: sums[target])
            guard let sum = numbers.baseAddress else { return }
            unsafe shape.pool(
                tokens: tokens.count,
                state.floats + tokens.lowerBound * shape.width,
                into: sum
            )
        }
    }

    /// Begins with each token by itself: state = norm(word + position).
    private func embed(_ batch: TransformerBatch, _ weights: TransformerWeights) {
        let shape = products.shape
        for window in batch.windows {
            let row = window.rows.lowerBound * shape.width
            unsafe shape.embed(
                batch.ids.span.extracting(window.rows),
                weights,
                into: state.floats + row,
                narrow: narrow(row)
            )
        }
        clear(batch.ids.count..<batch.paddedCount)
    }

    /// context = softmax(Q Kᵀ / √K) V within each window; Q, K and V are one product of the state.
    ///
    /// A window is looked at as soon as its last row is there, while most of it is in the cache.
    @unsafe
    private func attend(_ batch: TransformerBatch, _ layer: TransformerWeights.Layer) {
        let shape = products.shape
        var next = 0
        for first in stride(from: 0, to: batch.paddedCount, by: TransformerProducts.rows) {
            unsafe runJoint.run(
                input(first),
                layer.joint,
                into: joint.floats + first * 3 * shape.width
            )
            while next < batch.windows.count,
                batch.windows[next].rows.upperBound <= first + TransformerProducts.rows
            {
                let rows = batch.windows[next].rows
                let isNarrow = narrowState != nil
                unsafe shape.attend(
                    tokens: rows.count,
                    joint.floats + rows.lowerBound * 3 * shape.width,
                    context: isNarrow ? nil : context.floats + rows.lowerBound * shape.width,
                    narrow: isNarrow ? context.halves + rows.lowerBound * shape.width : nil,
                    scratch: scratch.floats
                )
                next += 1
            }
        }
    }

    /// Takes in what attention found: state = norm(state + W context + b).
    @unsafe
    private func addAttention(rowsFrom first: Int, _ layer: TransformerWeights.Layer) {
        let row = first * products.shape.width
        unsafe runOutput.run(
            context.start + row * products.precision.size,
            layer.output,
            into: state.floats + row
        )
        unsafe products.shape.normalize(
            rows: TransformerProducts.rows,
            layer.attentionNorm,
            state.floats + row,
            narrow: narrow(row)
        )
    }

    /// Thinks of each token by itself: state = norm(state + W₂ gelu(W₁ state + b₁) + b₂).
    @unsafe
    private func feedForward(rowsFrom first: Int, _ layer: TransformerWeights.Layer) {
        let row = first * products.shape.width
        unsafe runInner.run(input(first), layer.inner, into: inner.start)
        unsafe runOuter.run(inner.start, layer.outer, into: state.floats + row)
        unsafe products.shape.normalize(
            rows: TransformerProducts.rows,
            layer.norm,
            state.floats + row,
            narrow: narrow(row)
        )
    }

    /// The state as products read it, from a row on.
    private func input(_ row: Int) -> UnsafeRawPointer {
        let place = row * products.shape.width
        if let narrow = unsafe narrow(place) { return UnsafeRawPointer(narrow) }
        return unsafe UnsafeRawPointer(state.floats + place)
    }

    /// The state as bfloat16 from a number on, nil where products read float32.
    private func narrow(_ place: Int) -> UnsafeMutablePointer<UInt16>? {
        unsafe narrowState.map { unsafe $0.halves + place }
    }

    /// Makes rows of state and context zero that are of no token: products read them too, and what
    /// an earlier batch left there may not change anything.
    private func clear(_ rows: Range<Int>) {
        let width = products.shape.width
        for (memory, size) in [
            (state, 4), (context, products.precision.size),
            (narrowState ?? context, products.precision.size),
        ] {
            unsafe (memory.start + rows.lowerBound * width * size)
                .initializeMemory(as: UInt8.self, repeating: 0, count: rows.count * width * size)
        }
    }
}
