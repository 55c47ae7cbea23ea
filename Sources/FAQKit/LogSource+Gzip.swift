internal import FAQFiles
internal import FAQGzip
internal import FAQModel
public import FAQReader

extension LogSource {
    /// A log that may be compressed with gzip, which is told by its first bytes.
    ///
    /// - Parameter source: the log, compressed or not.
    /// - Returns: the text of the log. One that is damaged or cut off is a `FileError` when it is read.
    public static func decompressing(_ source: LogSource) -> LogSource {
        LogSource(name: source.name) { () throws(FileError) in
            GzipStream(try source.open(), name: source.name)
        }
    }
}
