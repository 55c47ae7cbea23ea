"""Traditional -> simplified Han characters, one to one."""

import re

import unicode_data

# Characters of GB 2312 are left alone even where Unihan knows a simplification (乾 著 藉 瞭 also
# stand in simplified text), except these, which simplified text all but never uses.
ALSO = dict(zip("後於徵夥摺麽釐剋", "后于征伙折么厘克"))
# Common variants that Unihan does not connect to their simplified form.
ALSO |= dict(zip("佔佈牀録説産戸週裏爲綫麪衆羣峯啓兇囌嚮", "占布床录说产户周里为线面众群峰启凶苏向"))
KEEP = set("乾著藉瞭")


def _targets(value):
    return [int(code, 16) for code in re.findall(r"U\+([0-9A-F]+)", value)]


def mapping():
    gb = set(unicode_data.unihan("OtherMappings", "kGB0"))
    common = gb | set(unicode_data.unihan("OtherMappings", "kTGH"))
    traditional = set(unicode_data.unihan("OtherMappings", "kBigFive"))
    traditional |= set(unicode_data.unihan("OtherMappings", "kHKSCS"))
    variants = {}
    for source, value in unicode_data.unihan("Variants", "kSimplifiedVariant").items():
        variants.setdefault(source, []).extend(_targets(value))
    for target, value in unicode_data.unihan("Variants", "kTraditionalVariant").items():
        for source in _targets(value):
            variants.setdefault(source, []).append(target)
    found = {ord(source): ord(target) for source, target in ALSO.items()}
    for source, targets in sorted(variants.items()):
        if source in found or source in common or chr(source) in KEEP:
            continue
        best = [t for t in targets if t in gb and t != source] or [
            t for t in targets if t in common and t != source and source in traditional
        ]
        if best:
            found[source] = best[0]
    for key in ("kZVariant", "kSemanticVariant"):
        for source, value in sorted(unicode_data.unihan("Variants", key).items()):
            if source in found or source in common or source not in traditional:
                continue
            targets = {found.get(t, t) for t in _targets(value)}
            targets = {t for t in targets if t in gb}
            if len(targets) == 1:
                found[source] = targets.pop()
    # One step is enough: what a character maps to is never mapped again.
    for source, target in found.items():
        found[source] = found.get(target, target)
    return {source: target for source, target in found.items() if source != target}
