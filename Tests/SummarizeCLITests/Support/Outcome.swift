/// What a program left behind: compared whole, so that nothing unexpected is printed unnoticed.
struct Outcome: Equatable, CustomStringConvertible {
    var output = ""
    var errors = ""
    var status: Int32 = 0

    /// Between rulers, so that line breaks and spaces can be seen.
    var description: String {
        """

        ── output ──
        \(output)── errors ──
        \(errors)── status \(status) ──

        """
    }
}
