/// How the code of a language is cut up, as far as colours need it.
package struct CodeLanguage: Sendable {
    enum Manner: Sendable {
        /// Comments, strings, numbers and words.
        case words
        /// Tags with attributes.
        case markup
        /// `key: value`, one a line.
        case keys
        /// Lines that begin with `+` or `-`.
        case changes
    }

    /// The name that readers see.
    var name: String
    var manner: Manner = .words
    var lineComments: [String] = []
    var blockComment: (start: String, end: String)?
    var quotes = "\"'"
    /// Quotes of strings that may hold line breaks.
    var longQuotes = ""
    var hasTripleQuotes = false
    var keywords: Set<String> = []
    var isCaseInsensitive = false
    /// Whether `$name` is a variable.
    var hasVariables = false
    /// Whether a string before a colon is a name.
    var hasNamedStrings = false

    /// The language that an info string names, `nil` when it is not known.
    package static func named(_ name: String) -> CodeLanguage? {
        let name = name.lowercased()
        return all[aliases[name] ?? name]
    }

    private static let aliases: [String: String] = [
        "js": "javascript", "jsx": "javascript", "mjs": "javascript", "node": "javascript",
        "ts": "typescript", "tsx": "typescript", "json5": "json", "jsonc": "json", "jsonl": "json",
        "htm": "html", "axml": "html", "wxml": "html", "vue": "html", "svelte": "html", "xhtml": "html",
        "svg": "xml", "plist": "xml", "xsl": "xml",
        "sh": "bash", "shell": "bash", "zsh": "bash", "console": "bash", "terminal": "bash",
        "shellsession": "bash",
        "py": "python", "python3": "python", "yml": "yaml", "properties": "ini", "conf": "ini", "toml": "ini",
        "mysql": "sql", "postgresql": "sql", "pgsql": "sql", "plsql": "sql", "patch": "diff",
        "h": "c", "c++": "cpp", "cc": "cpp", "hpp": "cpp", "cs": "csharp", "c#": "csharp", "golang": "go",
        "rs": "rust", "kt": "kotlin", "objc": "objective-c", "rb": "ruby", "dockerfile": "docker",
        "acss": "css", "wxss": "css", "scss": "css", "less": "css", "ps1": "powershell", "make": "bash",
    ]

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }

    private static func cLike(_ name: String, _ keywords: String, longQuotes: String = "") -> CodeLanguage {
        CodeLanguage(
            name: name, lineComments: ["//"], blockComment: ("/*", "*/"), longQuotes: longQuotes,
            keywords: words(keywords))
    }

    private static let script =
        "async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void while with yield"
    private static let cWords =
        "auto bool break case char const continue default do double else enum extern false float for goto if include inline int long define ifdef ifndef endif return short signed sizeof static struct switch true typedef union unsigned void volatile while NULL"

    private static let all: [String: CodeLanguage] = [
        "html": CodeLanguage(name: "HTML", manner: .markup),
        "xml": CodeLanguage(name: "XML", manner: .markup),
        "javascript": cLike("JavaScript", script, longQuotes: "`"),
        "typescript": cLike(
            "TypeScript",
            script
                + " abstract any as boolean declare enum implements interface keyof namespace never number private protected public readonly string type unknown",
            longQuotes: "`"),
        "json": CodeLanguage(
            name: "JSON", lineComments: ["//"], blockComment: ("/*", "*/"), quotes: "\"",
            keywords: ["true", "false", "null"], hasNamedStrings: true),
        "css": CodeLanguage(
            name: "CSS", blockComment: ("/*", "*/"),
            keywords: ["important", "media", "import", "supports", "layer"]),
        "bash": CodeLanguage(
            name: "Shell", lineComments: ["#"], quotes: "", longQuotes: "\"'",
            keywords: words(
                "if then else elif fi for while until do done case esac in function return export local set unset source sudo cd echo exit"
            ), hasVariables: true),
        "powershell": CodeLanguage(
            name: "PowerShell", lineComments: ["#"], blockComment: ("<#", "#>"), quotes: "",
            longQuotes: "\"'",
            keywords: words(
                "if else elseif foreach for while function param return try catch finally switch"),
            isCaseInsensitive: true, hasVariables: true),
        "docker": CodeLanguage(
            name: "Dockerfile", lineComments: ["#"],
            keywords: words(
                "FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD HEALTHCHECK SHELL AS"
            ),
            hasVariables: true),
        "yaml": CodeLanguage(
            name: "YAML", manner: .keys, lineComments: ["#"],
            keywords: ["true", "false", "null", "yes", "no"]),
        "ini": CodeLanguage(
            name: "INI", manner: .keys, lineComments: ["#", ";"], keywords: ["true", "false"]),
        "python": CodeLanguage(
            name: "Python", lineComments: ["#"], hasTripleQuotes: true,
            keywords: words(
                "and as assert async await break class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return self True try while with yield"
            )),
        "ruby": CodeLanguage(
            name: "Ruby", lineComments: ["#"],
            keywords: words(
                "begin class def do else elsif end ensure false for if in module nil not or require rescue return self then true unless until when while yield"
            )),
        "sql": CodeLanguage(
            name: "SQL", lineComments: ["--", "#"], blockComment: ("/*", "*/"), quotes: "\"'`",
            keywords: words(
                "add admin all alter analyze and as asc between by case check column constraint create cross database default delete desc describe distinct drop else end exists explain foreign from full function global grant group having if in index inner insert int into is join key kill left like limit not null on or order outer partition primary procedure references rename replace right rollback select session set show table then to transaction trigger truncate union unique update use user using values varchar view when where with begin commit"
            ), isCaseInsensitive: true),
        "swift": CodeLanguage(
            name: "Swift", lineComments: ["//"], blockComment: ("/*", "*/"), quotes: "\"",
            hasTripleQuotes: true,
            keywords: words(
                "actor any as associatedtype async await break case catch class continue default defer do else enum extension false fileprivate for func guard if import in init inout internal is let mutating nil open operator private protocol public repeat rethrows return self Self some static struct subscript super switch throw throws true try typealias var where while"
            )),
        "c": cLike("C", cWords),
        "cpp": cLike(
            "C++",
            cWords
                + " catch class constexpr delete explicit final friend namespace new noexcept nullptr operator override private protected public template this throw try typename using virtual"
        ),
        "objective-c": cLike(
            "Objective-C", cWords + " id self super nil YES NO interface implementation end property import"),
        "java": cLike(
            "Java",
            "abstract boolean break byte case catch char class const continue default do double else enum extends false final finally float for if implements import instanceof int interface long native new null package private protected public record return short static super switch synchronized this throw throws true try var void volatile while"
        ),
        "csharp": cLike(
            "C#",
            "abstract as async await base bool break case catch char class const continue decimal default delegate do double else enum event false finally float for foreach get if in int interface internal is lock long namespace new null object out override params private protected public readonly ref return sealed set static string struct switch this throw true try typeof using var virtual void while"
        ),
        "go": cLike(
            "Go",
            "break case chan const continue default defer else fallthrough false for func go goto if import interface map nil package range return select string struct switch true type var int error bool byte",
            longQuotes: "`"),
        "rust": cLike(
            "Rust",
            "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type unsafe use where while"
        ),
        "kotlin": cLike(
            "Kotlin",
            "as break by class companion continue data do else false for fun if import in interface is lateinit null object open override package private return sealed super suspend this throw true try val var when while"
        ),
        "php": CodeLanguage(
            name: "PHP", lineComments: ["//", "#"], blockComment: ("/*", "*/"),
            keywords: words(
                "abstract array as break case catch class const continue default do echo else elseif extends false final finally for foreach function if implements interface namespace new null private protected public return static switch this throw true try use var while"
            ), hasVariables: true),
        "diff": CodeLanguage(name: "Diff", manner: .changes),
        "text": CodeLanguage(name: ""), "txt": CodeLanguage(name: ""), "plain": CodeLanguage(name: ""),
        "plaintext": CodeLanguage(name: ""), "log": CodeLanguage(name: ""),
    ].mapValues { language in
        var language = language
        if language.name.isEmpty { language.quotes = "" }
        return language
    }
}
