"""Which statements trees tell, and where they surely tell none."""

import unittest

from dictum_training.conllu import TreeDocument, TreeWord, to_passage
from dictum_training.passage import OUTSIDE, UNKNOWN, Passage
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
SAID_IN_MARKS = [
    ('"', '"', "PUNCT", 2, "punct"),
    ("Rain", "rain", "NOUN", 5, "ccomp"),
    (",", ",", "PUNCT", 2, "punct"),
    ('"', '"', "PUNCT", 2, "punct"),
    ("said", "say", "VERB", 0, "root"),
    ("Lee", "Lee", "PROPN", 5, "nsubj"),
    (".", ".", "PUNCT", 5, "punct"),
]
ACCORDING = [
    ("According", "accord", "VERB", 3, "case"),
    ("to", "to", "ADP", 1, "fixed"),
    ("Lee", "Lee", "PROPN", 6, "obl"),
    (",", ",", "PUNCT", 3, "punct"),
    ("it", "it", "PRON", 6, "nsubj"),
    ("rained", "rain", "VERB", 0, "root"),
    (".", ".", "PUNCT", 6, "punct"),
]
OPENED = [('"', '"', "PUNCT", 2, "punct"), ("Rain", "rain", "NOUN", 0, "root")]
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

    def test_quotation_marks_belong_to_the_clause(self) -> None:
        passage = passage_of(SAID_IN_MARKS)
        self.assertEqual(passage.layers["q"], [1, 2, 2, 2, 0, 0, 0])
        self.assertEqual(passage.layers["a"], [0, 0, 0, 0, 0, 1, 0])

    def test_according_to_somebody(self) -> None:
        passage = passage_of(ACCORDING)
        self.assertEqual(passage.layers["q"], [0, 0, 0, 0, 1, 2, 0])
        self.assertEqual(passage.layers["c"], [1, 2, 0, 0, 0, 0, 0])
        self.assertEqual(passage.layers["a"], [0, 0, 1, 0, 0, 0, 0])

    def test_no_word_of_speech_no_statement_in_one_of_some_sentences(self) -> None:
        self.assertEqual(set(passage_of(*[RAINED] * 9).layers["q"]), {OUTSIDE, UNKNOWN})

    def test_other_words_of_speech_leave_a_sentence_unknown(self) -> None:
        row = passage_of(DISCUSSED, *[RAINED] * 9).layers["q"]
        self.assertEqual(row[:3], [UNKNOWN] * 3)
        self.assertIn(OUTSIDE, row)

    def test_what_follows_an_open_quotation_is_unknown(self) -> None:
        row = passage_of(OPENED, *[RAINED] * 12).layers["q"]
        self.assertEqual(set(row[:14]), {UNKNOWN})
        self.assertIn(OUTSIDE, row)

    def test_denied_and_asked_reports_are_unknown(self) -> None:
        denied = [*SAID[:2], ("not", "not", "PART", 3, "advmod"), *SAID[2:]]
        shifted = [(form, lemma, upos, head + (head > 2), relation) for form, lemma, upos, head, relation in denied]
        self.assertEqual(set(passage_of(shifted).layers["q"]), {UNKNOWN})
        asked = [*SAID[:-1], ("?", "?", "PUNCT", 3, "punct")]
        self.assertEqual(set(passage_of(asked).layers["q"]), {UNKNOWN})

    def test_transcripts_have_no_such_layers(self) -> None:
        self.assertNotIn("q", passage_of(RAINED, id_="GUM_interview_one").layers)


if __name__ == "__main__":
    unittest.main()
