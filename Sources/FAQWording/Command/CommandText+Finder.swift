/// The finder.
extension CommandText {
    package var finderListKeys: String {
        pick(
            zh: "回车 阅读 · F1 帮助 · Esc 退出 · ↑↓ 选择 · Tab 预览 · ^Y 复制 · ^O 打开",
            en: "Enter read · F1 help · Esc leave · ↑↓ choose · Tab preview · ^Y copy · ^O open")
    }

    package var finderPageKeys: String {
        pick(
            zh: "q 返回 · 空格/b 翻页 · c 复制 · o 打开 · ? 帮助 · n/p 下一条/上一条",
            en: "q back · Space/b page · c copy · o open · ? help · n/p next, previous")
    }

    package func finderEntries(_ count: Int) -> String { pick(zh: "共 \(count) 条", en: "\(count) entries") }
    package func finderTitles(_ count: Int) -> String {
        pick(zh: "问题中含有这些字词：\(count) 条", en: "questions with these words: \(count)")
    }

    package func finderMatches(_ count: Int) -> String { pick(zh: "匹配 \(count) 条", en: "\(count) matching") }
    package var finderAnswer: String { pick(zh: "有答案", en: "answer") }
    package var finderNothing: String { pick(zh: "没有收录，以下最接近", en: "not recorded; these come closest") }

    package func finderHowToChoose(_ count: Int) -> String {
        pick(
            zh: "按 Alt-1 至 Alt-\(count) 选定一条，Alt-0 表示都不是；或者按 Tab 之后再按数字。",
            en: "Alt-1 to Alt-\(count) pick one, Alt-0 none of these; or Tab and the number.")
    }

    package func finderPasteCut(_ most: Int) -> String {
        pick(zh: "粘贴的内容太长，只取了前 \(most) MiB", en: "too much was pasted; only the first \(most) MiB are taken")
    }

    package var finderHelp: String {
        pick(
            zh: """
                输入
                  报错、错误码、日志或问题的几个词，拼音（quanxian）或首字母（qxbz）
                  也行；边输入边查找，粘贴多行日志作为一个问题。
                  ← → ^A ^E 移动，^U ^K ^W 退格 删除

                列表
                  ↑ ↓ ^P ^N       选择        PgUp PgDn Home End   翻页
                  回车            阅读        Tab                  到预览，再按返回
                  ^Y              复制第一段代码；没有代码时复制答案全文
                  ^O              打开网页，或用 $VISUAL、$EDITOR 打开来源
                  Alt-1 … Alt-9   回答反问    Alt-0                都不是
                  Esc ^C          退出        ^Z                   挂起

                阅读和预览
                  ↑ ↓ k j         一行        空格 b u d           一页、半页
                  g G             开头、结尾  n p                  下一条、上一条
                  c               复制第一段代码；2c 复制第二段
                  o               打开        q Esc                返回
                """,
            en: """
                Typing
                  An error, a code, a log or some words of a question; pinyin (quanxian)
                  or initials (qxbz). It is searched as you type; pasted lines are one query.
                  ← → ^A ^E move, ^U ^K ^W Backspace delete

                List
                  ↑ ↓ ^P ^N       choose      PgUp PgDn Home End   by pages
                  Enter           read        Tab                  to the preview and back
                  ^Y              copy the first code sample, or the words where there is none
                  ^O              open the page, or the source in $VISUAL or $EDITOR
                  Alt-1 … Alt-9   answer the question back   Alt-0 none of these
                  Esc ^C          leave       ^Z                   suspend

                Reading, and in the preview
                  ↑ ↓ k j         a line      Space b u d          a page, half of one
                  g G             top, end    n p                  next, previous entry
                  c               copy the first code sample; 2c the second
                  o               open        q Esc                back
                """)
    }
}
