/// What `faq log` says of what it could not read.
extension CommandText {
    package func about(_ name: String, _ message: String) -> String {
        pick(zh: "\(name)：\(message)", en: "\(name): \(message)")
    }

    /// - Parameter place: how far it was read.
    package func with(_ message: String, _ place: String) -> String {
        pick(zh: "\(message)，\(place)", en: "\(message); \(place)")
    }

    package func readToLine(_ line: Int) -> String {
        pick(zh: "读到了第 \(line) 行", en: "read up to line \(line)")
    }

    package func readToByte(_ byte: Int) -> String {
        pick(zh: "读到了第 \(byte) 个字节", en: "read up to byte \(byte)")
    }

    package var logCutOff: String {
        pick(zh: "文件不完整，后面的部分缺失", en: "the file is cut off; what follows is missing")
    }

    package var logDamaged: String {
        pick(zh: "文件已损坏，后面的部分无法读取", en: "the file is damaged; what follows cannot be read")
    }

    package func logOutOfProportion(_ times: Int) -> String {
        pick(
            zh: "解压后超过原大小的 \(times) 倍，其余部分没有读取；若确是日志，请先自行解压",
            en:
                "it unpacks to more than \(times) times its size, and the rest was not read; if it is a log, unpack it first"
        )
    }

    package var logTakesMemory: String {
        pick(
            zh: "解压所需的内存过多，没有读取；请先用压缩它的程序解压",
            en:
                "unpacking it takes too much memory, and it was not read; unpack it first with the program that packed it"
        )
    }

    package func logPacked(_ format: String, _ remedy: String) -> String {
        pick(
            zh: "\(format) 格式，faq 不能读取；请用：\(remedy)", en: "\(format), which faq does not read; use: \(remedy)"
        )
    }

    package var logUnsupported: String {
        pick(
            zh: "压缩包用了 faq 不能读取的压缩方式；请先解包，再指定解出的文件夹",
            en: "packed in a way that faq does not read; unpack the archive first and name the folder")
    }

    package var logEncrypted: String {
        pick(
            zh: "已加密，没有读取；请先用密码解包，再指定解出的文件夹",
            en: "encrypted, not read; unpack the archive with its password first and name the folder")
    }

    package var logBinary: String {
        pick(zh: "二进制文件，不是日志，没有读取", en: "a binary file, no log; not read")
    }

    package var logNested: String {
        pick(
            zh: "压缩包里的压缩包，没有读取；请先解包，再指定解出的文件夹",
            en: "packed inside what is packed, not read; unpack it first and name the folder")
    }

    package var logNoFile: String {
        pick(zh: "设备、管道或套接字，没有读取", en: "a device, pipe or socket, not read")
    }

    package var logEmpty: String {
        pick(zh: "里面没有文件", en: "there are no files in it")
    }

    package func logHasMore(_ most: Int) -> String {
        pick(zh: "只读了前 \(most) 个文件，后面还有", en: "only its first \(most) files were read; there are more")
    }

    package func logLacks(_ count: Int) -> String {
        pick(
            zh: "目录中有 \(count) 个文件在压缩包里找不到；压缩包已损坏，或被改动过",
            en:
                "its list has \(count) more \(count == 1 ? "file" : "files") than were found; the archive is damaged or was tampered with"
        )
    }

    package func moreUnread(_ count: Int) -> String {
        pick(zh: "还有 \(count) 个没有读取，见 --json", en: "\(count) more were not read; --json lists them")
    }

    /// Beside the summary of a report.
    package func unreadSummary(_ count: Int) -> String {
        pick(zh: "；\(count) 处未能读取", en: "; \(count) could not be read")
    }

    package var readsFromTerminal: String {
        pick(zh: "从终端读取日志；Ctrl-D 结束", en: "reading the log from the terminal; Ctrl-D ends it")
    }
}
