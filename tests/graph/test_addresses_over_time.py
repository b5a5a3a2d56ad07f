"""Addresses over time: rules change, articles prove things one, people judge; no address is ever lost."""

from collections import defaultdict
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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

BASE = "http://example.org/"
WORDS = "một hai ba bốn"
SPANS = ((0, 3), (4, 7), (8, 10), (11, 14))
LEADS = "SELECT ?old ?new WHERE { ?old <http://purl.org/dc/terms/isReplacedBy> ?new }"
SAME = "SELECT ?old ?new WHERE { ?old <http://www.w3.org/2002/07/owl#sameAs> ?new }"
THERE = "SELECT DISTINCT ?thing WHERE { ?thing a ?class }"
BORNE = """
PREFIX mb: <https://w3id.org/minhbach/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?mention ?thing WHERE { GRAPH ?graph { ?mention mb:refersTo ?thing } }"""


class NoIndex:
    number = 0

    def sequence(self):
        return self.number

    def apply(self, changes, summarise, *, sequence):
        self.number = sequence


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
        pipeline.ingest(
            [Document(name, text) for name in names],
            self.street,
            executor=executors.inline(),
            kept=lambda document, outcome: None,
            failed=pytest.fail,
            published=lambda: None,
        )
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


@pytest.fixture
def world():
    with opened() as made:
        yield made


FIRST, SECOND, THIRD = "nguoi/tran-van-khao", "nguoi/tran-van-khao-2", "nguoi/tran-van-khao-3"


def facts(paths):
    return {path for path in paths if path.startswith("su-kien/")}


def test_an_address_leads_to_what_bears_its_words_when_the_key_is_another(world):
    world.rules = {"a": {0: ["k"]}}
    world.ingest("a")
    before = facts(world.there())
    world.rules = {"a": {0: ["better"]}}
    world.rebuild()

    assert world.people() == {("a", 0): SECOND}
    after = facts(world.there())
    assert world.leads() == {FIRST: SECOND, **dict(zip(before, after, strict=True))}
    assert world.leads(SAME) == {}, "nobody says that it is the same, only where it went"


def test_the_successor_is_what_has_most_of_the_words(world):
    world.rules = {"a": {0: ["k"], 1: ["k"]}, "b": {0: ["k"]}}
    world.ingest("a", "b")
    world.rules = {"a": {0: ["one"], 1: ["other"]}, "b": {0: ["other"]}}
    world.rebuild()

    assert world.people()["b", 0] == world.leads()[FIRST] == world.people()["a", 1]


def test_it_leads_on_to_the_present_one_through_every_change(world):
    for key in ("k", "l", "m"):
        world.rules = {"a": {0: [key]}}
        world.ingest("a")
        world.rebuild()

    assert world.leads()[FIRST] == world.leads()[SECOND] == THIRD


def test_rules_that_change_back_give_the_address_back(world):
    for key in ("k", "l", "k"):
        world.rules = {"a": {0: [key]}}
        world.ingest("a")
        world.rebuild()

    assert world.people() == {("a", 0): FIRST}
    assert world.leads()[SECOND] == FIRST
    assert FIRST not in world.leads()


@pytest.mark.parametrize("end", ["removed", "rewritten", "no longer read"])
def test_what_nothing_bears_any_more_is_known_to_be_gone(world, end):
    world.rules = {"a": {0: ["k"]}, "b": {1: ["l"]}}
    world.ingest("a", "b")
    lost = facts(world.there()) | {FIRST}
    if end == "removed":
        world.remove("a")
    elif end == "rewritten":
        world.rules["a"] = {1: ["l"]}
        world.ingest("a", text="năm bốn ba hai")
    else:
        world.rules["a"] = {}
        world.rebuild()
    lost -= world.there()

    assert len(lost) == 2
    assert world.leads() == {}
    assert all(world.archive.given(path) for path in lost)
    assert not world.archive.given("nguoi/khong-ai")


def test_a_third_article_makes_two_addresses_one(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}, "c": {0: ["m", "l", "k"]}}
    world.ingest("a", "b")
    assert len(set(world.people().values())) == 2
    of_second = facts(world.there())
    world.ingest("c")

    assert set(world.people().values()) == {FIRST}
    assert world.leads(SAME) == {SECOND: FIRST}
    (lost,) = of_second - world.there()
    assert world.leads() == {SECOND: FIRST, lost: facts(world.there()).pop()}

    world.remove("c")
    assert world.people() == {("a", 0): FIRST, ("b", 0): SECOND}


