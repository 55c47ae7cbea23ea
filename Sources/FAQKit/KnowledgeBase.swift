public import FAQModel

/// A loaded knowledge base.
public struct KnowledgeBase: Sendable {
    public var entries: [Entry]
}
