import Testing

@testable import Summarization

extension Document {
    /// Checks that blocks and sentences ascend, nest, and point at each other and into the text.
    func expectOrder(_ name: String) {
        var end = 0
        for (index, block) in blocks.enumerated() {
            #expect(
                block.range.lowerBound >= end && !block.range.isEmpty,
                "\(name), block \(index)"
            )
            end = block.range.upperBound
            var sentenceEnd = block.range.lowerBound
            for sentence in sentences[block.sentences] {
                #expect(sentence.block == index, "\(name)")
                #expect(
                    sentence.range.lowerBound >= sentenceEnd && !sentence.range.isEmpty,
                    "\(name)"
                )
                sentenceEnd = sentence.range.upperBound
            }
            #expect(sentenceEnd <= block.range.upperBound, "\(name), block \(index)")
        }
        #expect(end <= text.utf8.count, "\(name)")
        #expect(blocks.flatMap { Array($0.sentences) } == Array(sentences.indices), "\(name)")
    }
}
