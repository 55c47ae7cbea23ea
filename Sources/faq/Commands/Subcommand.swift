internal import ArgumentParser

/// The commands below `faq`, by their names; the order is that of the help.
enum Subcommand: String, CaseIterable {
    case resolve, log, rows, triage, show, list, index, eval, export, `import`

    var type: any ParsableCommand.Type {
        switch self {
        case .resolve: Resolve.self
        case .log: Log.self
        case .rows: Rows.self
        case .triage: Triage.self
        case .show: Show.self
        case .list: List.self
        case .index: IndexCommand.self
        case .eval: Eval.self
        case .export: Export.self
        case .import: Import.self
        }
    }
}
