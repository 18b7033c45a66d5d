/// The word that a unigram tokenizer is reading, and the best way to cut it.
///
/// It is kept from word to word, so that reading a text allocates nothing.
package struct UnigramWord {
    /// The best way to reach a place within the word.
    struct Step {
        /// The sum of the scores of all pieces up to here, those of the words before included.
        var score: Float = 0
        /// Where the last piece begins; negative when there is no way to get here yet.
        var start: Int32 = -1
        /// The last piece.
        var piece: Int32 = 0
    }

    /// UTF-8, normalized, with the mark of a word's beginning in front.
    var bytes: [UInt8] = []
    /// A step for each byte of the word, and one for its end.
    var steps: [Step] = []
    /// Marks of a word's beginning that wait for something to stand behind.
    var waitingMarks = 0
    /// The score of the best way through all words before.
    var score: Float = 0
    /// The pieces of the word, the last one first.
    var pieces: [Int32] = []

    /// Starts another text, which begins as a word does.
    mutating func begin() {
        bytes.removeAll(keepingCapacity: true)
        waitingMarks = 1
        score = 0
    }

    /// Puts the steps back, so that only the beginning can be reached.
    mutating func beginSteps() {
        steps.removeAll(keepingCapacity: true)
        steps.append(Step(score: score))
        for _ in bytes { steps.append(Step()) }
    }
}
