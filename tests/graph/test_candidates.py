"""What may be one is listed with its reasons, the surest first; what cannot be, or is judged, is not."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from graph import candidates
from graph.judgements import Judgement, Ruling, Verdict
from graph.store import embedded
from graph.store.ports import StoreWriter

BASE = "https://example.vn/"
MB, ORG = "https://w3id.org/minhbach/ontology#", "http://www.w3.org/ns/org#"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
KHAO, KHAO_2 = "nguoi/tran-van-khao", "nguoi/tran-van-khao-2"
HEALTH, TREASURY = "co-quan/so-y-te", "co-quan/so-tai-chinh"


def named(path: str, label: str, *, articles: int = 1, first: int | None = None) -> Iterator[str]:
    """A thing in so many *articles*, of its own unless the number of the *first* is given."""
    thing = f"<{BASE}id/{path}>"
    yield f'{thing} <{LABEL}> "{label}"@vi .\n'
    for number in range(articles):
        article = f"{path.replace('/', '-')}-{number}" if first is None else first + number
        yield f"<{BASE}id/bai-viet/{article}> <https://schema.org/mentions> {thing} .\n"


def post(person: str, role: str, body: str) -> Iterator[str]:
    position = f"<{BASE}id/su-kien/{person.rpartition('/')[2]}-{role.replace(' ', '-')}>"
    yield f"{position} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{MB}Position> .\n"
    yield f"{position} <{ORG}member> <{BASE}id/{person}> .\n"
    yield f"{position} <{ORG}organization> <{BASE}id/{body}> .\n"
    yield f'{position} <{MB}roleName> "{role}" .\n'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[StoreWriter]:
    opened = embedded.write(tmp_path / "store")
    yield opened
    opened.close()


def pairs(
    store: StoreWriter, *quads: Iterable[str], ruling: Ruling | None = None
) -> list[tuple[str, str, float]]:
    store.load([line for some in quads for line in some], sequence=1)
    found = candidates.find(store, BASE, ruling or Ruling())
    return [(one.left, one.right, one.weight) for one in found]


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("Sở Y tế", "SỞ Y TẾ", 0.6),
        ("Công ty Hòa Bình", "Công ty Hoà Bình", 0.6),
        ("Sở Y-tế", "So y te", 0.6),
        ("Công ty Ôtô Sơn Hải", "Công ty Ô tô Sơn Hải", 0.6),
        ("Ban Quản lý dự án phát triển", "Ban Quản lý dự án phát triênr", 0.5),
        ("Trường Trung học Số 1 Vân Hải", "Trường Trung học Số 2 Vân Hải", None),
        ("Sở Y tế", "Sở Tài chính", None),
        ("Văn phòng", "Phòng văn", None),
    ],
)
def test_names_that_are_nearly_one_are_compared(
    store: StoreWriter, one: str, other: str, weight: float | None
) -> None:
    found = pairs(store, named("co-quan/a", one), named("co-quan/b", other))

    assert [(left, right) for left, right, _ in found] == (
        [("co-quan/a", "co-quan/b")] if weight else []
    )
    assert [known for _, _, known in found] == pytest.approx([weight] if weight else [], abs=0.02)


def test_things_of_two_kinds_are_never_one(store: StoreWriter) -> None:
    assert pairs(store, named("co-quan/x", "Vân Hải"), named("dia-danh/x", "Vân Hải")) == []


def test_the_one_that_more_articles_name_stands_left(store: StoreWriter) -> None:
    few, many = named("co-quan/a", "Sở Y tế"), named("co-quan/b", "sở y tế", articles=3)

    assert pairs(store, few, many) == [("co-quan/b", "co-quan/a", 0.6)]


def test_what_is_named_beside_both_speaks_for_one(store: StoreWriter) -> None:
    people = (named(KHAO, "Trần Văn Khảo", first=1), named(KHAO_2, "Trần Văn Khảo", first=2))
    bodies = (named("dia-danh/xa-son-cao", "Xã Sơn Cao", articles=2, first=1),)
    store.load([line for some in (*people, *bodies) for line in some], sequence=1)
    (found,) = candidates.find(store, BASE, Ruling())

    assert found.weight > 0.7
    assert "beside both: Xã Sơn Cao" in found.reasons
    assert found.articles == ("1", "2")


def test_one_article_that_names_both_speaks_against(store: StoreWriter) -> None:
    people = (named(KHAO, "Trần Văn Khảo", first=1), named(KHAO_2, "Trần Văn Khảo", first=1))

    assert pairs(store, *people) == [(KHAO, KHAO_2, 0.3)]


def test_a_name_of_many_stands_behind_a_name_of_two(store: StoreWriter) -> None:
    many = [named(f"co-quan/ban-chi-dao-{number}", "Ban Chỉ đạo") for number in range(4)]
    two = [named(f"co-quan/vien-{number}", "Viện Sen Đá") for number in range(2)]
    found = pairs(store, *many, *two)

    assert found[0] == ("co-quan/vien-0", "co-quan/vien-1", 0.6)
    assert {weight for _, _, weight in found[1:]} == {0.5}


def test_marks_that_differ_are_told(store: StoreWriter) -> None:
    people = (named(KHAO, "Trần Văn Khảo"), named(KHAO_2, "Trần Văn Khao"))
    store.load([line for some in people for line in some], sequence=1)
    (found,) = candidates.find(store, BASE, Ruling())

    assert found.reasons[0] == "Trần Văn Khảo and Trần Văn Khao are spelled nearly alike"


def test_people_whose_names_differ_by_a_letter_are_two(store: StoreWriter) -> None:
    two = (named(KHAO, "Nguyễn Thanh Tuấn"), named(KHAO_2, "Nguyễn Thanh Tuyn"))

    assert pairs(store, *two) == []


def test_units_of_the_official_list_are_two(store: StoreWriter) -> None:
    paths = ("dia-danh/huyen-tam-lang-a", "dia-danh/huyen-tam-lang-b")
    codes = [f'<{BASE}id/{path}> <{MB}unitCode> "{path[-1]}" .\n' for path in paths]

    assert pairs(store, *(named(path, "Huyện Tam Lãng") for path in paths), codes) == []


def test_only_things_of_the_folder_are_compared(store: StoreWriter) -> None:
    lines = [
        line
        for path in ("co-quan/a", "co-quan/b", "to-chuc/a", "to-chuc/b")
        for line in named(path, "Viện Sen Đá")
    ]
    store.load(lines, sequence=1)
    found = candidates.find(store, BASE, Ruling(), folder="to-chuc")

    assert [(one.left, one.right) for one in found] == [("to-chuc/a", "to-chuc/b")]


def test_a_judgement_on_an_address_of_before_holds_for_what_took_its_place(
    store: StoreWriter,
) -> None:
    people = (named(KHAO, "Trần Văn Khảo"), named(KHAO_2, "Trần Văn Khảo"))
    old = "nguoi/tran-van-khao-cu"
    replaced = f"<{BASE}id/{old}> <http://purl.org/dc/terms/isReplacedBy> <{BASE}id/{KHAO_2}> .\n"
    store.load([*(line for some in people for line in some), replaced], sequence=1)
    judged = [Judgement(Verdict.DIFFERENT, KHAO, old, "thu-ky", "vì sao", "2025-01-01")]

    ruling = Ruling(candidates.heirs(store, BASE, judged))
    assert candidates.find(store, BASE, ruling) == []


@pytest.mark.parametrize(
    ("posts", "weight", "reason"),
    [
        ([], 0.6, "Trần Văn Khảo and Trần Văn Khao"),
        ([(KHAO, "Giám đốc", HEALTH)], 0.6, "Trần Văn Khảo and Trần Văn Khao"),
        (
            [(KHAO, "Giám đốc", HEALTH), (KHAO_2, "Giám đốc", HEALTH)],
            0.8,
            "both are Giám đốc Sở Y tế",
        ),
        (
            [(KHAO, "Giám đốc", HEALTH), (KHAO_2, "Giám đốc", TREASURY)],
            0.3,
            "one is Giám đốc Sở Y tế, the other Giám đốc Sở Tài chính",
        ),
    ],
)
def test_posts_speak_for_and_against(
    store: StoreWriter, posts: list[tuple[str, str, str]], weight: float, reason: str
) -> None:
    bodies = (named(HEALTH, "Sở Y tế"), named(TREASURY, "Sở Tài chính"))
    people = (named(KHAO, "Trần Văn Khảo", articles=2), named(KHAO_2, "Trần Văn Khao"))
    lines = [line for some in (*people, *bodies, *(post(*told) for told in posts)) for line in some]
    store.load(lines, sequence=1)
    (found,) = candidates.find(store, BASE, Ruling())

    assert (found.left, found.right, found.weight) == (KHAO, KHAO_2, weight)
    assert any(told.startswith(reason) for told in found.reasons)
    assert found.reasons[-1] == "2 and 1 articles"


@pytest.mark.parametrize("verdict", [Verdict.SAME, Verdict.DIFFERENT])
def test_what_is_judged_is_asked_no_more(store: StoreWriter, verdict: Verdict) -> None:
    judged = Judgement(verdict, KHAO_2, KHAO, "thu-ky", "vì sao", "2025-01-01")
    people = (named(KHAO, "Trần Văn Khảo"), named(KHAO_2, "Trần Văn Khao"))

    assert pairs(store, *people, ruling=Ruling([judged])) == []


def test_the_surest_come_first(store: StoreWriter) -> None:
    found = pairs(
        store,
        named("co-quan/b1", "Ban Quản lý dự án phát triển"),
        named("co-quan/b2", "Ban Quản lý dự án phát triễn nn"),
        named("co-quan/c1", "Sở Y tế"),
        named("co-quan/c2", "sở y tế"),
    )

    assert [left for left, _, _ in found] == ["co-quan/c1", "co-quan/b1"]
