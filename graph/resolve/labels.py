"""How a body is called in full, whatever its document writes: head, field, then place or superior."""

from graph.extract.body_grammar.body import Body
from graph.lexicon import epithets
from graph.lexicon.heads import NAMED
from graph.resolve import names
from graph.resolve.listed_regions import Region
from graph.vietnamese import normalise

_WATERS = ("sông ", "hồ ", "biển ")
# Words that keep their small letter behind a head: "Ban Chỉ đạo về du lịch", "Hiệp hội các đô thị".
_SMALL = ("về ", "các ", "và ", "cho ", "của ", "với ", "vì ")


# Courts and procuracies of several provinces, called after where they sit.
_SITTING = frozenset(("Tòa án nhân dân cấp cao", "Viện kiểm sát nhân dân cấp cao"))


def of(body: Body, region: Region | None, over: str | None) -> str:
    """The full name of *body* in its *region*, or as a part of the body that is called *over*."""
    label = _placed(body, region, over)
    return f"{label} {body.number}" if body.number else label


def _placed(body: Body, region: Region | None, over: str | None) -> str:
    """The full name of *body* without its number."""
    label = body.head.name
    if body.field:
        field = names.spelled(body.field)
        small = field.lower().startswith(_SMALL)
        label += f" {field[0].lower() if small else field[0].upper()}{field[1:]}"
    if over is not None:
        return f"{label} {over}"
    if region is None:
        tail = body.tail
        return label if tail is None else f"{label} {tail.name or tail.level}"
    short = body.head.name in names.OWN_LEVEL or (
        body.tail is not None and body.tail.level is None and body.head.form is NAMED
    )
    # "Thành ủy Thành phố Hồ Chí Minh": the city's name alone is a person's.
    person = normalise(region.name) in epithets.namesakes()
    if body.head.name in _SITTING:
        return f"{label} tại {region.label if person else region.name}"
    # "Quận ủy quận 9": a number alone is no name.
    number = region.name[:1].isdigit()
    if short and not (person or number):
        return f"{label} {_own(body, region)}"
    return f"{label} {region.label}"


def _own(body: Body, region: Region) -> str:
    """The name of *region*, as *body* writes it where it makes a name of its own of it: "Sông Hồng"."""
    written = body.tail.name if body.tail else None
    if written is None or not region.name.startswith(_WATERS):
        return region.name
    return written if normalise(written) == normalise(region.name) else region.name
