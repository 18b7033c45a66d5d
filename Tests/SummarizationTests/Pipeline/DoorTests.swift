import Testing

/// Which files speak to the world outside the language.
///
/// Each C library has one door, so that its rules are kept in one place. Whoever opens a second one
/// adds it here, and says why in the commit.
@Suite struct DoorTests {
    /// The files of Sources/ that import each module, by name.
    private static func importers() throws -> [String: [String]] {
        var importers: [String: [String]] = [:]
        for (name, text) in try sources() {
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let keyword = words.firstIndex(of: "import"), keyword < words.count - 1,
                    words[..<keyword].allSatisfy({ modifiers.contains(String($0)) })
                else { continue }
                importers[String(words[words.count - 1]), default: []].append(name)
            }
        }
        return importers.mapValues { $0.sorted() }
    }

    private static let modifiers: Set = [
        "private", "fileprivate", "internal", "package", "public", "@testable", "@_exported",
        "@preconcurrency", "@_implementationOnly",
    ]

    private static func sources() throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try SourceFile.all().map { ($0.path, $0.text) })
    }

    @Test(arguments: [
        ("CLibXML2", ["Summarization/Parsing/HTMLParser.swift"]),
        ("CMarkGFM", ["Summarization/Parsing/MarkdownParser.swift"]),
        ("CModelData", ["Summarization/Storage/ModelData.swift"]),
        ("COneDNN", ["Summarization/Encoding/Transformer/OneDNN.swift"]),
        ("CReportPage", ["Summarization/Rendering/ReportPage.swift"]),
    ])
    func `a C library has one door`(_ module: String, _ doors: [String]) throws {
        #expect(try Self.importers()[module] == doors)
    }

    @Test func `the system is called where files, character sets and logarithms are`() throws {
        let callers = try Self.importers()["Glibc", default: []]
            .filter { $0.hasPrefix("Summarization/") }
        #expect(
            callers == [
                "Summarization/Decoding/CharacterSetConverter.swift",
                "Summarization/Storage/AtomicFile.swift", "Summarization/Storage/FileReading.swift",
                "Summarization/Storage/Float+functions.swift",
                "Summarization/Storage/MemoryMap.swift",
                "Summarization/Storage/ModelDirectory.swift",
                "Summarization/Storage/SummarizerError+Files.swift",
                "Summarization/Storage/SystemErrorText.swift",
            ]
        )
    }

    @Test func `character sets are converted by one file`() throws {
        let callers = try Self.sources().filter { $0.value.contains("unsafe iconv_open(") }.keys
        #expect(Array(callers) == ["Summarization/Decoding/CharacterSetConverter.swift"])
    }

    @Test func `a door opens into one file alone`() throws {
        for (name, text) in try Self.sources() {
            for module in [
                "CLibXML2", "CMarkGFM", "CModelData", "COneDNN", "CReportPage", "Glibc",
            ]
            where text.contains("import \(module)\n") {
                #expect(text.contains("private import \(module)\n"), "\(name)")
            }
        }
    }

    @Test func `no target imports Foundation, the library not even its essentials`() throws {
        let importers = try Self.importers()
        #expect(importers["Foundation"] == nil)
        let essential = importers["FoundationEssentials", default: []]
        #expect(essential.allSatisfy { !$0.hasPrefix("Summarization/") })
    }

    @Test func `the library depends on its own modules and the system alone`() throws {
        let modules = try Self.importers().filter { module in
            module.value.contains { $0.hasPrefix("Summarization/") }
        }
        #expect(
            Set(modules.keys).isSubset(
                of: [
                    "CLibXML2", "CMarkGFM", "CModelData", "COneDNN", "CReportPage", "Glibc",
                    "Musl", "Darwin", "Synchronization",
                ]
            )
        )
    }
}
