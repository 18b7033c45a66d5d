/// Short documents; with three sentences at most a summary is the whole, whatever the weights.
enum Texts {
    static let harbour = """
        The harbour reopened on Monday. Ferries run every hour.

        Tickets cost four euros.

        """

    /// The summary of ``harbour``.
    static let harbourSummary = """
        The harbour reopened on Monday.
        Ferries run every hour.
        Tickets cost four euros.

        """

    static let mill = "The mill burned down in 1902. Nobody rebuilt it.\n"

    static let millSummary = "The mill burned down in 1902.\nNobody rebuilt it.\n"

    /// One sentence, whose weight is 1.
    static let bridge = "The bridge stays closed until the river falls.\n"

    static let page = """
        <!DOCTYPE html>
        <html lang="en"><head><title>The harbour</title></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a></nav>
        <article><h1>The harbour</h1>
        <p>The harbour reopened on Monday after a long winter of repairs to its walls and gates.
        Ferries run every hour from six in the morning until ten at night, on Sundays from eight.</p>
        <p>Tickets cost four euros, and children under the age of six travel free with an adult.</p>
        </article></body></html>

        """

    /// The three sentences of ``page``.
    static let pageSummary = """
        The harbour reopened on Monday after a long winter of repairs to its walls and gates.
        Ferries run every hour from six in the morning until ten at night, on Sundays from eight.
        Tickets cost four euros, and children under the age of six travel free with an adult.

        """

    /// Sentences enough for a real choice.
    static func report(_ count: Int = 12) -> String {
        let subjects = ["The council", "A farmer", "The school", "An engineer", "The museum"]
        let deeds = [
            "counted the lamps along the canal", "sold seven crates of early apples",
            "moved its library into the old station", "measured the cracks in the northern wall",
            "lent three paintings to a hospital", "planted oaks beside the playing field",
            "found a letter under the floor",
        ]
        return (0..<count).map { number in
            let subject = subjects[number % subjects.count]
            let deed = deeds[(number * 3 + number / 7) % deeds.count]
            return "\(subject) \(deed) in \(1950 + number).\(number % 4 == 3 ? "\n\n" : " ")"
        }
        .joined() + "\n"
    }
}
