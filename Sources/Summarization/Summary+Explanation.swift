extension Summary {
    /// What a page needs that lets a reader see where the light falls and ask why.
    package struct Explanation: Sendable, Hashable {
        /// S sentences in blocks.
        package let document: Document
        /// The first choices by number of sentences, as indices: as many as a reader may want to
        /// look at, and at least as many as the summary has.
        package let order: [Int]
        /// S numbers: words.
        package let wordCounts: [Int]
        /// S numbers: how willingly each sentence is chosen, 0 before 1; 2, a copy, and 3 never.
        package let standings: [Int]
        /// S × V, unit rows: what each sentence says.
        package let values: Matrix
        /// A sentence with a cosine of c to a chosen one keeps 1 − c to this power of its weight.
        package let repetition: Float
        /// S lists, the strongest reason first.
        package let reasons: [[Reason]]
        /// S lists of UTF-8 ranges of the query's words in the sentences as they are printed.
        package let marks: [[Range<Int>]]

        /// Choices beyond which nobody moves a slider.
        static let mostChoices = 100
    }
}
