internal import FAQSite

/// A file of an export, and what the manifest says of it.
struct ExportedFile: Sendable {
    let name: String
    let bytes: [UInt8]
    let record: SiteManifest.Record

    init(_ name: String, _ bytes: [UInt8], outlivesExport: Bool) {
        self.name = name
        self.bytes = bytes
        record = SiteManifest.Record(bytes, stay: outlivesExport ? .lasting : .bound)
    }
}
