/// Breaks a line for a terminal.
package enum LineWrapping {
    /// The lines of a text, broken at spaces, or before a character of double width, so that none
    /// is wider than `width` columns unless a single word is.
    ///
    /// - Parameters:
    ///   - text: One line.
    ///   - width: Columns, at least 1.
    /// - Returns: At least one line, none ending with a line break.
    static func wrapped(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for piece in pieces(of: text) {
            let pieceColumns = piece.text.reduce(0) { $0 + $1.columns }
            let gap = line.isEmpty || !piece.followsSpace ? 0 : 1
            if !line.isEmpty, columns + gap + pieceColumns > width {
                lines.append(line)
                line = ""
                columns = 0
            } else if gap == 1 {
                line += " "
                columns += 1
            }
            line += piece.text
            columns += pieceColumns
        }
        lines.append(line)
        return lines
    }

    /// The start of a line, as much of it as fits into `width` columns.
    package static func start(of text: String, fitting width: Int) -> Substring {
        var columns = 0
        let end = text.indices.first { index in
            columns += text[index].columns
            return columns > width
        }
        return text[..<(end ?? text.endIndex)]
    }

    private struct Piece {
        var text = ""
        var followsSpace: Bool
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var piece = Piece(followsSpace: false)
        for character in text {
            if character == " " {
                if !piece.text.isEmpty { pieces.append(piece) }
                piece = Piece(followsSpace: true)
            } else if character.columns == 2 {
                if !piece.text.isEmpty {
                    pieces.append(piece)
                    piece = Piece(followsSpace: false)
                }
                piece.text.append(character)
                pieces.append(piece)
                piece = Piece(followsSpace: false)
            } else {
                piece.text.append(character)
            }
        }
        if !piece.text.isEmpty { pieces.append(piece) }
        return pieces
    }
}

extension Character {
    /// The columns that a terminal gives it: 2 for Han, kana, Hangul, full-width forms and emoji.
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        return switch first.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
