"""A blob of bytes as Swift source.

A StaticString must be valid UTF-8, and long array literals take seconds to compile, so the bytes
travel as text: six bits a character, from '0' (0x30) to 'p' (0x70) without the backslash, four
characters for three bytes. Sources/FAQText/PackedTable.swift unpacks it.
"""

LINE = 100  # characters; a multiple of four
ALPHABET = [chr(code) for code in range(0x30, 0x71) if chr(code) != "\\"]


def encode(blob):
    padded = blob + bytes(-len(blob) % 3)
    text = []
    for i in range(0, len(padded), 3):
        group = padded[i] << 16 | padded[i + 1] << 8 | padded[i + 2]
        text += [ALPHABET[group >> shift & 63] for shift in (18, 12, 6, 0)]
    return "".join(text)


def swift_source(name, summary, blob):
    text = encode(blob)
    lines = [text[i : i + LINE] for i in range(0, len(text), LINE)]
    body = "\n".join("        " + line for line in lines)
    return (
        "// Written by Scripts/generate-tables; do not edit.\n\n"
        f"/// {summary}: {len(blob)} bytes, packed six bits a character.\n"
        f"enum {name} {{\n"
        f"    static let byteCount = {len(blob)}\n"
        "    static let packed: StaticString = \"\"\"\n"
        f"{body}\n"
        "        \"\"\"\n"
        "}\n"
    )
