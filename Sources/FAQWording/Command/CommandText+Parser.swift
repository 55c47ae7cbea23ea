/// What the parser of arguments says. It says it in English only; `ParserMessage` recognises its sentences by the English
/// column, and so finds the Chinese one.
extension CommandText {
    package var overview: String { pick(zh: "概述：", en: "OVERVIEW: ") }
    package var usage: String { pick(zh: "用法： ", en: "USAGE: ") }
    package var usageOfFailure: String { pick(zh: "用法： ", en: "Usage: ") }
    package var arguments: String { pick(zh: "参数：", en: "ARGUMENTS:") }
    package var options: String { pick(zh: "选项：", en: "OPTIONS:") }
    package var subcommands: String { pick(zh: "命令：", en: "SUBCOMMANDS:") }
    package var helpOfFailure: String { pick(zh: "说明：", en: "Help:  ") }
    package var showHelp: String { pick(zh: "显示帮助。", en: "Show help information.") }
    package var showVersion: String { pick(zh: "显示版本。", en: "Show the version.") }
    package var showHelpOfSubcommand: String {
        pick(zh: "显示一个命令的帮助。", en: "Show subcommand help information.")
    }

    package func detailedHelp(_ command: String) -> String {
        pick(zh: "详见“\(command)”。", en: "See '\(command)' for detailed help.")
    }

    package func moreInformation(_ command: String) -> String {
        pick(zh: "更多说明见“\(command)”。", en: "See '\(command)' for more information.")
    }

    package var defaultCommand: String { pick(zh: "（默认）", en: " (default)") }
    package func defaultValue(_ value: String) -> String {
        pick(zh: "（默认为 \(value)）", en: "(default: \(value))")
    }

    package func values(_ values: String) -> String {
        pick(zh: "（可为 \(values)）", en: "(values: \(values))")
    }

    package func valuesAndDefault(_ values: String, _ value: String) -> String {
        pick(zh: "（可为 \(values)；默认为 \(value)）", en: "(values: \(values); default: \(value))")
    }

    package func unknownOptionButNear(_ option: String, _ near: String) -> String {
        pick(zh: "没有选项 \(option)；是想用 \(near) 吗？", en: "Unknown option '\(option)'. Did you mean '\(near)'?")
    }

    package func unknownOptionOfParser(_ option: String) -> String {
        pick(zh: "没有选项 \(option)", en: "Unknown option '\(option)'")
    }

    package func missingValue(_ option: String) -> String {
        pick(zh: "\(option) 后面缺少值", en: "Missing value for '\(option)'")
    }

    package func unwantedValue(_ option: String, _ value: String) -> String {
        pick(
            zh: "选项 \(option) 不带值，却给了 \(value)",
            en: "The option '\(option)' does not take any value, but '\(value)' was specified.")
    }

    package func unexpectedArgument(_ argument: String) -> String {
        pick(zh: "多余的参数 \(argument)", en: "Unexpected argument '\(argument)'")
    }

    package func unexpectedArguments(_ count: String, _ arguments: String) -> String {
        pick(zh: "多余的 \(count) 个参数：\(arguments)", en: "\(count) unexpected arguments: '\(arguments)'")
    }

    package func missingArgument(_ argument: String) -> String {
        pick(zh: "缺少参数 \(argument)", en: "Missing expected argument '\(argument)'")
    }

    package func missingOneOf(_ arguments: String) -> String {
        pick(zh: "缺少以下参数之一：\(arguments)", en: "Missing one of: '\(arguments)'")
    }

    package func badValueOf(_ value: String, _ argument: String, _ values: String) -> String {
        pick(
            zh: "\(argument) 不能是 \(value)，应为 \(values)",
            en: "The value '\(value)' is invalid for '\(argument)'. Please provide one of \(values).")
    }

    package func badValueBecause(_ value: String, _ argument: String, _ reason: String) -> String {
        pick(
            zh: "\(argument) 不能是 \(value)：\(reason)",
            en: "The value '\(value)' is invalid for '\(argument)': \(reason)")
    }

    package func badValue(_ value: String, _ argument: String) -> String {
        pick(zh: "\(argument) 不能是 \(value)", en: "The value '\(value)' is invalid for '\(argument)'")
    }

    package func unsupportedShell(_ shell: String) -> String {
        pick(zh: "没有 \(shell) 的补全脚本。", en: "Can't generate completion scripts for '\(shell)'.")
    }

    package var undetectedShell: String {
        pick(zh: "无法得知所用的 shell。", en: "Can't autodetect a supported shell.")
    }

    package var supportedShells: String {
        pick(
            zh: "请用 --generate-completion-script=<shell>，shell 为以下之一：",
            en: "Please use --generate-completion-script=<shell> with one of:")
    }
}
