/// How the command ends; the numbers are part of its contract.
enum ExitStatus: Int32, Error {
    case answer = 0
    case noAnswer = 1
    case ambiguous = 3
    case usage = 64
    case badContent = 65
    case noKnowledgeBase = 66
    case `internal` = 70
    case outOfMemory = 71
    case inputOutput = 74
}
