"""Reads the Unicode character database as Debian's package unicode-data installs it."""

import bz2
import pathlib
import sys

FOLDER = pathlib.Path("/usr/share/unicode")
VERSION = "15.0.0"  # of the committed tables; Docs/Tables.md says what to do with another


def installed_version():
    path = FOLDER / "DerivedAge.txt"
    if not path.exists():
        return None
    return path.read_text().splitlines()[0].removeprefix("# DerivedAge-").removesuffix(".txt")


def lines(name):
    path = FOLDER / name
    if not path.exists():
        sys.exit(f"{path} is missing: apt-get install unicode-data")
    if path.suffix == ".bz2":
        text = bz2.decompress(path.read_bytes()).decode()
    else:
        text = path.read_text()
    for line in text.splitlines():
        line = line.split("#")[0].strip() if not name.startswith("Unihan") else line
        if line and not line.startswith("#"):
            yield line


def characters():
    """Scalar -> (general category, decomposition tag or '', decomposition scalars)."""
    found = {}
    for line in lines("UnicodeData.txt"):
        field = line.split(";")
        parts = field[5].split()
        tag = parts.pop(0) if parts and parts[0].startswith("<") else ""
        found[int(field[0], 16)] = (field[2], tag, [int(part, 16) for part in parts])
    return found


def simple_case_folding():
    return {
        int(code, 16): int(target, 16)
        for code, status, target, *_ in (line.rstrip(";").split("; ") for line in lines("CaseFolding.txt"))
        if status in "CS"
    }


def property_ranges(name, wanted):
    for line in lines(name):
        code, value = (part.strip() for part in line.split(";")[:2])
        if value == wanted:
            first, _, last = code.partition("..")
            yield from range(int(first, 16), int(last or first, 16) + 1)


def unihan(part, key):
    return {
        int(code[2:], 16): value
        for code, found, value in (line.split("\t") for line in lines(f"Unihan_{part}.txt.bz2"))
        if found == key
    }
