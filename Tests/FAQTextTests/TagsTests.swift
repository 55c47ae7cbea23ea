import FAQText
import TestSupport
import Testing

/// The tags of `text` as `kind text`; back quotes in it mark code spans and are taken out first.
private func tags(_ marked: String, _ context: TagContext) -> [String] {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var open: Int?
    for byte in marked.utf8 {
        guard byte == UInt8(ascii: "`") else {
            bytes.append(byte)
            continue
        }
        if let start = open {
            spans.append(start..<bytes.count)
            open = nil
        } else {
            open = bytes.count
        }
    }
    let found = bytes.withUnsafeBufferPointer {
        recogniseTags(in: $0, codeSpans: spans, context: context)
    }
    return found.map { "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))" }
}

@Suite("Error messages")
struct MessageTagsTests {
    @Test(
        "a quoted error text is a message",
        arguments: [
            ("调用 pay.open 报错“余额不足”怎么办", "message 余额不足"),
            ("上传时提示「文件类型不支持」", "message 文件类型不支持"),
            ("弹出『请求超时，请稍后重试』", "message 请求超时，请稍后重试"),
            ("Why do I see \"disk quota exceeded\" on upload?", "message disk quota exceeded"),
            ("Sync fails with `lease is not held`", "message lease is not held"),
            ("登入時顯示「驗證碼無效」", "message 驗證碼無效"),
        ])
    func quoted(text: String, expected: String) {
        #expect(tags(text, .question).contains(expected))
    }

    @Test(
        "a quoted button, page, option or file is no message",
        arguments: [
            "点击“添加成员”按钮后没有反应",
            "在“系统设置”页面选择“关闭通知”",
            "Click \"Save as\" in the \"File\" menu",
            "“基础版”和“专业版”有什么区别？",
            "修改 `config.yaml` 里的 `npm install` 命令",
            "Open the \"Error log\" tab",
        ], [TagContext.question, .answer])
    func notQuoted(text: String, context: TagContext) {
        #expect(!tags(text, context).contains { $0.hasPrefix("message") })
    }

    @Test(
        "a heading may be the error text itself",
        arguments: [
            ("No such table: orders", "message No such table: orders"),
            ("Permission denied", "message Permission denied"),
            ("启动时报 bind: address already in use 怎么办", "message bind: address already in use"),
            ("界面提示 当前帐号没有权限", "message 当前帐号没有权限"),
            ("登录失败：用户名不存在，如何解决？", "message 用户名不存在"),
            ("TLS handshake timeout? / no such host", "message no such host"),
            ("TypeError: x is not iterable", "message TypeError: x is not iterable"),
        ])
    func heading(text: String, expected: String) {
        #expect(tags(text, .question).contains(expected))
    }

    @Test(
        "an ordinary heading holds no message",
        arguments: [
            "How do I handle errors in callbacks?", "为什么我的订单无法退款？", "Common Error Messages",
            "Tips when the build is too slow", "如何设置超时时间", "Error Number: 8004",
            "Compiler Error C2001", "Pasting text into the editor looks broken",
        ])
    func ordinaryHeading(text: String) {
        #expect(!tags(text, .question).contains { $0.hasPrefix("message") })
    }

    @Test("a message loses the position and the time of one occurrence")
    func trimming() {
        #expect(
            tags("OSError: cannot open the spool file /var/spool/x/y.tmp", .question)
                .contains("message OSError: cannot open the spool file"))
        #expect(
            tags("Error: bad token at line 18, column 29", .codeBlock)
                .contains("message Error: bad token"))
        #expect(
            tags("2024-05-01 10:00:00 ERROR: queue is full (pump.c:12)", .codeBlock)
                .contains("message ERROR: queue is full"))
    }

    @Test("a chain of causes also yields its innermost cause")
    func innermostCause() {
        #expect(
            tags("failed to mount: failed to list: the share is not ready yet", .question) == [
                "message failed to mount: failed to list: the share is not ready yet",
                "message the share is not ready yet",
            ])
    }

    @Test("a code block yields its error lines, not its source and comments")
    func codeBlock() {
        let block = """
            $ tool run --fast
            # cannot run twice
            print("error: " + text)
            level=ERROR, console
            error[E0999]: expected one of two arms
            npm ERR! missing script: begin
            [worker] FATAL Something is broken
              at run (main.js:3:1)
            """
        let found = tags(block, .codeBlock).filter { $0.hasPrefix("message") }
        #expect(
            found == [
                "message error[E0999]: expected one of two arms", "message ERR! missing script: begin",
                "message FATAL Something is broken",
            ])
    }

    @Test("prose yields error lines with a marker only")
    func prose() {
        #expect(
            tags("此时会输出 IOException: stream is closed 这样的内容。", .answer)
                .contains("message IOException: stream is closed"))
        #expect(tags("You cannot use this without a key, and it may fail.", .answer).isEmpty)
    }
}

