internal import ArgumentParser

/// The commands below `faq`, by their names; the order is that of the help.
enum Subcommand: String, CaseIterable {
    case resolve, log, run, rows, triage, show, list, index, eval, export, `import`, hook

    var type: any ParsableCommand.Type {
        switch self {
        case .resolve: Resolve.self
        case .log: Log.self
        case .run: Run.self
        case .rows: Rows.self
        case .triage: Triage.self
        case .show: Show.self
        case .list: List.self
        case .index: IndexCommand.self
        case .eval: Eval.self
        case .export: Export.self
        case .import: Import.self
        case .hook: Hook.self
        }
    }
}
