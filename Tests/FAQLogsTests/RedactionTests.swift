import FAQLogs
import TestSupport
import Testing

@Suite("Hiding secrets")
struct RedactionTests {
    @Test(
        "hides the secret and keeps the rest",
        arguments: [
            ("Authorization: Bearer abc.def-ghi", "Authorization: Bearer ***"),
            ("Set-Cookie: a=1; b=2\nnext", "Set-Cookie: ***\nnext"),
            ("{\"Cookie\": \"a=1; b=2\"}", "{\"Cookie\": \"***\"}"),
            ("PWD => hunter2; x", "PWD => ***; x"), ("sessionId%3Dabc&x", "sessionId%3D***&x"),
            ("awsAccessKeyId=abc,x=1", "awsAccessKeyId=***,x=1"), ("signature: a1b2)", "signature: ***)"),
            (#"\"secret\": \"a b\" c"#, #"\"secret\": \"***\" c"#),
            (#"token='it\'s' x"#, "token='***' x"), ("密码是abc 后", "密码是*** 后"), ("口令为 abc", "口令为 ***"),
            ("password=hunter2&user=ann", "password=***&user=ann"),
            (#"{"access_token":"tok-1","n":1}"#, #"{"access_token":"***","n":1}"#),
            ("密码：abc123 后", "密码：*** 后"),
            ("call 13800138000 now", "call *** now"),
            ("call +86 138-0013-8000.", "call ***."), ("call +4915112345678!", "call ***!"),
            ("id 11010519491231002X ok", "id *** ok"),
            ("card 4111 1111 1111 1111", "card ***"),
            ("from ann.b@lamp.example to", "from ***@lamp.example to"),
            ("postgres://ann:pw@db/lamp", "postgres://***@db/lamp"),
            ("key sk-abcdefghijklmnop1234", "key sk-***"),
            ("AKIAABCDEFGHIJKLMNOP", "AKIA***"),
            ("v1/aB3dE5fG7hJ9kL1mN3pQ5rS7tU9v/x", "v1/***"),
            ("token 0123456789abcdef0123456789abcdef", "token ***"),
        ])
    func hidden(text: String, expected: String) {
        #expect(String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test(
        "leaves ordinary lines alone",
        arguments: [
            "2026-11-22T10:00:41.041Z ERROR [worker-1] took 2041 ms (request 29, /srv/app/main.js:41)",
            "id=1732270000123 commit 3f2a9bc", "Unexpected token < in JSON at position 0", "灯泡权限不足 40006",
            "密码不正确", "password", "the token is wrong", "passwords: 3", "card 4111 1111 1111 1112",
            "https://lamp.example/ann@home", "ann@lamp", "com.lamp.wick.OilPressureControllerFactoryBean2",
            "0123456789abcdef", "hash 0123456789abcdef0123456789abcdef", "id 110105194913310029", "",
        ])
    func kept(text: String) {
        #expect(String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self) == text)
    }

    @Test("no secret of the kinds below is shown", arguments: SecretKind.all)
    func kinds(kind: SecretKind) throws {
        let place = try #require(kind.line.firstRange(of: "{s}"))
        var random = SplitMix(seed: UInt64(kind.line.utf8.count))
        for _ in 0..<20 {
            let secret = kind.make(&random)
            var line = kind.line
            line.replaceSubrange(place, with: secret)
            let shown = redacted(line)
            // Half of it, too, is too much.
            #expect(!shown.contains(secret.suffix(max(4, secret.count / 2))), "\(secret): \(shown)")
        }
    }

    @Test("what speaks of secrets and tells none stays as it is", arguments: SecretKind.ordinary)
    func ordinary(line: String) {
        #expect(redacted(line) == line)
    }

    @Test("a secret that begins before what is shown, or ends after it, is hidden")
    func cut() {
        let token = "eyJ" + String(repeating: "aB3xY9kQ", count: 300)
        for line in ["error token=\(token) at end", "error Cookie: a=\(token)", "error \(token)"] {
            let text = Array(line.utf8)
            for start in stride(from: 0, to: text.count, by: 97) {
                let part = start..<min(start + 200, text.count)
                let shown = String(decoding: Redaction.redacted(text, showing: part), as: UTF8.self)
                #expect(!shown.contains("aB3x") && shown.utf8.count < 40, "\(shown)")
            }
        }
    }

    private func redacted(_ text: String) -> String {
        String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self)
    }

    @Test("what was hidden once stays hidden, and invalid UTF-8 stays as it is")
    func again() {
        let text = Array("password=hunter2 ann@lamp.example ".utf8) + [0xFF, 0xE5, 0x80, 0x20, 0xC3]
        let once = Redaction.redacted(text)
        #expect(Redaction.redacted(once) == once)
        #expect(once.suffix(6) == text.suffix(6))
    }
}
