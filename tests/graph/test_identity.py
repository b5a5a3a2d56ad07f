"""A person is a name with a body served; a name alone makes nobody the same."""

import pytest

from graph import identity
from graph.model import Document, Entity, Evidence, Fact, FactKind, MentionKind, Ref
from graph.reading import read

KHAO = Entity("p1", MentionKind.PERSON, "Trần Văn Khảo")
HOAI = Entity("p2", MentionKind.PERSON, "Lê Thị Hoài")
HEALTH = Entity("so-y-te", MentionKind.AGENCY, "Sở Y tế tỉnh Lam Châu")
PROOF = (Evidence("d", 0, 1, "x", "test/rule"),)


def holds(person, agency, kind=FactKind.POSITION):
    pairs = (("agency", Ref(agency)), ("person", Ref(person)), ("role", "Giám đốc"))
    return Fact(kind, pairs, PROOF)


def test_each_body_served_is_a_further_key():
    facts = [holds("p1", "so-y-te"), holds("p1", "tinh-uy", FactKind.APPOINTMENT)]
    khao, hoai, health = identity.enrich([KHAO, HOAI, HEALTH], facts)

    assert khao.also == (
        "person|trần văn khảo|serves|so-y-te",
        "person|trần văn khảo|serves|tinh-uy",
    )
    assert (hoai, health) == (HOAI, HEALTH)


def test_the_same_post_in_two_articles_is_a_common_key():
    texts = [
        "Giám đốc Sở Y tế tỉnh Nghệ An Trần Văn Khảo phát biểu.",
        "Ông Trần Văn Khảo, Giám đốc Sở Y tế Nghệ An, và lãnh đạo UBND tỉnh Hà Tĩnh cùng dự.",
    ]
    keys = []
    for number, text in enumerate(texts):
        reading = read(Document(f"a-{number}", text))
        (person,) = (e for e in reading.entities if e.kind is MentionKind.PERSON)
        keys.append({person.key, *person.also})

    assert keys[0] & keys[1]


def keys_of(text, number):
    reading = read(Document(f"a-{number}", text))
    return [
        {entity.key, *entity.also}
        for entity in reading.entities
        if entity.kind is MentionKind.PERSON
    ]


def test_a_foreigner_of_a_rare_surname_is_known_by_the_full_name():
    (one,) = keys_of("Ông Jean Lambertin tới Pháp. Pháp đón ông.", 1)
    (other,) = keys_of("Nhà văn Jean Lambertín của Ba Lan qua đời.", 2)
    (half,) = keys_of("Nhà văn Jean Thanh tới Pháp. Pháp đón bà.", 3)
    (namesake,) = keys_of("Nhà văn Jean Thanh của Ba Lan qua đời.", 4)

    assert one & other
    assert not half & namesake


def test_a_foreigner_of_a_common_surname_is_known_by_the_name_and_the_state_told():
    (one,) = keys_of("Ông Jean Martin tới Pháp. Pháp đón ông.", 1)
    (other,) = keys_of("Nhà văn Jean Martin của Pháp qua đời.", 2)
    (elsewhere,) = keys_of("Nhà văn Jean Martin của Ba Lan qua đời.", 3)

    assert one & other
    assert not one & elsewhere


def test_a_name_of_this_country_and_a_state_are_no_reason():
    (one,) = keys_of("Ông Trần Văn Khảo tới Pháp. Pháp đón ông.", 1)
    (other,) = keys_of("Nhà văn Trần Văn Khảo tới Pháp. Pháp đón ông.", 2)

    assert not one & other


def test_who_serves_the_government_of_a_state_serves_the_state():
    (one,) = keys_of("Thủ tướng Pháp Jean Lambertin phát biểu.", 1)
    (other,) = keys_of("Thủ tướng Chính phủ Pháp Jean Lambertin phát biểu.", 2)

    assert "person|jean lambertin|serves|place|phap" in one & other


