internal import ArgumentParser

/// A number of bytes as it is typed: `1000000`, `64K`, `256M`, `2G`.
struct ByteCount: ExpressibleByArgument, CustomStringConvertible {
    static let standard = ByteCount(bytes: 256 << 20, description: "256M")

    let bytes: Int
    /// As typed.
    let description: String

    private init(bytes: Int, description: String) {
        self.bytes = bytes
        self.description = description
    }

    init?(argument: String) {
        let shifts: [Character: Int] = ["K": 10, "M": 20, "G": 30]
        let shift = argument.uppercased().last.flatMap { shifts[$0] }
        guard let count = Int(shift == nil ? argument[...] : argument.dropLast()), count > 0 else {
            return nil
        }
        let (bytes, overflows) = count.multipliedReportingOverflow(by: 1 << (shift ?? 0))
        guard !overflows else { return nil }
        self.init(bytes: bytes, description: argument)
    }
}
