#!/usr/bin/env python3
"""Derives pairs of Chinese and English words from the messages of translated software.

    pip download --no-deps --only-binary :all: -d FOLDER -r Scripts/Tables/catalogues.txt
    Scripts/Tables/derive_lexicon.py FOLDER > Scripts/Tables/derived-lexicon.tsv

Needs the packages jieba 0.42.1, numpy and snowballstemmer. The result is committed, so that regenerating the tables
needs none of this. What is kept is statistics, and no message: which word stands for which, over all packages.

Every message is a bag of words in two languages; IBM's model 1 says how probable each word of the one makes each word
of the other, in both directions. A pair is kept when one word is the likeliest for the other, and when both
probabilities together and the messages and packages that hold it reach the levels below. Messages that are a term of
two English words give pairs of their own, if the Chinese one is a single word.
"""

import ast
import collections
import gettext
import json
import pathlib
import re
import sys
import zipfile

import bilingual_table
import common_table
import jieba
import numpy
import snowballstemmer

LEAST_MESSAGES = 2  # that hold both words
LEAST_PACKAGES = 2
LEAST_CERTAINTY = 0.05  # the product of both probabilities
MOST_COMMON = 10  # the highest level of common-words.tsv an English word may have; above are "new", "use", "see"
ROUNDS = 8

CHINESE = re.compile(r"(?<![A-Za-z])zh[-_](?:CN|Hans(?:_CN)?|hans)(?![A-Za-z_])|(?<=/)zh(?=/)")
# What stands for other text, marks up, or is spelled by computers.
HOLE = re.compile(
    r"%\(\w+\)[a-z]|%[-\d.]*[a-zA-Z]|\$?\{[^{}]*\}|<[^<>]*>|&\w+;|\\[nrt]"
    r"|https?://\S+|\S+\.(?:com|org|py|conf)\b|\w+_\w+"
)
# "Unpublish" and "incorrect" stand next to 发布 and 正确 without meaning them.
NEGATION = re.compile("[不未无非没取撤解反卸]")
STRING = r'"(?:[^"\\]|\\.)*"'
HAN = re.compile(r"[\u4e00-\u9fff]+")


def catalogue_text(text):
    """The translations of a .po file, without fuzzy ones."""
    for block in re.split(r"\n\s*\n", text):
        if re.search(r"^#,.*fuzzy", block, re.M):
            continue
        found = {}
        for key, value in re.findall(rf"^(msgid|msgid_plural|msgstr(?:\[0\])?) ((?:{STRING}\s*)+)", block, re.M):
            parts = re.findall(STRING, value)
            found[key.removesuffix("[0]")] = "".join(ast.literal_eval(part) for part in parts)
        if found.get("msgid") and found.get("msgstr"):
            yield found["msgid"], found["msgstr"]


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, path + (key,))
    elif isinstance(value, str):
        yield path, value


def messages(path):
    """Pairs of messages of one package."""
    with zipfile.ZipFile(path) as package:
        names = sorted(package.namelist())
        present = set(names)
        for name in names:
            if not CHINESE.search(name) or "node_modules" in name or "intl-" in name:
                continue
            if name.endswith(".po"):
                yield from catalogue_text(package.read(name).decode("utf-8", "replace"))
            elif name.endswith(".mo") and name[:-3] + ".po" not in present:
                yield from compiled(package, name)
            elif name.endswith(".json"):
                # Under its own name in the folder of English, or with a checksum of its own next to it.
                english_name = re.escape(CHINESE.sub("en", name)).replace(r"\-", "-")
                pattern = re.compile(re.sub("-[0-9a-f]{32}", "-[0-9a-f]{32}", english_name))
                for other in names:
                    if pattern.fullmatch(other):
                        english = dict(leaves(json.loads(package.read(other))))
                        for key, value in leaves(json.loads(package.read(name))):
                            if key in english:
                                yield english[key], value


def compiled(package, name):
    with package.open(name) as file:
        for key, value in gettext.GNUTranslations(file)._catalog.items():
            key = key[0] if isinstance(key, tuple) else key
            if key and isinstance(value, str):
                yield key.split("\x04")[-1], value


def english_words(text):
    if ";" not in text:
        text = text.replace("&", "")  # marks the key of a menu
    text = HOLE.sub(" ", text)
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower().replace("'", "")
    return re.findall(r"(?<![a-z0-9])[a-z]+(?![a-z0-9])", text)


def chinese_words(text):
    return [w for run in HAN.findall(HOLE.sub(" ", text)) for w in jieba.cut(run, HMM=False)]


