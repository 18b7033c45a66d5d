private import Glibc

/// Converts a text to UTF-8 with iconv(3).
///
/// What cannot be read becomes U+FFFD and the conversion goes on.
@safe
struct CharacterSetConverter: ~Copyable {
    private let descriptor: iconv_t
    private let unitWidth: Int

    /// A converter from a character set; nil when iconv does not know it.
    init?(from characterSet: CharacterSet) {
        guard let descriptor = unsafe iconv_open("UTF-8", characterSet.name),
            Int(bitPattern: descriptor) != -1
        else { return nil }
        unsafe self.descriptor = unsafe descriptor
        self.unitWidth = characterSet.unitWidth
    }

    deinit { _ = unsafe iconv_close(descriptor) }

    /// The text as valid UTF-8.
    ///
    /// - Complexity: O(n) in the bytes.
    mutating func convert(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var converted: [UInt8] = []
        converted.reserveCapacity(bytes.count + bytes.count / 8)
        var room = Array(repeating: UInt8(0), count: 1 << 16)
        unsafe bytes.withUnsafeBytes { input in
            guard let start = input.baseAddress else { return }
            // iconv takes a mutable pointer and does not write to it.
            var next: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(mutating: start)
                .assumingMemoryBound(to: CChar.self)
            var left = input.count
            while left > 0 {
                let before = left
                let failure = unsafe step(&next, &left, into: &converted, through: &room)
                switch failure {
                // A set that looks for its byte order mark takes less than a mark without a word.
                case 0 where left < before, E2BIG: continue
                case EILSEQ:
                    converted.append(contentsOf: replacementCharacter)
                    let skipped = min(unitWidth, left)
                    left -= skipped
                    unsafe next = unsafe next?.advanced(by: skipped)
                default:
                    // The last character is cut.
                    converted.append(contentsOf: replacementCharacter)
                    left = 0
                }
            }
            var nothing: UnsafeMutablePointer<CChar>?
            var none = 0
            _ = unsafe step(&nothing, &none, into: &converted, through: &room)
        }
        return converted
    }

    /// Converts as much as the room holds; 0 or the error number.
    private func step(
        _ next: inout UnsafeMutablePointer<CChar>?,
        _ left: inout Int,
        into converted: inout [UInt8],
        through room: inout [UInt8]
    ) -> Int32 {
        let size = room.count
        var free = size
        let failure: Int32 = unsafe room.withUnsafeMutableBytes { buffer in
            var out = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let result = unsafe iconv(descriptor, &next, &left, &out, &free)
            return result == -1 ? errno : 0
        }
        converted.append(contentsOf: room[..<(size - free)])
        return failure
    }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xef, 0xbf, 0xbd]
