"""Facts keep their arguments in order and their evidences together; the stage adds what they mean."""

from graph import facts
from graph.facts import claims
from graph.facts.offices import implied
from graph.model import Evidence, FactKind, Ref


def _fact(start: int, role: str = "Giám đốc"):
    evidence = Evidence("d", start, start + 1, "x", "position/test")
    return claims.fact(FactKind.POSITION, evidence, role=role, agency=Ref("a"), date=None)


def test_absent_arguments_are_left_out_and_the_rest_is_in_order() -> None:
    assert _fact(0).arguments == (("agency", Ref("a")), ("role", "Giám đốc"))


def test_merge_makes_equal_facts_one_with_every_evidence() -> None:
    (one, other) = claims.merge([_fact(0), _fact(5, "Phó"), _fact(9), _fact(0)])

    assert [evidence.start for evidence in one.evidence] == [0, 9]
    assert other["role"] == "Phó"


def test_a_body_that_no_mention_names_is_made(read) -> None:
    found, further = facts.state(read("Thủ tướng [P Lê An] phát biểu."))

    assert [entity.label for entity in further] == ["Chính phủ"]
    assert found[0]["agency"] == Ref(further[0].key)


def test_a_body_that_is_named_is_used(read) -> None:
    found, further = facts.state(read("Thủ tướng [P Lê An] phát biểu. [A Chính phủ] họp."))

    assert further == ()
    assert found[0]["agency"] == Ref("agency/Chính phủ")


def test_a_local_committee_must_be_named(read) -> None:
    reading = read("Ông [P Lê An] - Tỉnh ủy viên.")

    assert implied.body(reading, "Tỉnh ủy") is None


def test_an_office_of_another_country_is_that_country_s(read) -> None:
    found, further = facts.state(read("Thủ tướng [L Nhật Bản] [P Abe Shinzo] đến thăm."))

    assert further == ()
    assert [fact["agency"] for fact in found] == [Ref("place/Nhật Bản")]
