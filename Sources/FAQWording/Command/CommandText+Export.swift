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
            zh: "\(path) 不是由 faq 写入的，不会覆盖；请移走它，或导出到别的文件夹",
            en: "\(path) was not written by faq and stays as it is; move it away or export to another folder")
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
            zh: "--base-url、--config、--watch 和 --port 只用于 faq export html",
            en: "--base-url, --config, --watch and --port are for faq export html only")
    }

    package func preview(_ address: String) -> String {
        pick(zh: "预览：\(address)（按 Ctrl-C 结束）", en: "preview at \(address) (end with Ctrl-C)")
    }

    package func cannotListen(_ port: Int, _ reason: String) -> String {
        pick(zh: "无法在端口 \(port) 上预览：\(reason)", en: "cannot preview on port \(port): \(reason)")
    }
}
