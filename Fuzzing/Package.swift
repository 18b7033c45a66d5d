// swift-tools-version: 6.3
import PackageDescription

// Reads what libFuzzer makes up; a package of its own, so that nobody who uses the library resolves
// it. Scripts/verify-parsing builds and runs it.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "summarize", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz-parsing",
            dependencies: [.product(name: "Summarization", package: "summarize")],
            path: "Sources/FuzzParsing",
            // libFuzzer brings the function `main`; a file must not be one.
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]
        )
    ]
)
