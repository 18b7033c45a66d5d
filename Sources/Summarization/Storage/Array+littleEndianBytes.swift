extension [Float] {
    /// The numbers as files have them: four bytes each, the lowest first.
    ///
    /// Copied whole: every machine that Swift runs on is little-endian.
    var littleEndianBytes: [UInt8] {
        unsafe withUnsafeBytes { unsafe [UInt8]($0) }
    }
}
