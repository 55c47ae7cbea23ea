/// The words around messages, after ``WordClass``, lower case, one list a class.
enum AnnouncingWords {
    static let announces: StaticString = """
        error errors exception warning warnings message messages \
        报错 報錯 错误 錯誤 异常 異常 抛出 拋出 抛 警告 告警 报 報 报出 报错误 错误信息 报错信息 报错内容 报错日志 错误内容 错误描述 异常内容 \
        錯誤信息 報錯信息 错误提示 报错提示 错误消息 异常信息 错误日志 报错如下 エラー メッセージ ошибка 오류 에러
        """

    static let fails: StaticString = """
        fails fail failed failing failure crashes crash crashed panics \
        exits exited stops stopped ends ended aborts aborted dies results resulted responds responded \
        ran bumped came rejects hangs stuck halts terminates bails breaks freezes quits 失败 失敗 出错 出錯
        """

    static let says: StaticString = """
        say says saying said tells reads states stating complains complaining warns warned throws throw threw throwing \
        thrown raises raised raising \
        提示 提示信息 提示语 提示语句 弹出 彈出 弹窗 弹框 弹出提示 跳出 冒出 显示为 显示着 写着 提醒 表示されます
        """

    static let shows: StaticString = """
        print prints printed printing show shows showing displays display displayed get getting got gets \
        gives give gave produces receive received receiving receives returns return returned reports report \
        reported see seeing sees saw encounter encountered encountering notice noticed observe observed met face faced facing experience \
        experiencing obtain obtained emits emitted yields replies answers pops popped contain contains containing includes \
        顯示 显示 出现 出現 打出 返回 返回值 回傳 遇到 碰到 收到 看到 见到 得到 输出 打印 表示 包含 字样
        """

    static let records: StaticString = """
        log logs output outputs report 结果 日志 日誌 信息 訊息 消息 內容 内容 报告 反馈
        """

    static let fixes: StaticString = """
        fix fixing fixes solve solving resolve resolving handle handling debug debugging troubleshoot \
        troubleshooting cause causes rid solution meaning explain deal dealing about regarding hitting \
        investigate diagnose diagnosing remove avoid prevent suppress silence understand understanding \
        解决 解決 处理 處理 修复 排查 排除 消除 应对 关于 關於 解决办法
        """

    static let symptoms: StaticString = """
        problem issue symptom symptoms 现象 现象是 问题 问题现象 故障现象 错误现象
        """

    static let links: StaticString = """
        with into by because due across like as of to for it is it's something anything at the a an this these that following follows below \
        such up out me keep keeps keeping always often sometimes randomly then just only also i you we \
        的 了 到 是 为 為 会 會 一直 总是 总 老是 经常 大量 很多 一个 如下 以下 下面 下列 类似 這樣 这样 这个 \
        该 此 中 里 有 内容为 了一个 并 并且
        """

    static let circumstance: StaticString = """
        when whenever after since during while whilst
        """

    static let places: StaticString = """
        on in under using at with for from upon via before if once until unless although though even every despite
        """

    static let occasion: StaticString = """
        deploying publishing cloning testing syncing configuring logging startup start starting launch launching boot booting running opening using install installation installing upgrade upgrading update updating upload \
        uploading download downloading login logon deploy deployment build building save saving exit import \
        importing export exporting compile compilation compiling runtime insert production setup init reload \
        restart reboot connect console terminal browser server screen application dashboard log logs machine
        """

    static let tails: StaticString = """
        mean means meaning appear appears appearing appeared occur occurs occurred happen happens happened \
        repeatedly pops \
        怎么办 怎麼辦 咋办 怎么破 怎么 怎麼 怎样 如何 为什么 為什麼 为何 什么 什麼 是什么 该怎么 怎么回事 咋 啥 \
        解决 解決 处理 處理 排查 解决办法 解决方法 解决方案 求助 求解
        """

    static let closings: StaticString = """
        问题 問題 原因 提示 说明 字样 时 時 时候 后 後 之后 以后 导致 错误 錯誤 报错 報錯 异常 異常
        """

    static let voice: StaticString = """
        please you your sorry oops \
        请 請 您 你 稍后 稍後 稍候 抱歉 对不起 敬请 暂 暂时 正在 已
        """

    static let succeeds: StaticString = """
        success successful successfully succeeded succeeds welcome hello \
        成功 完成 欢迎 歡迎
        """

    static let function: StaticString = """
        is are was were be been has have had the a an to of it its it's this that these those by from for in on at \
        with as and or but than if because there which not isn't can't cannot
        """

    static let advises: StaticString = """
        check ensure verify confirm examine make try see consult 检查 确保 确认 查看 尝试 参考 如果 若 建议
        """
}
