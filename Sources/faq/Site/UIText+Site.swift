internal import FAQKit

/// What `faq export html` and `faq import` say.
extension UIText {
    func exported(_ outcome: SiteFolder.Outcome, _ folder: String) -> String {
        pick(
            "已导出到 \(folder)：写入 \(outcome.written) 个文件，\(outcome.unchanged) 个未变，删除 \(outcome.removed) 个",
            "exported to \(folder): \(outcome.written) files written, \(outcome.unchanged) unchanged, \(outcome.removed) removed"
        )
    }

    func foreignFile(_ path: String) -> String {
        pick(
            "\(path) 不是由 faq 写入的，不会覆盖；请移走它，或导出到别的文件夹",
            "\(path) was not written by faq and stays as it is; move it away or export to another folder")
    }

    func badBaseURL(_ address: String) -> String {
        pick(
            "\(address) 不是网址；应如 https://help.example.com/faq/",
            "\(address) is no base address; write it like https://help.example.com/faq/")
    }

    func badConfiguration(_ file: String) -> String {
        pick("\(file)：站点配置有误", "\(file): the configuration of the site has errors")
    }

    func noTemplates(_ folder: String) -> String {
        pick("\(folder)：没有模板（page.html 等）", "\(folder): no template (page.html …) in this folder")
    }

    var needsFolder: String {
        pick("请用 -o 指定要导出到的文件夹", "name the folder to export to with -o")
    }

    var onlyForHTML: String {
        pick(
            "--base-url、--config、--watch 和 --port 只用于 faq export html",
            "--base-url, --config, --watch and --port are for faq export html only")
    }

    func preview(_ address: String) -> String {
        pick("预览：\(address)（按 Ctrl-C 结束）", "preview at \(address) (end with Ctrl-C)")
    }

    func cannotListen(_ port: Int, _ reason: String) -> String {
        pick("无法在端口 \(port) 上预览：\(reason)", "cannot preview on port \(port): \(reason)")
    }

    func exists(_ path: String) -> String {
        pick("\(path) 已经存在，不会覆盖", "\(path) exists already and stays as it is")
    }

    // MARK: Help

    var helpOfExportFormat: String { pick("html、json 或 jsonl。", "html, json or jsonl.") }

    var helpOfBaseURL: String {
        pick(
            "html：站点将来的网址；有了它才写出站点地图、订阅和绝对地址。",
            "html: where the site will stand; adds the sitemap, the feed and absolute addresses.")
    }

    var helpOfSiteConfiguration: String {
        pick(
            "html：站点配置；默认为内容旁的 site.conf。",
            "html: the owner's choices. Default: site.conf beside the content.")
    }

    var helpOfWatch: String {
        pick(
            "html：内容一有变化就重新导出，并在本机预览。",
            "html: export again whenever something changes, and show the site on this machine.")
    }

    var helpOfPort: String {
        pick("html：预览的端口；默认为任一空闲端口。", "html: the port of the preview. Default: any that is free.")
    }

    var aboutImport: String {
        pick("把其他引擎的知识库转成 Markdown。", "Turns a knowledge base of another engine into Markdown.")
    }

    var detailsOfImport: String {
        pick(
            """
            qnamaker  QnA Maker 或 custom question answering 导出的 TSV 文件
            kendra    Kendra 的 FAQ 文件：CSV（有无表头均可）或 JSON
            """,
            """
            qnamaker  the TSV file that QnA Maker or custom question answering exports
            kendra    an FAQ file of Kendra: CSV, with a head line or without, or JSON
            """)
    }

    var helpOfImportFormat: String { pick("qnamaker 或 kendra。", "qnamaker or kendra.") }

    var helpOfImportFile: String { pick("要读取的文件。", "The file to read.") }

    var helpOfImportOutput: String {
        pick(
            "写入该 Markdown 文件，或该文件夹；已有的文件不会覆盖。",
            "Write to this Markdown file, or into this folder; files that are there already stay.")
    }
}
