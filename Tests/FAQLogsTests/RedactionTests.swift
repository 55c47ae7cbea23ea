import FAQLogs
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
            ("awsAccessKeyId=abc,x", "awsAccessKeyId=***,x"), ("signature: (abc)", "signature: ***)"),
            (#"\"secret\": \"a b\" c"#, #"\"secret\": \"***" c"#),
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
            ("hash 0123456789abcdef0123456789abcdef", "hash ***"),
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
            "0123456789abcdef", "id 110105194913310029", "",
        ])
    func kept(text: String) {
        #expect(String(decoding: Redaction.redacted(Array(text.utf8)), as: UTF8.self) == text)
    }

    @Test("what was hidden once stays hidden, and invalid UTF-8 stays as it is")
    func again() {
        let text = Array("password=hunter2 ann@lamp.example ".utf8) + [0xFF, 0xE5, 0x80, 0x20, 0xC3]
        let once = Redaction.redacted(text)
        #expect(Redaction.redacted(once) == once)
        #expect(once.suffix(6) == text.suffix(6))
    }
}
