/// A safetensors file that is written tensor by tensor, and appears whole or not at all.
///
/// ```swift
/// var output = try SafetensorsOutput(path: path, tensors: tensors, metadata: [:])
/// for tensor in tensors { try output.append(bytes(of: tensor)) }
/// try output.commit()
/// ```
///
/// The data begin at a multiple of 64 bytes, so that a mapped tensor is aligned when all before it
/// are a multiple of 64 bytes long.
struct SafetensorsOutput: ~Copyable {
    /// Bytes of a line of the cache.
    private static let alignment = 64

    /// A tensor that will be written.
    struct Tensor {
        let name: String
        let type: TensorType
        let shape: [Int]

        var byteCount: Int { shape.reduce(type.size, *) }
    }

    private var file: AtomicFile
    /// Bytes that are still to come.
    private var missing: Int

    /// Writes the header.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path.
    init(
        path: String,
        tensors: [Tensor],
        metadata: [(name: String, value: String)]
    ) throws(SummarizerError) {
        var file = try AtomicFile(path: path)
        var header: JSONObject = [:]
        var entries: JSONObject = [:]
        for entry in metadata { entries[entry.name] = .string(entry.value) }
        header["__metadata__"] = .object(entries)
        var end = 0
        for tensor in tensors {
            let start = end
            end += tensor.byteCount
            header[tensor.name] = .object([
                "dtype": .string(tensor.type.rawValue),
                "shape": .array(tensor.shape.map { .number($0) }),
                "data_offsets": .array([.number(start), .number(end)]),
            ])
        }
        var text = Array(JSONValue.object(header).description.utf8)
        // Spaces at the end are part of the format.
        while (8 + text.count) % Self.alignment != 0 { text.append(UInt8(ascii: " ")) }
        let length = UInt64(text.count)
        try file.append((0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + text)
        self.file = file
        missing = end
    }

    /// Writes the next tensor, or a part of it.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path.
    mutating func append(_ bytes: [UInt8]) throws(SummarizerError) {
        missing -= bytes.count
        precondition(missing >= 0, "more was given than the header says")
        try file.append(bytes)
    }

    /// Gives the file its name, once all tensors are written.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path.
    consuming func commit() throws(SummarizerError) {
        precondition(missing == 0, "less was given than the header says")
        try file.commit()
    }
}
