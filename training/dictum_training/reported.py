"""Statements that a gold tree tells for sure, and sentences that surely report none.

A treebank has no statements. But where *said* governs a clause, and all other words of speech stand inside of that, the clause is reported; and
where no word has to do with speech, nothing is. Both come out of corpora whose texts are no news: essays, reviews, mails, travel guides.
What lies between is left unknown, and costs nothing.
"""

from __future__ import annotations

import zlib

from .conllu import TreeDocument, TreeWord
from .passage import BEGIN, INSIDE, OUTSIDE, UNKNOWN, Link, Passage

# Verbs that report the clause they govern, whatever stands around them.
_REPORTING = frozenset(
    "say announce claim argue report state insist warn reply admit acknowledge explain declare complain assert allege testify contend maintain "
    "reveal disclose concede deny tell add note write suggest mention predict".split()
)
# Words that may report in some way: where one of them stands, nothing is said to be no statement.
_OF_SPEECH = _REPORTING | frozenset(
    "ask speak talk call describe answer question remark observe comment conclude propose recommend advise "
    "urge demand request order promise swear vow pledge threaten beg plead offer invite remind inform notify assure confirm agree refuse reject "
    "dismiss denounce condemn criticize criticise accuse charge blame praise thank congratulate apologize apologise joke quote cite refer point "
    "stress emphasize emphasise underline recall forecast estimate indicate show find publish issue post email e-mail text tweet phone "
    "shout yell cry scream whisper exclaim stutter mutter go rule teach preach caution express voice list read discuss debate dispute doubt "
    "challenge defend protest appeal instruct command hint imply admission announcement statement claim argument report warning reply response "
    "explanation declaration complaint assertion allegation testimony denial note speech talk word remark comment mention conclusion suggestion "
    "proposal recommendation advice request order promise vow pledge threat invitation reminder confirmation criticism accusation charge praise "
    "apology quote quotation reference prediction forecast estimate indication finding message letter mail memo survey study poll review "
    "article story book news rumor rumour according accord wonder like hear learn".split()
)
# Genres of GUM that nobody speaks; a transcript is statements from end to end.
_WRITTEN = frozenset("news academic bio textbook voyage".split())
# With one of these beside its verb a report may not have been made.
_OPEN = frozenset("not never can could would should may might must if whether".split())
_MARKS = frozenset('" “ ” \'\' `` ‘ « » < >'.split())
# One of so many sentences that surely report nothing is shown as such: all of them would drown the few reports.
_QUIET_SHARE = 3
# Sentences after an open quotation mark or a colon in which a quotation may still go on.
_AFTER_MARK = 4
# What hangs on a noun as part of its phrase; appositions and clauses do not.
_IN_PHRASE = frozenset("det amod compound nummod nmod:poss nmod flat case goeswith punct conj".split())


def add_reported(document: TreeDocument, passage: Passage) -> None:
    """Adds the layers of content, cue and speaker phrase to a passage of that document, with the link between the two, where the tree is clear.

    Nothing is added to a transcript of GUM.
    """
    if document.id.startswith("GUM_") and document.id.split("_")[1] not in _WRITTEN:
        return
    rows = {layer: [UNKNOWN] * len(passage.forms) for layer in "qca"}
    sources: dict[int, Link] = {}
    # How many sentences more may belong to a quotation; a letter that is quoted ("X wrote:") has no end that can be seen.
    doubtful = 0
    for words, base in zip(document.sentences, passage.sentences):
        speech = [i for i, word in enumerate(words) if word.lemma.lower() in _OF_SPEECH]
        if not _is_closed(words):
            doubtful = len(document.sentences) if "write" in {words[i].lemma for i in speech} else _AFTER_MARK
        elif doubtful > 0:
            doubtful -= 1
        elif speech:
            found = next((one for i in speech if (one := _statement(words, i, speech)) is not None), None)
            if found is not None:
                _mark(rows, base, len(words), found)
                sources[base + found["q"][0]] = Link([base + found["a"][0]])
        elif not any(word.form in _MARKS for word in words) and zlib.crc32(f"{document.id} {base}".encode()) % _QUIET_SHARE == 0:
            for row in rows.values():
                row[base : base + len(words)] = [OUTSIDE] * len(words)
    passage.layers |= rows
    passage.links |= {"src": sources}


def _is_closed(words: list[TreeWord]) -> bool:
    """Whether no quotation can go on after a sentence: its marks come in pairs, and no colon ends it."""
    forms = [word.form for word in words if word.upos == "PUNCT" or word.form in _MARKS]
    single = any(form in ("'", "‘", "’", "`", "<", ">", "«", "»") for form in forms)
    opened = sum(form in ("“", "``") for form in forms) - sum(form in ("”", "''") for form in forms)
    return not single and opened == 0 and forms.count('"') % 2 == 0 and words[-1].form != ":"


