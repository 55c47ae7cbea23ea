internal import FAQEngine

/// What indexes this version of the library writes and reads.
package enum IndexVersion {
    package static var format: Int { Int(Layout.formatVersion) }
    package static var ranking: Int { Int(Layout.rankingVersion) }
}
