/// What `faq export html` says.
extension CommandText {
    package func exported(to folder: String, written: Int, unchanged: Int, removed: Int) -> String {
        pick(
            zh: "已导出到 \(folder)：写入 \(written) 个文件，\(unchanged) 个未变，删除 \(removed) 个",
            en: "exported to \(folder): \(written) files written, \(unchanged) unchanged, \(removed) removed"
        )
    }

    package func foreignFile(_ path: String) -> String {
        pick(
            zh: "\(path) 不是由 faq 写入的，不会覆盖；请移走它，或导出到别的文件夹，或用 --force 覆盖它",
            en:
                "\(path) was not written by faq and stays as it is; move it away, export to another folder, or insist with --force"
        )
    }

    package func changedFile(_ path: String) -> String {
        pick(
            zh: "\(path) 在导出后被改动过，不会覆盖或删除；请移走它，或用 --force 丢弃改动",
            en:
                "\(path) is not as faq wrote it and stays as it is; move it away, or give the change up with --force"
        )
    }

    package func misplacedFile(_ path: String) -> String {
        pick(
            zh: "\(path) 挡住了站点的文件或文件夹，不会改动；请移走它",
            en: "\(path) is in the way of a file or folder of the site and stays as it is; move it away")
    }

    package func moreFiles(_ count: Int) -> String {
        pick(zh: "还有 \(count) 个", en: "and \(count) more")
    }

    package func foreignFolder(_ folder: String, holding name: String) -> String {
        pick(
            zh: "\(folder) 里有别的文件（如 \(name)），不是由 faq 导出的；请另选一个空文件夹，或用 --force 仍导出到这里",
            en:
                "\(folder) holds other files, such as \(name), and no export; name an empty folder, or insist on this one with --force"
        )
    }

    package func contentFolder(_ folder: String) -> String {
        pick(
            zh: "导出到 \(folder) 会把站点与知识库的文件混在一起；请用 -o 指定别的文件夹",
            en:
                "in \(folder) the site would mix with the files of the knowledge base; name another folder with -o"
        )
    }

    package func folderIsBusy(_ folder: String) -> String {
        pick(
            zh: "另一个导出正在写入 \(folder)；请等它结束",
            en: "another export is writing to \(folder); wait until it is done")
    }

    package func badBaseURL(_ address: String) -> String {
        pick(
            zh: "\(address) 不是网址；应如 https://help.example.com/faq/",
            en: "\(address) is no base address; write it like https://help.example.com/faq/")
    }

    package func badConfiguration(_ file: String) -> String {
        pick(zh: "\(file)：站点配置有误", en: "\(file): the configuration of the site has errors")
    }

    package func noTemplates(_ folder: String) -> String {
        pick(zh: "\(folder)：没有模板（page.html 等）", en: "\(folder): no template (page.html …) in this folder")
    }

    package var needsFolder: String {
        pick(zh: "请用 -o 指定要导出到的文件夹", en: "name the folder to export to with -o")
    }

    package var onlyForHTML: String {
        pick(
            zh: "--base-url、--config、--watch、--port、--check 和 --force 只用于 faq export html",
            en:
                "--base-url, --config, --watch, --port, --check and --force are for faq export html only"
        )
    }

    package var checkWritesNothing: String {
        pick(
            zh: "--check 什么都不写，不能与 --watch 或 --force 同用",
            en: "--check writes nothing and goes with neither --watch nor --force")
    }

    package var wouldWrite: String { pick(zh: "写入", en: "write") }
    package var wouldRemove: String { pick(zh: "删除", en: "remove") }
    package var wouldRefuse: String { pick(zh: "拒绝", en: "refuse") }

    package func wouldExport(to folder: String, written: Int, unchanged: Int, removed: Int, refused: Int)
        -> String
    {
        pick(
            zh: "导出到 \(folder) 将写入 \(written) 个文件，\(unchanged) 个不变，删除 \(removed) 个，拒绝 \(refused) 个",
            en:
                "an export to \(folder) would write \(written) files, leave \(unchanged), remove \(removed) and refuse \(refused)"
        )
    }

    package func preview(_ address: String) -> String {
        pick(zh: "预览：\(address)（按 Ctrl-C 结束）", en: "preview at \(address) (end with Ctrl-C)")
    }

    package func cannotListen(_ port: Int, _ reason: String) -> String {
        pick(zh: "无法在端口 \(port) 上预览：\(reason)", en: "cannot preview on port \(port): \(reason)")
    }
}
