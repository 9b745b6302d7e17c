"""Labels that are built from mark-up, and the windows they are cut into."""

import random
import unittest

from dictum_training.gap import label_gap
from dictum_training.encode import EncodedText
from dictum_training.labels import label_article
from dictum_training.news import parse_article
from dictum_training.passage import NAME_LABELS, Passage, anchor, name_numbers
from dictum_training.windows import cut_windows, make_batches


def encode(text: str) -> EncodedText:
    """Words at white space, sentences at lines: as good as any for building labels."""
    starts, ends, forms, lines = [], [], [], []
    offset = 0
    for line in text.split("\n"):
        lines.append(len(forms))
        for form in line.split():
            start = text.index(form, offset)
            offset = start + len(form)
            forms.append(form)
            starts.append(start)
            ends.append(offset)
    return EncodedText(forms, starts, ends, [[7]] * len(forms), [1] * len(forms), lines, lines)


def article(body: str, facts: str):
    return parse_article(f'<article id="x">{body}<facts>{facts}</facts></article>')


FACTS = """{"entities": {"lee": {"kind": "person", "name": "Ann Lee"}, "un": {"kind": "organization", "name": "UN"},
 "staff": {"kind": "group", "name": "her staff"}},
 "statements": [{"s": 1, "by": "lee", "to": ["staff"]}, {"s": 2, "by": "un", "nested": true}],
 "interactions": [{"i": 1, "type": "thank", "from": ["lee"], "to": ["staff"]}]}"""
BODY = (
    '<p><t of="lee" at="un">Envoy</t> <n e="lee">Ann Lee</n> left .</p>'
    '<p><q s="1">“ The <n e="un">UN</n></q> , <a s="1"><r e="lee">she</r></a> <c s="1">told</c> '
    '<r e="staff"><r e="lee">her</r> staff of ten</r> , <q s="1">was <c s="2">saying</c> <q s="2">no</q> ”</q> '
    'and <i n="1">thanked</i> them .</p>'
)


class Articles(unittest.TestCase):
    def setUp(self) -> None:
        source = article(BODY, FACTS)
        self.passage = label_article(source, encode(source.text))
        self.at = {form: i for i, form in enumerate(self.passage.forms)}

    def words(self, layer: str) -> list[str]:
        labels = self.passage.layers[layer]
        return [form + ("*" if label == 1 else "") for form, label in zip(self.passage.forms, labels) if label]

    def test_layers(self) -> None:
        self.assertEqual(self.words("q"), ["“*", "The", "UN", "was*", "saying", "no", "”"])
        self.assertEqual(self.words("c"), ["told*"])
        self.assertEqual(self.words("a"), ["she*"])
        self.assertEqual(self.words("r"), ["she*", "her*"])
        self.assertEqual(self.words("m"), ["her*", "staff", "of", "ten"])
        self.assertEqual(self.words("t"), ["Envoy*"])
        self.assertEqual(self.words("i"), ["thanked*"])

    def test_names(self) -> None:
        labels = [NAME_LABELS[number] for number in self.passage.names]
        self.assertEqual(labels[self.at["Ann"] : self.at["Lee"] + 1], ["B-PER", "E-PER"])
        self.assertEqual(labels[self.at["UN"]], "S-ORG")

    def test_links_of_statements(self) -> None:
        links = self.passage.links
        self.assertEqual(links["src"][self.at["“"]].right, [self.at["she"]])
        self.assertEqual(links["src"][self.at["was"]].right, [self.at["she"]])
        self.assertEqual(links["prev"][self.at["“"]].right, [])
        self.assertEqual(links["prev"][self.at["was"]].right, [self.at["“"]])
        self.assertEqual(links["addr"], {self.at["“"]: links["addr"][self.at["“"]]})
        self.assertEqual(links["addr"][self.at["“"]].right, [self.at["staff"]])

    def test_links_end_at_any_mention_of_the_right_entity(self) -> None:
        links = self.passage.links
        self.assertEqual(links["ante"][self.at["she"]].right, [self.at["Lee"], self.at["her"]])
        self.assertEqual(links["of"][0].right, [self.at["Lee"], self.at["she"], self.at["her"]])
        self.assertEqual(links["at"][0].right, [self.at["UN"]])
        self.assertEqual(links["from"][self.at["thanked"]].right, [self.at["Lee"], self.at["she"], self.at["her"]])
        self.assertEqual(links["to"][self.at["thanked"]].right, [self.at["staff"]])


    def test_no_link_ends_where_it_starts(self) -> None:
        body = '<p><t of="lee" at="un"><n e="un">UN</n> envoy</t> <n e="lee">Lee</n> left the <n e="un">UN</n> .</p>'
        source = article(body, FACTS)
        passage = label_article(source, encode(source.text))
        self.assertEqual(passage.links["at"][0].right, [5])


class Gap(unittest.TestCase):
    TEXT = "Ann said she left . Bob was there .\nHe told Eve to go ."

    def test_the_right_name_is_told_apart_from_the_wrong_one_and_nothing_else(self) -> None:
        row = {
            "id": "g",
            "pronoun": {"start": 36, "end": 38},
            "A": {"start": 0, "end": 3, "coref": False},
            "B": {"start": 20, "end": 23, "coref": True},
        }
        link = label_gap(row, encode(self.TEXT)).links["ante"][9]
        self.assertEqual((link.right, link.wrong), ([5], [0]))


class Small(unittest.TestCase):
    def test_bioes(self) -> None:
        tags = ["B-PER", "I-PER", "I-PER", "O", "I-LOC", "B-LOC"]
        labels = [NAME_LABELS[number] for number in name_numbers(tags)]
        self.assertEqual(labels, ["B-PER", "I-PER", "E-PER", "O", "S-LOC", "S-LOC"])

    def test_a_nominal_stands_by_the_word_before_its_preposition(self) -> None:
        self.assertEqual(anchor("a spokeswoman for the group".split(), 0, 5), 1)
        self.assertEqual(anchor("the old envoy".split(), 0, 3), 2)

    def test_windows_hold_whole_sentences_and_share_some(self) -> None:
        sentences = list(range(0, 100, 10))
        passage = Passage("p", ["w"] * 100, sentences, [0], [True] * 100, [[1]] * 100, [1] * 100)
        windows = cut_windows(passage, 33, overlap=11)
        self.assertEqual([(window.first, window.end) for window in windows[:2]], [(0, 30), (20, 50)])
        self.assertEqual(windows[-1].end, 100)
        self.assertTrue(all(window.first in sentences for window in windows))
        for batch in make_batches(windows, 80, random.Random(1)):
            self.assertLessEqual(max(window.pieces for window in batch) * len(batch), 80)


if __name__ == "__main__":
    unittest.main()
