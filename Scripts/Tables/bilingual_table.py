"""The zh/en gloss of error vocabulary: bilingual-lexicon.tsv as it stands, one pair a line, in the order of its bytes."""

import pathlib


def blob():
    lines = (pathlib.Path(__file__).parent / "bilingual-lexicon.tsv").read_bytes().splitlines()
    return b"".join(line + b"\n" for line in sorted(set(lines)) if line)
