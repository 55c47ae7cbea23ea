"""The fold table: what one character becomes, whatever stands beside it.

What depends on neighbours (blanks, line ends, escape sequences, combining marks) is code:
Sources/FAQText/FoldedText.swift. The layout is described in Sources/FAQText/FoldTables.swift.
"""

import struct

import simplified
import unicode_data

DROP = 0xD800  # cells: a surrogate is never a target
EXPANSION = 0xE000  # private use: number of an expansion
BLOCK = 64
LIMIT = 0x20000  # beyond it: rare compatibility ideographs, not worth 3 kB
ARABIC_LIGATURES = range(0xFBEA, 0xFE00)  # nothing types them
# Blocks whose scalars the tokenizer takes for letters: Sources/FAQText/CharacterClass.swift.
LETTER_BLOCKS = [(0x370, 0x1FFF), (0x2C00, 0x2DFF), (0xA000, 0xABFF), (0xFB00, 0xFDFF), (0xFE70, 0xFEFE), (0x10000, 0x1CFFF)]
PUNCTUATION = ("Pd", "Pe", "Pf", "Pi", "Po", "Ps")
WITHIN_WORDS = "՚׳״"  # as an apostrophe is
LARGEST_EXPANSION = 8  # bytes; and at most twice the bytes of the source


def _each(characters, target):
    return {ord(character): target for character in characters}


FIXED = (
    _each("“”„‟«»「」『』＂〝〞〟″", '"')
    | _each("‘’‚‛´ʼ‹›＇′", "'")
    | _each("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d", "-")
    | dict(zip(map(ord, "，。；：？！、｡､"), ",.;:?!,.,"))
    | dict(zip(map(ord, "【】〔〕〖〗〈〉〜∶∕⁄"), "[][][]<>~:/" + "/"))
    | dict(zip(map(ord, "øØđĐłŁħĦŧŦı"), "oOdDlLhHtTi"))
    | {0xDF: "ss", 0x1E9E: "SS", 0xE6: "ae", 0xC6: "AE", 0x153: "oe", 0x152: "OE"}
    | {0xFE: "th", 0xDE: "TH", 0xF0: "d", 0xD0: "D"}
    | _each("\u2028\u2029", "\n")
    | _each("\ufffd", " ")
    | _each("™®℠\u20e3", "")
    | _each("؟՞፧᥅߹⸮", "?")
    | _each("؛", ";")
    | _each("։।॥۔።᙮᠃᠉꓿", ".")
    | _each("־᐀᠆", "-")
    | {0x309B: "\u3099", 0x309C: "\u309a"}
)


def _is_among_letters(scalar):
    return any(first <= scalar <= last for first, last in LETTER_BLOCKS)


class Folding:
    def __init__(self):
        self.characters = unicode_data.characters()
        self.case = unicode_data.simple_case_folding()
        self.simplified = simplified.mapping()
        self.ignorable = set(
            unicode_data.property_ranges("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        )
        self.cache = {}

    def fold(self, scalar):
        """The folded text of one scalar; itself where it does not change."""
        if scalar not in self.cache:
            self.cache[scalar] = self._fold(scalar)
        return self.cache[scalar]

    def _fold(self, scalar):
        if scalar < 0x80:
            return chr(scalar)
        if scalar in FIXED:
            return FIXED[scalar]
        if scalar in self.ignorable:
            return ""
        category, tag, parts = self.characters.get(scalar, ("Lo", "", []))
        if category in ("Zs", "Cc"):
            return " "
        if category == "Cs":
            return chr(scalar)
        if scalar in self.simplified:
            return chr(self.simplified[scalar])
        if parts:
            text = self._decomposed(scalar, tag, parts)
            if text is not None:
                return text
        if scalar in self.case:
            return self.fold(self.case[scalar])
        if category in PUNCTUATION and chr(scalar) not in WITHIN_WORDS and _is_among_letters(scalar):
            return ","
        return chr(scalar)

    def _decomposed(self, scalar, tag, parts):
        if not tag and len(parts) == 2:
            # A canonical pair loses its mark over a Latin letter and is kept otherwise (й, が).
            base = self.fold(parts[0])
            latin = all("a" <= letter.lower() <= "z" for letter in base)
            return base if latin and base and 0x300 <= parts[1] <= 0x36F else None
        text = "".join(self.fold(part) for part in parts)
        marks = any(0x300 <= ord(c) <= 0x36F or c in "\u3099\u309a" for c in text)
        limit = min(LARGEST_EXPANSION, 2 * len(chr(scalar).encode()))
        if " " in text or (marks and len(text) > 1) or len(text.encode()) > limit:
            return None
        return text

    def changes(self):
        for scalar in range(0x80, LIMIT):
            if not 0xD800 <= scalar < 0xE000 and scalar not in ARABIC_LIGATURES:
                text = self.fold(scalar)
                if text != chr(scalar):
                    yield scalar, text


def blob():
    changes = dict(Folding().changes())
    # Tags and variation selectors beyond are dropped by code: one rule instead of 16 blocks.
    expansions = sorted({t for t in changes.values() if len(t) > 1 or (t and ord(t) > 0xFFFF)})
    number = {text: i for i, text in enumerate(expansions)}
    stage1 = [0] * (max(changes) // BLOCK + 1)
    blocks = [(0, 0)]
    cells = []
    for block in range(len(stage1)):
        bitmap, base = 0, len(cells)
        for bit in range(BLOCK):
            text = changes.get(block * BLOCK + bit)
            if text is None:
                continue
            bitmap |= 1 << bit
            if text == "":
                cells.append(DROP)
            elif text in number:
                cells.append(EXPANSION + number[text])
            else:
                cells.append(ord(text))
        if bitmap:
            stage1[block] = len(blocks)
            blocks.append((bitmap, base))
    bytes_ = [text.encode() for text in expansions]
    starts = [sum(map(len, bytes_[:i])) for i in range(len(bytes_) + 1)]
    out = struct.pack("<4s4H", b"fld1", len(stage1), len(blocks), len(cells), len(expansions))
    out += b"".join(struct.pack("<Q", bitmap) for bitmap, _ in blocks)
    out += b"".join(struct.pack("<H", base) for _, base in blocks)
    out += struct.pack(f"<{len(stage1)}H", *stage1)
    out += struct.pack(f"<{len(cells)}H", *cells)
    out += struct.pack(f"<{len(starts)}H", *starts)
    return out + b"".join(bytes_)
