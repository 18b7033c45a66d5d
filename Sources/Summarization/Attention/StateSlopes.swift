/// How a head's logit of a sentence changes with what the sentence and its neighbours are.
///
/// The layer is linear between the kinks of relu, so the slope at a sentence says what each number
/// adds there (gradient times difference from the mean; "gradient × input", Shrikumar et al. 2017,
/// §2).
struct StateSlopes {
    private let states: SentenceStates
    private let head: AttentionHead
    /// W_kᵀ q / √K, K numbers.
    private let asked: [Float]
    /// The mean of the sentences' own states, K numbers.
    private let ownMean: [Float]
    /// w.
    private let window: Int

    /// - Parameters:
    ///   - states: Of S sentences, by the head.
    ///   - head: Has the maps.
    ///   - asked: W_kᵀ q / √K, K numbers.
    init(of states: SentenceStates, head: AttentionHead, asked: [Float]) {
        self.states = states
        self.head = head
        self.asked = asked
        window = (states.own.rows - states.rows.rows) / 2
        // The rows of zeros at both ends count for nothing.
        let share = Float(states.own.rows) / Float(states.rows.rows)
        ownMean = states.own.meanOfRows().map { $0 * share }
    }

    /// The slopes of a sentence's logit.
    ///
    /// - Returns: F numbers by feature; E by dimension of the projected embedding; and what its
    ///   neighbours' differences from the mean add to the logit.
    func slopes(of sentence: Int) -> (features: [Float], embedding: [Float], neighbours: Float) {
        let width = asked.count
        // Where relu lets the neighbours' part through.
        let open = asked.indices.map { number in
            states.rows[sentence, number] > states.own[window + sentence, number]
                ? asked[number] : 0
        }
        let ofNeighbourhood = head.neighbours.product(with: open)
        var neighbours: Float = 0
        let document = window..<window + states.rows.rows
        for place in ofNeighbourhood.indices
        // Where the document ends nobody stands, bright or dim.
        where place / width != window && document.contains(sentence + place / width) {
            let own = states.own.elements[sentence * width + place]
            neighbours += ofNeighbourhood[place] * (own - ownMean[place % width])
        }
        // Where it lets the sentence's own through.
        let slopes = asked.indices.map { number in
            states.own[window + sentence, number] > 0
                ? asked[number] + ofNeighbourhood[window * width + number] : 0
        }
        return (
            head.stateOfFeatures.product(with: slopes), head.stateOfEmbedding.product(with: slopes),
            neighbours
        )
    }
}
