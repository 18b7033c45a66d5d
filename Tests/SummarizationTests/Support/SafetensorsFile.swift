/// Files of tensors, written for a test.
enum SafetensorsFile {
    /// A file of float32 tensors of one dimension.
    static func bytes(_ tensors: [(name: String, values: [Float])]) -> [UInt8] {
        var data: [UInt8] = []
        var entries: [String] = []
        for (name, values) in tensors {
            let start = data.count
            for value in values {
                for shift in stride(from: 0, to: 32, by: 8) {
                    data.append(UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(shift)))
                }
            }
            entries.append(
                "\"\(name)\":{\"dtype\":\"F32\",\"shape\":[\(values.count)],"
                    + "\"data_offsets\":[\(start),\(data.count)]}"
            )
        }
        let header = Array("{\(entries.joined(separator: ","))}".utf8)
        let length = UInt64(header.count)
        return (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + header + data
    }
}
