/// Where every name's hash starts.
///
/// FNV-1a, reference: http://www.isthe.com/chongo/tech/comp/fnv/
package let nameHashSeed: UInt64 = 0xcbf2_9ce4_8422_2325

/// The hash of a name with one more byte at its end.
@inline(__always)
package func nameHash(_ hash: UInt64, adding byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* nameHashPrime
}

/// The hash of a name with one more character at its end, whole: another than that of its bytes.
@inline(__always)
package func nameHash(_ hash: UInt64, adding scalar: Unicode.Scalar) -> UInt64 {
    (hash ^ UInt64(scalar.value)) &* nameHashPrime
}

private let nameHashPrime: UInt64 = 0x100_0000_01b3

/// The hash of a whole name.
package func nameHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(nameHashSeed) { nameHash($0, adding: $1) }
}
