"""A person is a name with a body served; a name alone makes nobody the same."""

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
