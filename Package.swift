// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatWarning("ExplicitSendable", as: .error),
]

// Whoever depends on FAQReader alone turns the traits off, and need not have these libraries.
let content = TargetDependencyCondition.when(traits: ["Content"])
let cmark = Target.Dependency.target(name: "CCMark", condition: content)
let yaml = Target.Dependency.target(name: "CYAML", condition: content)
let zlib = Target.Dependency.target(name: "CZlib", condition: content)
// What the command alone reads: whoever embeds FAQKit need not have these.
let command = TargetDependencyCondition.when(traits: ["Command"])
let lzma = Target.Dependency.target(name: "CLzma", condition: command)
let zstd = Target.Dependency.target(name: "CZstd", condition: command)

let package = Package(
    name: "faq",
    // What Mutex and Atomic of the standard library need.
    platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "FAQKit", targets: ["FAQKit", "FAQReader", "FAQModel"]),
        .library(name: "FAQReader", targets: ["FAQReader", "FAQModel"]),
        .library(name: "FAQSite", targets: ["FAQSite"]),
        .executable(name: "faq", targets: ["faq"]),
    ],
    traits: [
        .trait(name: "Content", description: "What FAQKit needs: cmark, libyaml and zlib."),
        .trait(
            name: "Command",
            description: "What the command faq needs: FAQKit, swift-argument-parser, liblzma and libzstd.",
            enabledTraits: ["Content"]),
        .default(enabledTraits: ["Command"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    // Lowest first; Docs/Architecture.md says what each is for.
    targets: [
        .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLzma", pkgConfig: "liblzma", providers: [.apt(["liblzma-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "FAQText", swiftSettings: strict),
        .target(name: "FAQHTML", dependencies: ["FAQText"], swiftSettings: strict),
        .target(name: "FAQModel", dependencies: ["FAQHTML", "FAQText"], swiftSettings: strict),
        .target(
            name: "FAQFiles",
            dependencies: [.target(name: "CLinux", condition: .when(platforms: [.linux])), "FAQModel"],
            swiftSettings: strict),
        .target(name: "FAQGzip", dependencies: [zlib, "FAQFiles", "FAQModel"], swiftSettings: strict),
        .target(name: "FAQEngine", dependencies: ["FAQText"], swiftSettings: strict),
        .target(name: "FAQLogs", dependencies: ["FAQEngine", "FAQText"], swiftSettings: strict),
        .target(name: "FAQPageIndex", dependencies: ["FAQEngine", "FAQText"], swiftSettings: strict),
        .target(
            name: "FAQMarkdown", dependencies: [cmark, yaml, "FAQHTML", "FAQModel", "FAQText"],
            swiftSettings: strict),
        .target(
            name: "FAQReader", dependencies: ["FAQEngine", "FAQFiles", "FAQLogs", "FAQModel", "FAQText"],
            swiftSettings: strict),
        .target(
            name: "FAQKit",
            dependencies: [
                "FAQEngine", "FAQFiles", "FAQGzip", "FAQHTML", "FAQLogs", "FAQMarkdown", "FAQModel",
                "FAQPageIndex", "FAQReader", "FAQText",
            ],
            swiftSettings: strict),
        .target(
            name: "FAQLogFiles",
            dependencies: [lzma, zstd, "FAQFiles", "FAQGzip", "FAQKit", "FAQModel", "FAQText"],
            swiftSettings: strict),
        .target(
            name: "FAQWording", dependencies: ["FAQKit", "FAQModel", "FAQReader"], swiftSettings: strict),
        .target(
            name: "FAQSite",
            dependencies: [
                "FAQFiles", "FAQGzip", "FAQHTML", "FAQKit", "FAQModel", "FAQReader", "FAQText", "FAQWording",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "faq",
            dependencies: [
                .target(name: "CLinux", condition: .when(platforms: [.linux])), "FAQFiles", "FAQHTML",
                "FAQKit", "FAQLogFiles", "FAQModel", "FAQReader", "FAQSite", "FAQText", "FAQWording",
                .product(
                    name: "ArgumentParser", package: "swift-argument-parser",
                    condition: .when(traits: ["Command"])),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["FAQEngine", "FAQText"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .target(name: "FaultInjection", path: "Tests/FaultInjection"),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "FaultInjection", "FAQFiles", "FAQKit", "FAQModel", "FAQReader", "FAQSite", "faq",
                "TestSupport",
            ],
            swiftSettings: strict),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "FAQEngine", "FAQFiles", "FAQGzip", "FAQHTML", "FAQKit", "FAQLogFiles", "FAQMarkdown",
                "FAQModel",
                "FAQPageIndex", "FAQReader", "FAQSite",
            ],
            path: "Fuzz/Targets", swiftSettings: strict),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(name: "FAQTextTests", dependencies: ["FAQText", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "FAQHTMLTests", dependencies: ["FAQHTML", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "FAQModelTests", dependencies: ["FAQHTML", "FAQModel", "TestSupport"], swiftSettings: strict
        ),
        .testTarget(name: "FAQFilesTests", dependencies: ["FAQFiles", "FAQModel"], swiftSettings: strict),
        .testTarget(
            name: "FAQGzipTests", dependencies: ["FAQFiles", "FAQGzip", "FAQModel", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQEngineTests", dependencies: ["FAQEngine", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQPageIndexTests", dependencies: ["FAQEngine", "FAQPageIndex", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQLogsTests",
            dependencies: ["FAQEngine", "FAQLogs", "FAQPageIndex", "FAQText", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQMarkdownTests", dependencies: ["FAQMarkdown", "FAQModel", "FAQText", "TestSupport"],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQReaderTests", dependencies: ["FAQKit", "FAQModel", "FAQReader"], swiftSettings: strict),
        .testTarget(
            name: "FAQKitTests",
            dependencies: ["FAQFiles", "FAQKit", "FAQMarkdown", "FAQModel", "FAQReader", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "FAQLogFilesTests", dependencies: ["FAQFiles", "FAQLogFiles", "FAQModel"],
            swiftSettings: strict),
        .testTarget(name: "FAQWordingTests", swiftSettings: strict),
        .testTarget(
            name: "FAQSiteTests",
            dependencies: [
                "FAQHTML", "FAQKit", "FAQModel", "FAQReader", "FAQSite", "FAQWording", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "faqTests",
            dependencies: [
                "FAQFiles", "FAQKit", "FAQModel", "FAQReader", "FAQSite", "TestSupport", "faq",
                .product(
                    name: "ArgumentParser", package: "swift-argument-parser",
                    condition: .when(traits: ["Command"])),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "DocumentationTests", dependencies: ["FAQKit", "FAQModel", "FAQReader"],
            swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["faq", "FAQModel", "TestSupport"], exclude: ["Goldens"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
