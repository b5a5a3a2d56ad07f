"""Statements that went and came are events of the things in them, with the articles that state them."""

import pytest

from graph import history
from graph.history import Event, How
from graph.store.logbook import Difference

BASE = "https://minh-bach.example/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
FACT = f"{BASE}id/su-kien/0a1b"
PERSON, BODY = f"{BASE}id/nguoi/lo-thi-may", f"{BASE}id/co-quan/so-y-te-tinh-lam-chau"
OLD = f"{BASE}id/nguoi/lo-thi-may-2"
SAID = (
    history.IS_FACT,
    f"<http://www.w3.org/ns/org#member> <{PERSON}>",
    f"<http://www.w3.org/ns/org#organization> <{BODY}>",
    f"<http://www.w3.org/ns/org#role> <{BASE}id/chuc-danh/giam-doc>",
    f"<http://www.w3.org/ns/prov#wasQuotedFrom> <{BASE}id/bai-viet/tin%201>",
)
NAMED = '<http://www.w3.org/2004/02/skos/core#altLabel> "Sở Y tế \\"cũ\\" . <x>"@vi'
PART_OF = f"<http://www.w3.org/ns/org#subOrganizationOf> <{BASE}id/co-quan/ubnd-tinh-lam-chau>"
LEADS = f"<http://purl.org/dc/terms/isReplacedBy> <{PERSON}>"


def facts(subject: str, *said: str) -> list[str]:
    return [f"<{subject}> {words} ." for words in said]


def stated(article: str, subject: str, *said: str) -> list[str]:
    return [f"<{subject}> {words} <{BASE}graph/{article}> ." for words in said]


def told(removed: list[str], added: list[str]) -> list[Event]:
    change = Difference(tuple(removed), tuple(added))
    return history.events(change, lambda facts: {FACT: [PERSON]}, base=BASE)


def test_a_fact_that_came_belongs_to_all_that_play_a_part_in_it() -> None:
    assert told([], [*facts(FACT, *SAID), *stated("tin%201", FACT, *SAID)]) == [
        Event(FACT, (), SAID, ("tin 1",), (FACT, BODY, PERSON))
    ]


def test_a_fact_that_only_gains_a_source_belongs_to_them_too() -> None:
    source = f"<http://www.w3.org/ns/prov#wasQuotedFrom> <{BASE}id/bai-viet/hai>"
    added = [*facts(FACT, source), *stated("hai", FACT, *SAID, source)]
    assert told([], added) == [Event(FACT, (), (source,), ("hai",), (FACT, PERSON))]


def test_a_name_is_an_event_of_its_thing_alone() -> None:
    lines = [*facts(BODY, NAMED, PART_OF), *stated("hai", BODY, NAMED)]
    assert told(lines, []) == [Event(BODY, (NAMED, PART_OF), (), ("hai",), (BODY,))]


def test_an_address_that_leads_on_is_an_event_of_both_and_told_first() -> None:
    lines = [*facts(OLD, LEADS), *stated("phan-dinh", OLD, LEADS)]
    found = told([], [*facts(BODY, NAMED), *facts(FACT, *SAID), *lines])
    assert [event.subject for event in found] == [OLD, FACT, BODY]
    assert found[0] == Event(OLD, (), (LEADS,), (), (OLD, PERSON))


@pytest.mark.parametrize(
    "line",
    [
        f'<{BASE}id/bai-viet/hai> <http://purl.org/dc/terms/title> "Tin" .',
        f"<{BASE}id/chuc-danh/giam-doc> {NAMED} .",
        f'<{BASE}graph/hai#nhac-0-9> <http://www.w3.org/ns/oa#end> "9" <{BASE}graph/hai> .',
        f"<{BASE}id/co-quan/> {NAMED} .",
        f'<{BODY}> <http://www.w3.org/2004/02/skos/core#hiddenLabel> "So Y te cu" .',
        f'<https://w3id.org/minhbach/store> {TYPE} "3" .',
        # What another article states as well does not come with this one.
        stated("hai", BODY, NAMED)[0],
    ],
)
def test_what_changes_nothing_that_is_said_of_a_thing_is_no_event(line: str) -> None:
    assert told([line], []) == told([], [line]) == []


def test_articles_come_and_go() -> None:
    change = Difference(
        tuple(facts(f"{BASE}id/bai-viet/m%E1%BB%99t", f"{TYPE} <https://schema.org/NewsArticle>")),
        tuple(facts(f"{BASE}id/bai-viet/hai", f"{TYPE} <https://schema.org/NewsArticle>")),
    )
    assert history.articles(change, base=BASE) == {"một": How.REMOVED, "hai": How.NEW}


def test_what_an_article_states_stands_for_a_fact_where_it_is_no_proof() -> None:
    (line,) = stated("hai", BODY, NAMED)
    (proof,) = stated(
        "hai", FACT, f"<https://w3id.org/minhbach/ontology#evidence> <{BASE}graph/hai#d>"
    )
    (judged,) = stated("phan-dinh", OLD, LEADS)
    (known,) = stated("tham-chieu", BODY, NAMED)

    assert history.stated_by_articles(line, BASE) == (line, facts(BODY, NAMED)[0])
    assert history.stated_by_articles(proof, BASE) == (proof,)
    assert history.stated_by_articles(judged, BASE) == ()
    assert history.stated_by_articles(known, BASE) == ()
    assert history.stated_by_articles(facts(BODY, NAMED)[0], BASE) == ()
