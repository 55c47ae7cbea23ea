package import FAQModel

/// Writes a file so that readers see the old content or the new, never a part.
package enum FileReplacement {
    /// Writes a new file, forces its bytes to disk, then puts it in the place of the old one.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let file = try StreamedFile(replacing: path)
        file.append(bytes)
        try file.finish()
    }
}
