@testable import Summarization

/// Texts in the sets of former days, written by reading all that there is in a set backwards.
struct LegacyText {
    private let bytes: [Unicode.Scalar: [UInt8]]

    init(_ name: String) {
        var bytes: [Unicode.Scalar: [UInt8]] = [:]
        for first in [nil] + (0x81...0xfe).map(Optional.some) {
            let seconds = (first == nil ? 0x80...0xff : 0x40...0xfe).filter { $0 != 0x7f }
            let codes = seconds.map { second in [first, second].compactMap { $0.map(UInt8.init) } }
            guard var converter = CharacterSetConverter(from: CharacterSet(name: name)) else {
                break
            }
            let text = converter.convert(Array(codes.joined(separator: [0x0a]))[...])
            let lines = text.split(separator: 0x0a, omittingEmptySubsequences: false)
            // iconv swallows a line break behind a few codes.
            guard lines.count == codes.count else { continue }
            for (code, line) in zip(codes, lines) {
                let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
                guard scalars.count == 1, let scalar = scalars.first, !scalar.isASCII else {
                    continue
                }
                bytes[scalar] = bytes[scalar] ?? code
            }
        }
        self.bytes = bytes
    }

    /// The bytes of a text; nil when the set does not have all of its characters.
    func encoded(_ text: String) -> [UInt8]? {
        var encoded: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let code = scalar.isASCII ? [UInt8(scalar.value)] : bytes[scalar] else {
                return nil
            }
            encoded += code
        }
        return encoded
    }
}
