"""Settings: what an operator may set by environment variables, and the defaults."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graph.errors import MinhBachError
from graph.store.limits import Limits
from search.opensearch import connection

PREFIX = "MINHBACH_"
_LIMITS = Limits()
_PASSWORD = re.compile("//[^/]*@")
# What RFC 3987 allows in no IRI.
_NO_IRI = re.compile(r"""[\s<>"{}|\\^`]""")


class BadSetting(MinhBachError):
    """A setting that cannot be understood."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a process. ``MINHBACH_DATA`` sets *data*, and so on."""

    data: Path = Path("var")
    base_iri: str = "http://127.0.0.1:8000/"
    store: str = ""
    store_update: str = ""
    store_facts: str = ""
    store_user: str = ""
    store_password: str = ""
    index: str = ""
    patches: int = 100
    patch_statements: int = 250_000
    history: int = 500_000
    workers: int = os.cpu_count() or 1
    threads: int = 8
    query_seconds: int = int(_LIMITS.seconds)
    query_megabytes: int = _LIMITS.bytes >> 20
    query_rows: int = _LIMITS.rows
    query_memory: int = _LIMITS.memory >> 20
    query_workers: int = _LIMITS.workers
    query_queue: int = _LIMITS.queue
    query_per_client: int = _LIMITS.per_client
    allow_unsandboxed: bool = False
    proxy: str = ""
    licence: str = ""
    data_chosen: bool = False
    """Whether an operator named the data directory: then no demonstration is put there."""


DESCRIPTIONS: Mapping[str, str] = {
    "data": "Directory of the archive, the work in progress and the published generations.",
    "base_iri": "Base of the addresses of all things; an absolute http(s) IRI that ends with a slash. After a"
    " change run `minhbach rebuild`.",
    "store": "The SPARQL 1.1 server to use (`http://host:port/sparql`); empty for the embedded store.",
    "store_update": "The address for updates on that server, if it differs.",
    "store_facts": "The graph that holds the facts on that server, if its default graph is a union.",
    "store_user": "The user with write access to that server.",
    "store_password": "The password of that user.",
    "index": "The OpenSearch server to use and the prefix of its indexes:"
    " `opensearch+http://user:password@host:9200/prefix` (or `opensearch+https`), optionally followed by"
    " `#timeout=10` (seconds) and `#ca=/path/to/certificates.pem`; empty for the embedded index.",
    "patches": "Generations for which it is kept what they changed; who has an older one must load the dump.",
    "patch_statements": "Limit of statements that may change between two generations and still be told one by"
    " one; above it the dump must be loaded.",
    "history": "Changes of things and facts that are kept for the pages of their history; the oldest"
    " generations are forgotten first.",
    "workers": "Processes that read articles during an ingest.",
    "threads": "Threads that answer requests.",
    "query_seconds": "Time limit of a public SPARQL query, in seconds.",
    "query_megabytes": "Size limit of the result of a public SPARQL query, in MiB.",
    "query_rows": "Limit of rows or triples in the result of a public SPARQL query.",
    "query_memory": "Memory limit of a query worker, in MiB.",
    "query_workers": "Processes that answer public SPARQL queries.",
    "query_queue": "Public SPARQL queries that may wait for a worker.",
    "query_per_client": "Public SPARQL queries of one client that may run or wait at a time.",
    "allow_unsandboxed": "`1` serves SPARQL even if the system cannot deny network access to the workers.",
    "licence": "Address of the licence of the published data, such as Creative Commons; empty for none."
    " It does not cover quotations, which belong to their authors.",
    "proxy": "Address of the reverse proxy whose `X-Forwarded-For` is trusted; empty for none.",
}


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) < 10 and int(text) >= 1):
        raise ValueError("must be a whole number, at least 1")
    return int(text)


def _switch(text: str) -> bool:
    if text.lower() not in ("1", "0", "true", "false"):
        raise ValueError("must be 1 or 0")
    return text.lower() in ("1", "true")


def _base(text: str) -> str:
    parts = urlsplit(_address(text))
    if parts.query or parts.fragment:
        raise ValueError("must be an absolute http or https IRI without query and fragment")
    return text if text.endswith("/") else f"{text}/"


def _address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or _NO_IRI.search(text):
        raise ValueError("must be an absolute http or https IRI")
    return text


def _graph(text: str) -> str:
    if not urlsplit(text).scheme or _NO_IRI.search(text):
        raise ValueError("must be an absolute IRI")
    return text


def _index(text: str) -> str:
    connection.server(text)
    return text


# What more must hold of these than of others of their type.
_CHECKED: Mapping[str, Callable[[str], str]] = {
    "base_iri": _base,
    "index": _index,
    "licence": _address,
    "store": _address,
    "store_facts": _graph,
    "store_update": _address,
}
_PARSERS: Mapping[str, Callable[[str], Any]] = {
    "Path": Path,
    "int": _number,
    "bool": _switch,
    "str": str,
}


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Raises BadSetting for a value that cannot be understood and for an unknown ``MINHBACH_`` name.
    """
    environment = os.environ if environment is None else environment
    given: dict[str, Any] = {}
    known = {f"{PREFIX}{name.upper()}": name for name in DESCRIPTIONS}
    types = {
        field.name: getattr(field.type, "__name__", str(field.type)) for field in fields(Settings)
    }
    for variable, text in environment.items():
        if not variable.startswith(PREFIX):
            continue
        name = known.get(variable)
        if name is None:
            raise BadSetting(f"{variable}: no such setting; known are {', '.join(sorted(known))}")
        if text == "":
            continue
        try:
            parse: Callable[[str], Any] = _CHECKED.get(name) or _PARSERS[types[name]]
            given[name] = parse(text)
        except ValueError as error:
            shown = _PASSWORD.sub("//…@", text)
            raise BadSetting(f"{variable}={shown!r} cannot be understood: {error}") from None
    return Settings(**given, data_chosen="data" in given)
