import Testing

@testable import Summarization

/// The file that `Training/teacher.py` learned, which goes with a transformer.
@Suite struct ReadingModelTests {
    @Test func `it was made for the features that the program writes, and its numbers are finite`()
        throws
    {
        let file = try Safetensors(path: Fixture.root + "Models/minilm-reading.safetensors")
        #expect(file.metadata["features"] == SentenceFeatures.names.joined(separator: ","))
        #expect(file.metadata["base.sha256"]?.count == 64)
        let changes = file.tensors.keys.filter { $0.hasPrefix("change.") }
        // Two factors for each of the six maps of three layers.
        #expect(changes.count == 36)
        for (name, tensor) in file.tensors {
            // Reading throws where a number is not finite.
            #expect(try !file.float32(name, shape: tensor.shape).isEmpty, "\(name)")
        }
    }
}
