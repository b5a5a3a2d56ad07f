"""What ``minhbach extract`` prints is a reading, told with names instead of keys."""

from graph import gold
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

TEXT = "Nguyên Giám đốc Sở Y tế Trần Văn Khảo"


def evidence(start, end):
    return Evidence("d", start, end, TEXT[start:end], "test/rule")


def test_a_reading_becomes_one_object():
    reading = Reading(
        document=Document("d", TEXT),
        title=TEXT,
        mentions=(
            Mention(MentionKind.AGENCY, "a", evidence(16, 23)),
            Mention(MentionKind.PERSON, "p", evidence(24, 37)),
        ),
        entities=(
            Entity("a", MentionKind.AGENCY, "Sở Y tế tỉnh Lam Châu"),
            Entity("p", MentionKind.PERSON, "Trần Văn Khảo"),
        ),
        facts=(
            Fact(
                FactKind.POSITION,
                (("agency", Ref("a")), ("former", 1), ("person", Ref("p")), ("role", "Giám đốc")),
                (evidence(0, 37),),
            ),
        ),
        fields=("y-te",),
    )

    assert gold.of(reading) == {
        "id": "d",
        "mentions": [
            {
                "start": 16,
                "end": 23,
                "type": "agency",
                "text": "Sở Y tế",
                "entity": "Sở Y tế tỉnh Lam Châu",
            },
            {
                "start": 24,
                "end": 37,
                "type": "person",
                "text": "Trần Văn Khảo",
                "entity": "Trần Văn Khảo",
            },
        ],
        "facts": [
            {
                "type": "position",
                "person": "Trần Văn Khảo",
                "role": "Giám đốc",
                "agency": "Sở Y tế tỉnh Lam Châu",
                "quote": TEXT,
            }
        ],
        "fields": ["y tế"],
    }
