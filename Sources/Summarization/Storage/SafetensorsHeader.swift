/// The JSON header of a safetensors file, checked against the bytes that follow it.
struct SafetensorsHeader {
    private(set) var tensors: [String: Safetensors.Tensor] = [:]
    private(set) var metadata: [String: String] = [:]

    /// Parses a header: `{"name":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},…}`.
    ///
    /// - Parameters:
    ///   - bytes: The header.
    ///   - dataCount: Bytes after the header; the tensors tile them without gap or overlap.
    /// - Throws: ``SummarizerError/Code/damagedParameters``.
    init(parsing bytes: [UInt8], dataCount: Int) throws(SummarizerError) {
        let header: JSONValue
        do {
            header = try JSONValue(parsing: bytes, refusesDuplicates: true)
        } catch {
            throw .damaged("has a damaged header: \(error.message)")
        }
        guard let members = header.object?.members else {
            throw .damaged("has a header that is no JSON object")
        }
        for member in members {
            if member.name == "__metadata__" {
                metadata = try Self.metadata(member.value)
            } else {
                tensors[member.name] = try Self.tensor(member.value, named: member.name)
            }
        }
        try checkTiling(dataCount: dataCount)
    }

    private static func metadata(_ value: JSONValue) throws(SummarizerError) -> [String: String] {
        guard let members = value.object?.members else {
            throw .damaged("has metadata that is no JSON object")
        }
        var metadata: [String: String] = [:]
        for member in members {
            guard let text = member.value.string else {
                throw .damaged("has metadata '\(member.name)' that is no string")
            }
            metadata[member.name] = text
        }
        return metadata
    }

    private static func tensor(
        _ value: JSONValue,
        named name: String
    ) throws(SummarizerError) -> Safetensors.Tensor {
        func damaged(_ words: String) -> SummarizerError { .damaged("tensor '\(name)' \(words)") }

        guard let type = value["dtype"]?.string.flatMap(TensorType.init) else {
            throw damaged("has no known dtype")
        }
        guard let shape = wholeNumbers(value["shape"]) else {
            throw damaged("has a shape that is no list of whole numbers")
        }
        guard let offsets = wholeNumbers(value["data_offsets"]), offsets.count == 2,
            offsets[0] <= offsets[1]
        else {
            throw damaged("has data_offsets that are no range")
        }
        var size = type.size
        for dimension in shape {
            let (product, overflows) = size.multipliedReportingOverflow(by: dimension)
            guard !overflows else { throw damaged("has a shape that is too large: \(shape)") }
            size = product
        }
        guard offsets[1] - offsets[0] == size else {
            throw damaged("has \(offsets[1] - offsets[0]) bytes, its shape asks for \(size)")
        }
        return Safetensors.Tensor(type: type, shape: shape, range: offsets[0]..<offsets[1])
    }

    /// The elements of a list of whole numbers that are not negative, nil for anything else.
    private static func wholeNumbers(_ value: JSONValue?) -> [Int]? {
        guard let elements = value?.array else { return nil }
        let numbers = elements.compactMap(\.integer).filter { $0 >= 0 }
        return numbers.count == elements.count ? numbers : nil
    }

    /// Checks that the tensors follow each other from the first byte of the data to the last.
    private func checkTiling(dataCount: Int) throws(SummarizerError) {
        let ordered = tensors.sorted {
            ($0.value.range.lowerBound, $0.value.range.upperBound, $0.key)
                < ($1.value.range.lowerBound, $1.value.range.upperBound, $1.key)
        }
        var end = 0
        for (name, tensor) in ordered {
            guard tensor.range.upperBound <= dataCount else {
                throw .damaged("is cut off: tensor '\(name)' ends after the file")
            }
            guard tensor.range.lowerBound == end else {
                let fault = tensor.range.lowerBound < end ? "overlaps another" : "follows a gap"
                throw .damaged("tensor '\(name)' \(fault)")
            }
            end = tensor.range.upperBound
        }
        guard end == dataCount else {
            throw .damaged("has \(dataCount - end) bytes after its last tensor")
        }
    }
}
