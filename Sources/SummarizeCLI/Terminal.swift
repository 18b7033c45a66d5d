private import Glibc

/// What is known of the terminal at the other end of a descriptor.
enum Terminal {
    /// Columns where the terminal does not say how wide it is.
    private static let usualWidth = 80

    /// Whether a person sits there.
    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// Columns, at least 1; nil when the descriptor is no terminal.
    static func width(_ descriptor: Int32) -> Int? {
        guard isTerminal(descriptor) else { return nil }
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return usualWidth
        }
        return Int(size.ws_col)
    }

    /// Whether the terminal understands escape sequences at all.
    static var movesCursor: Bool {
        guard let kind = environment("TERM") else { return false }
        return kind != "dumb"
    }

    /// Whether text may be styled: a terminal that can, and a user who has not asked for none
    /// (https://no-color.org).
    static var allowsStyle: Bool {
        movesCursor && environment("NO_COLOR") == nil
    }

    /// A variable that is set and not empty.
    private static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
