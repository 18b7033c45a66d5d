extension UInt8 {
    /// The small letter of a capital of ASCII, every other byte as it is.
    @inline(__always)
    var smallLetter: UInt8 { self >= 0x41 && self <= 0x5a ? self | 0x20 : self }
}