def test_a_ministry_abroad_is_one_whether_a_title_or_a_mention_tells_it():
    titled = read(Document("a-1", "Bộ trưởng Quốc phòng Mỹ James Lambertin phát biểu."))
    named = read(Document("a-2", "Bộ Quốc phòng Mỹ bác bỏ."))

    (key,) = (entity.key for entity in named.entities if entity.label.startswith("Bộ "))
    assert key in {entity.key for entity in titled.entities}


def test_who_serves_an_association_of_this_country_does_not_serve_the_state():
    (one,) = keys_of("Chủ tịch Hiệp hội Mía đường Việt Nam Trần Văn Khảo phát biểu.", 1)
    (other,) = keys_of("Chủ tịch Hiệp hội Thép Việt Nam Trần Văn Khảo phát biểu.", 2)

    assert not one & other


def shared(one, other, kind):
    """Whether two texts give a thing of one *kind* a common key."""
    first, second = (
        {
            key
            for entity in read(Document(f"a-{number}", text)).entities
            if entity.kind is kind
            for key in (entity.key, *entity.also)
        }
        for number, text in enumerate((one, other))
    )
    return bool(first & second)


BOARD = "Ở tỉnh Kon Tum, ông {}, Phó phòng {}, nói."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Phan Thanh Đào", "Thu hồi đất"), ("Phan Thanh Đào", "Thu hồi đất"), True),
        (("Phan Thanh Đào", "Thu hồi đất"), ("Phan Thanh Bình", "Thu hồi đất"), False),
        (("Phan Thanh Đào", "Thu hồi đất"), ("Phan Thanh Đào", "Cấp phép xây dựng"), False),
    ],
)
def test_a_part_of_an_unnamed_body_is_one_by_who_serves_there(one, other, same):
    assert shared(BOARD.format(*one), BOARD.format(*other), MentionKind.AGENCY) is same


def test_a_part_of_an_unnamed_body_in_another_province_is_another():
    elsewhere = BOARD.replace("Kon Tum", "Cà Mau")
    who = ("Phan Thanh Đào", "Thu hồi đất")
    assert not shared(BOARD.format(*who), elsewhere.format(*who), MentionKind.AGENCY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Rybalko", "Sergey Rybalko"),
        ("Sheikh Hamdan bin Khalfan", "Hamdan bin Khalfan"),
        ("Oleksandr Kuleshyi", "Oleksandr Kuleshy"),
    ],
)
def test_spellings_of_a_foreigner_are_one(one, other):
    texts = (f"Ngoại trưởng {one} tới Hà Nội.", f"Theo ông {other}, hai nước sẽ ký.")
    assert shared(*texts, MentionKind.PERSON)


CHARGED = "Công an tỉnh {} bắt {} ({}, trú tại phường Máy Tơ) để điều tra."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Hải Dương", "Lò Thị Khuê", "SN 1991"), ("Hải Dương", "Lò Thị Khuê", "sinh năm 1991"), True),
        (("Hải Dương", "Lò Thị Khuê", "SN 1991"), ("Hải Dương", "Lò Thị Khuê", "SN 1992"), False),
        (("Hải Dương", "Lò Thị Khuê", "SN 1991"), ("Cà Mau", "Lò Thị Khuê", "SN 1991"), False),
        (("Hải Dương", "Lò Thị Khuê", "31 tuổi"), ("Hải Dương", "Lò Thị Khuê", "31 tuổi"), False),
        # Names that several bear who are born in one year.
        (("Hải Dương", "Trần Văn Nam", "SN 1991"), ("Hải Dương", "Trần Văn Nam", "SN 1991"), False),
        (("Hải Dương", "Trần Nam", "SN 1991"), ("Hải Dương", "Trần Nam", "SN 1991"), False),
    ],
)  # fmt: skip
def test_a_person_without_a_post_is_one_by_year_and_province(one, other, same):
    assert shared(CHARGED.format(*one), CHARGED.format(*other), MentionKind.PERSON) is same
