"""What a name means in every document has one key, whatever the document is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.resolve import acts, worldwide

Read = Callable[..., Any]


def keys(read: Read, *written: tuple[str, str]) -> set[str]:
    """The keys that names have, each in a text and a document of its own."""
    return {read(text, id=f"d-{number}").key(name) for number, (name, text) in enumerate(written)}


@pytest.mark.parametrize(
    "texts",
    [
        (
            ("Tổng cục Du lịch", "Tổng cục Du lịch mở hội chợ."),
            ("Tổng cục Du lịch Việt Nam", "Tổng cục Du lịch Việt Nam mở hội chợ."),
            ("Tổng cục Du lịch", "Tổng cục Du lịch (Bộ Văn hóa, Thể thao và Du lịch) mở hội chợ."),
        ),
        (  # of Norway, and no paper of that name
            ("Hải quân Na Uy", "Hải quân Na Uy họp."),
            ("hải quân Na Uy", "Tàu của hải quân Na Uy tới."),
        ),
        (
            ("Cục Cảnh sát giao thông", "Cục Cảnh sát giao thông cho biết."),
            ("Cục CSGT", "Cục CSGT, Bộ Công an cho biết."),
        ),
        (
            ("Phòng Kinh tế thành phố Vinh", "Phòng Kinh tế thành phố Vinh họp."),
            ("Phòng Kinh tế TP Vinh", "Phòng Kinh tế TP Vinh họp."),
        ),
        (
            ("Chi cục Thuế thị xã Sơn Tây", "Chi cục Thuế thị xã Sơn Tây, Hà Nội họp."),
            ("Chi cục Thuế TX Sơn Tây", "Chi cục Thuế TX Sơn Tây, Hà Nội họp."),
        ),
        (
            ("Cục Hàng không", "Cục Hàng không cấp phép."),
            ("Cục Hàng không VN", "Cục Hàng không VN cấp phép."),
        ),
        (
            ("Ủy ban Kinh tế", "Ủy ban Kinh tế của Quốc hội thẩm tra."),
            ("UB Kinh tế", "Chủ nhiệm UB Kinh tế trình Quốc hội báo cáo."),
        ),
        (
            ("Ban Chỉ đạo Trung ương về phòng, chống thiên tai",) * 2,
            ("Ban Chỉ đạo Trung ương về phòng chống thiên tai",) * 2,
        ),
    ],
)
def test_a_part_that_the_country_has_one_of_is_one(read: Read, texts: tuple[Any, ...]) -> None:
    assert len(keys(read, *texts)) == 1


def test_a_ministry_is_told_and_no_part_of_who_it_is(read: Read) -> None:
    reading = read("Cục CSGT, Bộ Công an cho biết.")

    assert reading.label("Cục CSGT") == "Cục Cảnh sát giao thông"
    assert reading.of("Cục CSGT").parent == reading.key("Bộ Công an")


def test_parts_of_other_states_and_common_names_stay_apart(read: Read) -> None:
    home = ("Tổng cục Du lịch", "Tổng cục Du lịch mở hội chợ.")
    thai = ("Tổng cục Du lịch Thái Lan", "Tổng cục Du lịch Thái Lan mở hội chợ.")
    apec = ("Ủy ban Kinh tế", "Ủy ban Kinh tế của APEC họp.")
    assembly = ("Ủy ban Kinh tế", "Ủy ban Kinh tế của Quốc hội họp.")

    assert len(keys(read, home, thai)) == 2
    assert len(keys(read, apec, assembly)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Viện kiểm sát huyện Củ Chi", "VKSND huyện Củ Chi"),
        ("Tòa án huyện Củ Chi", "TAND huyện Củ Chi"),
        ("Hội Phụ nữ tỉnh Nghệ An", "Hội LHPN tỉnh Nghệ An"),
        ("Bệnh viện Ung bướu TP.HCM", "Bệnh viện Ung bướu Thành phố Hồ Chí Minh"),
        ("báo ANTĐ", "Báo An ninh Thủ đô"),
        ("Cục Điều tra Liên bang", "Cục Điều tra Liên bang Mỹ"),
        ("Diễn đàn Hợp tác Kinh tế châu Á-Thái Bình Dương",) * 2,
    ],
)
def test_short_and_full_names_of_a_body_are_one(read: Read, one: str, other: str) -> None:
    assert len(keys(read, (one, f"{one} cho biết."), (other, f"{other} cho biết."))) == 1


def test_a_listed_body_gives_its_last_word_to_nobody(read: Read) -> None:
    reading = read("Hội đồng Tư vấn Kinh doanh APEC họp. Các nền kinh tế APEC hợp tác.")

    assert reading.key("APEC") != reading.key("Hội đồng Tư vấn Kinh doanh APEC")


def test_an_army_is_no_paper(read: Read) -> None:
    reading = read("Quân đội nhân dân Việt Nam trưởng thành. Quân đội nhân dân ta luyện tập.")

    assert reading.label("Quân đội nhân dân") == "Quân đội nhân dân Việt Nam"


def test_a_quarter_by_number_is_of_the_city_that_numbers_them(read: Read) -> None:
    texts = [
        ("quận 9", "Anh ở quận 9, TP.HCM. Tin từ TP.HCM."),
        ("quận 9", "Tỉnh Bến Tre, Bến Tre, Bến Tre. Anh làm ở quận 9."),
    ]

    assert len(keys(read, *texts)) == 1
    assert read("Cháy ở quận 10.").of("quận 10").code.startswith("district/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sân bay Tân Sơn Nhất", "cảng hàng không quốc tế Tân Sơn Nhất"),
        ("QL1A", "quốc lộ 1A"),
        ("cao tốc Bắc - Nam", "cao tốc Bắc–Nam"),
    ],
)
def test_sites_of_the_country_are_known_in_every_province(one: str, other: str) -> None:
    assert worldwide.site(one) == worldwide.site(other) is not None


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("bang Florida", True),
        ("sân Old Trafford", True),
        ("tỉnh Tứ Xuyên", True),
        ("tỉnh Sơn Tây", False),  # One of China's, and a former one here.
        ("chợ Cầu Trúc", False),
        ("khách sạn Sheraton", False),
        ("chung cư Vinhomes", False),
    ],
)
def test_sites_that_others_are_called_as_stay_with_their_province(name: str, known: bool) -> None:
    assert (worldwide.site(name) is not None) is known


def test_a_city_abroad_is_one_with_and_without_its_word(read: Read) -> None:
    assert read("Tại thành phố London, ông phát biểu.").key("thành phố London") == "place|london"


def test_a_place_that_runs_into_the_next_sentence_is_itself(read: Read) -> None:
    assert read("Xong.\n\nHà NộiNgôi nhà cháy.").label("Hà Nội") == "thành phố Hà Nội"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("quân đội Mỹ", "quân đội||place|hoa-ky"),
        ("Quân đội Hoa Kỳ", "quân đội||place|hoa-ky"),
        ("Quellmar", "quellmar"),
        ("Vân Hải FC", "vân hải fc"),
        ("Mạnh Tiến", None),
        ("Daily Mail", None),
        ("NBC", None),
        ("quân đội Việt Nam", None),
    ],
)
def test_unlisted_bodies_are_known_by_their_state_or_a_foreign_name(
    name: str, key: str | None
) -> None:
    found = worldwide.body(name)

    assert (found and found[0]) == key


def test_a_brand_is_one_system_in_all_provinces(read: Read) -> None:
    home = "Thành phố Hải Phòng, Hải Phòng, Hải Phòng. "
    brand = [("Facebook", "Chị viết trên Facebook."), ("Facebook", f"{home}Viết trên Facebook.")]

    assert len(keys(read, *brand)) == 1
    assert not worldwide.system("Cổng thông tin điện tử thành phố")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("TPP", "Hiệp định đối tác xuyên Thái Bình Dương"),
        ("Công ước của Liên Hợp Quốc về Luật Biển năm 1982", "UNCLOS"),
        ("Hiệp định Thương mại tự do Việt Nam-EU", "EVFTA"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", "Nghị quyết TƯ 4 khóa XII"),
        ("Nghị quyết Đại hội Đảng toàn quốc lần thứ XII", "Nghị quyết Đại hội XII của Đảng"),
    ],
)  # fmt: skip
def test_treaties_and_the_partys_resolutions_are_known_by_all_their_names(
    one: str, other: str
) -> None:
    assert acts.known(one) == acts.known(other) is not None


@pytest.mark.parametrize(
    "title",
    [
        "Hiệp định Paris",
        "Hiệp định thương mại tự do",
        "Tuyên bố chung",
        "Nghị quyết Trung ương 4",
        "Nghị quyết Đại hội XII",
        "Nghị quyết Đại hội XII Công đoàn Việt Nam",
    ],
)
def test_what_several_acts_are_called_is_known_in_its_document_alone(title: str) -> None:
    assert acts.known(title) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("29-nq/tư", "29-nq/tw"),
        ("68/qđ-tw", "68-qđ/tw"),
        ("5ct/tw", "05-ct/tw"),
        ("10-nq/tu", "10-nq/tu"),
        ("3476/qđ-ubnd", "3476/qđ-ubnd"),
    ],
)
def test_the_partys_numbers_have_one_form(written: str, number: str) -> None:
    assert acts.number(written) == number


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("Theo Chỉ thị 05-CT/TW, xã họp.", "Theo Chỉ thị 5CT/TƯ, xã họp."), "05-CT/TW"),
        (
            ("Theo Nghị định 96/2031, xã họp.", "Theo Nghị định 96/2031/NĐ-CP, xã họp."),
            "96/2031/NĐ-CP",
        ),
        (("Theo Nghị định 96/2031/CP, xã họp.",), "96/2031/NĐ-CP"),
        (("Theo Quyết định 7/QĐ-TTg, xã họp.", "Theo Quyết định 7/QĐ–TTg, xã họp."), "7/QĐ-TTg"),
    ],
)
def test_an_act_has_one_number_in_all_documents(
    read: Read, texts: tuple[str, ...], number: str
) -> None:
    acts_told = [entity for text in texts for entity in read(text).entities if entity.number]

    assert {(act.key, act.number) for act in acts_told} == {(acts_told[0].key, number)}
    assert len(acts_told) == len(texts)


def test_titles_are_known_by_their_words(read: Read) -> None:
    one, other = "Luật Phòng, chống tham nhũng", "Luật phòng chống tham nhũng"

    assert len(keys(read, (one, f"Theo {one}."), (other, f"Theo {other}."))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("HCV", "huy chương vàng"),
        ("giải thưởng Nobel", "giải Nobel"),
        ("AHLĐ", "Anh hùng Lao động"),
    ],
)
def test_an_honour_is_one_by_its_letters_and_its_words(read: Read, one: str, other: str) -> None:
    texts = [(name, f"Đội trao {name} cho ông Trần Văn Khảo.") for name in (one, other)]

    assert len(keys(read, *texts)) == 1


@pytest.mark.parametrize("written", ["TW", "T.Ư"])
def test_letters_mean_the_central_committee(read: Read, written: str) -> None:
    of_letters = read(f"Ông dự họp. Đây là nghị quyết của {written}; xã đã học.").label(written)

    assert of_letters == "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CLB Aston Villa", "Aston Villa", True),
        ("Đội bóng Real Madrid", "Real Madrid", True),
        ("CLB Viettel", "Viettel", False),
    ],
)
def test_a_club_is_one_with_and_without_its_word(
    read: Read, one: str, other: str, same: bool
) -> None:
    keys = [read(f"Trận này {name} thắng, {name} vui.", id=name).key(name) for name in (one, other)]
    assert (keys[0] == keys[1]) is same


def test_a_decree_is_one_however_its_year_is_told(read: Read) -> None:
    short = read("Theo Nghị định 205 năm 2034 của Chính phủ, phí giảm.", id="a")
    full = read("Theo Nghị định 205/2034/NĐ-CP, phí giảm.", id="b")
    assert short.key("Nghị định 205") == full.key("Nghị định 205/2034/NĐ-CP")
