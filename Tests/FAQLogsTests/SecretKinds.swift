import TestSupport
import Testing

/// A kind of secret as it stands in logs. Secrets are made when the tests run, so that none stands in the sources.
struct SecretKind: Sendable, CustomTestStringConvertible {
    /// The line, with `{s}` in place of the secret.
    let line: String
    let make: @Sendable (inout SplitMix) -> String

    init(_ line: String, _ make: @escaping @Sendable (inout SplitMix) -> String) {
        self.line = line
        self.make = make
    }

    var testDescription: String { line }
}

extension SecretKind {
    private static let lower = "abcdefghijklmnopqrstuvwxyz"
    private static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let digits = "0123456789"
    private static let hex = digits + "abcdef"
    private static let word = lower + upper + digits

    private static func text(_ count: Int, _ alphabet: String, _ random: inout SplitMix) -> String {
        let characters = Array(alphabet)
        return String((0..<count).map { _ in characters[Int.random(in: characters.indices, using: &random)] })
    }

    /// Random text of so many bytes of an alphabet after what the tokens of a provider begin with.
    private static func token(
        _ prefix: String, _ count: Int, _ alphabet: String = word, _ suffix: String = ""
    ) -> @Sendable (inout SplitMix) -> String {
        { prefix + text(count, alphabet, &$0) + suffix }
    }

    /// What people choose: letters, digits, now and then a sign.
    @Sendable private static func password(_ random: inout SplitMix) -> String {
        let count = Int.random(in: 7...13, using: &random)
        return text(count, word, &random) + text(1, digits, &random)
    }

    /// Letters that may well be words.
    @Sendable private static func letters(_ random: inout SplitMix) -> String {
        let words = ["tiger", "lily", "stone", "river", "paper", "cloud", "maple", "horse"]
        return (0..<2).map { _ in words[random.below(words.count)] }.joined()
    }

    @Sendable private static func signedPassword(_ random: inout SplitMix) -> String {
        "P" + text(4, lower, &random) + "@" + text(3, digits, &random) + "!"
    }

    @Sendable private static func jsonWebToken(_ random: inout SplitMix) -> String {
        "eyJ" + text(33, word, &random) + "." + "eyJ" + text(60, word, &random) + "."
            + text(43, word, &random)
    }

    @Sendable private static func uuid(_ random: inout SplitMix) -> String {
        [8, 4, 4, 4, 12].map { text($0, hex, &random) }.joined(separator: "-")
    }

    @Sendable private static func iban(_ random: inout SplitMix) -> String {
        let account = "37040044" + text(10, digits, &random)
        // D is 13 and E is 14; what is left of 98 are the digits that check.
        let rest = (account + "131400").utf8.reduce(0) { ($0 * 10 + Int($1 - 48)) % 97 }
        let check = 98 - rest
        return "DE" + (check < 10 ? "0" : "") + "\(check)" + account
    }

