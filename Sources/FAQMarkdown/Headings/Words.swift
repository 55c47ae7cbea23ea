/// The words that give headings away. ASCII phrases have a space where a word must end.
enum Words {
    static let questionStarts = PhraseSet([
        "how ", "why ", "what ", "what's ", "when ", "where ", "which ", "who ", "whose ", "can ", "can't i ",
        "could ",
        "do ", "does ", "did ", "is ", "isn't ", "are ", "aren't ", "should ", "will ", "would ", "may ",
        "has ", "have ",
        "am i ", "was ", "were ", "why's ", "doesn't ", "don't ",
        "shouldn't ",
        "如何", "怎么", "怎样", "为什么", "为何", "是否", "能否", "能不能", "可以", "可不可以", "什么是", "什么时候",
        "哪些", "哪里", "哪个", "請問", "请问", "如果", "怎麼", "怎樣", "為什麼", "為何", "有没有", "有沒有",
        "как ", "почему ", "что ", "где ", "можно ", "когда ", "зачем ",
    ])
    /// What tells of something that happened to somebody.
    static let reportStarts = PhraseSet(["my ", "we ", "our ", "it ", "nothing ", "after "])
    static let questionParts = PhraseSet([
        "如何", "怎么", "怎样", "为什么", "为何", "是否", "能否", "能不能", "什么", "哪些", "哪里", "哪个", "哪儿", "吗",
        "多少", "多久", "多大", "几种", "何时", "怎麼", "怎樣", "為什麼", "為何", "嗎", "什麼", "啥", "呢", "咋", "有何",
        "ですか", "ますか", "せんか", "でしょうか", "方法を教えて",
    ])
    static let problem = PhraseSet([
        " error", " fail", " exception", " cannot ", " can't ", " can not ", " could not ", " couldn't ",
        " not ",
        " unable ", " missing ", " invalid ", " denied ", " doesn't ", " don't ", " won't ", " isn't ",
        " aren't ",
        " didn't ", " wasn't ", " unexpected ", " timeout", " timed out ", " crash", " warning", " warns ",
        " issue",
        " problem", " stuck ", " unsupported ", " conflict", " refused ", " no such ", " broken ", " slow ",
        " blank ",
        " lost ", " unauthorized ", " disconnected ", " corrupt", " deprecated ", " wrong", " bug", " hang",
        " leak",
        " segfault", " segmentation ", " panic", " fatal ", " illegal ", " mismatch", " forbidden ",
        " without ",
        " too ", " no ", " out of ", " never ", " unknown ", " undefined ", " limit", " expired",
        " incorrect",
        " unresolved ", " exceed",
        "报错", "错误", "失败", "无法", "不能", "异常", "找不到", "不支持", "不存在", "问题", "没有", "不生效", "超时",
        "崩溃", "警告", "卡", "丢失", "出错", "泄露", "泄漏", "慢", "缺", "未", "不", "无", "没", "错", "故障", "冲突",
        "報錯", "錯誤", "失敗", "無法", "異常", "不存在", "問題", "沒有", "缺少", "過期", "过期", "溢出", "乱码", "空白",
        "エラー", "できない", "できません", "ません", "しない", "失敗", "不具合",
        "ошибк", " не ",
    ])
    static let pageNames = PhraseSet([
        "faq", "faqs", "f a q", "f a qs", "q a", "q amp a", "troubleshooting", "trouble shooting",
        "troubleshoot", "frequently asked questions", "frequently asked question",
        "faq frequently asked questions", "frequently asked questions faq", "faqs frequently asked questions",
        "frequently asked questions faqs", "common questions", "common issues", "common problems",
        "common errors", "questions", "known issues",
        "questions and answers", "help", "support", "problems", "issues",
        "error codes", "errors", "error messages", "troubleshooting guide", "debugging", "general", "misc",
        "miscellaneous", "other", "others", "general questions",
        "常见问题", "常见问题解答", "常见问题与解答", "问答", "提问与回答", "问与答", "问题与解答", "问题与回答", "トラブルシューティング", "トラブルシューティングガイド",
        "问题", "常见错误", "常见问题汇总", "故障排除", "故障排查", "问题排查", "错误码", "错误代码",
        "错误", "报错", "异常", "错误信息", "错误提示",
        "疑难解答", "经常被问到的问题", "经常问到的问题", "常被问到的问题", "常问问题", "常见的问题", "高频问题", "答疑解惑",
        "其他问题", "其它问题", "其他", "其它", "一般问题", "答疑", "已知问题", "常见报错", "帮助", "热点问题", "常见疑问", "问题汇总", "问题集锦",
        "常見問題", "常見問題解答", "疑難排解", "故障排除", "preguntas frecuentes", "solución de problemas",
        "perguntas frequentes", "resolução de problemas",
        "solução de problemas", "foire aux questions", "questions fréquentes", "questions fréquemment posées",
        "dépannage",
        "häufig gestellte fragen", "häufige fragen", "fehlerbehebung", "fehlersuche", "problembehandlung",
        "problemlösung",
        "domande frequenti", "risoluzione dei problemi", "veelgestelde vragen", "problemen oplossen",
        "sık sorulan sorular",
        "często zadawane pytania", "najczęściej zadawane pytania", "rozwiązywanie problemów",
        "câu hỏi thường gặp",
        "часто задаваемые вопросы", "вопросы и ответы", "решение проблем", "устранение неполадок",
        "поширені запитання",
        "문제 해결", "よくあるご質問", "よくある質問", "よくある質問と回答", "その他", "自주 묻는 질문",
    ])
    static let pageNameEnds = PhraseSet([
        " faq", " faqs", " frequently asked questions", " troubleshooting", " common issues",
        " common problems", " common questions", " known issues",
        "常见问题", "常见问题解答", "常見問題", "故障排除", "故障排查", "问题汇总", "常见问题汇总", "故障处理方法", "故障及处理方法", "错误码", "故障诊断",
        "相关问题", "常见问题 faq", "常见问题和解答", "问题排查",
        "常见问题与解答", "常见错误",
    ])
    static let contents = PhraseSet([
        "table of contents", "contents", "toc", "index", "in this article", "on this page", "on this page:",
        "quick links",
        "in this section", "目录", "目次", "导航", "索引", "热点问题", "目錄", "本页目录", "本页内容", "問題一覽", "问题列表", "оглавление",
        "содержание",
    ])
    static let asides = PhraseSet([
        "other resources", "other faqs", "more coming soon", "coming soon", "to be continued", "todo", "敬请期待",
        "待补充", "未完待续", "持续更新中", "redirecting", "further resources", "sponsors", "donate", "thanks",
        "问题反馈", "反馈", "感谢", "赞助",
        "translations", "something to add", "references",
        "related", "related links", "related articles", "see also", "further reading",
        "about us", "about", "contributing", "license", "acknowledgements", "acknowledgments", "credits",
        "changelog", "copyright", "disclaimer", "legal", "introduction", "intro", "overview", "preface",
        "next steps", "feedback",
        "learn more", "more information", "additional resources", "resources", "links", "more", "contact",
        "contact us", "getting help", "need help", "more help", "further help",
        "写在前面", "关于我们", "前言", "简介", "引言", "参考", "参考资料", "相关链接", "更多", "更多帮助", "获取更多帮助", "获取帮助",
        "联系我们",
        "概述", "修订记录", "更新日志", "贡献者", "許可", "相关阅读",
        "關於我們", "參考", "參考資料", "相關連結", "联系方式", "版权声明", "版权", "免责声明", "相关资源", "文档链接", "致谢",
    ])
    static let topicStarts = PhraseSet(["troubleshooting ", "common ", "known ", "frequent ", "常见", "常見"])
    static let topicEnds = PhraseSet([
        " issues", " problems", " errors", " warnings", " questions", " crashes", " bugs", " limitations",
        " exceptions",
        " troubleshooting",
        " failures", "问题", "相关", "错误", "故障", "报错", "問題", "錯誤", "异常处理", "处理方法", "处理办法", "問題について",
        "質問", "問題集", "エラー",
    ])
    static let statusCodes = PhraseSet([
        " 400 ", " 401 ", " 403 ", " 404 ", " 405 ", " 408 ", " 413 ", " 429 ", " 500 ", " 502 ", " 503 ",
        " 504 ",
    ])
}
