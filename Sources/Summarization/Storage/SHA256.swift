/// The hash function SHA-256 (FIPS 180-4, §6.2): by it a page's security policy names the script
/// that may run, and a program the weights that it was made for.
enum SHA256 {
    /// Hashes bytes.
    ///
    /// - Returns: 32 bytes.
    /// - Complexity: O(bytes).
    static func digest(of bytes: [UInt8]) -> [UInt8] {
        unsafe digest(of: bytes.span.bytes)
    }

    /// Hashes bytes where they lie.
    ///
    /// - Returns: 32 bytes.
    /// - Complexity: O(bytes), without a copy of them.
    static func digest(of bytes: RawSpan) -> [UInt8] {
        var state: [8 of UInt32] = [
            0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c,
            0x1f83_d9ab, 0x5be0_cd19,
        ]
        let whole = bytes.byteCount / 64 * 64
        for start in stride(from: 0, to: whole, by: 64) { compress(bytes, at: start, &state) }
        // What is left, a one, zeros up to 56 bytes of the last block, the length in bits.
        var rest = unsafe bytes.extracting(whole..<bytes.byteCount).withUnsafeBytes { rest in
            unsafe [UInt8](rest)
        }
        rest.append(0x80)
        rest += [UInt8](repeating: 0, count: (64 + 56 - rest.count % 64) % 64)
        rest += UInt64(bytes.byteCount * 8).bigEndianBytes
        for start in stride(from: 0, to: rest.count, by: 64) {
            unsafe compress(rest.span.bytes, at: start, &state)
        }
        return state.indices.flatMap { state[$0].bigEndianBytes }
    }

    /// Hexadecimal digits of a digest, two a byte.
    static func text(of digest: [UInt8]) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Takes in 64 bytes.
    private static func compress(_ bytes: RawSpan, at start: Int, _ state: inout [8 of UInt32]) {
        var schedule = [64 of UInt32](repeating: 0)
        for index in 0..<16 {
            schedule[index] = UInt32(
                bigEndian: unsafe bytes.unsafeLoadUnaligned(
                    fromByteOffset: start + 4 * index,
                    as: UInt32.self
                )
            )
        }
        for round in 16..<64 {
            let (near, far) = (schedule[round - 2], schedule[round - 15])
            schedule[round] =
                schedule[round - 16] &+ schedule[round - 7]
                &+ (far.rotated(7) ^ far.rotated(18) ^ far >> 3)
                &+ (near.rotated(17) ^ near.rotated(19) ^ near >> 10)
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<64 {
            let first =
                h &+ (e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)) &+ (e & f ^ ~e & g)
                &+ constants[round] &+ schedule[round]
            let second = (a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)) &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
    private static let constants: [64 of UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}

extension UInt32 {
    fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}

extension FixedWidthInteger {
    fileprivate var bigEndianBytes: [UInt8] {
        stride(from: bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: self >> $0) }
    }
}
