"""Names, pronouns and coreference out of GUM's `Entity` column."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from .conllu import TreeDocument, TreeWord, to_passage
from .passage import BEGIN, OUTSIDE, Link, Passage, anchor, name_numbers

_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TITLES = frozenset(
    "mr. mrs. ms. mr mrs ms dr. dr prof. professor president vice prime minister sen. senator rep. representative gov. governor king queen "
    "prince princess sir lord lady pope saint st. captain general gen. judge justice chairman chief secretary director administrator ceo "
    "coach mayor emperor chancellor ambassador minister detective officer sgt. sergeant lieutenant lt. col. colonel major".split()
)
_GLUE = re.compile(r"^(of|the|and|for|de|la|al|von|van|'s|’s|&|-|–|in)$", re.I)
_AFTER_SURNAME = re.compile(r"^(de|la|van|von|al|the|'|’|-|II|III|IV)$", re.I)


@dataclass
class Mention:
    entity: str
    type: str
    # Half-open word range in the sentence.
    first: int
    end: int


def read_mentions(words: list[TreeWord]) -> list[Mention]:
    """Mentions of a sentence: `(id-type-…` opens, `id)` closes, both in one word for a mention of one."""
    out: list[Mention] = []
    open_: list[Mention] = []
    for i, word in enumerate(words):
        for part in re.findall(r"\([^()]*\)?|[^()]+\)", word.misc.get("Entity", "")):
            if part.startswith("("):
                entity, type_ = part.strip("()").split("-")[:2]
                mention = Mention(entity, type_, i, i + 1)
                (out if part.endswith(")") else open_).append(mention)
                continue
            entity = part.strip("()")
            for mention in reversed(open_):
                if mention.entity == entity:
                    mention.end = i + 1
                    open_.remove(mention)
                    out.append(mention)
                    break
    return out


def find_name(words: list[TreeWord], mention: Mention) -> tuple[int, int] | None:
    """The name inside a mention, as a half-open range: persons without title, organizations and places whole. None for a nominal."""
    kind = _TYPES.get(mention.type)
    head = _head_of(words, mention)
    if kind is None or head is None:
        return None
    if not _is_proper(words[head]):
        # "chairman John Smith": the name is a flat or appositive word right after the head.
        following = head + 1
        if kind != "PER" or following >= mention.end or words[following].head - 1 != head:
            return None
        if not re.match("flat|appos", words[following].relation) or not _is_proper(words[following]):
            return None
        head = following
    return _personal_name(words, mention, head) if kind == "PER" else _other_name(words, mention, head)


def _head_of(words: list[TreeWord], mention: Mention) -> int | None:
    for i in range(mention.first, mention.end):
        if not mention.first <= words[i].head - 1 < mention.end:
            return i
    return None


def _is_proper(word: TreeWord) -> bool:
    return word.xpos in ("NNP", "NNPS")


def _personal_name(words: list[TreeWord], mention: Mention, head: int) -> tuple[int, int] | None:
    first = last = head
    is_title = lambda i: words[i].form.lower() in _TITLES  # noqa: E731
    for i in range(mention.first, mention.end):
        if words[i].head - 1 != head:
            continue
        if re.match("flat|goeswith", words[i].relation) and i > last:
            if _is_proper(words[i]) or _AFTER_SURNAME.match(words[i].form):
                last = i
        elif words[i].relation.startswith("compound") and i == head - 1 and _is_proper(words[i]) and not is_title(i):
            first = i
    while first < last and is_title(first):
        first += 1
    return None if first == last and is_title(first) else (first, last + 1)


def _other_name(words: list[TreeWord], mention: Mention, head: int) -> tuple[int, int] | None:
    first = last = head
    is_glue = lambda i: _GLUE.match(words[i].form) is not None  # noqa: E731
    low, high = mention.first, mention.end - 1
    while first > low and (
        _is_proper(words[first - 1]) or (is_glue(first - 1) and first - 2 >= low and _is_proper(words[first - 2]))
    ):
        first -= 1
    while last < high and (
        _is_proper(words[last + 1])
        or (is_glue(last + 1) and last + 2 <= high and _is_proper(words[last + 2]))
        or (is_glue(last + 1) and last + 3 <= high and is_glue(last + 2) and _is_proper(words[last + 3]))
    ):
        last += 1
    if is_glue(first) and not words[first].form[0].isupper():
        first += 1
    return (first, last + 1) if first <= last and re.search("[A-Z0-9]", words[first].form) else None


def gum_passage(document: TreeDocument) -> Passage:
    """Tags, trees and names, the pronouns of persons, organizations and places, and for each pronoun and nominal of those its chain.

    Other mentions have no layer here: GUM marks every one, the news corpus only those of entities that matter to the news.
    """
    passage = to_passage(document, "gum")
    tags = ["O"] * len(passage.forms)
    pronouns = [OUTSIDE] * len(passage.forms)
    chains: dict[str, list[int]] = defaultdict(list)
    needs_antecedent: list[tuple[str, int]] = []
    for words, base in zip(document.sentences, passage.sentences):
        for mention in sorted(read_mentions(words), key=lambda m: m.first - m.end):
            if mention.type not in _TYPES:
                continue
            name = find_name(words, mention)
            if name is not None:
                if all(tag == "O" for tag in tags[base + name[0] : base + name[1]]):
                    for i in range(*name):
                        tags[base + i] = ("B-" if i == name[0] else "I-") + _TYPES[mention.type]
                chains[mention.entity].append(base + name[1] - 1)
                continue
            if mention.end - mention.first == 1 and words[mention.first].upos == "PRON":
                at = base + mention.first
                pronouns[at] = BEGIN
            else:
                at = base + anchor([word.form for word in words], mention.first, mention.end)
            chains[mention.entity].append(at)
            needs_antecedent.append((mention.entity, at))
    passage.names = name_numbers(tags)
    passage.layers = {"r": pronouns}
    passage.links = {"ante": {at: Link([end for end in chains[entity] if end != at]) for entity, at in needs_antecedent}}
    return passage
