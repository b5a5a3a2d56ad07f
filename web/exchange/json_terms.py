"""Terms of the SPARQL 1.1 Query Results JSON Format."""

from rdflib import Literal, URIRef

from graph.store.ports import Node


def term(value: object) -> Node | None:
    """The term that *value* of an answer stands for, a blank node as its label; None for what is no term."""
    if not isinstance(value, dict):
        return None
    text = str(value.get("value", ""))
    if value.get("type") == "uri":
        return URIRef(text)
    if value.get("type") == "bnode":
        return Literal(f"_:{text}")
    kind = value.get("datatype")
    return Literal(
        text,
        lang=value.get("xml:lang"),
        datatype=URIRef(str(kind)) if kind and not value.get("xml:lang") else None,
        normalize=False,
    )
