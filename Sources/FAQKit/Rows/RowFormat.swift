/// How rows are written, one record of a name and a text each.
package enum RowFormat: String, Sendable, CaseIterable {
    /// An object a line.
    case jsonl
    /// Fields between tabs, a row a line; line breaks and tabs in a field as `\n`, `\r` and `\t`, a backslash as `\\`.
    case tsv
    /// Fields between commas, in quotes where they hold commas, quotes or line breaks (RFC 4180).
    case csv
}
