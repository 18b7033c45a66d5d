internal import Summarization

/// One run of libFuzzer: the first byte chooses the format and the character set, the rest is the
/// document.
@c(LLVMFuzzerTestOneInput)
public func fuzzParsing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    let formats: [Document.Format?] = [nil, .html, .markdown, .text]
    let charset = Int(choice) / formats.count
    guard
        let document = try? Document(
            parsing: Array(input.dropFirst()),
            as: formats[Int(choice) % formats.count],
            charset: charset < charsets.count ? charsets[charset] : nil
        )
    else { return 0 }
    document.checkPromises()
    return 0
}

/// One of each kind of converter; most choices are beyond the end and leave it to the bytes.
private let charsets = [
    "utf-8", "utf-16", "utf-16be", "utf-32", "windows-1252", "windows-1251", "shift_jis", "euc-jp",
    "iso-2022-jp", "iso-2022-kr", "gb18030", "big5", "euc-kr", "utf-7", "tis-620", "nonsense",
]

extension Document {
    /// Stops the program unless all is true that is said of a document.
    func checkPromises() {
        let bytes = Array(text.utf8)
        precondition(!sentences.isEmpty, "a document has a sentence")
        precondition(!bytes.contains(0), "a text has no NUL")
        var end = 0
        var seen = 0
        for (index, block) in blocks.enumerated() {
            check(block.range, in: bytes, from: end, to: bytes.count)
            end = block.range.upperBound
            let isHeading = block.kind == .heading
            precondition(isHeading || block.headingLevel == nil, "headings alone have a level")
            precondition((1...6).contains(block.headingLevel ?? 1), "a level is 1 to 6")
            precondition(block.sentences.lowerBound == seen, "blocks hold all sentences in order")
            seen = block.sentences.upperBound
            var sentenceEnd = block.range.lowerBound
            for number in block.sentences {
                let sentence = sentences[number]
                precondition(sentence.block == index, "a sentence knows its block")
                check(sentence.range, in: bytes, from: sentenceEnd, to: end)
                sentenceEnd = sentence.range.upperBound
            }
        }
        precondition(seen == sentences.count, "every sentence is in a block")
        for index in sentences.indices {
            precondition(!text(ofSentence: index).isEmpty, "a sentence has text")
        }
        precondition(!mainText.isEmpty, "a document has text")
        var postEnd = 0
        for post in posts {
            precondition(!post.blocks.isEmpty && !post.author.isEmpty, "a post has text and a name")
            precondition(post.blocks.lowerBound >= postEnd, "posts ascend")
            postEnd = post.blocks.upperBound
        }
        precondition(postEnd <= blocks.count, "posts are made of blocks")
    }

    /// A range holds something, lies between two places, and cuts no character.
    private func check(_ range: Range<Int>, in bytes: [UInt8], from start: Int, to end: Int) {
        precondition(!range.isEmpty, "a range holds something")
        precondition(range.lowerBound >= start && range.upperBound <= end, "ranges ascend and nest")
        precondition(isBoundary(range.lowerBound, in: bytes), "a range starts with a character")
        precondition(isBoundary(range.upperBound, in: bytes), "a range ends with a character")
    }

    private func isBoundary(_ position: Int, in bytes: [UInt8]) -> Bool {
        position == bytes.count || bytes[position] & 0xC0 != 0x80
    }
}
