// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatWarning("ExplicitSendable", as: .error),
]

let package = Package(
    name: "faq",
    products: [
        .library(name: "FAQKit", targets: ["FAQKit", "FAQModel"]),
        .library(name: "FAQSite", targets: ["FAQSite"]),
        .executable(name: "faq", targets: ["faq"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "FAQModel", swiftSettings: strict),
        .target(name: "FAQText", swiftSettings: strict),
        .target(name: "FAQEngine", dependencies: ["FAQText"], swiftSettings: strict),
        .target(name: "FAQLogs", dependencies: ["FAQEngine", "FAQText"], swiftSettings: strict),
        .target(name: "FAQPageIndex", dependencies: ["FAQEngine", "FAQText"], swiftSettings: strict),
        .target(
            name: "FAQMarkdown", dependencies: ["CCMark", "CYAML", "FAQModel", "FAQText"],
            swiftSettings: strict),
        .target(
            name: "FAQKit",
            dependencies: [
                "CZlib", "FAQEngine", "FAQLogs", "FAQMarkdown", "FAQModel", "FAQPageIndex", "FAQText",
            ],
            swiftSettings: strict),
        .target(name: "FAQSite", dependencies: ["FAQKit", "FAQModel"], swiftSettings: strict),
        .executableTarget(
            name: "faq",
            dependencies: [
                "FAQKit", "FAQModel", "FAQSite",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["FAQEngine", "FAQText"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(name: "FAQModelTests", dependencies: ["FAQModel"], swiftSettings: strict),
        .testTarget(name: "FAQTextTests", dependencies: ["FAQText", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "FAQMarkdownTests", dependencies: ["FAQMarkdown", "FAQModel", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQEngineTests", dependencies: ["FAQEngine", "FAQLogs", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQPageIndexTests", dependencies: ["FAQEngine", "FAQPageIndex", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQLogsTests", dependencies: ["FAQEngine", "FAQLogs", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQKitTests", dependencies: ["FAQKit", "FAQMarkdown", "FAQModel"], swiftSettings: strict),
        .testTarget(
            name: "FAQSiteTests", dependencies: ["FAQKit", "FAQModel", "FAQSite"],
            swiftSettings: strict),
        .testTarget(name: "EndToEndTests", dependencies: ["faq", "FAQModel"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
