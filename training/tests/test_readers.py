"""Readers of corpora: what they make of a few lines of each format."""

import tempfile
import unittest
from pathlib import Path

from dictum_training.conllu import read_conllu, to_passage
from dictum_training.gum import find_name, gum_passage, read_mentions
from dictum_training.iob import read_btc, read_uner, read_wnut
from dictum_training.news import is_test, parse_article, read_news
from dictum_training.passage import NAME_LABELS


FOLDER = tempfile.TemporaryDirectory()


def tearDownModule() -> None:
    FOLDER.cleanup()


def file_of(text: str, name: str = "corpus.txt") -> Path:
    path = Path(FOLDER.name) / name
    path.write_text(text, encoding="utf8")
    return path


def row(number: object, form: str, upos: str, xpos: str, head: int, relation: str, misc: str = "_") -> str:
    return "\t".join([str(number), form, "_", upos, xpos, "_", str(head), relation, "_", misc])


TREES = "\n".join(
    [
        "# newdoc id = one",
        "# newpar",
        "\t".join(["1-2", "Don't", *["_"] * 8]),
        row(1, "Do", "AUX", "VB", 3, "aux"),
        row(2, "n't", "PART", "RB", 3, "advmod"),
        row("2.1", "empty", "X", "X", 0, "_"),
        row(3, "go", "VERB", "VB", 0, "root", "SpaceAfter=No"),
        row(4, ".", "PUNCT", ".", 3, "punct"),
        "",
        row(1, "Why", "ADV", "WRB", 0, "root", "SpaceAfter=No"),
        row(2, "?", "PUNCT", ".", 1, "punct"),
        "",
        "# newpar",
        row(1, "His", "PRON", "PRP$", 2, "nmod:poss"),
        row(2, "car", "NOUN", "NN", 0, "root"),
        "",
    ]
)


class Treebanks(unittest.TestCase):
    def test_words_white_space_and_paragraphs(self) -> None:
        passage = to_passage(read_conllu(file_of(TREES))[0], "ewt")
        self.assertEqual(passage.id, "ewt/one")
        self.assertEqual(passage.forms, ["Do", "n't", "go", ".", "Why", "?", "His", "car"])
        self.assertEqual(passage.spaced, [True, False, True, False, True, False, True, True])
        self.assertEqual(passage.sentences, [0, 4, 6])
        self.assertEqual(passage.paragraphs, [0, 6])
        self.assertEqual(passage.sentence_ranges(), [(0, 4), (4, 6), (6, 8)])

    def test_heads_count_in_the_passage_and_relations_lose_subtypes(self) -> None:
        syntax = to_passage(read_conllu(file_of(TREES))[0], "ewt").syntax
        self.assertEqual(syntax.heads, [2, 2, -1, 2, -1, 4, 7, -1])
        self.assertEqual(syntax.relations[6], "nmod")


GUM = "\n".join(
    [
        "# newdoc id = GUM_news_x",
        row(1, "President", "PROPN", "NNP", 4, "nsubj", "Entity=(1-person-new-nnnnn-cf1-1,2,3-coref-X"),
        row(2, "Ana", "PROPN", "NNP", 1, "flat"),
        row(3, "Ruiz", "PROPN", "NNP", 1, "flat", "Entity=1)"),
        row(4, "praised", "VERB", "VBD", 0, "root"),
        row(5, "her", "PRON", "PRP$", 6, "nmod:poss", "Entity=(2-person-new-nnnnn-cf2-2-coref(1-person-giv:act-nnnnn-cf1-1-ana)"),
        row(6, "team", "NOUN", "NN", 4, "obj"),
        row(7, "of", "ADP", "IN", 8, "case"),
        row(8, "lawyers", "NOUN", "NNS", 6, "nmod", "Entity=2)"),
        "",
        row(1, "It", "PRON", "PRP", 2, "nsubj", "Entity=(3-abstract-new-nnnnn-cf1-1-sgl)"),
        row(2, "rained", "VERB", "VBD", 0, "root"),
        row(3, "on", "ADP", "IN", 4, "case"),
        row(4, "them", "PRON", "PRP", 2, "obl", "Entity=(2-person-giv:act-nnnnn-cf1-1-ana)"),
        "",
    ]
)


