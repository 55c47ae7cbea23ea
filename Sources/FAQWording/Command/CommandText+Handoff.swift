/// What is copied and opened elsewhere.
extension CommandText {
    package var helpOfCopy: String {
        pick(
            zh: "把答案的第一段代码（或 --code 指定的一段；没有代码时为答案全文）复制到剪贴板。",
            en: "Copy the first code sample, or that of --code, or the words of an answer that has none.")
    }

    package var helpOfOpen: String {
        pick(
            zh: "打开答案的网页；不知道网址时，用 $VISUAL 或 $EDITOR 打开它的来源。",
            en: "Open the answer's page or, where no address is known, its source in $VISUAL or $EDITOR.")
    }

    package func copiedSample(_ number: Int, of count: Int) -> String {
        pick(zh: "第 \(number) 段代码（共 \(count) 段）", en: "code sample \(number) of \(count)")
    }

    package var copiedAnswer: String { pick(zh: "答案全文", en: "the words of the answer") }
    package var terminalItself: String { pick(zh: "终端（OSC 52）", en: "the terminal (OSC 52)") }

    package func copied(_ what: String, byteCount: Int, by way: String) -> String {
        pick(
            zh: "已复制\(what)，\(byteCount) 字节，经由 \(way)",
            en: "copied \(what), \(byteCount) bytes, by way of \(way)")
    }

    package var noClipboard: String {
        pick(
            zh: "无法复制：既没有 wl-copy、xclip、xsel、pbcopy、clip.exe 或 tmux 可用，也没有终端",
            en:
                "cannot copy: there is no wl-copy, xclip, xsel, pbcopy, clip.exe or tmux to take it, and no terminal"
        )
    }

    package func tooLongForTerminal(_ count: Int, most: Int) -> String {
        pick(
            zh: "无法复制：终端最多接收 \(most) 字节，而这里有 \(count) 字节；请安装 wl-copy 或 xclip",
            en: "cannot copy: terminals take \(most) bytes, and these are \(count); install wl-copy or xclip")
    }

    package func opened(_ place: String) -> String { pick(zh: "已打开 \(place)", en: "opened \(place)") }

    package func noPlace(_ id: String) -> String {
        pick(
            zh: "无法打开 \(id)：没有它的网址（site.conf 的 base-url），也没有来源文件",
            en: "cannot open \(id): it has no address (base-url of site.conf) and no source file")
    }

    package func noSourceHere(_ id: String, _ file: String, _ folder: String) -> String {
        pick(
            zh: "无法打开 \(id)：它的来源 \(file) 不在 \(folder) 中，site.conf 里也没有 base-url",
            en: "cannot open \(id): its source \(file) is not in \(folder), and no site.conf gives a base-url"
        )
    }

    package func noBrowser(_ address: String) -> String {
        pick(
            zh: "无法打开 \(address)：没有 xdg-open，或者它失败了",
            en: "cannot open \(address): there is no xdg-open, or it failed")
    }

    package func noEditor(_ place: String) -> String {
        pick(
            zh: "无法打开 \(place)：请在 $VISUAL 或 $EDITOR 中指定编辑器",
            en: "cannot open \(place): name an editor in $VISUAL or $EDITOR")
    }

    package func editorFailed(_ editor: String, _ place: String) -> String {
        pick(zh: "\(editor) 打开 \(place) 失败", en: "\(editor) could not open \(place)")
    }

    package var batchPrintsAlone: String {
        pick(
            zh: "--batch 不能与 --code、--copy 或 --open 同用",
            en: "--batch goes with none of --code, --copy and --open")
    }
}