def model(sources, targets, size_source, size_target):
    """t(target | source) by expectation and maximisation, for pairs that occur together."""
    counts = numpy.array([len(s) * len(t) for s, t in zip(sources, targets)])
    left = numpy.concatenate([numpy.repeat(s, len(t)) for s, t in zip(sources, targets)])
    right = numpy.concatenate([numpy.tile(t, len(s)) for s, t in zip(sources, targets)])
    message = numpy.repeat(numpy.arange(len(counts)), counts)
    pair, inverse = numpy.unique(left.astype(numpy.int64) * size_target + right, return_inverse=True)
    _, slot = numpy.unique(message.astype(numpy.int64) * size_target + right, return_inverse=True)
    probability = numpy.ones(len(pair))
    for _ in range(ROUNDS):
        share = probability[inverse]
        share = share / numpy.bincount(slot, share)[slot]
        expected = numpy.bincount(inverse, share)
        total = numpy.bincount(pair // size_target, expected, size_source)
        probability = expected / total[pair // size_target]
    return dict(zip(pair.tolist(), probability.tolist()))


def is_composed(han, words):
    """Whether it is two words or more of the lexicon in a row."""
    cuts = [at for at in range(2, len(han) - 1) if han[:at] in words]
    return any(han[at:] in words or is_composed(han[at:], words) for at in cuts)


def main(folder):
    stem = snowballstemmer.stemmer("english").stemWord
    common = {}
    for term, level in common_table.levels():
        common[term] = max(level, common.get(term, 0))
    corpus, terms = collections.defaultdict(set), collections.defaultdict(set)
    spellings = collections.defaultdict(collections.Counter)
    for path in sorted(pathlib.Path(folder).glob("*.whl")):
        found = set(messages(path))
        for english, chinese in sorted(found):
            words, han = english_words(english), chinese_words(chinese)
            if not words or not han or len(words) > 40 or len(han) > 60:
                continue
            for word in words:
                for other in set(han):
                    spellings[stem(word), other][word] += 1
            corpus[tuple(sorted({stem(w) for w in words})), tuple(sorted(set(han)))].add(path.name)
            whole = re.sub(r"[\s:：….。]+$|^\s+", "", chinese)
            is_term = len(words) == 2 and " ".join(words) == re.sub(r"[\s:….]+$", "", english).lower()
            if is_term and HAN.fullmatch(whole):
                terms[" ".join(words), whole].add(path.name)
        print(f"{path.name}: {len(found)} messages", file=sys.stderr)

    pairs = sorted(corpus)
    english = {w: i for i, w in enumerate(sorted({w for e, _ in pairs for w in e}))}
    chinese = {w: i for i, w in enumerate(sorted({w for _, c in pairs for w in c}))}
    left = [numpy.array([english[w] for w in e]) for e, _ in pairs]
    right = [numpy.array([chinese[w] for w in c]) for _, c in pairs]
    to_chinese = model(left, right, len(english), len(chinese))
    to_english = model(right, left, len(chinese), len(english))

    held, packages = collections.Counter(), collections.defaultdict(set)
    for e, c in pairs:
        for word in e:
            for han in c:
                held[word, han] += 1
                packages[word, han] |= corpus[e, c]

    spelled = {key: min(words, key=lambda word: (-words[word], word)) for key, words in spellings.items()}
    known = {word for words in spellings.values() for word in words}

    def is_negated(word):
        return (
            word.startswith("un")
            and word[2:] in known
            or word.startswith(("in", "im"))
            and len(word) > 8
            and word[2:] in known
            or word.startswith("irr")
        )

    best_chinese, best_english, certainty = {}, {}, {}
    for word, han in held:
        e, c = english[word], chinese[han]
        there = to_chinese[e * len(chinese) + c]
        back = to_english[c * len(english) + e]
        certainty[word, han] = there * back
        best_chinese[word] = max(best_chinese.get(word, (0, "")), (there, han))
        best_english[han] = max(best_english.get(han, (0, "")), (back, word))

    rows = {}
    for (word, han), value in certainty.items():
        if (
            (best_chinese[word][1] == han or best_english[han][1] == word)
            and is_negated(spelled[word, han]) <= bool(NEGATION.search(han))
            and value >= LEAST_CERTAINTY
            and held[word, han] >= LEAST_MESSAGES
            and len(packages[word, han]) >= LEAST_PACKAGES
            and 2 <= len(han) <= 4
            and len(word) >= 3
            and common.get(word, 0) <= MOST_COMMON
        ):
            rows[han, spelled[word, han]] = value, held[word, han], len(packages[word, han])

    by_english = collections.defaultdict(collections.Counter)
    by_chinese = collections.defaultdict(collections.Counter)
    for (term, han), where in terms.items():
        by_english[term][han] += len(where)
        by_chinese[han][term] += len(where)
    for (term, han), where in terms.items():
        share = len(where) / by_english[term].total() * len(where) / by_chinese[han].total()
        parts = [stem(word) for word in term.split()]
        if (
            len(where) >= LEAST_PACKAGES
            and share >= LEAST_CERTAINTY
            and 2 <= len(han) <= 4
            and next(jieba.cut(han, HMM=False)) == han  # a word, not "edit" and "port" next to each other
            and all(common.get(word, 0) <= MOST_COMMON + 1 and len(word) > 1 for word in parts)
        ):
            rows[han, term] = share, len(where), len(where)

    def stems(row):
        return row[0], " ".join(map(stem, row[1].split()))

    written = list(bilingual_table.rows(bilingual_table.WRITTEN))
    kept = {stems(row) for row in written}  # one pair of stems twice would count twice
    # 语法错误 is 语法 and 错误; as a word of its own it would hide both.
    parts = {han for han, _ in [*written, *rows]}
    print("# Chinese\tEnglish\tcertainty\tmessages\tpackages; see Docs/Tables.md")
    for row, (value, count, spread) in sorted(rows.items()):
        if stems(row) not in kept and not is_composed(row[0], parts):
            kept.add(stems(row))
            print(f"{row[0]}\t{row[1]}\t{value:.2f}\t{count}\t{spread}")


if __name__ == "__main__":
    main(sys.argv[1])
