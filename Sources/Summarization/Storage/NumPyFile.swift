/// An array of numbers as NumPy reads it: a `.npy` file, version 1.0, of little-endian float32 in C
/// order.
///
/// ```swift
/// var file = try NumPyFile(path: "embeddings.npy", columns: 256)
/// try file.append(rows)
/// try file.commit()
/// ```
///
/// The count of rows is known only at the end, so the header has a fixed length and is written
/// again then. Format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
package struct NumPyFile: ~Copyable {
    /// Bytes of the header with its magic string; a multiple of 64, as the format asks.
    static let headerLength = 128

    private var file: AtomicFile
    private let columns: Int
    private var rows = 0

    /// Starts an array of no rows and so many columns, at least 1.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path; always for a pipe.
    package init(path: String, columns: Int) throws(SummarizerError) {
        precondition(columns >= 1, "an array has at least one column")
        var file = try AtomicFile(path: path)
        guard file.isSeekable else {
            throw SummarizerError(
                .unwritable,
                "is a pipe or a terminal, but the header is written last; name a file",
                path: path
            )
        }
        try file.append(Self.header(rows: 0, columns: columns))
        self.file = file
        self.columns = columns
    }

    /// Adds whole rows, given one after the other: a multiple of the count of columns.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path.
    package mutating func append(_ elements: [Float]) throws(SummarizerError) {
        precondition(elements.count.isMultiple(of: columns), "a part of a row was given")
        rows += elements.count / columns
        try file.append(elements.littleEndianBytes)
    }

    /// Writes the count of rows and gives the file its name.
    ///
    /// - Throws: ``SummarizerError/Code/unwritable``, naming the path.
    package consuming func commit() throws(SummarizerError) {
        try file.overwrite(at: 0, with: Self.header(rows: rows, columns: columns))
        try file.commit()
    }

    /// ``headerLength`` bytes: magic string, version, length, a Python dictionary, spaces, a line
    /// break.
    static func header(rows: Int, columns: Int) -> [UInt8] {
        let description =
            "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
        let prefix: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(headerLength - 10), 0]
        let text = Array(description.utf8)
        let spaces = headerLength - prefix.count - text.count - 1
        return prefix + text + [UInt8](repeating: UInt8(ascii: " "), count: spaces) + [0x0A]
    }
}
