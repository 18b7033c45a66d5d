@testable import Summarization

/// The figures that no change may fall below: `corpora/floors.json`.
struct QualityFloors: Equatable {
    /// The corpus that the figures were measured on, ``Corpus/digest()``.
    var corpusDigest: String
    /// By the name of the figure.
    var floors: [String: Floor]

    /// What a figure was, and how far it may fall.
    struct Floor: Equatable {
        /// In the figure's unit.
        var height: Double
        /// How far the figure may lie below, in its unit; at least 0.
        var margin: Double
    }

    /// Floors that are not as they should be.
    struct Malformed: Error {}

    /// Floors that would be lower than they were.
    struct Regression: Error, Equatable {
        let lines: [String]
    }

    init(corpusDigest: String, floors: [String: Floor]) {
        self.corpusDigest = corpusDigest
        self.floors = floors
    }

    init(parsing bytes: [UInt8]) throws {
        let object = try JSONValue(parsing: bytes)
        guard let digest = object["corpus_digest"]?.string,
            let members = object["floors"]?.object?.members
        else { throw Malformed() }
        var floors: [String: Floor] = [:]
        for member in members {
            guard let height = member.value["floor"]?.double,
                let margin = member.value["margin"]?.double, margin >= 0
            else { throw Malformed() }
            floors[member.name] = Floor(height: height, margin: margin)
        }
        self.init(corpusDigest: digest, floors: floors)
    }

    /// The file, a floor a line.
    var json: String {
        let lines = QualityFigure.allCases.compactMap { figure in
            floors[figure.rawValue].map { floor in
                "        \"\(figure.rawValue)\": "
                    + "{\"floor\": \(floor.height), \"margin\": \(floor.margin)}"
            }
        }
        return """
            {
                "corpus_digest": "\(corpusDigest)",
                "floors": {
            \(lines.joined(separator: ",\n"))
                }
            }

            """
    }

    /// What is wrong with figures, a line each; empty when they hold.
    func complaints(about figures: [String: Double], corpusDigest: String) -> [String] {
        var complaints: [String] = []
        if corpusDigest != self.corpusDigest {
            complaints.append("the corpus is another one; look, then run Scripts/update-floors")
        }
        for name in Set(floors.keys).union(figures.keys).sorted() {
            switch (figures[name], floors[name]) {
            case (let figure?, let floor?):
                // Figures and floors are tenths, which no binary fraction is exactly.
                if figure < floor.height - floor.margin - 1e-9 {
                    complaints.append("\(name) fell to \(figure) from \(floor.height)")
                }
            case (nil, _): complaints.append("\(name) has a floor and was not measured")
            case (_, nil): complaints.append("\(name) has no floor; run Scripts/update-floors")
            }
        }
        return complaints
    }

    /// The floors at the height of new figures, each with the margin that it had.
    ///
    /// A figure that had none gets the one that is usual for it.
    ///
    /// - Throws: ``Regression`` where one would be lower and that was not allowed.
    func updated(
        to figures: [String: Double],
        corpusDigest: String,
        allowsRegression: Bool
    ) throws -> QualityFloors {
        let lowered = floors.keys.sorted().compactMap { name -> String? in
            guard let floor = floors[name]?.height else { return nil }
            guard let figure = figures[name] else { return "\(name) is gone" }
            return figure < floor ? "\(name) would sink from \(floor) to \(figure)" : nil
        }
        guard lowered.isEmpty || allowsRegression else { throw Regression(lines: lowered) }
        let risen = figures.map { name, height in
            let margin =
                floors[name]?.margin ?? QualityFigure(rawValue: name)?.usualMargin ?? 0
            return (name, Floor(height: height, margin: margin))
        }
        return QualityFloors(
            corpusDigest: corpusDigest,
            floors: Dictionary(uniqueKeysWithValues: risen)
        )
    }
}
