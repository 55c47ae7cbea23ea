/// What the command says.
package struct CommandText: Wording {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }
}
