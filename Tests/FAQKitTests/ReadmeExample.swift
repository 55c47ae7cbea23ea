import FAQKit
import FAQModel
import FAQReader

/// The example of README.md and README.zh-CN.md, so that the compiler reads it too; ReadmeTests compares the lines.
func readmeExample() throws {
    // begin
    let base = try KnowledgeBase(path: "Content")
    switch try base.resolve("报错：ISV 权限不足") {
    case .answer(let match, _):
        print(PlainText.text(of: try base.entry(of: match).answer))
    case .ambiguous(let question, _):
        print("Which one?", question.choices.map(\.label))
    case .none:
        print("not recorded")
    }
    // end
}
