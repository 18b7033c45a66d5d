extension StaticEncoder {
    /// What a token means.
    ///
    /// - Parameter token: An id of the vocabulary.
    /// - Returns: Its row at unit length (D), zeros where the row is.
    func direction(of token: Int32) -> [Float] {
        rows.withBytes { rows in
            (0..<dimension).map { index in
                Float(
                    unsafe rows.unsafeLoad(
                        fromByteOffset: Int(token) * dimension + index,
                        as: Int8.self
                    )
                )
            }
        }
        .normalized()
    }
}