@Suite("Announced messages")
struct AnnouncedMessagesTests {
    @Test(
        "a message is what follows the words that announce it, up to where the question goes on",
        arguments: [
            ("I get pump is not primed", "pump is not primed"),
            ("Why do I see Lantern could not be lit?", "Lantern could not be lit"),
            ("How to fix Valve mismatch detected", "Valve mismatch detected"),
            ("What does invalid wick state mean and what now?", "invalid wick state"),
            ("Getting the error oil level too low since 3.1", "oil level too low"),
            ("The console prints No spare wick left when starting the pump", "No spare wick left"),
            ("Lighting ends with Flame lost on Windows", "Flame lost"),
            ("It says You must refill the tank", "You must refill the tank"),
            ("Tank sealed twice is not allowed (macOS)", "Tank sealed twice is not allowed"),
            ("日志里一直出现 wick is not trimmed 怎么办", "wick is not trimmed"),
            ("点火时提示：灯芯状态无效，如何处理？", "灯芯状态无效"),
            ("油量不足 怎么办", "油量不足"),
            ("升级后报错：Lamp 尚未就绪", "Lamp 尚未就绪"),
            ("为什么提示灯罩无法打开？", "灯罩无法打开"),
        ])
    func heading(text: String, message: String) {
        #expect(tags(text, .question).contains("message \(message)"))
    }

    @Test("each of several messages in a heading is one")
    func lists() {
        #expect(
            tags("pump is not primed、wick is not trimmed / oil not found", .question) == [
                "message pump is not primed", "message wick is not trimmed", "message oil not found",
            ])
        #expect(
            tags("\"pump not primed\" or \"wick not trimmed\"", .question) == [
                "message pump not primed", "message wick not trimmed",
            ])
    }

    @Test(
        "what is asked for, told or referred to is no message",
        arguments: [
            "How do I get a lamp without a wick?", "How to fix broken links",
            "Why do duplicate lamps appear?",
            "Does the lamp show invalid colours?", "What is it? Important settings must not be lost",
            "Error handling", "Lamp Colours Invalid", "My lamp is broken and cannot be lit",
        ])
    func others(text: String) {
        #expect(!tags(text, .question).contains { $0.hasPrefix("message") })
    }

    @Test(
        "prose announces a message with a colon",
        arguments: [
            ("日志报错：灯油不足\n", "灯油不足"), ("页面会显示：请先加油。随后重试", "请先加油"),
            ("The log says: pump is not primed", "pump is not primed"),
            ("If you see \"error: no oil left\", refill it.", "error: no oil left"),
        ])
    func prose(text: String, message: String) {
        #expect(tags(text, .answer).contains("message \(message)"))
    }

    @Test(
        "advice and remarks are no messages",
        arguments: [
            "小提示：不要在无灯罩时点火", "Key error: Check that the key is not missing.",
            "See `Guide to lamps that went out`",
            "Check logs: examine error messages", "The field `error_count` says how many lamps failed.",
        ])
    func remarks(text: String) {
        #expect(!tags(text, .answer).contains { $0.hasPrefix("message") })
    }

    @Test("what was announced as a message is one as a whole, without the head of a log line")
    func shown() {
        #expect(tags("Please refill the tank", .shown) == ["message Please refill the tank"])
        #expect(tags("`wick is worn`: trim it", .shown) == ["message wick is worn"])
        #expect(tags("pump is not primed", .output) == ["message pump is not primed"])
        #expect(
            tags("WARNING - LMP-7 - pump failed: 4: Invalid valve", .output)
                .contains("message pump failed: 4: Invalid valve"))
        #expect(
            tags("E0102 10:00:00.000001 77 lamp.go:78] cannot light the lamp", .codeBlock)
                == ["message cannot light the lamp"])
        #expect(tags("lamp light --no-wick", .output).allSatisfy { !$0.hasPrefix("message") })
    }

    @Test(
        "commands, columns, settings and source are no messages",
        arguments: [
            "settings unsafe on", "name VARCHAR(8) NOT NULL", "git rebase --abort",
            "println(\"could not light it\")",
            "raise LampError('pump did not start')", "fn from(error: Lamp) -> Self {",
            "--pump-timeout string   if missing, none",
        ])
    func source(line: String) {
        #expect(!tags(line, .codeBlock).contains { $0.hasPrefix("message") })
    }

    @Test(
        "text that announces the block after it",
        arguments: [
            ("You will see an error like this:", true), ("报错信息如下", true), ("Message", true), ("页面会显示：", true),
            ("Run this command:", false), ("执行以下命令：", false), ("Note:", false), ("The lamp is lit.", false),
            ("Problem:", false), ("", false),
        ])
    func announcing(text: String, expected: Bool) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBufferPointer(announcesMessage) == expected)
    }

    @Test(
        "a status that is given is a code",
        arguments: [
            ("上传遇到 413", "413"), ("It returns 502", "502"), ("403 怎么办", "403"), ("Why do I get 404?", "404"),
        ])
    func status(text: String, code: String) {
        #expect(tags(text, .question).contains("code \(code)"))
    }
}

