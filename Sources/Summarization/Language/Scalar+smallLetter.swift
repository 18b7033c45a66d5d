extension Unicode.Scalar {
    /// The small letter of a capital of Latin or Cyrillic, without a look into the Unicode tables;
    /// every other character as it is.
    @inline(__always)
    var smallLetter: Unicode.Scalar {
        let small: UInt32
        switch value {
        case 0x430...0x45F: return self
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: small = value + 0x20
        case 0x130: small = 0x69
        case 0x178: small = 0xFF
        case 0x18F: small = 0x259
        case 0x400...0x40F: small = value + 0x50
        case 0x139...0x148, 0x179...0x17E: small = value + (value & 1)
        case 0x100...0x137, 0x14A...0x177, 0x1A0...0x1A5, 0x218...0x21B, 0x460...0x481,
            0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
            small = value | 1
        case 0x1AF: small = 0x1B0
        default: return self
        }
        return Unicode.Scalar(small) ?? self
    }
}
