internal import FAQHTML
internal import FAQModel
internal import FAQText

/// The templates of a site: HTML with `{{names}}` where its parts go.
public struct Templates: Hashable, Sendable {
    /// What a template lays out. `<name>.html` in the owner's folder replaces ours.
    public enum Name: String, CaseIterable, Hashable, Sendable {
        /// What all pages have in common.
        case page
        /// The first page.
        case index
        /// The page of an entry.
        case entry
        /// The page of a section.
        case category
        /// A list of tags.
        case tags
        /// The entries of a tag.
        case tag
        /// The page for addresses that the site does not have, and for old ids.
        case missing = "404"

        /// Ours.
        fileprivate var standard: StaticString {
            switch self {
            case .page: DefaultTemplates.page
            case .index: DefaultTemplates.index
            case .entry: DefaultTemplates.entry
            case .category, .tags, .tag: DefaultTemplates.list
            case .missing: DefaultTemplates.missing
            }
        }

        /// The parts it may use, and those it must.
        var slots: (allowed: Set<Slot>, needed: Set<Slot>) {
            switch self {
            case .page:
                (
                    [
                        .lang, .dir, .head, .kind, .body, .skip, .root, .brand, .search, .navigation,
                        .sidebar,
                        .main, .footer, .scripts,
                    ],
                    [.head, .main]
                )
            case .index: ([.title, .description, .filter, .content], [.content])
            case .entry:
                (
                    [
                        .trail, .contents, .title, .tags, .answer, .aliases, .reviewed, .confused, .related,
                        .neighbours, .id,
                    ],
                    [.title, .answer]
                )
            case .category, .tags, .tag: ([.trail, .contents, .title, .content], [.title, .content])
            case .missing: ([.title, .content], [.content])
            }
        }
    }

    /// A part of a page.
    enum Slot: String, CaseIterable, Hashable, Sendable {
        case lang, dir, head, kind, body, skip, root, brand, search, navigation, sidebar, main, footer,
            scripts
        case title, description, filter, content
        case trail, contents, tags, answer, aliases, reviewed, confused, related, neighbours, id
    }

    private var own: [Name: Template] = [:]

    /// Ours.
    public init() {}

    /// Takes the owner's text for a template.
    ///
    /// - Parameters:
    ///   - name: which template it replaces.
    ///   - text: HTML with `{{names}}`.
    /// - Throws: `TemplateError` when it names a part that this template does not have, or lacks one that it needs; the
    ///   template stays as it was.
    public mutating func replace(_ name: Name, with text: String) throws(TemplateError) {
        own[name] = try Template(Array(text.utf8), name: name)
    }

    subscript(name: Name) -> Template {
        if let template = own[name] { return template }
        return Self.defaults[name] ?? Template(literal: [])
    }

    private static let defaults: [Name: Template] = {
        var templates: [Name: Template] = [:]
        for name in Name.allCases {
            do throws(TemplateError) {
                templates[name] = try Template(name.standard.bytes, name: name)
            } catch {
                preconditionFailure("\(name.rawValue).html:\(error.line): \(error.message)")
            }
        }
        return templates
    }()
}

/// What is wrong with a template.
public struct TemplateError: Error, Hashable, Sendable {
    /// The line of the template, 1-based.
    public var line: Int
    /// What is wrong there, in English.
    public var message: String
}

/// A template cut into what stands and what is filled in.
struct Template: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case literal([UInt8])
        case slot(Templates.Slot)
    }

    private var parts: [Part] = []

    init(literal: [UInt8]) {
        parts = [.literal(literal)]
    }

    init(_ text: [UInt8], name: Templates.Name) throws(TemplateError) {
        let slots = name.slots
        let brace = UInt8(ascii: "{")
        var found: Set<Templates.Slot> = []
        var start = 0
        var position = 0
        while position + 1 < text.count {
            guard text[position] == brace, text[position + 1] == brace else {
                position += 1
                continue
            }
            let line = 1 + text[..<position].count { $0 == 0x0A }
            let nameEnd = text[(position + 2)...].firstIndex { !$0.isASCIILowercase } ?? text.count
            guard nameEnd + 1 < text.count, text[nameEnd] == UInt8(ascii: "}"),
                text[nameEnd + 1] == UInt8(ascii: "}")
            else { throw TemplateError(line: line, message: "expected a name and }} after {{") }
            let word = String(decoding: text[(position + 2)..<nameEnd], as: UTF8.self)
            guard let slot = Templates.Slot(rawValue: word), slots.allowed.contains(slot) else {
                let known = slots.allowed.map(\.rawValue).sorted().joined(separator: ", ")
                throw TemplateError(
                    line: line, message: "{{\(word)}} is no part of \(name.rawValue).html; known are \(known)"
                )
            }
            parts.append(.literal(Array(text[start..<position])))
            parts.append(.slot(slot))
            found.insert(slot)
            position = nameEnd + 2
            start = position
        }
        parts.append(.literal(Array(text[start...])))
        if let missing = slots.needed.subtracting(found).map(\.rawValue).min() {
            throw TemplateError(line: 1, message: "{{\(missing)}} is missing in \(name.rawValue).html")
        }
    }

    /// The template with its parts filled in; parts without a value stay empty.
    func filled(_ values: [Templates.Slot: HTMLBuffer], into output: inout HTMLBuffer) {
        for part in parts {
            switch part {
            case .literal(let bytes): output.markup(bytes)
            case .slot(let slot): if let value = values[slot] { output.markup(value) }
            }
        }
    }
}
