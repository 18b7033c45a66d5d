import Testing

@testable import Summarization

/// Files that are not what they should be.
@Suite(.enabled(if: Processor.hasOneDNN, "oneDNN is not installed"))
struct TransformerModelTests {
    let directory: TemporaryDirectory
    let packed = TransformerModel.packedName(.float32)
    private let published = TransformerModel.publishedName

    init() throws {
        directory = try TemporaryDirectory()
        try TinyTransformer().write(to: directory.file(published))
    }

    /// What opening the model says, which names the file.
    private func message(of name: String, digest: String? = nil) throws -> String? {
        let error = #expect(throws: SummarizerError.self) {
            try TinyTransformer.model(in: directory, digest: digest)
        }
        #expect(error?.path == directory.file(name))
        #expect(error?.message.contains("\n") == false)
        return error?.message
    }

    @Test func `weights are packed once, and the packed file is enough`() throws {
        _ = try TinyTransformer.model(in: directory)
        #expect(directory.names == [published, packed].sorted())
        let bytes = try directory.read(packed)
        try directory.write([], to: published)
        _ = try TinyTransformer.model(in: directory)
        #expect(try directory.read(packed) == bytes)
    }

    @Test func `all tensors of the packed file lie at multiples of 64 bytes`() throws {
        _ = try TinyTransformer.model(in: directory)
        let file = try Safetensors(path: directory.file(packed))
        for tensor in file.tensors.values { #expect(tensor.range.lowerBound.isMultiple(of: 64)) }
    }

    @Test func `weights packed for another processor are packed again`() throws {
        _ = try TinyTransformer.model(in: directory)
        let bytes = try directory.read(packed)
        let name = Array("oneDNN ".utf8)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: name) })
        var other = bytes
        other[place + name.count] = UInt8(ascii: "0")
        try directory.write(other, to: packed)
        #expect(try directory.read(packed) != bytes)
        _ = try TinyTransformer.model(in: directory)
        #expect(try directory.read(packed) == bytes)
    }

    @Test func `weights packed with another change are packed again`() throws {
        _ = try TinyTransformer.model(in: directory)
        let bytes = try directory.read(packed)
        let tiny = TinyTransformer()
        let other = try tiny.change(
            tiny.factors(seed: 6),
            metadata: [("first_layer", "1"), ("change.sha256", "2")]
        )
        _ = try TinyTransformer.model(in: directory, change: other)
        #expect(try directory.read(packed) != bytes)
        _ = try TinyTransformer.model(in: directory)
        #expect(try directory.read(packed) == bytes)
    }

    @Test func `a change must have all its factors, of their shape, and none too large`() throws {
        let tiny = TinyTransformer()
        let name = "change.encoder_layer_1_output_dense"
        func message(_ name: String, _ tensor: (shape: [Int], elements: [Float])?) throws -> String?
        {
            var factors = tiny.factors()
            factors[name] = tensor
            let change = try tiny.change(factors)
            let error = #expect(throws: SummarizerError.self) {
                try TinyTransformer.model(in: directory, change: change)
            }
            #expect(directory.names == [published])
            return error?.message
        }
        #expect(try message(name + ".a", nil)?.contains("has no tensor '\(name).a'") == true)
        #expect(
            try message(name + ".b", ([48, 1], .init(repeating: 0, count: 48)))?
                .contains("tensor '\(name).b' is F32 [48, 1], expected F32 [48, 2]") == true
        )
        #expect(
            try message(name + ".b", ([48, 2], .init(repeating: 3, count: 96)))?
                .contains("tensor '\(name).b' has a number above 2") == true
        )
        #expect(throws: SummarizerError.self) {
            try tiny.change(metadata: [("first_layer", "-1"), ("change.sha256", "1")])
        }
        #expect(throws: SummarizerError.self) { try tiny.change(metadata: [("first_layer", "1")]) }
    }

    @Test func `the published file must have its digest`() throws {
        let digest = String(repeating: "0", count: 64)
        let message = try message(of: published, digest: digest)
        #expect(message?.hasPrefix("is not the published file: its SHA-256 is ") == true)
        #expect(message?.hasSuffix("; run Scripts/install-minilm again") == true)
    }

    @Test(arguments: [0, 7, 8, 100, 20_000, -1])
    func `a published file may not be cut off`(count: Int) throws {
        let bytes = try directory.read(published)
        try directory.write(Array(bytes.prefix(count < 0 ? bytes.count - 1 : count)), to: published)
        let message = try message(of: published)
        #expect(message?.hasSuffix("; run Scripts/install-minilm again") == true)
        #expect(directory.names == [published])
    }

    @Test(arguments: [0, 8, 100, 20_000, -1])
    func `a packed file may not be cut off`(count: Int) throws {
        _ = try TinyTransformer.model(in: directory)
        let bytes = try directory.read(packed)
        try directory.write(Array(bytes.prefix(count < 0 ? bytes.count - 1 : count)), to: packed)
        let message = try message(of: packed)
        #expect(message?.hasSuffix("; delete it, and it is made again") == true)
    }

    @Test func `tensors must be there, of their shape, and finite`() throws {
        var tiny = TinyTransformer()
        let name = "encoder.layer.1.output.dense.weight"
        tiny.set(name, at: 17, to: .nan)
        try tiny.write(to: directory.file(published))
        #expect(
            try message(of: published)
                == "tensor '\(name)' holds a number that is not finite; "
                + "run Scripts/install-minilm again"
        )
        tiny.replace(name, with: ([2, 2], [1, 2, 3, 4]))
        try tiny.write(to: directory.file(published))
        #expect(
            try message(of: published)
                == "tensor '\(name)' is F32 [2, 2], expected F32 [48, 192]; "
                + "run Scripts/install-minilm again"
        )
        tiny.replace(name, with: nil)
        try tiny.write(to: directory.file(published))
        #expect(
            try message(of: published)
                == "has no tensor '\(name)'; run Scripts/install-minilm again"
        )
        #expect(directory.names == [published])
    }

    @Test func `a packed file must have the tensors of the products`() throws {
        let products = try TransformerProducts(TinyTransformer.shape, precision: .float32)
        let output = try SafetensorsOutput(
            path: directory.file(packed),
            tensors: [],
            metadata: TransformerPacking.metadata(
                digest: "",
                products,
                TinyTransformer().change()
            )
        )
        try output.commit()
        #expect(
            try message(of: packed)
                == "has no tensor 'layer.0.joint'; delete it, and it is made again"
        )
    }

    @Test func `a directory that has neither file is said to have none`() throws {
        let empty = try TemporaryDirectory()
        let error = #expect(throws: SummarizerError.self) {
            try TransformerEncoder.miniLM(directory: empty.path, change: .embedded)
        }
        #expect(error?.code == .missingModel)
        #expect(
            error?.message
                == "the model minilm is not installed in \(empty.path); run Scripts/install-minilm, "
                + "or name its directory with --model DIR"
        )
    }
}
