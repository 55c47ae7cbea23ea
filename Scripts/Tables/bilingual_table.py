"""Chinese and English words that mean the same, one pair a line, in the order of its bytes.

bilingual-lexicon.tsv is written by hand; derived-lexicon.tsv is made by derive_lexicon.py.
"""

import pathlib

WRITTEN = pathlib.Path(__file__).with_name("bilingual-lexicon.tsv")
DERIVED = pathlib.Path(__file__).with_name("derived-lexicon.tsv")


def rows(path):
    """Pairs of words; what a derived pair was found in is left out."""
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            yield tuple(line.split("\t")[:2])


def blob():
    lines = ["\t".join(pair).encode() + b"\n" for path in (WRITTEN, DERIVED) for pair in rows(path)]
    return b"".join(sorted(set(lines)))
