// swift-tools-version: 6.3
import PackageDescription

// A program that uses the library as any other would. Outside this repository, the dependency reads
// .package(url: "…/summarize", from: "0.1.0").
let package = Package(
    name: "reading-list",
    dependencies: [.package(name: "summarize", path: "../..")],
    targets: [
        .executableTarget(
            name: "reading-list",
            dependencies: [.product(name: "Summarization", package: "summarize")],
            path: "Sources/ReadingList"
        )
    ]
)
