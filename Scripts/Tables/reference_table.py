"""The named character references of HTML as text that is searched in place.

The names are those of the HTML standard (https://html.spec.whatwg.org/entities.json), which Python carries as
`html.entities.html5`. Records are sorted by the bytes of their name and set apart by one space or line break:
the name, `;` when it must end in a semicolon or `,` when it may go without, and its characters as hexadecimal
numbers joined by `+`.
"""

from html.entities import html5

WIDTH = 104


def records():
    for name in sorted(name[:-1] for name in html5 if name.endswith(";")):
        assert name.isascii() and name.isalnum(), name
        mark = "," if name in html5 else ";"
        yield name + mark + "+".join(f"{ord(character):X}" for character in html5[name + ";"])


def swift_source():
    assert all(name.endswith(";") or html5[name] == html5[name + ";"] for name in html5)
    lines = [""]
    for record in records():
        if len(lines[-1]) + 1 + len(record) > WIDTH:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + record
    body = "\n".join("        " + line for line in lines)
    return (
        "// Written by Scripts/generate-tables; do not edit.\n\n"
        "/// The named character references of HTML; Scripts/Tables/reference_table.py describes the form.\n"
        "enum NamedReferenceData {\n"
        '    static let records: StaticString = """\n'
        f"{body}\n"
        '        """\n'
        "}\n"
    )