def test_a_person_who_knows_better_parts_what_an_article_proves_one(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}, "c": {0: ["m", "l", "k"]}}
    world.ingest("a", "b", "c")
    world.judge("different", FIRST, SECOND)

    assert world.people()["a", 0] == FIRST
    assert world.people()["b", 0] == SECOND
    assert world.leads(SAME) == {}


def test_a_judged_winner_stands_for_what_articles_prove(world):
    world.rules = {name: {0: [name]} for name in "abc"}
    world.ingest("a", "b", "c")
    world.judge("same", THIRD, SECOND)
    world.rules["d"] = {0: ["d", "a", "b"]}
    world.ingest("d")

    assert set(world.people().values()) == {THIRD}


def test_a_judgement_holds_for_what_took_the_place_of_the_judged(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}}
    world.ingest("a", "b")
    world.judge("same", FIRST, SECOND)
    world.rules = {"a": {0: ["new k"]}, "b": {0: ["new l"]}}
    world.rebuild()

    (only,) = set(world.people().values())
    assert only not in (FIRST, SECOND)
    assert world.leads()[FIRST] == world.leads()[SECOND] == only


def test_a_split_that_was_taken_back_leads_to_the_whole(world):
    world.rules = {"a": {0: ["k"]}, "b": {0: ["k"]}}
    world.ingest("a", "b")
    part = world.archive.registry.reserve(FIRST)
    world.judge("split", FIRST, part, "b")
    assert world.people()["b", 0] == part
    world.judge("whole", FIRST, part)

    assert set(world.people().values()) == {FIRST}
    assert world.leads()[part] == FIRST


def test_what_people_parted_is_no_successor(world):
    """Whose address it was for a while bears the words now; it is not the one that had them."""
    world.rules = {"a": {0: ["k"]}, "b": {0: ["l"]}}
    world.ingest("a", "b")
    world.judge("same", FIRST, SECOND)
    world.judge("different", FIRST, SECOND)
    world.remove("a")

    assert FIRST not in world.leads()


KEYS = st.sampled_from("klmn")
RULES = st.fixed_dictionaries(
    {
        name: st.dictionaries(
            st.integers(0, 3), st.lists(KEYS, min_size=1, max_size=2, unique=True), max_size=3
        )
        for name in "abc"
    }
)
PATH = st.sampled_from([FIRST, SECOND, THIRD])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("ingest"), st.sampled_from("abc")),
        st.tuples(st.just("remove"), st.sampled_from("abc")),
        st.tuples(st.just("rules"), RULES),
        st.tuples(st.just("rebuild"), st.none()),
        st.tuples(st.sampled_from(["same", "different"]), st.tuples(PATH, PATH)),
    ),
    max_size=6,
)
PROPERTY = settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


def take(world, step):
    name, what = step
    if name == "rules":
        world.rules = distinct(what)
    elif name in ("ingest", "remove"):
        getattr(world, name)(what)
    elif name == "rebuild":
        world.rebuild()
    elif len(set(what)) == 2 and all(map(world.archive.registry.holds, what)):
        try:
            world.judge(name, *what)
        except judgements.BadJudgement:
            world.settle()


def distinct(rules):
    """Give no two things of one article a key in common: a reading makes these one."""
    found = defaultdict(dict)
    for name, places in rules.items():
        taken = {}
        for place, keys in places.items():
            mine = tuple(sorted(keys))
            if all(taken.setdefault(key, mine) == mine for key in mine):
                found[name][place] = list(mine)
    return found


@PROPERTY
@given(RULES, STEPS)
def test_no_published_address_is_ever_lost(rules, steps):
    with opened() as world:
        world.rules = distinct(rules)
        world.ingest("a", "b", "c")
        for step in steps:
            take(world, step)
            there, leads = world.there(), world.leads()
            assert not leads.keys() & there, "what leads on is not described"
            assert set(leads.values()) <= there | world.gone(), "nothing leads to what leads on"
            assert all(map(world.archive.given, world.published - there))


@PROPERTY
@given(RULES, STEPS)
def test_a_rebuild_changes_nothing_that_it_did_not_have_to(rules, steps):
    with opened() as world:
        world.rules = distinct(rules)
        world.ingest("a", "b", "c")
        for step in steps:
            take(world, step)
        world.rebuild()
        once = world.quads()
        world.rebuild()

        assert world.quads() == once


@PROPERTY
@given(RULES, st.permutations("abc"), st.permutations("abc"))
def test_the_order_of_articles_does_not_change_who_is_one(rules, one, other):
    def parts(order):
        with opened() as world:
            world.rules = distinct(rules)
            for name in order:
                world.ingest(name)
            found = defaultdict(set)
            for where, path in world.people().items():
                found[path].add(where)
            return {frozenset(places) for places in found.values()}

    assert parts(one) == parts(other)
