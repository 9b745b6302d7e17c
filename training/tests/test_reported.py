"""Which statements trees tell, and where they surely tell none."""

import unittest

from dictum_training.conllu import TreeDocument, TreeWord, to_passage
from dictum_training.passage import UNKNOWN, Passage
from dictum_training.reported import add_reported

# form, lemma, part of speech, head, relation
SAID = [
    ("The", "the", "DET", 2, "det"),
    ("mayor", "mayor", "NOUN", 3, "nsubj"),
    ("said", "say", "VERB", 0, "root"),
    ("that", "that", "SCONJ", 6, "mark"),
    ("it", "it", "PRON", 6, "nsubj"),
    ("rained", "rain", "VERB", 3, "ccomp"),
    (".", ".", "PUNCT", 3, "punct"),
]
RAINED = [("It", "it", "PRON", 2, "nsubj"), ("rained", "rain", "VERB", 0, "root"), (".", ".", "PUNCT", 2, "punct")]
QUOTED = [('"', '"', "PUNCT", 2, "punct"), ("Rain", "rain", "NOUN", 0, "root"), ('"', '"', "PUNCT", 2, "punct")]
DISCUSSED = [("They", "they", "PRON", 2, "nsubj"), ("discussed", "discuss", "VERB", 0, "root"), ("it", "it", "PRON", 2, "obj")]


def passage_of(*sentences: list[tuple[str, str, str, int, str]], id_: str = "one") -> Passage:
    words = [[TreeWord(form, upos, "", head, relation, {}, True, lemma) for form, lemma, upos, head, relation in rows] for rows in sentences]
    document = TreeDocument(id_, sentences=words, opens=[True, *[False] * (len(words) - 1)])
    passage = to_passage(document, "ewt")
    add_reported(document, passage)
    return passage


class Reported(unittest.TestCase):
    def test_a_clause_below_a_verb_that_reports(self) -> None:
        passage = passage_of(SAID)
        self.assertEqual(passage.layers["q"], [0, 0, 0, 1, 2, 2, 0])
        self.assertEqual(passage.layers["c"], [0, 0, 1, 0, 0, 0, 0])
        self.assertEqual(passage.layers["a"], [1, 2, 0, 0, 0, 0, 0])
        self.assertEqual(passage.links["src"][3].right, [0])

    def test_no_word_of_speech_no_statement(self) -> None:
        self.assertEqual(passage_of(RAINED).layers["q"], [0, 0, 0])

    def test_other_words_of_speech_leave_a_sentence_unknown(self) -> None:
        self.assertEqual(passage_of(DISCUSSED, RAINED).layers["q"], [UNKNOWN] * 3 + [0] * 3)

    def test_what_follows_a_quotation_mark_is_unknown(self) -> None:
        self.assertEqual(set(passage_of(QUOTED, RAINED).layers["q"]), {UNKNOWN})

    def test_denied_and_asked_reports_are_unknown(self) -> None:
        denied = [*SAID[:2], ("not", "not", "PART", 3, "advmod"), *SAID[2:]]
        shifted = [(form, lemma, upos, head + (head > 2), relation) for form, lemma, upos, head, relation in denied]
        shifted[2] = ("not", "not", "PART", 4, "advmod")
        shifted[1] = ("mayor", "mayor", "NOUN", 4, "nsubj")
        self.assertEqual(set(passage_of(shifted).layers["q"]), {UNKNOWN})
        asked = [*SAID[:-1], ("?", "?", "PUNCT", 3, "punct")]
        self.assertEqual(set(passage_of(asked).layers["q"]), {UNKNOWN})

    def test_transcripts_have_no_such_layers(self) -> None:
        self.assertNotIn("q", passage_of(RAINED, id_="GUM_interview_one").layers)


if __name__ == "__main__":
    unittest.main()
