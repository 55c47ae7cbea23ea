/// What is said about how things are shown.
extension CommandText {
    package var helpOfColour: String {
        pick(
            zh: "何时使用颜色；auto 表示在终端上，并遵从 NO_COLOR 与 CLICOLOR_FORCE。",
            en: "When to use colours; auto: on a terminal, following NO_COLOR and CLICOLOR_FORCE.")
    }

    package var helpOfNoPager: String {
        pick(
            zh: "直接输出；否则在终端上，超过一屏的内容会通过 $FAQ_PAGER、$PAGER 或 less 显示。",
            en:
                "Print at once; else, on a terminal, what is longer than the screen goes through $FAQ_PAGER, $PAGER or less."
        )
    }

    /// - Parameter command: asks the same and takes the first choice.
    package func chooseBy(_ command: String) -> String {
        pick(zh: "选定其中一条：\(command)", en: "Take one of them with: \(command)")
    }

    /// Below the choices. - Parameter command: shows all.
    package func moreChoices(_ count: Int, _ command: String) -> String {
        pick(
            zh: "还有 \(count) 条同样符合；全部见：\(command)",
            en: "and \(count) more fit as well; all of them: \(command)")
    }

    package var formatOfShow: String {
        pick(zh: "输出的格式。", en: "What to print it as.")
    }

    package var sameAsFormatJSON: String {
        pick(zh: "与 --format json 相同。", en: "The same as --format json.")
    }
}
