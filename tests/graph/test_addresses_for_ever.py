"""No published address is ever lost, whatever rules, articles and judgements come and go."""

from collections import defaultdict

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import judgements
from tests.changing_rules import FIRST, SECOND, THIRD, opened

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
PROPERTY = settings(max_examples=25, suppress_health_check=list(HealthCheck), derandomize=True)


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
