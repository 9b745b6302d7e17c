"""Reads our news corpus (training/news): articles in XML, marked up as GUIDE.md there says."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
import zlib
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Span:
    tag: str
    attributes: dict[str, str]
    # Half-open, in code points of the text.
    start: int
    end: int


@dataclass
class NewsArticle:
    id: str
    # Paragraphs are lines.
    text: str
    spans: list[Span]
    entities: dict[str, dict]
    statements: dict[int, dict]
    interactions: dict[int, dict]


# One article of so many is for testing and never trained on.
TEST_SHARE = 12


def is_test(id: str) -> bool:
    """Fixed by the id alone, so that an article never changes sides."""
    return zlib.crc32(id.encode()) % TEST_SHARE == 0


def read_news(folder: Path) -> list[NewsArticle]:
    """Every article of the folder, in order of file name.

    Raises ValueError naming the file that cannot be read; `news/check` says more about it.
    """
    articles = []
    for path in sorted(folder.glob("*.xml")):
        try:
            articles.append(parse_article(path.read_text(encoding="utf8")))
        except (ET.ParseError, ValueError, KeyError, AttributeError) as error:
            raise ValueError(f"{path}: {error}; run news/check on it") from error
    return articles


def parse_article(source: str) -> NewsArticle:
    root = ET.fromstring(source)
    facts = json.loads(root.find("facts").text)
    text = ""
    spans: list[Span] = []
    for paragraph in root.iter("p"):
        text += "\n" if text else ""
        text = _flatten(paragraph, text, spans, is_root=True)
    return NewsArticle(
        root.attrib["id"],
        text,
        spans,
        facts.get("entities", {}),
        {int(item["s"]): item for item in facts.get("statements", [])},
        {int(item["i"]): item for item in facts.get("interactions", [])},
    )


def _flatten(element: ET.Element, text: str, spans: list[Span], *, is_root: bool = False) -> str:
    """Text so far with that of the element; its marked spans are added to `spans`."""
    start = len(text)
    text += element.text or ""
    for child in element:
        text = _flatten(child, text, spans) + (child.tail or "")
    if not is_root:
        spans.append(Span(element.tag, dict(element.attrib), start, len(text)))
    return text
