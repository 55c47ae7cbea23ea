"""The sound table: Mandarin syllables, without tone, of common Han characters.

The layout is described in Sources/FAQText/PinyinTables.swift.
"""

import re
import struct
import unicodedata

import unicode_data

FIRST, LAST, BLOCK = 0x4E00, 0x9FFF, 64
TEXT_LENGTH = 6
COMMON = 6500  # the first and second level of the Table of General Standard Chinese Characters
INTERJECTIONS = {"r", "m", "n", "ng", "hm", "hng", "ê"}


def toneless(reading):
    letters = unicodedata.normalize("NFD", reading.replace("ü", "v").strip())
    letters = letters.replace("u\u0308", "v")
    return "".join(c for c in letters if c == "\u0302" or not unicodedata.combining(c)).replace("e\u0302", "ê")


def _distinct(values):
    return list(dict.fromkeys(v for v in values if v not in INTERJECTIONS))


def readings():
    """Character -> one or two syllables, the commoner first."""
    gb = set(unicode_data.unihan("OtherMappings", "kGB0"))
    ranks = unicode_data.unihan("OtherMappings", "kTGH").items()
    wanted = gb | {c for c, rank in ranks if int(rank.split(":")[1]) <= COMMON}
    mandarin = unicode_data.unihan("Readings", "kMandarin")
    counted = unicode_data.unihan("Readings", "kHanyuPinlu")
    listed = unicode_data.unihan("Readings", "kTGHZ2013")
    found = {}
    for character in sorted(wanted):
        if not FIRST <= character <= LAST or character not in mandarin:
            continue
        known = _distinct(toneless(r) for r in mandarin[character].split())
        if character in counted:
            rate = {}
            for reading, n in re.findall(r"(\S+?)\((\d+)\)", counted[character]):
                rate[toneless(reading)] = rate.get(toneless(reading), 0) + int(n)
            order = sorted(rate, key=lambda r: -rate[r])
            known = order + known
        elif character in listed:
            known += [toneless(r) for r in re.findall(r":([^\s,]+)", listed[character])]
            known += [toneless(r) for r in re.findall(r",([^\s,:]+)(?=,|\s|$)", listed[character])]
            known = [r for r in known if re.fullmatch(r"[a-z]+", r)]
        known = _distinct(known)
        if known:
            found[character] = known[:2]
    return found


def blob():
    table = readings()
    syllables = sorted({s for known in table.values() for s in known})
    assert all(re.fullmatch(rf"[a-z]{{1,{TEXT_LENGTH}}}", s) for s in syllables), syllables
    assert len(syllables) < 512
    number = {s: i for i, s in enumerate(syllables)}
    characters = sorted(table)
    blocks = []
    for start in range(FIRST, LAST + 1, BLOCK):
        members = [c - start for c in characters if start <= c < start + BLOCK]
        before = sum(1 for c in characters if c < start)
        blocks.append(struct.pack("<QH", sum(1 << m for m in members), before))
    low = bytes(number[table[c][0]] & 255 for c in characters)
    high = bytearray((len(characters) + 7) // 8)
    second = []
    for i, c in enumerate(characters):
        high[i // 8] |= (number[table[c][0]] >> 8) << i % 8
        if len(table[c]) > 1:
            second.append(struct.pack("<HH", i, number[table[c][1]]))
    out = struct.pack("<4s4H", b"snd1", len(blocks), len(characters), len(second), len(syllables))
    out += b"".join(blocks) + b"".join(second)
    out += b"".join(s.encode().ljust(TEXT_LENGTH, b"\0") for s in syllables)
    return out + low + bytes(high)
