/// What is said of commands that are run, and of the shell's part in it.
extension CommandText {
    package var aboutRun: String {
        pick(zh: "运行一个命令；失败时给出知识库收录的原因。", en: "Runs a command and, when it fails, says why.")
    }

    package var detailsOfRun: String {
        pick(
            zh: """
                命令的输出、信号和退出状态与直接运行相同；终端换成伪终端，管道换成管道，其他原样不变。失败后，在标准错误输出中给出原因和答案；\
                没有收录时什么也不说。知识库在失败后才打开。
                """,
            en: """
                Output, signals and exit status are those of the command; for a terminal it gets a pseudo-terminal, for a \
                pipe a pipe, all else itself. After a failure the cause and its answer are printed on standard error, and \
                nothing where nothing is recorded. The knowledge base is opened after a failure only.
                """)
    }

    package var helpOfCommand: String {
        pick(zh: "要运行的命令及其参数。", en: "The command to run, with its arguments.")
    }

    package var noCommand: String {
        pick(
            zh: "没有给出命令；在 -- 之后写出：faq run -- make test",
            en: "no command given; it stands after two dashes: faq run -- make test")
    }

    package func cannotRun(_ command: String, reason: String) -> String {
        pick(zh: "无法运行 \(command)：\(reason)", en: "cannot run \(command): \(reason)")
    }

    package var aboutHook: String {
        pick(
            zh: "输出一段 shell 代码：faq run 失败的原因在提示符之前显示。",
            en: "Prints code for a shell that shows above the prompt why a faq run failed.")
    }

    package var detailsOfHook: String {
        pick(
            zh: """
                bash  在 ~/.bashrc 中加入：eval "$(faq hook bash)"
                zsh   在 ~/.zshrc 中加入：eval "$(faq hook zsh)"
                fish  在 ~/.config/fish/config.fish 中加入：faq hook fish | source

                不会再次运行任何命令。faq-last 再显示一次最近的原因。
                """,
            en: """
                bash  in ~/.bashrc: eval "$(faq hook bash)"
                zsh   in ~/.zshrc: eval "$(faq hook zsh)"
                fish  in ~/.config/fish/config.fish: faq hook fish | source

                Nothing is ever run again. faq-last shows the last cause once more.
                """)
    }

    package var helpOfShell: String { pick(zh: "bash、zsh 或 fish。", en: "bash, zsh or fish.") }
}
