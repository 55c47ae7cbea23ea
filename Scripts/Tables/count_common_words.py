#!/usr/bin/env python3
"""Counts how common English stems, Han characters and Han pairs are, over documentation.

    Scripts/Tables/count_common_words.py FOLDER > Scripts/Tables/common-words.tsv

FOLDER holds the unpacked Debian packages (dpkg -x) and word lists that Docs/Tables.md names. Needs
the PyPI package snowballstemmer. The result is committed, so that regenerating the tables needs none
of this.

Each source's text is cut into windows of 64 words (64 Han characters). A term's share is the geometric
mean, over the sources, of the share of windows that hold it: what only one manual speaks of stays rare.
"""

import collections
import gettext
import gzip
import html
import math
import pathlib
import re
import sys

import simplified
import snowballstemmer

WINDOW = 64
FLOOR = 2e-4  # added to each share, so that one source without the term does not decide
KEEP = {"en": 4000, "han": 1200, "pair": 4000}
MOST_WINDOWS = 40_000  # of one source

ENGLISH = {
    "man": ["usr/share/man/man*/*.gz"],
    "libreoffice": ["usr/share/libreoffice/help/en-US/text/**/*.html"],
    "gimp": ["usr/share/gimp/2.0/help/en/*.html"],
    "handbook": ["usr/share/doc/debian-handbook/html/en-US/*.html"],
    "reference": ["usr/share/debian-reference/*.en.html"],
    "python": ["usr/share/doc/python3.11/html/**/*.html"],
    "postgresql": ["usr/share/doc/postgresql-doc-15/html/*.html"],
    "gnome": ["usr/share/help/C/**/*.page"],
    "git": ["usr/share/doc/git/RelNotes/*.txt*", "usr/share/doc/git/RelNotes/*.gz"],
    "kicad": ["usr/share/doc/kicad/help/en/*.html"],
    "apache": ["usr/share/doc/apache2-doc/manual/en/**/*.html"],
    "sqlite": ["usr/share/doc/sqlite3/**/*.html"],
    "policy": ["usr/share/doc/debian-policy/**/*.html", "usr/share/developers-reference/**/*.html"],
    "wordnet": ["usr/share/wordnet/data.*"],
    "fortunes": ["usr/share/games/fortunes/*"],
}
CHINESE = {
    "man": ["usr/share/man/zh_CN/**/*.gz"],
    "libreoffice": ["usr/share/libreoffice/help/zh-CN/text/**/*.html"],
    "gimp": ["usr/share/gimp/2.0/help/zh_CN/*.html"],
    "handbook": ["usr/share/doc/debian-handbook/html/zh-CN/*.html"],
    "reference": ["usr/share/debian-reference/*.zh-cn.html"],
    "guides": ["usr/share/doc/debian/FAQ/**/*zh*", "usr/share/doc/maint-guide-zh-cn/**/*.html"],
    "education": ["usr/share/doc/debian-edu-doc-zh-cn/**/*.html"],
    "kicad": ["usr/share/doc/kicad/help/zh/*.html"],
    "apache": ["usr/share/doc/apache2-doc/manual/zh-cn/**/*.html"],
    "kde": ["usr/share/doc/HTML/zh_CN/**/*.docbook", "usr/share/locale/zh_CN/LC_MESSAGES/k*.mo"],
    "gnome": ["usr/share/help/zh_CN/**/*.page"],
    "messages": ["usr/share/locale/zh_CN/LC_MESSAGES/[a-jl-z]*.mo"],
    "fortunes": ["usr/share/games/fortunes/chinese.u8"],
    "words": ["jieba-dict.txt"],
}
# The general word list tells about the language rather than about manuals: it weighs as much as these.
WEIGHT = {"words": 3, "wordnet": 2}


