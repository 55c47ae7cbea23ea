"""The table of common terms, from the counts in common-words.tsv.

The layout is described in Sources/FAQText/CommonWords.swift.
"""

import math
import pathlib
import struct

COUNTS = pathlib.Path(__file__).with_name("common-words.tsv")
FUNCTION_WORDS = pathlib.Path(__file__).with_name("function-words.tsv")
BUCKETS = 512


def level(windows_per_million):
    """15 for a term in most windows, one less for each halving of the share."""
    return max(1, min(15, round(15 + math.log2(windows_per_million / 1e6))))


def fingerprint(term):
    """FNV-1a with the finaliser of MurmurHash3."""
    value = 0x811C9DC5
    for byte in term.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    value = (value ^ value >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    value = (value ^ value >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return value ^ value >> 16


def rows(path):
    for line in path.read_text().splitlines():
        if not line.startswith("#"):
            kind, term, number = line.split("\t")
            yield kind, term, int(number)


def levels():
    for _, term, count in rows(COUNTS):
        yield term, level(count)
    for _, term, least in rows(FUNCTION_WORDS):
        yield term, least


def blob():
    buckets = [{} for _ in range(BUCKETS)]
    for term, level_of_term in levels():
        value = fingerprint(term)
        members = buckets[value >> 23]
        key = value >> 3 & 0xFFFFF
        members[key] = max(members.get(key, 0), level_of_term)
    starts, entries = [0], b""
    for members in buckets:
        for key in sorted(members):
            entries += (key << 4 | members[key]).to_bytes(3, "little")
        starts.append(starts[-1] + len(members))
    return struct.pack(f"<4s{BUCKETS + 1}H", b"cmw1", *starts) + entries
