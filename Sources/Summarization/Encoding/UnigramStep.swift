/// The best way to reach a place within a word.
struct UnigramStep {
    /// The sum of the scores of all pieces up to here, those of the words before included.
    var score: Float = -.infinity
    /// Where the last piece begins; negative when there is no way to get here yet.
    var start: Int32 = -1
    /// The last piece.
    var piece: Int32 = 0

    /// Takes in a way: of equally good ones the first is kept.
    @inline(__always)
    mutating func take(_ score: Float, from start: Int, by piece: Int) {
        guard score > self.score else { return }
        self = UnigramStep(
            score: score,
            start: Int32(truncatingIfNeeded: start),
            piece: Int32(truncatingIfNeeded: piece)
        )
    }
}
