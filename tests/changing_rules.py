"""A data directory whose articles are read by rules that a test changes, and the addresses in it."""

from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from graph import executors, judgements, judging, pipeline
from graph.archive import Archive
from graph.judgements import Judgement, Verdict
from graph.model import (
    Document,
    Entity,
    Evidence,
    Fact,
    FactKind,
    Mention,
    MentionKind,
    Reading,
    Ref,
)
from graph.pipeline import Street
from graph.store import embedded
from tests.ingesting import NoIndex, lead

BASE = "http://example.org/"
WORDS = "một hai ba bốn"
SPANS = ((0, 3), (4, 7), (8, 10), (11, 14))
LEADS = "SELECT ?old ?new WHERE { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }"
SAME = "SELECT ?old ?new WHERE { ?old <http://www.w3.org/2002/07/owl#sameAs> ?new }"
THERE = "SELECT DISTINCT ?thing WHERE { ?thing a ?class }"
BORNE = """
PREFIX mb: <https://w3id.org/minhbach/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?mention ?thing WHERE { GRAPH ?graph { ?mention mb:refersTo ?thing } }"""

FIRST, SECOND, THIRD = "nguoi/tran-van-khao", "nguoi/tran-van-khao-2", "nguoi/tran-van-khao-3"


class World:
    """A data directory whose articles are read by the rules of the moment.

    *rules* give the words of each article (by their places in `SPANS`) the keys of a person.
    """

    def __init__(self, folder, monkeypatch):
        self.rules, self.folder, self.numbers = {}, folder, count()
        self.archive = Archive(folder / "archive.sqlite3")
        self.lines = folder / "judgements.jsonl"
        self.store, self.index = embedded.write(folder / "store"), NoIndex()
        self.published = set()
        monkeypatch.setattr(pipeline.reading, "read", self.read)

    def close(self):
        self.store.close()
        self.archive.close()

    @property
    def street(self):
        read = judgements.read(self.lines)
        return Street(self.archive, self.store, self.index, BASE, read)

    def read(self, document):
        entities, mentions, facts = {}, [], []
        body = Entity("agency|x", MentionKind.AGENCY, "Sở X")
        for place, (key, *also) in self.rules.get(document.id, {}).items():
            start, end = SPANS[place]
            quote = document.text[start:end]
            evidence = Evidence(document.id, start, end, quote, "thử/luật")
            person = Entity(key, MentionKind.PERSON, "Trần Văn Khảo", also=tuple(also))
            entities |= {key: person, body.key: body}
            mentions.append(Mention(MentionKind.PERSON, key, evidence))
            arguments = (("agency", Ref(body.key)), ("person", Ref(key)), ("role", "giám đốc"))
            facts.append(Fact(FactKind.POSITION, arguments, (evidence,)))
        return Reading(
            document,
            "",
            mentions=tuple(mentions),
            entities=tuple(entities.values()),
            facts=tuple(facts),
        )

    def ingest(self, *names, text=WORDS):
        lead([Document(name, text) for name in names], self.street)
        self.settle()

    def judge(self, verdict, left, right, *documents):
        line = Judgement(Verdict(verdict), left, right, "thư ký", "vì thế", "2025", documents)
        judgements.append(self.lines, line)
        self.settle()

    def remove(self, name):
        pipeline.remove(name, self.street)
        self.settle()

    def rebuild(self):
        self.store.close()
        self.store = embedded.write(self.folder / f"store-{next(self.numbers)}")
        self.index = NoIndex()
        self.archive.registry.forget_labels()
        pipeline.catch_up(self.street, executor=executors.inline(), failed=pytest.fail)
        self.settle()

    def settle(self):
        judging.enforce(self.street, self.lines, executor=executors.inline(), failed=pytest.fail)
        assert not judging.enforce(
            self.street, self.lines, executor=executors.inline(), failed=pytest.fail
        )
        self.published |= {path for path in self.there() if not path.startswith("bai-viet/")}

    def there(self):
        return {self.path(row["thing"]) for row in self.store.select(THERE)}

    def gone(self):
        """What a judgement leads to and no article names any more."""
        return {path for path in self.leads().values() if self.archive.given(path)}

    def leads(self, query=LEADS):
        return {self.path(row["old"]): self.path(row["new"]) for row in self.store.select(query)}

    def people(self):
        """The path of who is meant in each article, by the article and the place of the words."""
        found = {}
        for row in self.store.select(BORNE):
            name, _, place = str(row["mention"]).rpartition("/")[2].partition("#nhac-")
            start = int(place.partition("-")[0])
            found[name, [span[0] for span in SPANS].index(start)] = self.path(row["thing"])
        return found

    def quads(self):
        lines = b"".join(self.store.dump()).splitlines()
        return {line for line in lines if b"store>" not in line}

    def path(self, iri):
        return str(iri).partition("#")[0].removeprefix(f"{BASE}id/")


@contextmanager
def opened():
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        made = World(folder, stack.enter_context(pytest.MonkeyPatch.context()))
        stack.callback(made.close)
        yield made
