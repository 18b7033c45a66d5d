private import CModelData

/// The parameters that are part of the program: the one door to `CModelData`.
enum ModelData {
    /// The WordPiece vocabulary: a token a line.
    static var vocabulary: ByteStorage { unsafe ByteStorage(summarize_vocabulary()) }

    /// What becomes of each character before WordPiece.
    static var characters: ByteStorage { unsafe ByteStorage(summarize_characters()) }

    /// The static encoder's table for English (safetensors).
    static var englishTable: ByteStorage { unsafe ByteStorage(summarize_english_table()) }

    /// The static encoder's table for all languages and its vocabulary (safetensors).
    static var multilingualTable: ByteStorage { unsafe ByteStorage(summarize_multilingual_table()) }

    /// The attention layer's parameters (safetensors).
    static var attention: ByteStorage { unsafe ByteStorage(summarize_attention()) }

    /// The attention layer's parameters for the encoder minilm (safetensors).
    static var miniLMAttention: ByteStorage { unsafe ByteStorage(summarize_minilm_attention()) }

    /// The parameters of the head that reads, and how they change the transformer (safetensors).
    static var miniLMReading: ByteStorage { unsafe ByteStorage(summarize_minilm_reading()) }

    /// The parameters of the classifier of blocks (safetensors).
    static var blocks: ByteStorage { unsafe ByteStorage(summarize_blocks()) }
}

extension ModelData {
    /// What is made of the files above, which the tests have read: a program in which they are
    /// damaged ends.
    static func sound<Value>(_ make: () throws(SummarizerError) -> Value) -> Value {
        do {
            return try make()
        } catch {
            preconditionFailure("the program was built with damaged parameters: \(error)")
        }
    }
}

extension ByteStorage {
    fileprivate init(_ data: summarize_data) {
        unsafe self.init(permanent: UnsafeRawPointer(data.start), count: data.count)
    }
}
