/// The words after ``WordClass``, lower case, one list a class.
enum WordLists {
    static let failure: StaticString = """
        error errors exception exceptions failed invalid denied refused cannot can't couldn't \
        unable missing unknown unexpected illegal unsupported timeout expired exceeded exceeds unauthorized \
        forbidden mismatch mismatched undefined unrecognized unrecognised unresolved corrupt corrupted overflow \
        abort aborted panic fatal segfault conflict conflicts conflicting rejected unavailable unreachable \
        disconnected insufficient deprecated duplicate disallowed malformed incompatible inaccessible incorrect \
        incorrectly interrupted killed violation violates violated broken uncaught unhandled unrecoverable \
        untrusted unsatisfied unsatisfiable unspecified unimplemented terminated crashed crash dangling \
        inconsistent incomplete outdated obsolete ambiguous circular cyclic nonexistent inexistent won't \
        deadlock starvation \
        unparsable unparseable unsafe throttled exhausted lost already misconfigured warning warnings \
        失败 失敗 错误 錯誤 异常 異常 无效 無效 无法 無法 不足 不存在 超时 超時 未找到 找不到 拒绝 拒絕 非法 \
        不支持 不支援 不能 不可用 过期 過期 未授权 未授權 缺少 缺失 冲突 衝突 中断 中斷 崩溃 崩潰 溢出 不匹配 \
        不合法 不允许 不允許 不正确 不正確 有误 有誤 受限 禁止 终止 終止 丢失 丟失 未启用 未启动 未啟動 未知 未定义 \
        未定義 不一致 不兼容 无权 無權 没有权限 沒有權限 没权限 超限 超出 超过 超過 已满 已滿 损坏 損壞 不完整 \
        不符合 不符 不规范 未安装 未安裝 未注册 未登录 未登錄 未响应 无响应 已存在 重复 重複 受阻 被占用 已停止 \
        エラー 失敗 できません できない 見つかりません ありません 例外 無効 拒否 ブロック 保護 \
        ошибка ошибки ошибку 오류 실패 에러 fehler erreur errore errores errour \
        bad wrong too \
        killing hung hang aborting exited unauthorised unaccepted unreadable unwritable declined damaged \
        unrelated stale ill oops timed fault faults mismatches cancelled canceled untrusted unacceptable \
        unresponsive unsuccessful unauthenticated suspended revoked banned blacklisted truncated stalled halted \
        undeclared uninitialized uninitialised unassigned unbound unclosed unterminated unmatched unhealthy unmet \
        invalidated \
        离线 離線 断开 斷開 失效 繁忙 占用 无权限 暂无 已断开 受损 未检测到 出现问题 未连接 未绑定 维护中 不可达 不通过 未通过 \
        被拒 被禁 已停用 已禁用 封禁 冻结 锁定 断网 掉线 没找到 没有找到 过低 过高 超额 逾期 欠费 违规 缺损 无网络
        """

    static let hint: StaticString = """
        not no nor never without must could should would requires required require needs need \
        limit limited only exit exited dropped ignored allowed permitted expected found exist exists such \
        supported null empty available loaded reached match matched matching valid recognized responding \
        try again stopped blocked possible permission permissions access connection reset closed unstable \
        large long short small many few larger smaller greater less least most than detected \
        installed implemented accessible compatible allowed disabled enabled trusted verified \
        because please loop locked busy retry outside inside specified defined declared used \
        未 不 没 沒 没有 沒有 无 無 请 請 已 需要 重试 重試 稍后 稍後 权限 權限 限制 关闭 關閉 检查 检测到 \
        不要 必须 必須 只能 仅支持 过大 过长 过多 太大 太长 太多 太小 为空 為空 为null ません \
        doesn't didn't isn't wasn't aren't hasn't haven't don't shouldn't mustn't \
        failure failures fail out eof
        """

    static let interface: StaticString = """
        click clicks clicking press pressing select selecting choose choosing button buttons menu tab tabs option box \
        options page pages settings setting dialog checkbox field fields file files folder directory section \
        heading title label titled named called icon panel chapter keyword keywords flag flags parameter \
        argument property attribute class function method variable link word term terms phrase concept \
        点击 點擊 单击 單擊 点 按 选择 選擇 勾选 勾選 按钮 按鈕 菜单 菜單 选项 選項 页面 頁面 页 界面 介面 栏 欄 栏目 \
        标签 標籤 标签页 设置 設置 設定 功能 功能包 开关 開關 输入 輸入 填写 填寫 叫做 名为 名為 命名 称为 稱為 文件 \
        檔案 文件夹 目录 目錄 字段 欄位 参数 參數 属性 屬性 命令 章节 一节 文档 进入 打开 打開 切换 列 按键 右键 窗口 \
        图标 模块 面板 关键字 关键词 概念 所谓 术语 一词 标题 ボタン メニュー ページ 設定 クリック 選択
        """

    static let opens: StaticString = """
        can could should would will does do did is are am was were has have may might failure failures build \
        building create creating use using getting run running install installing solve solving fix fixing \
        handle handling debug debugging avoid avoiding set setting understanding
        """

    static let negates: StaticString = """
        not doesn't didn't isn't wasn't aren't hasn't haven't don't
        """

    static let asks: StaticString = """
        how why what what's which who whose i my me we our us i'm i've i'd let's mine
        """

    static let tells: StaticString = """
        i my me we our us i'm i've i'd let's mine seem seems 我 我的 我们
        """

    static let topics: StaticString = """
        works work working worked tips common known issue issues problem problems errors exceptions failures \
        warnings troubleshooting handling modes limitations sometimes always messages \
        being showing displaying displayed appear appears appearing trying properly correctly anymore outputted behaves \
        looks look behaving
        """