def text_of(path):
    raw = path.read_bytes()
    if path.suffix == ".gz":
        raw = gzip.decompress(raw)
    if path.suffix == ".mo":
        with path.open("rb") as file:
            entries = gettext.GNUTranslations(file)._catalog
        return "\n".join(v for k, v in entries.items() if isinstance(v, str) and k)
    text = raw.decode("utf-8", "replace")
    if "/man/" in str(path):
        text = re.sub(r"^[.'](?:\\\"|so|TH|nf|fi|\w\w? ?$).*$", " ", text, flags=re.M)
        text = re.sub(r"^[.']\w+", " ", text, flags=re.M)
        text = re.sub(r"\\f\(?\w|\\[&/,:%|^]|\\\*\(?.", "", text)
        return text.replace("\\-", "-")
    if path.name.startswith("data."):
        return "\n".join(line.split("|", 1)[1] for line in text.splitlines() if "|" in line)
    if path.suffix in (".html", ".page", ".docbook"):
        text = re.sub(r"(?is)<(script|style|pre|programlisting|nav)\b.*?</\1>|<!--.*?-->", " ", text)
        return html.unescape(re.sub(r"<[^>]*>", " ", text))
    return text


def english(text, stem):
    for word in re.findall(r"(?<![\w./$@%-])[A-Za-z]+(?:'[a-z]+)?(?![\w@])", text):
        if len(word) <= 20 and (word[1:].islower() or word.isupper() or len(word) == 1):
            yield stem(word.lower().split("'")[0])


def windows_english(texts, stem):
    words = []
    for text in texts:
        for word in english(text, stem):
            words.append(word)
            if len(words) == WINDOW:
                yield set(words)
                words = []


def windows_chinese(texts, mapping):
    """Sets of characters and pairs; a window is a run of text that holds 64 Han characters."""
    held, found = 0, set()
    for text in texts:
        for run in re.findall(r"[\u4e00-\u9fff]+", text.translate(mapping)):
            for at, character in enumerate(run):
                found.add(character)
                if at:
                    found.add(run[at - 1 : at + 1])
                held += 1
                if held == WINDOW:
                    yield found
                    held, found = 0, set()


def word_list_shares(path, mapping):
    """Shares of windows from a word list with counts: words drawn by count until 64 characters."""
    rate, total = collections.Counter(), 0
    for line in path.read_text().splitlines():
        word, count = line.split()[:2]
        word = word.translate(mapping)
        total += len(word) * int(count)
        for at, character in enumerate(word):
            rate[character] += int(count)
            if at:
                rate[word[at - 1 : at + 1]] += int(count)
    return {term: 1 - math.exp(-WINDOW * n / total) for term, n in rate.items()}


def shares(windows):
    count, total = collections.Counter(), 0
    for window in windows:
        count.update(window)
        total += 1
        if total == MOST_WINDOWS:
            break
    return {term: n / total for term, n in count.items()}, total


def average(sources):
    weights = {name: WEIGHT.get(name, 1) * math.log2(1 + total) for name, (_, total) in sources.items()}
    whole = sum(weights.values())
    logs = collections.Counter()
    for name, (share, _) in sources.items():
        for term, value in share.items():
            logs[term] += weights[name] / whole * (math.log(value + FLOOR) - math.log(FLOOR))
    return {term: FLOOR * math.exp(value) - FLOOR for term, value in logs.items()}


def main(root):
    stem = snowballstemmer.stemmer("english").stemWord
    cache = {}

    def cached(word):
        if word not in cache:
            cache[word] = stem(word)
        return cache[word]

    mapping = simplified.mapping()
    found = {"en": {}, "zh": {}}
    for language, sources in (("en", ENGLISH), ("zh", CHINESE)):
        for name, patterns in sources.items():
            paths = sorted({p for pattern in patterns for p in root.glob(pattern) if p.is_file()})
            if name == "words":
                found[language][name] = (word_list_shares(paths[0], mapping), MOST_WINDOWS)
                continue
            texts = (text_of(path) for path in paths)
            cut = windows_english(texts, cached) if language == "en" else windows_chinese(texts, mapping)
            share, total = shares(cut)
            print(f"{language} {name}: {len(paths)} files, {total} windows", file=sys.stderr)
            if total >= 100:
                found[language][name] = (share, total)
    rows = [("en", term, value) for term, value in average(found["en"]).items() if len(term) <= 16]
    for term, value in average(found["zh"]).items():
        rows.append(("han" if len(term) == 1 else "pair", term, value))
    print("# class\tterm\twindows in a million that hold it; see Docs/Tables.md")
    for kind, keep in KEEP.items():
        best = sorted((row for row in rows if row[0] == kind), key=lambda row: (-row[2], row[1]))
        for _, term, value in best[:keep]:
            print(f"{kind}\t{term}\t{round(value * 1e6)}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
