/// What pages say of logs that are dropped on them, in the words of `faq log`. `%` stands for a number or a name, which
/// the script fills in; of two texts, the first is for one.
extension SearchText {
    package var checkLog: String { pick(zh: "检查日志文件……", en: "Check a log file …") }
    package var noLogCheck: String {
        pick(zh: "日志检查无法载入，请重试。", en: "The log check could not be loaded; please try again.")
    }

    package var logTitle: String { pick(zh: "日志检查", en: "Log check") }
    package var logStaysHere: String {
        pick(
            zh: "在本机读取，不会上传；密码、令牌和个人信息已尽量隐去。",
            en: "Read on this computer, not uploaded; secrets and personal data are masked as far as known.")
    }
    package var readingLog: String { pick(zh: "正在读取 %", en: "Reading %") }
    package var cancel: String { pick(zh: "取消", en: "Cancel") }
    package var close: String { pick(zh: "关闭", en: "Close") }
    package var copyReport: String { pick(zh: "复制报告", en: "Copy report") }
    package var logCheckFailed: String {
        pick(zh: "日志检查出错，没有结果。请重试。", en: "The log check failed and found nothing. Please try again.")
    }

    package var knownCauses: [String] {
        [
            pick("one", zh: "% 类已收录的问题", en: "% known cause"),
            pick("more", zh: "% 类已收录的问题", en: "% known causes"),
        ]
    }
    package var unknownCount: [String] {
        [
            pick("one", zh: "，% 类未收录的错误", en: ", % unknown error"),
            pick("more", zh: "，% 类未收录的错误", en: ", % unknown errors"),
        ]
    }
    /// The summary: what was found stands at `%`, and at `#` in how many lines.
    package var linesRead: [String] {
        [pick("one", zh: "# 行中有 %", en: "% in # line"), pick("more", zh: "# 行中有 %", en: "% in # lines")]
    }
    package var moreUnknown: String { pick(zh: "……还有 % 类", en: "… and % more kinds") }
    package var alsoFits: String { pick(zh: "同样符合：", en: "fits as well: ") }
    package var line: String { pick(zh: "第 % 行", en: "line %") }
    package var fromTo: String { pick(zh: "%至%", en: "% to %") }
    package var times: String { pick(zh: "，共 % 次", en: ", % times") }
    package var notRead: String { pick(zh: "没有读完", en: "Not read to the end") }

    /// Why a log, or the rest of it, could not be read.
    package enum LogTrouble: String, CaseIterable, Sendable {
        case cutOff, damaged, encrypted, method, nested, packed, tooLarge, tooMany, unreadable
    }

    package func reason(_ trouble: LogTrouble) -> String {
        switch trouble {
        case .cutOff: pick("cutOff", zh: "文件不完整，末尾缺失", en: "the file is cut off")
        case .damaged: pick("damaged", zh: "文件已损坏", en: "the file is damaged")
        case .encrypted: pick("encrypted", zh: "已加密", en: "it is encrypted")
        case .method: pick("method", zh: "压缩方式不受支持", en: "it is compressed in a way that is not supported")
        case .nested: pick("nested", zh: "压缩包中的压缩包不会打开", en: "an archive within an archive is not opened")
        case .packed: pick("packed", zh: "仅支持文本、.gz 和 .zip", en: "only text, .gz and .zip are read")
        case .tooLarge:
            pick(
                "tooLarge", zh: "解压后超过 2 GB，其余部分未读",
                en: "unpacked it has more than 2 GB; the rest was not read")
        case .tooMany:
            pick(
                "tooMany", zh: "文件超过 1000 个，其余未读",
                en: "there are more than 1,000 files; the rest was not read")
        case .unreadable: pick("unreadable", zh: "浏览器无法读取", en: "the browser could not read it")
        }
    }
}