    /// Besides ``LogLevel/errorWords``. `warn` is not among them: what it opens is rarely looked up.
    static let markers: StaticString = "exception err fail warning"

    static let counter: StaticString = """
        ms s sec second seconds minute minutes min hour hours day days week weeks month months year years times \
        time bytes byte kb mb gb tb kib mib gib k m g w px dpi hz mhz ghz fps percent items rows lines line files \
        columns characters chars people users entries pages steps tasks threads cores points requests connections \
        usd rmb version versions core bit bits port ports words tests cases devices nodes records \
        个 個 次 条 條 行 列 秒 分 分钟 小时 天 日 月 年 周 人 元 倍 字节 字符 字 位 台 份 章 节 页 张 种 项 层 岁 \
        万 亿 千 百 毫秒 端口 号 级 版 版本 篇 件 家 名 组 核 线程 点 度 块
        """

    static let apiName: StaticString = """
        api apis function functions method methods call calls calling invoke invoking interface endpoint hook \
        callback event class \
        接口 介面 函数 函數 方法 调用 調用 呼叫 回调 事件 类 類 钩子
        """

    static let parameterName: StaticString = """
        option options parameter parameters param params attribute attributes property properties prop props \
        field fields setting settings config configuration key scope scopes variable argument flag env column \
        参数 參數 属性 屬性 字段 欄位 配置 配置项 选项 選項 变量 變量 权限 作用域 环境变量 入参 出参 值 设为 设置 \
        设置为 填 传 傳入 传入 键 列
        """

    static let command: StaticString = """
        npm npx yarn pnpm git pip pip3 python python3 sudo docker kubectl helm brew apt apt-get yum dnf cargo go \
        node java javac mvn gradle make cmake gcc g++ clang curl wget ssh scp cd ls cat echo export set rm cp mv \
        mkdir chmod chown systemctl service bash sh adb ping telnet conda mysql psql redis-cli rustup rustc swift \
        tar unzip ps kill grep sed awk tail head vim nano tiup ctl kind minikube ollama hexo gem bundle composer \
        php perl ruby dotnet msbuild cl link nmake sc net reg powershell select insert update delete create drop \
        alter show use import from const let var function def class return if else for while public private void
        """

    static let model: StaticString = """
        rtx gtx gt mx rx rfc iso gb gbk es ecma pep cp ieee sha utf md cve ddr pci usb vs vc hp ip ipv ps win windows \
        macos ios android core arm amd intel int uint float fp bf tf cuda sm gcc llvm jdk java jsr jep beta alpha \
        pr mr gh issue v ver version step part chapter fig table no num qwen llama glm bert pp yolo resnet \
        vgg ubuntu debian centos python php node ie edge chrome msvc lts sp kb mb day week \
        line page row col column item step test day model hy id sample
        """

    static let errorName: StaticString = """
        enoent eacces eperm eexist eaddrinuse eaddrnotavail econnrefused econnreset econnaborted etimedout enotfound \
        emfile enfile enospc epipe eisdir enotdir enotempty einval eagain ebusy enomem erofs eai_again ehostunreach \
        enetunreach emperm eintegrity eresolve ebadf enosys enotsup eproto ebadengine ejsonparse elifecycle e404 \
        e401 e403 efault exdev eloop enametoolong enodev enotconn ealready enobufs edquot eio eintr edeadlk \
        einprogress enoprotoopt eprotonosupport oom sigsegv sigkill sigabrt sigbus sigill sigfpe sigterm sigpipe \
        npe bsod oomkilled crashloopbackoff imagepullbackoff errimagepull createcontainerconfigerror
        """

    static let fileExtension: StaticString = """
        json yaml yml toml xml md mdx txt js jsx ts tsx mjs cjs vue css scss less html htm py pyc so dll exe lib \
        dylib jar war class java kt c cc cpp cxx h hpp hh rs go rb php sh bash bat cmd ps1 log conf cfg ini env \
        lock zip tar gz tgz bz2 xz 7z rar apk ipa dmg pkg deb rpm msi iso img png jpg jpeg gif svg ico webp mp4 mp3 \
        pdf doc docx xls xlsx ppt pptx csv tsv sql db sqlite obj o a pdb def res rc idl map proto pb onnx pt pth \
        pdmodel pdiparams ckpt bin dat pem crt key cer pfx swift m mm cs fs vb lua pl r ipynb gradle properties \
        plist patch diff tmp bak cmake vcxproj sln service socket desktop wxml axml acss wxss template local \
        aspx asp jsp do
        """

    static let verb: StaticString = """
        get set is has on use to create make add remove delete update fetch load save open close start stop run init \
        send read write find query request show hide can should parse format render build register call invoke \
        check list apply cancel refund pay share notify sync upload download bind unbind enable disable handle \
        before after with from do reset clear select insert push pop join split convert transform export import \
        authorize auth login logout verify sign encode decode connect listen emit watch mount subscribe publish \
        refresh token navigate scan choose preview compress generate append replace redirect attach detach
        """

    static let common: StaticString = """
        iphone ipad ios ipados macos ebay imac ipod itunes icloud jquery github gitlab gitee javascript typescript \
        mysql postgresql mongodb youtube linkedin paypal vscode webstorm intellij devops nodejs openai chatgpt \
        wifi wechat alipay dingtalk latex graphql ubuntu webpack tensorflow pytorch numpy null undefined true false \
        none nil nan yes ok json xml html css http https utf tcp udp ssh ftp cpu gpu ram url uri api sdk ide cli gui \
        i.e e.g etc a.k.a vs readme changelog todo faq q&a i/o n/a node.js vue.js next.js nuxt.js react.js asp.net
        """
}
