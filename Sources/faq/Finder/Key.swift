/// What somebody did at the keyboard.
enum Key: Equatable, Sendable {
    /// Characters, as they come from the keyboard or an input method.
    case text(String)
    /// Text that was pasted in one piece.
    case paste(String)
    case enter, tab, backTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// A letter with the control key, in lower case.
    case control(Character)
    /// A character with the key Alt.
    case alt(Character)
    /// A function key by its number.
    case function(Int)
}