@Suite("Codes")
struct CodeTagsTests {
    @Test(
        "codes in a question",
        arguments: [
            ("接口返回 40006 是什么意思", "40006"), ("错误码 8004", "8004"),
            ("Error Number: 8004", "8004"), ("E0308 怎么解决", "E0308"),
            ("error Ｃ２２５９ 无法实例化", "Ｃ２２５９"), ("出现 HTTP 502 怎么办", "HTTP 502"),
            ("ORA-00001 on insert", "ORA-00001"), ("安装时 0x80070005", "0x80070005"),
            ("ERR_STORE_MISSING", "ERR_STORE_MISSING"),
            ("app.invalid-user-token 报错", "app.invalid-user-token"),
            ("拉取时报 ENOENT", "ENOENT"), ("返回 biz_error_code: 40017 时", "40017"),
            ("看到 \"bizStatus\": 40018 时", "40018"), ("广告错误码-5005", "-5005"),
            ("413 Request Entity Too Large", "413"), ("上传返回 404 错误", "404"),
            ("java.io.EOFException 如何处理", "EOFException"), ("出现 QuotaExceeded 错误", "QuotaExceeded"),
            ("Log shows `no_leader_found` errors", "no_leader_found"),
        ])
    func question(text: String, expected: String) {
        #expect(tags(text, .question).contains("code \(expected)"))
    }

    @Test("a list of codes continues after the first")
    func lists() {
        #expect(
            tags("错误码为 8138、8139 和 8140", .answer) == ["code 8138", "code 8139", "code 8140"])
    }

    @Test(
        "plain numbers, versions and models are no codes",
        arguments: [
            "2024 年 5 月发布的版本 3.2.1", "默认端口 8080", "at most 5000 requests per day",
            "RTX4090 显卡", "支持 ES2015 和 UTF-8", "提示 300 秒后重试", "需要 16 GB memory",
            "listen on port 3306", "ISO8601 格式的时间", "返回 200 条记录", "encode 4096 frames", "vscode 2019",
            "HTTP 状态码 200 但页面为空", "Returns status code 200 with no data",
        ], [TagContext.question, .answer])
    func plainNumbers(text: String, context: TagContext) {
        #expect(!tags(text, context).contains { $0.hasPrefix("code") })
    }

    @Test("cells of a column of codes are codes, whatever their shape")
    func cells() {
        #expect(tags(" no_data ", .codeCell).contains("code no_data"))
        #expect(tags("-42", .codeCell).contains("code -42"))
        #expect(tags("无", .codeCell).isEmpty)
    }

    @Test(
        "column headers",
        arguments: [
            ("错误码", true), ("Error code", true), ("失败", false), ("Failed", false), ("状态码", true),
            ("说明", false), ("Description", false),
        ])
    func headers(text: String, expected: Bool) {
        let bytes = Array(text.utf8)
        #expect(bytes.withUnsafeBufferPointer(namesErrorCodes) == expected)
    }
}

@Suite("Interfaces, parameters and components")
struct NameTagsTests {
    @Test(
        "names by their shape",
        arguments: [
            ("调用 my.getUserCard 失败", "api my.getUserCard"),
            ("shop.order.info.share 接口", "api shop.order.info.share"),
            ("what does Store::flush do", "api Store::flush"), ("when is reload() called", "api reload"),
            ("use --no-cache here", "api --no-cache"), ("字段 user_id 为空", "parameter user_id"),
            ("scope 传 `auth_base`", "parameter auth_base"), ("设置 server.port", "parameter server.port"),
            ("`defaultValue` 属性不生效", "parameter defaultValue"), ("表单的 setFieldValue 方法", "api setFieldValue"),
            ("`DatePicker` 组件", "component DatePicker"),
        ])
    func shapes(text: String, expected: String) {
        #expect(tags(text, .question).contains(expected))
    }