class Gum(unittest.TestCase):
    def setUp(self) -> None:
        self.document = read_conllu(file_of(GUM))[0]
        self.passage = gum_passage(self.document)

    def test_mentions_nest(self) -> None:
        mentions = read_mentions(self.document.sentences[0])
        found = {(mention.entity, mention.first, mention.end) for mention in mentions}
        self.assertEqual(found, {("1", 0, 3), ("2", 4, 8), ("1", 4, 5)})

    def test_a_personal_name_is_found_without_its_title(self) -> None:
        mention = next(m for m in read_mentions(self.document.sentences[0]) if m.end == 3)
        self.assertEqual(find_name(self.document.sentences[0], mention), (1, 3))
        labels = [NAME_LABELS[number] for number in self.passage.names]
        self.assertEqual(labels[:4], ["O", "B-PER", "E-PER", "O"])

    def test_pronouns_of_persons_are_marked_and_others_not(self) -> None:
        self.assertEqual([i for i, label in enumerate(self.passage.layers["r"]) if label], [4, 11])

    def test_pronouns_and_nominals_link_to_every_other_mention_of_their_chain(self) -> None:
        ante = self.passage.links["ante"]
        self.assertEqual(ante[4].right, [2])
        self.assertEqual(ante[5].right, [11])
        self.assertEqual(ante[11].right, [5])
        self.assertNotIn(8, ante)


class Names(unittest.TestCase):
    def labels(self, passage) -> list[str]:
        return [NAME_LABELS[number] for number in passage.names]

    def test_wnut_types_are_mapped_or_left_out(self) -> None:
        posts = read_wnut(file_of("Ann\tB-person\nLee\tI-person\niPhone\tB-product\n\nAcme\tB-corporation\n"))
        self.assertEqual([self.labels(post) for post in posts], [["B-PER", "E-PER", "O"], ["S-ORG"]])

    def test_tweets_lose_their_marks(self) -> None:
        (post,) = read_btc(file_of("@bbc\tI-ORG\n@\tO\nin\tO\n#Rome\tB-LOC\n", "g.conll"))
        self.assertEqual(post.forms, ["bbc", "in", "Rome"])
        self.assertEqual(self.labels(post), ["S-ORG", "O", "S-LOC"])

    def test_uner_tags_are_found_by_the_forms_of_a_sentence(self) -> None:
        tags = read_uner(file_of("# text = x\n1\tIn\tO\n2\tRome\tB-LOC\n\n1\tHe\tO\n2\tit\tB-OTH\n"))
        self.assertEqual(tags[("In", "Rome")], ["O", "B-LOC"])
        self.assertEqual(tags[("He", "it")], ["O", "O"])


ARTICLE = """<article id="t-1"><p><a s="1"><n e="lee">Ann Lee</n></a> &amp; co <c s="1">said</c> <q s="1">yes</q>.</p><p>End.</p>
<facts>{"entities": {"lee": {"kind": "person", "name": "Ann Lee"}}, "statements": [{"s": 1, "by": "lee"}], "interactions": []}</facts></article>"""


class News(unittest.TestCase):
    def test_spans_point_into_the_text(self) -> None:
        article = parse_article(ARTICLE)
        self.assertEqual(article.text, "Ann Lee & co said yes.\nEnd.")
        found = {(span.tag, article.text[span.start : span.end]) for span in article.spans}
        self.assertEqual(found, {("n", "Ann Lee"), ("a", "Ann Lee"), ("c", "said"), ("q", "yes")})

    def test_an_error_names_its_file(self) -> None:
        path = file_of("<article id='x'><p>no end</article>", "bad.xml")
        with self.assertRaisesRegex(ValueError, "bad.xml"):
            read_news(path.parent)

    def test_the_test_part_is_fixed_by_the_id(self) -> None:
        part = [id for id in (f"dip-{i:03}" for i in range(240)) if is_test(id)]
        self.assertEqual(part[:3], [id for id in part[:3] if is_test(id)])
        self.assertTrue(10 <= len(part) <= 30)


if __name__ == "__main__":
    unittest.main()
