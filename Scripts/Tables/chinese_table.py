"""The two-byte characters of GB18030 that are in no other order than that of the standard.

Those of GBK/3 and GBK/4 are the Han characters of Unicode's first block that GB 2312 lacks, in Unicode's order; those for
users to define are in the private use area, in order, too. So are the four-byte characters: what has no two bytes. The
layout is described in Sources/FAQLogFiles/Text/GB18030.swift. The mapping is that of Python's codec.
"""

import struct

TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
HAN = range(0x4E00, 0x9FA6)


def _value(lead, trail):
    return ord(bytes([lead, trail]).decode("gb18030"))


def blob():
    symbols = [_value(lead, trail) for lead in range(0xA1, 0xAA) for trail in TRAILS]
    han = [_value(lead, trail) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF)]
    ordered = [_value(lead, trail) for lead in range(0x81, 0xA1) for trail in TRAILS]
    ordered += [_value(lead, trail) for lead in range(0xAA, 0xFF) for trail in TRAILS if trail < 0xA1]
    rest = [value for value in HAN if value not in set(han) | set(symbols)]
    tail = ordered[len(rest) :]
    assert ordered[: len(rest)] == rest
    users = [_value(lead, trail) for lead in [*range(0xAA, 0xB0), *range(0xF8, 0xFF)] for trail in range(0xA1, 0xFF)]
    assert users == list(range(0xE000, 0xE000 + len(users)))
    values = symbols + han + tail
    return struct.pack(f"<{len(values)}H", *values)
