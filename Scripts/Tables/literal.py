"""Bytes and texts as Swift source, and the files that hold it.

A StaticString must be valid UTF-8, and long array literals take seconds to compile, so bytes travel
as text: six bits a character, from '0' (0x30) to 'p' (0x70) without the backslash, four characters
for three bytes. Sources/FAQText/PackedTable.swift unpacks it. Texts stand as they are.
"""

import sys

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


def text_source(script, name, summary, texts):
    """An enum with a constant for each of `texts`, by its name; `summary` may have several lines."""
    constants = []
    for constant, text in texts.items():
        if '"""#' in text or "\\#" in text:
            raise ValueError(f"{name}.{constant} would end its literal")
        lines = "".join(f"        {line}\n" if line else "\n" for line in text.split("\n"))
        constants.append(f'    static let {constant}: StaticString = #"""\n{lines}        """#\n')
    comment = "".join(f"/// {line}\n" for line in summary.split("\n"))
    return (
        f"// Written by Scripts/{script}; do not edit.\n\n"
        f"{comment}enum {name} {{\n" + "\n".join(constants) + "}\n"
    )


def update(sources, script, root, check):
    """Writes the files that differ from `sources`, by their path, or with `check` only names them; the exit status."""
    stale = [path for path, text in sources.items() if not path.exists() or path.read_text() != text]
    for path in stale:
        if check:
            print(f"{path.relative_to(root)} is not what Scripts/{script} writes", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(sources[path])
    return 1 if check and stale else 0