    @Sendable private static func card(_ random: inout SplitMix) -> String {
        let number = "5500" + text(11, digits, &random)
        let sum = number.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element - 48) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return number + "\((10 - sum % 10) % 10)"
    }

    /// Beside what the rest of the tests has: what demanding people would try.
    static let all: [SecretKind] = [
        // After a name, with a sign.
        .init("login failed: user=bob passwd={s}", password),
        .init("config error: DB_PASSWORD_PROD={s}", password),
        .init("error: passcode: {s}", password),
        .init("bad config { password = \"{s}\" }", signedPassword),
        .init("error: {\\\"user\\\":\\\"bob\\\",\\\"password\\\":\\\"{s}\\\"}", password),
        .init("error \\\\\\\"secret\\\\\\\":\\\\\\\"{s}\\\\\\\"", password),
        .init("error body %7B%22password%22%3A%22{s}%22%7D", password),
        .init("POST /login?username=bob&pwd={s} 500", password),
        .init("error in <password>{s}</password>", password),
        .init("error in <add key=\"SmtpPassword\" value=\"{s}\" />", password),
        .init("failed: &quot;password&quot;:&quot;{s}&quot;", password),
        .init("error {'passphrase': '{s}'}", password),
        .init("error :password=>\"{s}\"", signedPassword),
        .init("error: {User:bob Password:{s} Host:db}", password),
        .init("error: Config { user: \"bob\", password: Some(\"{s}\") }", password),
        .init("error: -Djavax.net.ssl.trustStorePassword={s} ignored", password),
        .init("error encryption_key={s}", token("", 32, hex)),
        .init("failed: jwt_signing_key: {s}", token("", 32, hex)),
        .init("error client-secret={s}", uuid),
        .init("error: session_id={s}; expired", token("", 32, hex)),
        .init("error: csrf_token={s} does not match", token("", 32, hex)),
        .init("登录失败 密码={s}", password),
        .init("登录失败，用户密码为{s}", password),
        .init("配置错误：数据库密码: {s}", password),
        .init("错误：私钥={s}", token("", 44)),
        .init("鉴权失败，访问令牌：{s}", token("", 32)),
        .init("失败 密钥＝{s}", token("", 24)),
        .init("连接失败，口令“{s}”无效", password),
        .init("接口错误 app_secret：{s}", token("", 32, hex)),
        .init("错误：授权码 {s} 无效", token("", 16)),
        // After a name, without one.
        .init("error: the password was {s}", signedPassword),
        .init("login failed pass={s}", letters), .init("error: redis-cli -a {s} ping", letters),
        .init("error: sshpass -p {s} ssh host", letters),
        .init("auth failed for bob with password {s}", password),
        .init("error: using password '{s}'", password),
        .init("secret {s} cannot be decoded", token("", 20)),
        .init("error: invalid api key {s}", token("", 32, hex)),
        .init("error: passphrase was \"{s}\"", signedPassword),
        .init("ERROR: ALTER USER bob WITH PASSWORD '{s}'", password),
        .init("ERROR 1064 near: IDENTIFIED BY '{s}'", password),
        .init("error: session token {s} has expired", token("", 40)),
        .init("unauthorized: bearer {s}", token("", 32)),
        // Commands.
        .init("error: mysqldump -u root -p{s} shop", password),
        .init("redis-cli -h cache -a {s} ping: error", password),
        .init("ldapsearch -x -D cn=admin -w {s}: error 49", password),
        .init("failed: docker login -u bob -p {s} registry.lamp.example", password),
        .init("curl --user bob:{s} https://lamp.example failed", password),
        .init("openssl rsa -in k.pem -passin pass:{s}: error", password),
        .init("keytool -import -storepass {s} failed", password),
        .init("error: wget --http-password={s} http://h1/", password),
        .init("error: vault login --token {s}", token("", 24)),
        .init("sqlcmd -S h1 -U sa -P {s} failed", password),
        .init("error: plink -ssh bob@h1 -pw {s}", password),
        .init("7z x -p{s} a.7z: error", password),
        .init("gpg --batch --passphrase {s} -d a.gpg: failed", password),
        .init("error: PGPASSWORD={s} psql -h db", password),
        .init("error: xfreerdp /v:h1 /u:bob /p:{s}", password),
        .init("cmdkey /add:h1 /user:bob /pass:{s} failed", password),
        .init("error: smbclient //h1/share -U bob%{s}", password),
        .init("error running: echo \"bob:{s}\" | chpasswd", password),
        .init("error: $env:AZURE_CLIENT_SECRET = '{s}'", token("", 34)),
        .init("kubectl create secret generic db --from-literal=password={s} failed", password),
        // Addresses and connections.
        .init("fatal: unable to access 'https://bob:{s}@git.lamp.example/a.git/'", password),
        .init("error amqp://guest:{s}@mq:5672/%2f", password),
        .init("error ftp://bob:{s}@h1/", signedPassword),
        .init("clone failed https://{s}@github.com/o/r.git", token("gh" + "p_", 36)),
        .init("error smtps%3A%2F%2Fbob%3A{s}%40mail.lamp.example", password),
        .init(
            "error: DefaultEndpointsProtocol=https;AccountName=a;AccountKey={s};", token("", 86, word, "==")),
        .init("error Endpoint=sb://a/;SharedAccessKeyName=R;SharedAccessKey={s}", token("", 43, word, "=")),
        .init("403 https://a.blob.lamp.example/c?sv=2022-11-02&sig={s}", token("", 43, word, "%3D")),
        .init("403 /o?X-Amz-Credential=a&X-Amz-Signature={s}", token("", 64, hex)),
        .init("webhook https://hooks.slack.com/services/T0AB1CD2E/B0AB1CD2E/{s} failed", token("", 24)),
        .init("error https://discord.com/api/webhooks/10203040506/{s}", token("", 68)),
        .init("error https://api.telegram.org/bot{s}/sendMessage", token("123456789:AA", 33)),
        .init("error https://oapi.dingtalk.com/robot/send?access_token={s}", token("", 64, hex)),
        .init("error https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={s}", uuid),
        .init("error https://open.feishu.cn/open-apis/bot/v2/hook/{s}", uuid),
        .init("oracle error: sqlplus scott/{s}@orcl", password),
        // Headers.
        .init(
            "error Authorization: Digest username=\"bob\", nonce=\"0a\", response=\"{s}\"", token("", 32, hex)
        ),
        .init(
            "error Authorization: AWS4-HMAC-SHA256 Credential=A, SignedHeaders=h, Signature={s}",
            token("", 64, hex)),
        .init("error -H 'Proxy-Authorization: Basic {s}'", token("", 24, word, "==")),
        .init("error x-goog-api-key: {s}", token("", 39)),
        .init("error Cookie: a=1; theme={s}; lang=zh", password),
        .init("error {\"Set-Cookie\":[\"id={s}; HttpOnly\"]}", password),
        .init("error PRIVATE-TOKEN: {s}", token("", 20)),
        .init("error Ocp-Apim-Subscription-Key: {s}", token("", 32, hex)),
        // By what they begin with.
        .init("error: {s}", token("ASIA", 16, upper + "234567")),
        .init("error: {s}", token("gh" + "s_", 36)),
        .init("error: {s}", token("gl" + "rt-", 20)),
        .init("error: {s}", token("xa" + "pp-1-A0-", 40)),
        .init("error: {s}", token("hf" + "_", 34, lower + upper)),
        .init("error: {s}", token("GOC" + "SPX-", 28)),
        .init("error: {s}", token("ya" + "29.a0", 60)),
        .init("error: {s}", token("sk-" + "ant-api03-", 80)),
        .init("error: {s}", token("sk_" + "test_", 24)),
        .init("error: {s}", token("wh" + "sec_", 32)),
        .init("error: {s}", token("dop_" + "v1_", 64, hex)),
        .init("error: {s}", token("dckr_" + "pat_", 27)),
        .init("error: {s}", token("hv" + "s.", 90)),
        .init("error: {s}", token("py" + "pi-AgEIcHlwaS5vcmc", 60)),
        .init("error: {s}", token("sh" + "pat_", 32, hex)),
        .init("error: {s}", token("da" + "pi", 32, hex)),
        .init("error: {s}", token("NR" + "AK-", 27, upper + digits)),
        .init("error: {s}", token("gl" + "sa_", 32, word, "_0a1b2c3d")),
        .init("error: {s}", token("key" + "-", 32, hex)),
        .init("error: {s}", token("SK", 32, hex)),
        .init("error: {s}", token("AKLT", 40)),
        .init("error: invalid {s}.", jsonWebToken),
        .init("error: {s} is not known", token("", 40)),
        .init("error: {s} is not known", token("", 43, word + "-_")),
        // Keys over lines.
        .init("error -----BEGIN PRIVATE KEY-----\\n{s}\\n-----END PRIVATE KEY-----\\n", token("", 64)),
        .init(
            "error -----BEGIN EC PRIVATE KEY-----\n{s}\n-----END EC PRIVATE KEY-----", token("", 40, lower)),
        .init("error -----BEGIN PGP PRIVATE KEY BLOCK-----\n\n{s}", token("", 64)),
        .init("error PuTTY-User-Key-File-3: ssh-rsa Private-Lines: 1 {s}", token("", 64)),
        .init("{s}\n-----END RSA PRIVATE KEY----- error", token("", 60, lower)),
        .init(
            "error -----BEGIN ENCRYPTED PRIVATE KEY----- {s} -----END ENCRYPTED PRIVATE KEY-----",
            token("", 50, lower)),
        // Codes for once, and numbers of people.
        .init("error: OTP: {s}", token("", 6, digits)),
        .init("error: your verification code is {s}", token("", 6, digits)),
        .init("error: PIN {s} rejected", token("", 4, digits)),
        .init("短信发送失败：动态码 {s}", token("", 6, digits)),
        .init("发送失败：您的验证码为{s}，5分钟内有效", token("", 6, digits)),
        .init("发送失败：{s}（登录验证码）", token("", 6, digits)),
        .init("error: 2FA code {s} is wrong", token("", 6, digits)),
        .init("payment failed: cvv={s}", token("", 3, digits)),
        .init("error: SSN {s}", { "219-" + text(2, digits, &$0) + "-" + text(4, digits, &$0) }),
        .init("error: account {s}", iban),
        .init("error: card {s} declined", card),
        .init("error: no user {s}%40lamp.example", token("", 9, lower)),
        .init("联系电话 {s} 无法接通，错误", token("0755-8", 7, digits)),
        .init("error: call (555) {s}", { text(3, digits, &$0) + "-" + text(4, digits, &$0) }),
        .init("error: passport number {s}", token("E", 8, digits)),
        .init("校验错误 护照号：{s}", token("E", 8, digits)),
        .init("扣款失败 银行卡号：{s}", token("6217", 12, digits)),
        // A value told apart from its name.
        .init("error env=[{\"name\":\"DB_PASSWORD\",\"type\":\"text\",\"value\":\"{s}\"}]", password),
        .init("error in - name: API_TOKEN value: {s}", password),
        .init("error: ParameterKey=DbPassword,ParameterValue={s}", password),
        .init("error <key>Password</key>\n<string>{s}</string>", password),
        .init("error <member><name>password</name><value><string>{s}</string></value></member>", password),
        .init("error <ns:passWord type=\"string\">{s}</ns:passWord>", password),
        .init("error <pwd><![CDATA[{s}]]></pwd>", password),
        .init("error &lt;password&gt;{s}&lt;/password&gt;", password),
        .init("error \\u003cpassword\\u003e{s}\\u003c/password\\u003e", password),
        .init("error name=\\\"password\\\"\\r\\n\\r\\n{s}\\r\\n--b--", password),
        .init("error [\"password\"]=> string(8) \"{s}\"", password),
        .init("error a:1:{s:8:\"password\";s:9:\"{s}\";}", password),
        .init("error: password 7 {s}", password),
        .init("error: local-user bob password cipher {s}", password),
        .init("error: DefaultPassword    REG_SZ    {s}", password),
        .init("error: userPassword:: {s}", token("", 12, word, "==")),
        // Arguments of functions, rows.
        .init("error PDO->__construct('mysql:host=h1', 'bob', '{s}')", password),
        .init("error: new NetworkCredential(\"bob\", \"{s}\")", password),
        .init("error: ConvertTo-SecureString '{s}' -AsPlainText", password),
        .init("error: SELECT AES_DECRYPT(phone,'{s}') FROM users", password),
        .init("error: INSERT INTO users (id, name, password) VALUES (7, 'bob', '{s}')", password),
        // Lists of arguments, options after a user, inputs.
        .init("error [login, --user, bob, --password, {s}, --file, a]", password),
        .init("error: swaks -au bob -ap {s}", password), .init("error: tool -u bob -p {s} run", password),
        .init("error: etcdctl --user root:{s} get a", password),
        .init("error: echo -n {s} | cryptsetup luksOpen /dev/sdb1 d", password),
        .init("error: gh auth login --with-token <<< {s}", token("gh" + "p_", 36)),
        .init("error: send \"{s}\\r\"", password),
        .init("error: command \"AUTH\" \"{s}\"", password), .init("error after command PASS {s}", password),
        .init("error: a2 AUTHENTICATE PLAIN {s}", token("", 24)),
        .init("error: requirepass {s}", password), .init("error: bindpw {s}", password),
        .init("error: dsn=app:{s}@tcp(db1:3306)/shop", password),
        .init("error: tacacs-server host h1 key {s}", password),
        .init("error: db1:5432:shop:app:{s}", password),
        .init("error: bob:1001:{s}:::", { text(32, hex, &$0) + ":" + text(32, hex, &$0) }),
        .init("error: bob::LAMP:1122334455667788:{s}", { text(32, hex, &$0) + ":" + text(80, hex, &$0) }),
        // Brackets, wide letters, names in other languages.
        .init("修改失败：旧密码[{s}]与新密码相同", password), .init("错误 管理员密码(admin)={s}", password),
        .init("错误 密 码：{s}", password), .init("错误 口\u{3000}令：{s}", password),
        .init("错误 ｐａｓｓｗｏｒｄ＝{s}", password),
        .init("错误 手机号：{s}", { "１３" + text(9, "０１２３４５６７８９", &$0) }),
        .init("错误 验证码：{s}", token("", 6, "０１２３４５６７８９")),
        .init("登入失敗 密碼：{s}", password), .init("error contraseña: {s}", password),
        .init("error: Passwort ist {s}", password), .init("error hasło: {s}", password),
        .init("エラー パスワードは{s}です", password), .init("오류 비밀번호는 {s}", password),
        .init("error: пароль — {s}", password),
        // Several words.
        .init("error: password could not be changed from {s}", password),
        .init("密码由 Ab12cd34 改为 {s} 失败", password),
        .init(
            "error: mnemonic: {s}",
            { random in (0..<12).map { _ in text(5, lower, &random) }.joined(separator: " ") }),
        .init(
            "error: backup codes: {s}",
            { random in (0..<4).map { _ in text(8, digits, &random) }.joined(separator: " ") }),
        .init(
            "error: recovery key {s}",
            { random in (0..<8).map { _ in text(6, digits, &random) }.joined(separator: "-") }),
        .init("error: social security number: {s}", { "221 93 " + text(4, digits, &$0) }),
        .init("error: PUK {s}", token("", 8, digits)),
        .init("2FA failed: invalid code {s}", token("", 6, digits)),
        .init("error: private key 0x{s}", token("", 64, hex)),
        .init(
            "error -----BEGIN OpenVPN Static key V1-----\n{s}\n-----END OpenVPN Static key V1-----",
            token("", 32, hex)),
        .init("error auth=('bob', '{s}')", password), .init("error: --creds bob:{s} refused", password),
        .init("error {\"password\":{\"value\":\"{s}\"}}", password),
        .init("error: password given: {s}", password),
        .init("error url=https%3A%2F%2Fbob%3A{s}%40h1%2Fx", password),
        .init("error: IDENTIFIED WITH mysql_native_password BY '{s}'", password),
        .init(
            "error: altool -u bob -p {s}",
            { random in (0..<4).map { _ in text(4, lower, &random) }.joined(separator: "-") }),
        .init("error: call to 0086136{s}", token("", 8, digits)),
    ]

    /// Lines that hold no secret, whatever words stand in them.
    static let ordinary: [String] = [
        "error: password must contain 8 characters", "error: password is required",
        "password is too short (minimum is 8)",
        "the password was changed 3 days ago", "invalid token near line 12", "Unexpected token 'export'",
        "SyntaxError: Unexpected token } in JSON at position 41",
        "PHP Parse error: unexpected token T_STRING", "error: tests ended with pass=12 fail=3",
        "TypeError at t.getToken (app.js:12:214)", "error: invalid port in proxy_pass http://10.2.0.1:99000",
        "syntax error near unexpected token `('", "error: token expired",
        "token validation failed: signature mismatch",
        "error: secret \"db-credentials\" not found",
        "MountVolume.SetUp failed: secret \"app-v2-tls\" not found",
        "unknown option --password", "error: --token requires an argument",
        "option --password is deprecated, use --password-stdin",
        "max_tokens=4096 exceeds the limit", "prompt has 131072 tokens", "error: token limit 8192 reached",
        "password=null", "password: <none>", "token: undefined", "secret=true",
        "Error: Authorization: denied for role reader",
        "password: must not be empty", "Enter password: ", "Signature: does not match",
        "error: token type=bearer", "token_type=bearer",
        "tests pass: 12, fail: 3", "PASS: TestLogin", "password_file=/run/secrets/db",
        "secretName: my-app-tls",
        "javax.crypto.SecretKeyFactory not available",
        "com.lamp.PasswordEncoder.encode(PasswordEncoder.java:31)",
        "error at TokenProvider$$EnhancerBySpringCGLIB$$1a2b3c", "GPIO pin 13 is busy", "pin 4 out of range",
        "error code 500123",
        "exit code is 137", "error code: 40006", "HTTP status code 502", "postal code 518000 not served",
        "failed after 13800138000 ns", "allocated 15032385536 bytes", "size=13958643712 is too large",
        "commit 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b not found",
        "digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "X-Request-Id: 7f3a91c2-0b1e-4d6a-9c55-3e2f10ab0001",
        "trace_id=4bf92f3577b34da6a3ce929d0e0e4736 span_id=00f067aa0ba902b7",
        "MD5 (a.zip) = d41d8cd98f00b204e9800998ecf8427e", "pod api-7d9f8c6b5d-x2x4z crashed",
        "container 3f2a9c1e4b5d6f708192a3b4c5d6e7f8 died",
        "MSVCP140_ATOMIC_WAIT.dll was not found", "KERNELBASE.dll!RaiseException+0x62",
        "libstdc++.so.6.0.30: undefined symbol _ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE9_M_createERmm",
        "error in Windows10.0-KB5034441-x64.msu",
        "node_modules/@babel/core/lib/transformation/index.js:41:23",
        "/usr/lib/x86_64-linux-gnu/libQt5Core.so.5",
        "C:\\Users\\bob\\AppData\\Local\\Temp\\faq-7f3a\\build.log",
        "java.lang.IllegalArgumentException: Could not resolve placeholder 'lamp.token'",
        "NSURLErrorDomain Code=-1009",
        "at org.springframework.security.web.FilterChainProxy$VirtualFilterChain.doFilter(FilterChainProxy.java:346)",
        "ORA-01017: invalid username/password; logon denied",
        "ERROR 1045 (28000): Access denied for user 'root'@'localhost' (using password: YES)",
        "ERR AUTH <password> called without any password configured", "NOAUTH Authentication required.",
        "WRONGPASS invalid username-password pair",
        "Permission denied (publickey,password).",
        "fatal: Authentication failed for 'https://github.com/o/r.git/'", "curl: (67) Access denied: 530",
        "mysql: [Warning] Using a password on the command line interface can be insecure.",
        "ssh -p 2222 bob: connection refused", "docker run -p 8080:80 web failed",
        "mkdir -p /srv/app failed", "msbuild /p:Configuration=Release failed", "mysql -P 3306 -h db1 failed",
        "tar -xzf a.tgz -C /srv: error", "npm ERR! code E401",
        "密码错误", "密码不正确，请重新输入", "密码是必填项", "令牌已过期", "验证码已过期", "验证码不能为空", "密钥长度必须为 32 位", "密码为空", "错误：手机号格式不正确",
        "错误代码 40001：access_token 无效", "请输入 6 位验证码", "订单 20261124103000123 失败",
        "error: phone number is invalid", "email: invalid address",
        "2026-11-22T10:00:41.041Z [http-nio-8080-exec-12] ERROR c.l.token.TokenService - refresh failed",
        "1732270000123456789 error", "error: 192.168.100.100:13800 refused",
        "error: fe80::1ff:fe23:4567:890a unreachable", "MAC 00:1A:2B:3C:4D:5E rejected",
        "integrity sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NEjOwjYwCdLz1Ha2A6rQ== mismatch",
        "ED25519 key fingerprint is SHA256:Up6KjbnEV4Hgfo75YM393QdQsK3Z0aTNBz0DoirrW+c",
        "ETag: \"5d8c72a5edda8d6a1B2c3D4e\" differs", "invalid UTF-8 at byte 0x1F",
        "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler",
        "error C2065: 'token': undeclared identifier", "undefined reference to `getPassword'",
        "the signature is not valid", "session: closed by peer", "auth: failed to load module",
        "cookie: too large", "error: the key is missing", "primary key id=12 violated",
        // What only looks like the further forms.
        "error: user login(name, password) failed at auth.js:12",
        "failed to call authenticate(\"bob\") in session",
        "error in connect('db', 'users', 'main') handler",
        "login('bob', 'Please check') failed",
        "error: function auth(user, callback) is deprecated",
        "error INSERT INTO users (id, name, email) VALUES (1, 'bob', 'none')",
        "error INSERT INTO settings (key, value) VALUES ('theme', 'dark-mode-2')",
        "error token 0 is out of range",
        "error password 7 characters minimum required",
        "error: key 7 not found in index",
        "password set as required by policy",
        "error: password was changed from the console",
        "error: password has been changed to comply with policy",
        "error: password reset from web failed",
        "error: token changed from within transaction",
        "密码[必填]不能为空",
        "密码(必填)：不能为空",
        "密码（8-16位）：长度不符合",
        "错误：字段 密码 和 口令 不一致",
        "错误 name: password value: required",
        "error {\"field\":\"password\",\"value\":null,\"code\":12}",
        "error {\"name\":\"password\",\"type\":\"string\",\"default\":\"none\"}",
        "error {\"key\":\"token\",\"required\":true,\"message\":\"value is required\"}",
        "error {\"name\":\"token\",\"message\":\"Invalid value: too short\"}",
        "<th>Password</th><th>Email</th> error in template",
        "<label>Password</label><input name=\"password\" type=\"text\"> error",
        "error <password/> element missing in login.xml",
        "error: element <password> must not be empty",
        "error &lt;password&gt; expected at line 4",
        "error PASS TestS3Upload (0.03s)",
        "PASS src/components/Login2.test.js error",
        "error: AUTH command failed",
        "error: AUTHENTICATE PLAIN not supported",
        "docker run -u app -p 8080:80 web failed with error",
        "docker run --user app:staff2 web failed error",
        "error docker exec --user 1000:1000 web1 sh",
        "error mysql -u root -p shop2 failed",
        "error ssh -l bob -p 2222 h1",
        "sudo -u app -p Prompt ls error",
        "error: echo start2 | tee out.log failed",
        "error echo build42 | passwd-checker failed",
        "error expect send \"show version\\r\" timed out",
        "error main.go:12:34: undefined: foo",
        "error: src/a.c:12:expected:foo:bar",
        "error db1:5432:shop:app:main refused",
        "error at h1:6379:cache:users:list",
        "error cpf invalid format",
        "error account number is invalid",
        "error: account number 12 of 40 skipped",
        "error phone 12 34 items",
        "mobile number missing, error 12345",
        "手机 12 台离线，错误",
        "电话会议 2026 失败",
        "error 1,2,3 recovery code required",
        "error: recovery code expired",
        "error backup codes: none left",
        "error backup code generator v2 failed",
        "error BIP39 mnemonic: word list is missing",
        "mnemonic: invalid checksum in phrase error",
        "error opcode mnemonic: mov eax, ebx",
        "error: parola errata, riprova",
        "error: senha inválida, tente novamente",
        "error: contraseña incorrecta",
        "error: mot de passe incorrect",
        "error: Passwort falsch eingegeben",
        "error: пароль неверный",
        "エラー：パスワードが正しくありません",
        "エラー：パスワードは8文字以上です",
        "오류: 비밀번호가 올바르지 않습니다",
        "오류: 비밀번호는 8자 이상이어야 합니다",
        "登入失敗：密碼錯誤，請重試",
        "密 码 错误，请重试",
        "手 机 号 格式错误",
        "第１２３４５６７８９０１号文件处理失败，错误",
        "错误代码１２３４５６",
        "ｅｒｒｏｒ：ｐａｓｓｗｏｒｄ无效",
        "error key-server-12.internal unreachable",
        "error key-frontend-7d9f8c6b5d-x2x4z not ready",
        "error login=bob failed",
        "error login: service unavailable2",
        "error git@github.com:acme/app.git denied",
        "error: Token::parse failed",
        "error userPassword: attribute is missing",
        "error db2 connect using TCPIP failed",
        "error: pod using cm2 failed",
        "error ntp server key 12 rejected",
        "error radius-server host 10.0.0.1 key missing",
        "error: the auth (required) header: missing",
        "error GET /a?login=true&x=1 failed",
        "error: Password (again): does not match",
        "error: Token (optional): not given",
        "error 123.456.789-00 is no version",
        "error 203645720391 of 36457203729165 bytes",
        "error order 30000000000004 missing",
        "error PUK required",
        "error PUK code blocked",
        "error: parameter name=token value missing",
        "error param name: secretKey, content: required",
        "error variable=password value=",
        "error env name: DB_PASSWORD valueFrom: secretKeyRef db-credentials-2",
        "error valueFrom={\"secretKeyRef\":{\"name\":\"db-credentials-2\",\"key\":\"password\"}} missing",
        "error name: TOKEN, default: null",
        "error new Token(\"abc\", 12) failed at Parser.java:12",
        "error wandb login required",
        "error snmp-server community not configured",
        "error crypt('x') is unsafe",
        "error hash(password) = bcrypt",
        "error kinit <<< EOF unexpected",
        "error: security import failed",
        "Could not load Newtonsoft.Json, PublicKeyToken=30ad4fe6b2a6aeed",
        "login failed: {\"password\":[\"This field is required.\"]}",
        "go: verifying module failed: h1:a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V=",
        "shard failed [logs][7], node [a1B2c3D4e5F6g7H8i9J0k1]",
        "key password in Secret default/db-123: CreateContainerConfigError",
        "mount error: UUID=4bf92f35-77b3-4da6-a3ce-929d0e0e4736 does not exist",
        "error auth=(none) configured",
        "error auth=(method, \"Basic login\") failed",
        "error creds: not loaded",
        "error creds file not found",
        "GET /a%20token%20expired%20at%2012 failed",
        "GET /x?redirect=%2Flogin%3Fnext%3Dhome2 error",
        "GET /x?url=https%3A%2F%2Fh1%2Fann%40home failed",
        "error password provided 3 times",
        "error password used: twice",
        "error token received: none",
        "error {\"password\":{\"value\":null}}",
        "error {\"password\":{\"type\":\"string\"}}",
        "error: user/password combination v2 rejected",
        "C:\\Users\\ann\\login2\\auth.log error",
        "at com.x.Auth.login(Auth.java:12) error",
        "at Session.authenticate(session2.js:44:12) error",
        "error sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 login failed",
        "error at pdo.php(12): PDO->query('SELECT 1')",
        "error user=ann uid=1001:1001 gid",
        "error 10:22:31:120 INFO service:started:ok",
        "error host1:8080:web:status:ok2go",
        "error at pool.ts:88:onError:retry:attempt3",
        "error: label app:1001:web",
        "error docker -u app -p proj-a-b-c up",
        "error kubectl -u admin -p '{\"spec\":{\"x\":1}}' patch",
        "error psql -U app -P pager=off",
        "error patch -u root -p 1",
        "error -u 1000 -p 2222",
        "error: name: token, content: text/html2",
        "error <name>token</name><type>string2</type>",
        "error <td>Token</td><td>Status</td>",
        "error <th>密码</th><th>邮箱2</th>",
        "错误：密钥（key2）：未找到",
        "错误 密码：（空）",
        "错误：从 手机 12 端登录",
        "密码由管理员重置",
        "密码从未修改，错误",
        "错误 令牌为空",
        "错误 手机为 iPhone12 型号",
        "错误 电话是 8 位",
        "错误 密 码 为空",
        "error 79, GPU-a4bf92f3-577b-34da-6a3c-e929d0e0e473 fell off the bus", "GET /x?ticket=OPS-12 failed",
    ]
}
