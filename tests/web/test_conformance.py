"""The exams of the library beside the checkout, sat by the running site."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from graph.store import embedded
from graph.store.endpoint import PublicEndpoint
from graph.store.limits import Limits
from tests.web.doubles import served
from tests.web.world import BASE
from web.app import create_app
from web.services import Generation, Services
from web.settings import Settings


def _run(program: Path, *arguments: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        [sys.executable, str(program), *arguments],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_all_of_the_sparql_protocol_tests_pass(
    shared: Path, world: Generation, tmp_path: Path
) -> None:
    """W3C, 34 tests in their read-only reading, and the three of the Service Description."""
    exam = shared / "conformance" / "sparql_protocol.py"
    graphs = tmp_path / "protocol.nq"
    _run(exam, "--write-nquads", str(graphs))
    store = embedded.write(tmp_path / "work")
    store.load(graphs.read_text("utf-8").splitlines(keepends=True), sequence=0)
    store.snapshot(tmp_path / "store")
    store.close()
    endpoint = PublicEndpoint(tmp_path / "store", limits=Limits(allow_unsandboxed=True))
    scratch = replace(world, endpoint=endpoint)
    app = create_app(Services(lambda: scratch), Settings(base_iri=BASE))
    with served(app) as address:
        said = _run(exam, "--query", f"{address}/sparql", "--loaded", "--service-description")
    endpoint.close()

    assert "34 of 34 passed" in said


def test_the_examples_of_reconciliation_are_judged_as_the_w3c_judges_them(shared: Path) -> None:
    """Those who judge the service are judged first: by 44 examples of what is right and wrong."""
    said = _run(shared / "conformance" / "reconciliation.py", "--selftest")

    assert "44 examples, 0 mismatches" in said


def test_names_are_reconciled_as_the_w3c_group_specifies(shared: Path, app: Flask) -> None:
    """Schemas and MUSTs of the Reconciliation API 0.2, and each SHOULD too; no part is passed over.

    The manifest names addresses below the base of the data: whoever asks them is led here as by a proxy.
    """
    exam = shared / "conformance" / "reconciliation.py"
    names = [f"--text={name}" for name in ("Sở Y tế thành phố Vân Hải", "so y te van hai")]
    asked = [*names, "--property=mb:jurisdiction", "--check-view"]
    with served(app) as site:
        here = {"http_proxy": site, "no_proxy": ""}
        said = _run(exam, f"{BASE}reconcile", *asked, environment=here)

    assert "0 failed, 0 warnings" in said
    assert "SKIP" not in said


@pytest.mark.parametrize("address", ["/catalog.ttl", "/catalog.rdf"])
def test_the_catalogue_conforms_to_dcat_ap(shared: Path, app: Flask, address: str) -> None:
    with served(app) as site:
        _run(shared / "conformance" / "dcat.py", f"{site}{address}", "--ranges")
