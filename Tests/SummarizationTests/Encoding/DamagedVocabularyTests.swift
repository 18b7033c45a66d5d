import Testing

@testable import Summarization

/// Files of tokens that are not what they should be.
@Suite struct DamagedVocabularyTests {
    private typealias Tensor = (name: String, type: TensorType, shape: [Int], bytes: [UInt8])

    /// A vocabulary of one piece, `▁a`, that is not there: enough to be opened.
    private static let sound: [Tensor] = [
        // The length of an empty trie, and an empty replacement.
        ("normalization", .uint8, [5], [0, 0, 0, 0, 0]),
        ("pieces", .uint32, [1], [0, 0, 0, 0]),
        ("scores", .float32, [2], [Float(0), -1].littleEndianBytes),
        ("english", .int8, [2], [1, 255]),
    ]

    private func file(_ tensors: [Tensor]) throws -> Safetensors {
        let directory = try TemporaryDirectory()
        let path = directory.file("vocabulary.safetensors")
        var output = try SafetensorsOutput(
            path: path,
            tensors: tensors.map { .init(name: $0.name, type: $0.type, shape: $0.shape) },
            metadata: []
        )
        for tensor in tensors { try output.append(tensor.bytes) }
        try output.commit()
        return try Safetensors(path: path)
    }

    /// The sound file with one tensor in place of that of its name, or without it.
    private func file(_ name: String, _ tensor: Tensor?) throws -> Safetensors {
        try file(Self.sound.filter { $0.name != name } + (tensor.map { [$0] } ?? []))
    }

    @Test func `a sound small file is accepted, and knows no character`() throws {
        let tokenizer = try UnigramTokenizer(file(Self.sound))
        #expect(tokenizer.tokenize("Wer zahlt?") == [0, 0])
        #expect(try EnglishEvidence(file(Self.sound), count: 2).of([0, 0, 1]) == 1)
    }

    @Test(arguments: ["normalization", "pieces", "scores"])
    func `a tensor that is missing, or of another type, is named`(_ name: String) throws {
        for tensor: Tensor? in [nil, (name, .int8, [4], [1, 2, 3, 4])] {
            let file = try file(name, tensor)
            let error = #expect(throws: SummarizerError.self) { try UnigramTokenizer(file) }
            #expect(error?.code == .damagedParameters)
            #expect(error?.message.contains("'\(name)'") == true)
            #expect(error?.path?.hasSuffix("vocabulary.safetensors") == true)
        }
    }

    @Test func `pieces need scores, and rules their end`() throws {
        let none = try file("scores", ("scores", .float32, [1], [0, 0, 0, 0]))
        #expect(throws: SummarizerError.self) { try UnigramTokenizer(none) }
        let notFinite = try file(
            "scores",
            ("scores", .float32, [2], [Float(0), .nan].littleEndianBytes)
        )
        #expect(throws: SummarizerError.self) { try UnigramTokenizer(notFinite) }
        let cut = try file("normalization", ("normalization", .uint8, [4], [0, 0, 0, 1]))
        #expect(throws: SummarizerError.self) { try UnigramTokenizer(cut) }
    }

    @Test func `evidence has a number for each token`() throws {
        let file = try file(Self.sound)
        #expect(throws: SummarizerError.self) { try EnglishEvidence(file, count: 3) }
    }
}
