private import Glibc

/// Converts a text to UTF-8 with iconv(3).
///
/// What cannot be read becomes U+FFFD and the conversion goes on.
@safe
struct CharacterSetConverter: ~Copyable {
    private let descriptor: iconv_t
    /// For what the first does not have, where the character set has a supplement.
    private let supplement: iconv_t?
    private let characterSet: CharacterSet

    /// A converter from a character set; nil when iconv does not know it.
    init?(from characterSet: CharacterSet) {
        guard let descriptor = unsafe Self.open(characterSet) else { return nil }
        unsafe self.descriptor = unsafe descriptor
        unsafe self.supplement = unsafe characterSet.supplement.flatMap { unsafe Self.open($0) }
        self.characterSet = characterSet
    }

    deinit {
        _ = unsafe iconv_close(descriptor)
        if let supplement = unsafe supplement { _ = unsafe iconv_close(supplement) }
    }

    private static func open(_ characterSet: CharacterSet) -> iconv_t? {
        guard let descriptor = unsafe iconv_open("UTF-8", characterSet.name),
            Int(bitPattern: descriptor) != -1
        else { return nil }
        return unsafe descriptor
    }

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
                let failure = unsafe step(descriptor, &next, &left, into: &converted, &room)
                switch failure {
                // A set that looks for its byte order mark takes less than a mark without a word.
                case 0 where left < before, E2BIG: continue
                case EILSEQ:
                    let length = repair(bytes.suffix(left), into: &converted, &room)
                    left -= length
                    unsafe next = unsafe next?.advanced(by: length)
                default:
                    // The last character is cut.
                    converted.append(contentsOf: replacementCharacter)
                    left = 0
                }
            }
            unsafe finish(descriptor, into: &converted, &room)
        }
        return converted
    }

    /// Appends what stands for the start of bytes that iconv cannot read; how many bytes it is.
    private func repair(
        _ unread: ArraySlice<UInt8>,
        into converted: inout [UInt8],
        _ room: inout [UInt8]
    ) -> Int {
        if let known = unread.first.flatMap(characterSet.character) {
            converted.append(contentsOf: String(known).utf8)
            return 1
        }
        let pair = unread.prefix(2)
        if pair.count == 2, convertBySupplement(pair, into: &converted, &room) { return 2 }
        converted.append(contentsOf: replacementCharacter)
        // Two bytes that are no character stand for one: to go on with the second would read all
        // that follows it shifted by one.
        if characterSet.isMultibyte, !characterSet.usesEscapes, characterSet.unitWidth == 1,
            pair.count == 2, pair.allSatisfy({ $0 > 0x80 && $0 < 0xff })
        {
            return 2
        }
        return min(characterSet.unitWidth, unread.count)
    }

    /// Appends the character that the supplement has for two bytes; whether it has one.
    private func convertBySupplement(
        _ pair: ArraySlice<UInt8>,
        into converted: inout [UInt8],
        _ room: inout [UInt8]
    ) -> Bool {
        guard let supplement = unsafe supplement else { return false }
        return unsafe pair.withUnsafeBytes { input in
            guard let start = input.baseAddress else { return false }
            var next: UnsafeMutablePointer<CChar>? = unsafe UnsafeMutableRawPointer(mutating: start)
                .assumingMemoryBound(to: CChar.self)
            var left = input.count
            let failure = unsafe step(supplement, &next, &left, into: &converted, &room)
            unsafe finish(supplement, into: &converted, &room)
            return failure == 0 && left == 0
        }
    }

    /// Converts as much as the room holds; 0 or the error number.
    private func step(
        _ descriptor: iconv_t,
        _ next: inout UnsafeMutablePointer<CChar>?,
        _ left: inout Int,
        into converted: inout [UInt8],
        _ room: inout [UInt8]
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

    /// Appends what the converter holds back, and sets it to its start.
    private func finish(
        _ descriptor: iconv_t,
        into converted: inout [UInt8],
        _ room: inout [UInt8]
    ) {
        var nothing: UnsafeMutablePointer<CChar>?
        var none = 0
        _ = unsafe step(descriptor, &nothing, &none, into: &converted, &room)
    }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xef, 0xbf, 0xbd]