def _statement(words: list[TreeWord], cue: int, speech: list[int]) -> dict[str, tuple[int, int]] | None:
    """Half-open ranges of content, cue and speaker phrase; None unless all other words of speech and all quotation marks are in the content."""
    found = _according(words, cue) if words[cue].form.lower() == "according" else _governed(words, cue)
    if found is None:
        return None
    content, speaker = _with_marks(words, found["q"]), found["a"]
    inside = range(*content)
    marks = [i for i, word in enumerate(words) if word.form in _MARKS]
    is_clear = all(i in inside for i in speech if i != cue) and all(i in inside for i in marks)
    if not is_clear or cue in inside or _overlap(content, speaker) or words[-1].form == "?":
        return None
    return found | {"q": content}


def _governed(words: list[TreeWord], cue: int) -> dict[str, tuple[int, int]] | None:
    """One clause and one subject that depend on a verb that reports."""
    if words[cue].lemma.lower() not in _REPORTING or words[cue].upos != "VERB":
        return None
    children = [i for i, word in enumerate(words) if word.head - 1 == cue]
    subjects = [i for i in children if words[i].relation == "nsubj"]
    clauses = [i for i in children if words[i].relation == "ccomp"]
    # "They told me that": whom the clause is told to is no second content.
    others = [i for i in children if words[i].relation in ("obj", "xcomp", "parataxis", "expl")]
    is_open = any(words[i].lemma.lower() in _OPEN for i in children)
    if len(subjects) != 1 or len(clauses) != 1 or others or is_open or words[subjects[0]].xpos in ("WP", "WDT", "WRB"):
        return None
    content = _trimmed(words, _below(words, clauses[0]))
    return None if content is None else {"q": content, "c": (cue, cue + 1), "a": _phrase(words, subjects[0])}


def _according(words: list[TreeWord], cue: int) -> dict[str, tuple[int, int]] | None:
    """"According to the mayor, …" and "…, according to the mayor": all but that phrase."""
    if cue + 2 >= len(words) or words[cue + 1].form.lower() != "to":
        return None
    source = words[cue].head - 1 if words[cue].relation == "case" else -1
    if source < 0 or words[source].head == 0:
        return None
    phrase = _below(words, source)
    others = set(range(len(words))) - phrase
    is_first, is_last = min(phrase) == 0, max(phrase) >= len(words) - 2
    content = _trimmed(words, others - {len(words) - 1} if is_last else others)
    if is_first == is_last or content is None:
        return None
    first, end = _phrase(words, source)
    return {"q": content, "c": (cue, cue + 2), "a": (max(first, cue + 2), end)}


def _with_marks(words: list[TreeWord], content: tuple[int, int]) -> tuple[int, int]:
    """With the quotation marks around it, and the comma inside of them."""
    first, end = content
    if first > 0 and words[first - 1].form in _MARKS:
        first -= 1
    if end + 1 < len(words) and words[end].upos == "PUNCT" and words[end + 1].form in _MARKS:
        end += 1
    if end < len(words) and words[end].form in _MARKS:
        end += 1
    return first, end


def _below(words: list[TreeWord], top: int) -> set[int]:
    """The words of a subtree."""
    found = {top}
    while True:
        more = {i for i, word in enumerate(words) if word.head - 1 in found} - found
        if not more:
            return found
        found |= more


def _trimmed(words: list[TreeWord], subtree: set[int]) -> tuple[int, int] | None:
    """As a half-open range without the punctuation at its ends; None with a gap in it."""
    first, end = min(subtree), max(subtree) + 1
    if end - first != len(subtree):
        return None
    while first < end and words[first].upos == "PUNCT":
        first += 1
    while end > first and words[end - 1].upos == "PUNCT":
        end -= 1
    return (first, end) if first < end else None


def _phrase(words: list[TreeWord], head: int) -> tuple[int, int]:
    """A noun with what belongs to its phrase on both sides, without appositions and clauses."""
    own = {head}
    for i, word in enumerate(words):
        if word.head - 1 == head and word.relation in _IN_PHRASE:
            own |= _below(words, i)
    first, end = head, head + 1
    while first - 1 in own:
        first -= 1
    while end in own:
        end += 1
    return _trimmed(words, set(range(first, end))) or (head, head + 1)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _mark(rows: dict[str, list[int]], base: int, size: int, found: dict[str, tuple[int, int]]) -> None:
    for layer, (first, end) in found.items():
        rows[layer][base : base + size] = [OUTSIDE] * size
        rows[layer][base + first : base + end] = [BEGIN] + [INSIDE] * (end - first - 1)
