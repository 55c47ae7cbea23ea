/// Words as a POSIX shell reads them, so that a command that is proposed can be pasted.
enum ShellWords {
    static func line(_ words: [String]) -> String {
        words.map(quoted).joined(separator: " ")
    }

    private static let plain = Set("-_./:=@%+,".unicodeScalars)

    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || plain.contains($0)
            }
        return isPlain
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "'\\''") + "'"
    }
}
