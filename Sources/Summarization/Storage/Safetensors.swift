/// Named tensors in one file: safetensors, https://github.com/huggingface/safetensors#format.
///
/// ```swift
/// let file = try Safetensors(path: "attention.safetensors")
/// let query = try file.float32("query", shape: [heads, size])
/// ```
///
/// A file is 8 bytes with the length of its header, the header (a JSON object), and the tensors
/// without gaps between them. Every field is checked before it is believed; what is wrong is said
/// with the tensor's name.
package struct Safetensors: Sendable {
    /// The longest header that is read, in bytes: some ten thousand tensors.
    ///
    /// The format allows 100 MB, which parsed would take a gigabyte of memory.
    static let longestHeader = 1 << 20

    /// A tensor as the header describes it.
    package struct Tensor: Sendable, Hashable {
        /// What its elements are.
        package let type: TensorType
        /// The size of each dimension; empty for a single number.
        package let shape: [Int]
        /// Bytes within the data, which follows the header.
        let range: Range<Int>
    }

    /// The tensors by name.
    package let tensors: [String: Tensor]
    /// What else the file says of itself.
    package let metadata: [String: String]
    /// All tensors, one after the other.
    private let data: ByteStorage
    /// The file, named in errors; nil for what is embedded.
    private let path: String?

    /// Maps a file and checks its header.
    ///
    /// - Throws: ``SummarizerError/Code/unreadable`` or ``SummarizerError/Code/damagedParameters``,
    ///   naming the path.
    package init(path: String) throws(SummarizerError) {
        try self.init(ByteStorage(try MemoryMap(path: path)), path: path)
    }

    /// Checks the header of a file that lies in memory.
    ///
    /// - Parameters:
    ///   - storage: The whole file.
    ///   - path: What errors name.
    /// - Throws: ``SummarizerError/Code/damagedParameters``.
    package init(_ storage: ByteStorage, path: String? = nil) throws(SummarizerError) {
        do {
            let headerLength = try Self.headerLength(of: storage)
            let header = try SafetensorsHeader(
                parsing: storage.slice(8..<8 + headerLength).copy(),
                dataCount: storage.count - 8 - headerLength
            )
            tensors = header.tensors
            metadata = header.metadata
            data = storage.slice(8 + headerLength..<storage.count)
            self.path = path
        } catch {
            throw error.naming(path)
        }
    }

    private static func headerLength(of storage: ByteStorage) throws(SummarizerError) -> Int {
        guard storage.count >= 8 else {
            throw .damaged("is no safetensors file: \(storage.count) bytes")
        }
        let length = storage.withBytes { bytes in
            UInt64(littleEndian: unsafe bytes.unsafeLoadUnaligned(as: UInt64.self))
        }
        guard length <= longestHeader else {
            throw .damaged("is no safetensors file: a header of \(length) bytes")
        }
        guard Int(length) <= storage.count - 8 else {
            throw .damaged("is cut off within its header")
        }
        return Int(length)
    }
}

extension Safetensors {
    /// The tensor of that name.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters`` when there is none.
    package func tensor(_ name: String) throws(SummarizerError) -> Tensor {
        guard let tensor = tensors[name] else {
            throw .damaged("has no tensor '\(name)'").naming(path)
        }
        return tensor
    }

    /// The shape of a tensor whose sizes the file decides.
    ///
    /// - Parameters:
    ///   - name: The tensor.
    ///   - rank: The count of dimensions that it must have.
    /// - Returns: The size of each dimension.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    package func shape(of name: String, rank: Int) throws(SummarizerError) -> [Int] {
        let shape = try tensor(name).shape
        guard shape.count == rank else {
            throw .damaged("tensor '\(name)' has shape \(shape), expected \(rank) dimensions")
                .naming(path)
        }
        return shape
    }

    /// Copies the elements of a float32 tensor.
    ///
    /// - Parameters:
    ///   - name: The tensor.
    ///   - shape: The shape that it must have.
    /// - Returns: All elements, row by row; each is finite.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    package func float32(_ name: String, shape: [Int]) throws(SummarizerError) -> [Float] {
        // Copied whole: every machine that Swift runs on is little-endian, as the format is.
        let elements = try storage(of: name, type: .float32, shape: shape).withBytes { bytes in
            unsafe [Float](unsafeUninitializedCapacity: bytes.byteCount / 4) { buffer, count in
                unsafe bytes.withUnsafeBytes { source in
                    unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
                }
                count = bytes.byteCount / 4
            }
        }
        guard elements.allSatisfy({ $0.isFinite }) else {
            throw .damaged("tensor '\(name)' holds a number that is not finite")
                .naming(path)
        }
        return elements
    }

    /// Copies the elements of a float32 tensor whose numbers may not be large.
    ///
    /// - Parameters:
    ///   - name: The tensor.
    ///   - shape: The shape that it must have.
    ///   - largest: What no number's size may exceed.
    /// - Returns: All elements, row by row.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    func float32(
        _ name: String,
        shape: [Int],
        upTo largest: Float
    ) throws(SummarizerError) -> [Float] {
        let numbers = try float32(name, shape: shape)
        guard numbers.allSatisfy({ $0.magnitude <= largest }) else {
            throw .damaged("tensor '\(name)' has a number above \(largest)").naming(path)
        }
        return numbers
    }

    /// Copies the elements of a uint8 tensor of one axis.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    package func uint8(_ name: String) throws(SummarizerError) -> [UInt8] {
        try storage(of: name, type: .uint8, shape: shape(of: name, rank: 1)).copy()
    }

    /// Copies the elements of a uint32 tensor of one axis.
    ///
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    package func uint32(_ name: String) throws(SummarizerError) -> [UInt32] {
        let storage = try storage(of: name, type: .uint32, shape: shape(of: name, rank: 1))
        return storage.withBytes { bytes in
            (0..<bytes.byteCount / 4).map { index in
                unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
            }
        }
    }

    /// Gives the elements of a tensor where they lie, not looked at.
    ///
    /// - Parameters:
    ///   - name: The tensor.
    ///   - type: What its elements must be.
    ///   - shape: The shape that it must have.
    /// - Returns: All elements, row by row.
    /// - Throws: ``SummarizerError/Code/damagedParameters``, naming the tensor.
    func storage(
        of name: String,
        type: TensorType,
        shape: [Int]
    ) throws(SummarizerError) -> ByteStorage {
        let tensor = try tensor(name)
        guard tensor.type == type, tensor.shape == shape else {
            let found = "\(tensor.type.rawValue) \(tensor.shape)"
            throw .damaged("tensor '\(name)' is \(found), expected \(type.rawValue) \(shape)")
                .naming(path)
        }
        return data.slice(tensor.range)
    }
}

extension SummarizerError {
    /// A parameter file that is not what it should be; `words` follow the file's name.
    static func damaged(_ words: String) -> SummarizerError {
        SummarizerError(.damagedParameters, words)
    }
}