    @Test(
        "products, files, addresses and literals are no names",
        arguments: [
            "iPhone 与 macOS", "see docs.example.com", "edit src/main/app.yaml", "`true` 或 `null`",
            "mail me@example.com", "e.g. this", "https://example.com/a_b/c",
        ])
    func others(text: String) {
        #expect(tags(text, .answer).isEmpty)
    }
}

@Suite("Robustness of tags")
struct TagsRobustnessTests {
    private static let contexts: [TagContext] = [
        .question, .answer, .shown, .codeBlock, .output, .codeCell,
    ]

    @Test("any bytes and any code spans give ordered ranges inside the text")
    func randomBytes() {
        var random = SplitMix(seed: 9)
        let pieces = [
            "error", "报错", "“", "”", "\"", "'", "`", "(", ")", "[", "]", ":", "：", ".", "/", "\\", "-", "404",
            "E0308", " ", "\n", "無法", "not found", "TypeError", "::", "a", "é", "\u{1F600}", "{\"", "T",
            "0x8", ",", " I get ", "提示", "怎么办", "的", " when ", " on Windows", " / ", "、", " — ", "？",
            "How to fix ", " mean",
            "¿", "【", "】", " (Linux)", "。", "!", " - ", "3.1 ", " app.go:7] ", "日志",
        ]
        for round in 0..<2400 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                if round % 2 == 0 {
                    bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let start = Int.random(in: 0...bytes.count + 3, using: &random)
            let spans = [start..<start + Int.random(in: 0...9, using: &random)]
            let isSound = bytes.withUnsafeBufferPointer { Self.isSound($0, spans: spans) }
            #expect(isSound, "\(bytes)")
        }
    }

    private static func isSound(_ bytes: UnsafeBufferPointer<UInt8>, spans: [Range<Int>]) -> Bool {
        _ = announcesMessage(bytes)
        for context in contexts {
            let found = recogniseTags(in: bytes, codeSpans: spans, strongSpans: spans, context: context)
            for (index, tag) in found.enumerated() {
                if tag.range.isEmpty || tag.range.upperBound > bytes.count { return false }
                if index > 0, found[index - 1].range.lowerBound > tag.range.lowerBound { return false }
            }
        }
        var end = 0
        for part in maskVariableParts(in: bytes) {
            if part.range.isEmpty || part.range.lowerBound < end { return false }
            end = part.range.upperBound
        }
        return end <= bytes.count
    }
}

@Suite("Variable parts")
struct TagsVariablePartsTests {
    private func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var end = 0
        for part in bytes.withUnsafeBufferPointer(maskVariableParts) {
            result += String(decoding: bytes[end..<part.range.lowerBound], as: UTF8.self) + "<\(part.kind)>"
            end = part.range.upperBound
        }
        return result + String(decoding: bytes[end...], as: UTF8.self)
    }

    @Test(
        "what varies is masked, what tells problems apart stays",
        arguments: [
            ("2024-05-01 10:22:07.881 lost worker", "<time> lost worker"),
            ("[10:22:07] done", "[<time>] done"),
            ("GET https://a.example/x?y=1: denied", "GET <url>: denied"),
            ("cannot open /var/lib/app/x.db", "cannot open <path>"),
            ("cannot open C:\\Temp\\x.log", "cannot open <path>"),
            ("in src/app/index.js:12:3", "in <path><position>"),
            ("dial 10.0.0.8:5432 refused", "dial <address> refused"),
            ("job 123e4567-e89b-12d3-a456-426614174000 gone", "job <hex> gone"),
            ("no column 'nick_name' here", "no column '<quotedName>' here"),
            ("pos 4566829760 after 10500ms", "pos <number> after <number>"),
            ("error C2259 at line 12", "error C2259 at <position>"),
            ("HTTP 502, code 40006, v3.2.1", "HTTP 502, code 40006, v3.2.1"),
            ("status 0x80070005", "status 0x80070005"),
            ("{\"code\":\"40006\"}", "{\"code\":\"40006\"}"),
            ("写信给 a@b.example", "写信给 <email>"),
        ])
    func masking(text: String, expected: String) {
        #expect(masked(text) == expected)
    }
}
